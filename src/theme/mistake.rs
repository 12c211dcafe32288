//! Mistakes of templates in our own words. In: what the template engine says. Out: problems with their place in the
//! template's file.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the engine has more kinds of mistake than have a place"
)]

use std::collections::BTreeMap;
use std::sync::Arc;

use tera::{Error, ErrorKind, Tera};

use crate::place::{File, Place};
use crate::problem::{Code, Problem, Report};

type Templates = BTreeMap<String, Arc<File>>;

/// Returns what is wrong with templates that do not load.
pub(super) fn of_loading(error: &Error, templates: &Templates) -> Report {
    let mut report = Report::default();
    // The engine stops at the first file that it cannot parse; each by itself gives them all.
    for (name, file) in templates {
        if let Err(error) = Tera::new().add_raw_template(name, &file.text)
            && matches!(error.kind(), ErrorKind::SyntaxError(_))
        {
            report.push(of_rendering(&error, templates));
        }
    }
    if report.is_empty() {
        match error.kind() {
            ErrorKind::Msg(text) => of_listing(text, templates)
                .into_iter()
                .for_each(|problem| report.push(problem)),
            _ => report.push(of_rendering(error, templates)),
        }
    }
    report
}

/// Returns what is wrong with a template as it makes a page.
pub(super) fn of_rendering(error: &Error, templates: &Templates) -> Problem {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            match templates.get(report.filename()) {
                Some(file) => Problem::new(
                    Code::BadTheme,
                    Place::new(file, report.span().range.clone()),
                    report.message(),
                ),
                None => Problem::nowhere(Code::BadTheme, report.message()),
            }
        }
        ErrorKind::MissingParent { current: name, .. }
        | ErrorKind::CircularExtend { tpl: name, .. }
        | ErrorKind::CircularInclude { tpl: name, .. } => match templates.get(name) {
            Some(file) => Problem::new(Code::BadTheme, Place::top(file), error.to_string()),
            None => Problem::nowhere(Code::BadTheme, error.to_string()),
        },
        _ => Problem::nowhere(Code::BadTheme, error.to_string()),
    }
}

/// Returns the problems of a text in which the engine lists several: `error: …` and below it `--> name:line:column`.
fn of_listing(text: &str, templates: &Templates) -> Vec<Problem> {
    let lines: Vec<&str> = text.lines().collect();
    let listed = lines.windows(2).filter_map(|pair| {
        let message = pair[0].strip_prefix("error: ")?;
        let (rest, column) = pair[1]
            .trim_start()
            .strip_prefix("--> ")?
            .rsplit_once(':')?;
        let (name, line) = rest.rsplit_once(':')?;
        let file = templates.get(name)?;
        let at = offset(&file.text, line.parse().ok()?, column.parse().ok()?)?;
        let length = file.text[at..].find(char::is_whitespace).unwrap_or(1);
        Some(Problem::new(
            Code::BadTheme,
            Place::new(file, at..at + length),
            message,
        ))
    });
    let problems: Vec<Problem> = listed.collect();
    if problems.is_empty() {
        vec![Problem::nowhere(Code::BadTheme, text)]
    } else {
        problems
    }
}

/// Returns where a line and a column, both counted from 1, begin in a text.
fn offset(text: &str, line: usize, column: usize) -> Option<usize> {
    let start = match line.checked_sub(2) {
        None => 0,
        Some(breaks) => text.match_indices('\n').nth(breaks)?.0 + 1,
    };
    let within = text[start..].char_indices().nth(column.checked_sub(1)?)?.0;
    Some(start + within)
}
