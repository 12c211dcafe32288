//! Path → answer. In: the path of a request, and a snapshot of the site. Out: the page, rendered as it is asked for, or why there
//! is none. Every answer is made from one snapshot, and from nothing else.

use hyper::StatusCode;

use super::live::Snapshot;
use super::reload;
use super::request::{self, Destination};
use crate::problem::Report;
use crate::route::{Address, Route};
use crate::site::Site;

/// One answer.
pub(super) struct Answer {
    pub(super) status: StatusCode,
    pub(super) kind: &'static str,
    pub(super) body: Vec<u8>,
    pub(super) location: Option<String>,
}

impl Answer {
    fn new(status: u16, kind: &'static str, body: Vec<u8>) -> Answer {
        Answer {
            status: StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR),
            kind,
            body,
            location: None,
        }
    }

    /// Returns a line of text.
    pub(super) fn plain(status: u16, text: &str) -> Answer {
        Answer::new(status, "text/plain; charset=utf-8", text.into())
    }

    fn moved(to: String) -> Answer {
        Answer {
            location: Some(to),
            ..Answer::plain(302, "moved")
        }
    }

    fn report(snapshot: &Snapshot) -> Answer {
        Answer::new(
            500,
            "text/html; charset=utf-8",
            reload::report_page(snapshot).into_bytes(),
        )
    }
}

/// Returns what is at a path of this server.
pub(super) fn to(path: Option<&str>, snapshot: &Snapshot) -> Answer {
    let Some(path) = path else {
        return Answer::plain(400, "this is not an address");
    };
    match path {
        reload::SCRIPT => {
            let script = reload::SCRIPT_TEXT.into();
            return Answer::new(200, "text/javascript; charset=utf-8", script);
        }
        reload::STYLE => {
            return Answer::new(200, "text/css; charset=utf-8", reload::STYLE_TEXT.into());
        }
        _ => {}
    }
    let Some(site) = &snapshot.site else {
        return Answer::report(snapshot);
    };
    let base = site.base_path();
    match path.strip_prefix(base) {
        Some(inner) if inner.starts_with('/') => within(site, inner, snapshot),
        // The front page is found without knowing where the portal will lie.
        _ if path == "/" || path == base => Answer::moved(format!("{base}/")),
        _ => not_found(site, snapshot),
    }
}

/// Returns what is at a path of the portal.
fn within(site: &Site, path: &str, snapshot: &Snapshot) -> Answer {
    match request::find(|address| site.at(address), path) {
        Destination::Route(route) => of_route(site, route, 200, snapshot),
        Destination::Moved(address) => Answer::moved(format!("{}{address}", site.base_path())),
        Destination::Nothing => not_found(site, snapshot),
    }
}

fn not_found(site: &Site, snapshot: &Snapshot) -> Answer {
    match site.routes().at(&Address::new("/404.html")) {
        Some(route) => of_route(site, route, 404, snapshot),
        None => Answer::plain(404, "there is nothing at this address"),
    }
}

/// Returns what is at `route`, or why it cannot be shown.
fn of_route(site: &Site, route: &Route, status: u16, snapshot: &Snapshot) -> Answer {
    let body = match site.render(route) {
        Ok(body) => body,
        Err(fault) => {
            let mut report = Report::default();
            report.push(fault);
            return Answer::report(&Snapshot {
                site: None,
                report,
                editor: snapshot.editor.clone(),
                edition: snapshot.edition,
            });
        }
    };
    let kind = content_type(&route.address.file());
    match String::from_utf8(body.into_bytes()) {
        Ok(text) if kind.starts_with("text/html") => {
            let page = reload::inject_reload_script(&text, snapshot);
            Answer::new(status, kind, page.into_bytes())
        }
        Ok(text) => Answer::new(status, kind, text.into_bytes()),
        Err(other) => Answer::new(status, kind, other.into_bytes()),
    }
}

/// Returns what a browser is told that `file` is, as GitHub Pages tells it.
fn content_type(file: &str) -> &'static str {
    match file.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "ics" => "text/calendar; charset=utf-8",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "txt" => "text/plain; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "gif" => "image/gif",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "pdf" => "application/pdf",
        _ => "application/octet-stream",
    }
}
