//! Address → answer. In: requests of browsers on this machine. Out: the page, rendered as it is asked for, or why there
//! is none. Every answer is made from one snapshot of the site, and from nothing else.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "HTTP has more methods than are answered here"
)]

use std::io::{self, Write};
use std::net::{Ipv4Addr, TcpListener};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use tiny_http::{Header, Method, Request, Response, Server};

use super::live::{Live, Snapshot};
use super::reload;
use super::request::{self, Destination};
use crate::problem::{Failure, Report};
use crate::route::{Address, Route};
use crate::site::Site;

/// The port to serve at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Port {
    /// This one and no other; 0 is whichever the system gives.
    Exactly(u16),
    /// The first free one from here on.
    From(u16),
}

/// How many ports are tried.
const TRIES: u16 = 20;
/// How many pages are rendered at a time. Those who wait for an edit have a thread each beside these.
const WORKERS: usize = 4;
/// How often a browser that waits is written to, to find out whether it is still there.
const HEARTBEAT: Duration = Duration::from_secs(15);

/// One answer.
struct ServerAnswer {
    status: u16,
    kind: &'static str,
    body: Vec<u8>,
    location: Option<Address>,
}

/// Takes the port; gives the address of the front page there.
pub(super) fn open(port: Port) -> Result<(Server, String), Failure> {
    let ports = match port {
        Port::Exactly(port) => port..=port,
        Port::From(port) => port..=port.saturating_add(TRIES - 1),
    };
    let (first, last) = (*ports.start(), *ports.end());
    let taken = |error: &dyn std::fmt::Display| {
        let which = if first == last {
            format!("port {first}")
        } else {
            format!("any of the ports {first} to {last}")
        };
        Failure::new(format!("cannot serve at {which}: {error}"))
            .help("name a free port with --port, or 0 for any")
    };
    let mut refusal = io::Error::from(io::ErrorKind::AddrInUse);
    for port in ports {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            Ok(listener) => {
                let address = listener.local_addr().map_err(|error| taken(&error))?;
                let server =
                    Server::from_listener(listener, None).map_err(|error| taken(&error))?;
                return Ok((server, format!("http://{address}/")));
            }
            Err(error) => refusal = error,
        }
    }
    Err(taken(&refusal))
}

/// Answers whatever is asked, for as long as the program runs.
pub(super) fn answer_all(server: Server, live: &Arc<Live>) {
    let server = Arc::new(server);
    for _ in 0..WORKERS {
        let (server, live) = (Arc::clone(&server), Arc::clone(live));
        thread::spawn(move || {
            while let Ok(request) = server.recv() {
                // A browser that went away meanwhile needs no answer.
                let _ = respond(request, &live);
            }
        });
    }
}

fn respond(request: Request, live: &Arc<Live>) -> io::Result<()> {
    if !is_for_this_machine(&request) {
        let words = "this is shown to this machine only: ask for it as localhost or 127.0.0.1\n";
        return request.respond(Response::from_string(words).with_status_code(403));
    }
    let path = request::path(request.url());
    if path.as_deref() == Some(reload::EVENTS) && *request.method() == Method::Get {
        let live = Arc::clone(live);
        thread::spawn(move || announce_editions(request, &live));
        return Ok(());
    }
    let answer = match request.method() {
        Method::Get | Method::Head => answer_for_path(path.as_deref(), &live.snapshot()),
        _ => ServerAnswer::plain(405, "only GET and HEAD are answered here"),
    };
    let mut response = Response::from_data(answer.body)
        // Its length is known: it is told, however large it is.
        .with_chunked_threshold(usize::MAX)
        .with_status_code(answer.status);
    let location = answer
        .location
        .as_ref()
        .map(|address| ("Location", address.as_str()));
    let headers = [
        ("Content-Type", answer.kind),
        ("Cache-Control", "no-store"),
        ("X-Content-Type-Options", "nosniff"),
    ];
    for (name, value) in headers.into_iter().chain(location) {
        if let Ok(header) = Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    request.respond(response)
}

/// Returns whether a request names this machine as its host. A website could have its own name lead here, and read drafts in the browser of
/// whoever visits it; but its name is what the browser then asks for.
fn is_for_this_machine(request: &Request) -> bool {
    let mut hosts = request
        .headers()
        .iter()
        .filter(|header| header.field.equiv("Host"));
    let (Some(host), None) = (hosts.next(), hosts.next()) else {
        return false;
    };
    request::is_this_machine(host.value.as_str())
}

fn answer_for_path(path: Option<&str>, snapshot: &Snapshot) -> ServerAnswer {
    let Some(path) = path else {
        return ServerAnswer::plain(400, "this is not an address");
    };
    match path {
        reload::SCRIPT => {
            return ServerAnswer::new(
                200,
                "text/javascript; charset=utf-8",
                reload::SCRIPT_TEXT.into(),
            );
        }
        reload::STYLE => {
            return ServerAnswer::new(200, "text/css; charset=utf-8", reload::STYLE_TEXT.into());
        }
        _ => {}
    }
    let Some(site) = &snapshot.site else {
        return ServerAnswer::report(snapshot);
    };
    match request::find(site.routes(), path) {
        Destination::Route(route) => answer_for_route(site, route, 200, snapshot),
        Destination::Moved(address) => ServerAnswer {
            location: Some(address),
            ..ServerAnswer::plain(302, "moved")
        },
        Destination::Nothing => match site.routes().at(&Address::new("/404.html")) {
            Some(route) => answer_for_route(site, route, 404, snapshot),
            None => ServerAnswer::plain(404, "there is nothing at this address"),
        },
    }
}

/// Returns what is at `route`, or why it cannot be shown.
fn answer_for_route(site: &Site, route: &Route, status: u16, snapshot: &Snapshot) -> ServerAnswer {
    let body = match site.render(route) {
        Ok(body) => body,
        Err(fault) => {
            let mut report = Report::default();
            report.push(fault);
            return ServerAnswer::report(&Snapshot {
                site: None,
                report,
                edition: snapshot.edition,
            });
        }
    };
    let kind = content_type(&route.address.file());
    match String::from_utf8(body.into_bytes()) {
        Ok(text) if kind.starts_with("text/html") => ServerAnswer::new(
            status,
            kind,
            reload::inject_reload_script(&text, snapshot).into_bytes(),
        ),
        Ok(text) => ServerAnswer::new(status, kind, text.into_bytes()),
        Err(other) => ServerAnswer::new(status, kind, other.into_bytes()),
    }
}

/// Writes each new edition to a browser that waits for it, until that goes away.
fn announce_editions(request: Request, live: &Live) -> io::Result<()> {
    let given = request
        .url()
        .split("edition=")
        .nth(1)
        .and_then(|number| number.parse().ok());
    let mut edition = given.unwrap_or_else(|| live.snapshot().edition);
    let mut browser = request.into_writer();
    browser.write_all(
        b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n",
    )?;
    browser.write_all(b"Connection: close\r\n\r\nretry: 500\n\n")?;
    loop {
        browser.flush()?;
        match live.wait_for_other_edition(edition, HEARTBEAT) {
            Some(next) => {
                edition = next;
                write!(browser, "data: {edition}\n\n")?;
            }
            None => browser.write_all(b":\n\n")?,
        }
    }
}

impl ServerAnswer {
    fn new(status: u16, kind: &'static str, body: Vec<u8>) -> ServerAnswer {
        ServerAnswer {
            status,
            kind,
            body,
            location: None,
        }
    }

    fn plain(status: u16, text: &str) -> ServerAnswer {
        ServerAnswer::new(status, "text/plain; charset=utf-8", text.into())
    }

    fn report(snapshot: &Snapshot) -> ServerAnswer {
        ServerAnswer::new(
            500,
            "text/html; charset=utf-8",
            reload::report_page(snapshot).into_bytes(),
        )
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
