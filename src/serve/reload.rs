//! What serving adds to a page on its way to the browser: the script that loads it again after an edit, and the report
//! on top. In: a page as it is published. Out: the same page with both. Never stored: what is built holds neither.

use std::fmt::Write;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::live::Snapshot;
use crate::place::Place;
use crate::problem::html;

/// Where the additions are served. No record's id can begin with a tilde.
pub(super) const SCRIPT: &str = "/~mercat/reload.js";
/// Where the style of the report is served.
pub(super) const STYLE: &str = "/~mercat/report.css";
/// Where browsers wait for the next edition.
pub(super) const EVENTS: &str = "/~mercat/events";

/// What stands for itself in the path of an address.
const IN_PATH: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'/')
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'~')
    .remove(b':');

/// Loads the page again when an edition comes that is not the page's own.
pub(super) const SCRIPT_TEXT: &str = include_str!("reload.js");
/// How the report looks, whatever the theme.
pub(super) const STYLE_TEXT: &str = include_str!("report.css");

/// Returns the page with the script, and with the report where there is something to report.
pub(super) fn inject_reload_script(page: &str, snapshot: &Snapshot) -> String {
    let mut head = String::new();
    // Writing to a string cannot fail.
    let _ = write!(
        head,
        "<script src=\"{SCRIPT}\" data-edition=\"{}\" defer></script>",
        snapshot.edition
    );
    let mut body = String::new();
    if snapshot.report.has_errors() {
        let _ = write!(head, "<link rel=\"stylesheet\" href=\"{STYLE}\">");
        body = report_html(snapshot);
    }
    let page = allow_connections(page);
    let page = insert_at(&page, page.find("</head>"), &head);
    insert_at(&page, end_of_opening_tag(&page, "<body"), &body)
}

/// Returns a page that holds nothing but the report.
pub(super) fn report_page(snapshot: &Snapshot) -> String {
    inject_reload_script(
        "<!DOCTYPE html><html lang=\"en\"><head><title>Mercat</title></head><body></body></html>",
        snapshot,
    )
}

fn report_html(snapshot: &Snapshot) -> String {
    let page = match snapshot.site {
        Some(_) => {
            "The page below is the last good one. It shows your edits again when the errors are mended."
        }
        None => "There is no page to show until the errors are mended.",
    };
    let opened = |place: &Place, line, column| address_of(place, (line, column), snapshot);
    let mut bytes = Vec::new();
    // Writing to memory cannot fail, and what is written there is text.
    let _ = html::write(&snapshot.report, page, &opened, &mut bytes);
    String::from_utf8(bytes).unwrap_or_default()
}

/// Returns what opens a file at a line and column: in the editor that was named, else on the page of the repository.
fn address_of(
    place: &Place,
    (line, column): (usize, usize),
    snapshot: &Snapshot,
) -> Option<String> {
    let Some(editor) = &snapshot.editor else {
        let site = snapshot.site.as_ref()?;
        return site.page_to_edit(&place.file);
    };
    let path = std::path::absolute(&place.file.path).ok()?;
    let path = path.to_str()?.replace('\\', "/");
    let path = utf8_percent_encode(&path, IN_PATH).to_string();
    let filled = editor.replace("{path}", &path);
    let filled = filled.replace("{line}", &line.to_string());
    Some(filled.replace("{column}", &column.to_string()))
}

/// Lets the script that waits for edits connect, which a page's own policy may forbid.
fn allow_connections(page: &str) -> String {
    const POLICY: &str = "http-equiv=\"Content-Security-Policy\" content=\"";
    let start = page.find(POLICY).map(|at| at + POLICY.len());
    let forbids = |start: &usize| {
        let policy = page[*start..].split('"').next().unwrap_or_default();
        !policy.contains("connect-src")
    };
    insert_at(page, start.filter(forbids), "connect-src 'self'; ")
}

/// Returns the end of the first tag that begins with `tag`.
fn end_of_opening_tag(page: &str, tag: &str) -> Option<usize> {
    let start = page.find(tag)?;
    page[start..].find('>').map(|end| start + end + 1)
}

fn insert_at(page: &str, at: Option<usize>, addition: &str) -> String {
    let Some(at) = at else { return page.to_owned() };
    format!("{}{addition}{}", &page[..at], &page[at..])
}
