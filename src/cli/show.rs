//! What a command prints. In: a report, a failure, a closing line. Out: reports on standard output, for whoever reads
//! on; failures on standard error. Colours only on a terminal, and never with `NO_COLOR`. A reader who has gone away
//! (`mercat check | head`) is no failure.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{self, Write};

use super::{Choices, Format, words};
use crate::problem::{
    Code, Failure, Report, Severity, github, json,
    text::{self, Colour},
};

/// How many of the warnings are shown to people who did not say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Warnings {
    /// Each one.
    All,
    /// The first of each kind, and how many there are: for those who build rather than check.
    OneOfEachKind,
}

/// Prints a report as `choices` asks for it.
pub(super) fn report(report: &Report, choices: &Choices, warnings: Warnings) {
    let mut output = anstream::stdout().lock();
    let shown = match choices.format {
        Format::Github => github::write(report, &mut output),
        Format::Json => json::write(report, &mut output),
        Format::Text if choices.quiet => as_text(&errors(report), &mut output),
        // With errors to mend there is no telling which of the warnings belongs to them.
        Format::Text if choices.verbose || warnings == Warnings::All || report.has_errors() => {
            as_text(report, &mut output)
        }
        Format::Text => one_of_each_kind(report, &mut output),
    };
    let _ = shown.and_then(|()| output.flush());
}

/// Prints the line that a command ends with: beside the report, but out of the way of programs that read it.
pub(super) fn closing_line(line: &str, choices: &Choices) {
    match (choices.quiet, choices.format) {
        (true, _) => {}
        (false, Format::Json) => warn(&format!("{line}\n")),
        (false, _) => print(&format!("{line}\n")),
    }
}

/// Prints what stood in the way.
pub(super) fn failure(failure: &Failure) {
    let mut lines = format!("mercat: {failure}\n");
    if let Some(help) = &failure.help {
        let _ = writeln!(lines, "  help: {help}");
    }
    warn(&lines);
}

fn errors(report: &Report) -> Report {
    report
        .in_order()
        .into_iter()
        .filter(|problem| problem.severity() == Severity::Error)
        .cloned()
        .collect()
}

/// What is written here loses its colours on the way, where they have no place.
fn as_text(report: &Report, output: &mut impl Write) -> io::Result<()> {
    text::write(report, Colour::Coloured, output)
}

/// The first problem of each kind, then how many more there are.
fn one_of_each_kind(report: &Report, output: &mut impl Write) -> io::Result<()> {
    let mut kinds: BTreeMap<Code, usize> = BTreeMap::new();
    let mut first = Report::default();
    for problem in report.in_order() {
        let number = kinds.entry(problem.code).or_default();
        *number += 1;
        if *number == 1 {
            first.push(problem.clone());
        }
    }
    as_text(&first, output)?;
    let more: Vec<String> = kinds
        .into_iter()
        .filter(|(_, number)| *number > 1)
        .map(|(code, number)| format!("{} more of {}", words::grouped(number - 1), code.text()))
        .collect();
    if more.is_empty() {
        Ok(())
    } else {
        writeln!(
            output,
            "And {}: `mercat check` shows them all.",
            more.join(", ")
        )
    }
}

fn print(text: &str) {
    let mut output = anstream::stdout().lock();
    let _ = output
        .write_all(text.as_bytes())
        .and_then(|()| output.flush());
}

fn warn(text: &str) {
    let _ = anstream::stderr().lock().write_all(text.as_bytes());
}
