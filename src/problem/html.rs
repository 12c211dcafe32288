//! A report for the browser, laid over the page by `serve`. In: a report. Out: a list in HTML, errors first for it is read from
//! the top, everything in it escaped. Never holds a script or a style: whoever shows it brings those.

use std::io::{Result, Write};

use pulldown_cmark_escape::escape_html;

use super::located::{Located, Locator};
use super::text::summary;
use super::{Problem, Report, Severity};
use crate::place::Place;

/// How many problems of each severity are shown: more would be long in coming, and nobody mends so many at once.
const MOST: usize = 50;

/// Returns the address that opens a place's file at a line and column, if there is one.
pub type OpenedAt<'o> = dyn Fn(&Place, usize, usize) -> Option<String> + 'o;

/// Writes a report as one `<section class="problems">` that can be folded; `page` says what the page is that it lies over.
///
/// # Errors
///
/// Whatever `out` fails with.
pub fn write(
    report: &Report,
    page: &str,
    opened: &OpenedAt<'_>,
    out: &mut impl Write,
) -> Result<()> {
    let mut locator = Locator::default();
    let mut others = Locator::default();
    writeln!(
        out,
        "<section class=\"problems\" role=\"alert\">\n<details open>\n<summary>The content has {}</summary>\n<p>{}</p>\n<ol>",
        summary(report),
        escaped(page)
    )?;
    for severity in [Severity::Error, Severity::Warning] {
        let problems = report.of_severity(severity);
        let word = match severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        for problem in problems.iter().take(MOST) {
            writeln!(out, "<li class=\"{word}\">")?;
            one(problem, word, (&mut locator, &mut others), opened, out)?;
            writeln!(out, "</li>")?;
        }
        if problems.len() > MOST {
            let more = problems.len() - MOST;
            writeln!(
                out,
                "<li class=\"{word}\">and {more} more, which <code>mercat check --verbose</code> shows</li>"
            )?;
        }
    }
    writeln!(out, "</ol>\n</details>\n</section>")
}

fn one(
    problem: &Problem,
    severity: &str,
    (locator, others): (&mut Locator, &mut Locator),
    opened: &OpenedAt<'_>,
    out: &mut impl Write,
) -> Result<()> {
    let message = in_code(&problem.message);
    writeln!(out, "<p><strong>{severity}:</strong> {message}</p>")?;
    if let Some(place) = &problem.place {
        excerpt(&locator.locate(place), place, opened, out)?;
    }
    for (place, part) in &problem.related {
        writeln!(out, "<p>{}</p>", in_code(part))?;
        excerpt(&others.locate(place), place, opened, out)?;
    }
    if let Some(help) = &problem.help {
        writeln!(out, "<p class=\"help\">{}</p>", in_code(help))?;
    }
    Ok(())
}

fn excerpt(
    located: &Located<'_>,
    place: &Place,
    opened: &OpenedAt<'_>,
    out: &mut impl Write,
) -> Result<()> {
    let path = escaped(&located.path);
    let (line, column) = located.at.unwrap_or((1, 1));
    let path = match opened(place, line, column) {
        Some(address) => format!("<a href=\"{}\">{path}</a>", escaped(&address)),
        None => path,
    };
    if located.at.is_none() {
        return writeln!(out, "<p>{path}</p>");
    }
    let (before, rest) = located.excerpt.split_at(located.span.start);
    let (marked, after) = rest.split_at(located.span.len());
    let (before, marked, after) = (escaped(before), escaped(marked), escaped(after));
    writeln!(out, "<p>{path}, line {line}, column {column}</p>")?;
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
