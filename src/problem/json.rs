//! A report for other programs: one JSON object with all problems in reading order. Fields are only ever added.

use std::io::{Result, Write};

use serde::Serialize;

use super::located::Locator;
use super::{Report, Severity};
use crate::place::Place;

#[derive(Serialize)]
struct JsonReport<'r> {
    errors: usize,
    warnings: usize,
    problems: Vec<JsonProblem<'r>>,
}

#[derive(Serialize)]
struct JsonProblem<'r> {
    severity: &'static str,
    code: &'static str,
    message: &'r str,
    help: Option<&'r str>,
    #[serde(flatten)]
    place: JsonPlace,
    related: Vec<JsonRelated<'r>>,
}

#[derive(Serialize)]
struct JsonRelated<'r> {
    message: &'r str,
    #[serde(flatten)]
    place: JsonPlace,
}

/// Line and column count from 1, the column in characters; null where the problem concerns the file or the portal as a whole.
#[derive(Serialize)]
struct JsonPlace {
    file: Option<String>,
    line: Option<usize>,
    column: Option<usize>,
}

/// Writes a report.
///
/// # Errors
///
/// Whatever `out` fails with.
pub fn write(report: &Report, out: &mut impl Write) -> Result<()> {
    let mut locator = Locator::default();
    let mut others = Locator::default();
    let mut problems = Vec::new();
    for problem in report.in_order() {
        let related = problem.related.iter();
        let related = related.map(|(place, part)| JsonRelated {
            message: part,
            place: whereabouts(&mut others, Some(place)),
        });
        problems.push(JsonProblem {
            severity: match problem.severity() {
                Severity::Error => "error",
                Severity::Warning => "warning",
            },
            code: problem.code.text(),
            message: &problem.message,
            help: problem.help.as_deref(),
            place: whereabouts(&mut locator, problem.place.as_ref()),
            related: related.collect(),
        });
    }
    let (errors, warnings) = (
        report.count(Severity::Error),
        report.count(Severity::Warning),
    );
    serde_json::to_writer_pretty(
        &mut *out,
        &JsonReport {
            errors,
            warnings,
            problems,
        },
    )?;
    writeln!(out)
}

fn whereabouts(locator: &mut Locator, place: Option<&Place>) -> JsonPlace {
    let Some(place) = place.map(|place| locator.locate(place)) else {
        return JsonPlace {
            file: None,
            line: None,
            column: None,
        };
    };
    let (line, column) = place.at.unzip();
    JsonPlace {
        file: Some(place.path),
        line,
        column,
    }
}
