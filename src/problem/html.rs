//! A report for the browser, laid over the page by `serve`. In: a report. Out: a list in HTML, errors first for it is read from
//! the top, everything in it escaped. Never holds a script or a style: whoever shows it brings those.

use std::io::{Result, Write};

use pulldown_cmark_escape::escape_html;

use super::located::{Located, Locator};
use super::text::summary;
use super::{Report, Severity};

/// Writes a report as one `<section class="problems">`.
///
/// # Errors
///
/// Whatever `out` fails with.
pub fn write(report: &Report, out: &mut impl Write) -> Result<()> {
    let mut locator = Locator::default();
    let mut others = Locator::default();
    writeln!(
        out,
        "<section class=\"problems\">\n<h1>The content has {}</h1>\n<ol>",
        summary(report)
    )?;
    let errors = report.of_severity(Severity::Error).into_iter();
    for problem in errors.chain(report.of_severity(Severity::Warning)) {
        let severity = match problem.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        let message = in_code(&problem.message);
        writeln!(
            out,
            "<li class=\"{severity}\">\n<p><strong>{severity}:</strong> {message}</p>"
        )?;
        if let Some(place) = &problem.place {
            excerpt(&locator.locate(place), out)?;
        }
        for (place, part) in &problem.related {
            writeln!(out, "<p>{}</p>", in_code(part))?;
            excerpt(&others.locate(place), out)?;
        }
        if let Some(help) = &problem.help {
            writeln!(out, "<p class=\"help\">{}</p>", in_code(help))?;
        }
        writeln!(out, "</li>")?;
    }
    writeln!(out, "</ol>\n</section>")
}

fn excerpt(place: &Located, out: &mut impl Write) -> Result<()> {
    let Some((line, column)) = place.at else {
        return writeln!(out, "<p>{}</p>", escaped(&place.path));
    };
    let (before, rest) = place.excerpt.split_at(place.span.start);
    let (marked, after) = rest.split_at(place.span.len());
    let (before, marked, after) = (escaped(before), escaped(marked), escaped(after));
    writeln!(
        out,
        "<p>{}, line {line}, column {column}</p>",
        escaped(&place.path)
    )?;
    writeln!(out, "<pre>{before}<mark>{marked}</mark>{after}</pre>")
}

/// Escapes text, in which what stands between backquotes is code.
fn in_code(text: &str) -> String {
    let parts = text.split('`').map(escaped).enumerate();
    parts
        .map(|(index, part)| {
            if index % 2 == 0 {
                part
            } else {
                format!("<code>{part}</code>")
            }
        })
        .collect()
}

fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    // Writing to a string cannot fail.
    let _ = escape_html(&mut html, text);
    html
}
