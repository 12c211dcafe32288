//! What a command prints. In: a report, a failure, a closing line. Out: reports on standard output, for whoever reads
//! on; failures on standard error. Colours only on a terminal, and never with `NO_COLOR`. A reader who has gone away
//! (`mercat check | head`) is no failure.
#![expect(
    clippy::disallowed_methods,
    reason = "the environment says where GitHub wants a summary"
)]

use std::env;
use std::fmt::Write as _;
use std::fs::OpenOptions;
use std::io::{self, Write};

use super::choices::{Choices, ExitStatus, Format};
use super::summary;
use crate::problem::{
    Failure, Report, Severity, github, json, markdown, sarif,
    text::{self, Colour},
};

/// Prints a report as `choices` asks for it, then the line that the command ends with, and what to do next.
///
/// # Errors
/// When standard output cannot take it, as on a full disk: nobody would know of what was found.
pub(super) fn report(report: &Report, line: &str, choices: &Choices) -> Result<(), Failure> {
    report_then(report, line, "run this again", choices)
}

/// Prints a report as [`report`] does, where `then` is what follows once the errors are mended.
///
/// # Errors
/// When standard output cannot take it.
pub(super) fn report_then(
    report: &Report,
    line: &str,
    then: &str,
    choices: &Choices,
) -> Result<(), Failure> {
    let mut output = anstream::stdout().lock();
    let closing = format!("{line}\n{}", summary::next_step(report, then));
    let shown = match choices.format {
        Format::Github => {
            github::write(report, &mut output).and_then(|()| add_to_summary(report, line))
        }
        Format::Markdown => markdown::write(report, line, &mut output),
        Format::Json => json::write(report, &mut output),
        Format::Sarif => sarif::write(report, &mut output),
        // What is written here loses its colours on the way, where they have no place.
        Format::Text if choices.quiet => text::fold_errors(report, Colour::Coloured, &mut output),
        Format::Text if choices.verbose => {
            text::write_errors_last(report, Colour::Coloured, &mut output)
        }
        Format::Text => folded(report, &mut output),
    };
    let closed = shown.and_then(|()| match (choices.quiet, choices.format) {
        (true, _) | (false, Format::Markdown) => Ok(()),
        // Out of the way of programs that read the report.
        (false, Format::Json | Format::Sarif) => {
            warn(&closing);
            Ok(())
        }
        (false, Format::Github | Format::Text) => output.write_all(closing.as_bytes()),
    });
    match closed.and_then(|()| output.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Failure::system("cannot write the report", &error))
        }
        _ => Ok(()),
    }
}

/// Adds a report to the page that GitHub shows of a run, where there is one.
fn add_to_summary(report: &Report, line: &str) -> io::Result<()> {
    let Some(path) = env::var_os("GITHUB_STEP_SUMMARY").filter(|path| !path.is_empty()) else {
        return Ok(());
    };
    let mut page = OpenOptions::new().append(true).create(true).open(path)?;
    markdown::write(report, line, &mut page)
}

/// Returns a line for each kind of warning, then the errors in full: they are what keeps the site from being built.
fn folded(report: &Report, output: &mut impl Write) -> io::Result<()> {
    text::fold_warnings(report, Colour::Coloured, output)?;
    if report.count(Severity::Warning) > 0 {
        writeln!(
            output,
            "--verbose shows each warning with its line and what to do.\n"
        )?;
    }
    text::fold_errors(report, Colour::Coloured, output)
}

/// Prints a line that is wanted even where nothing else is: out of the way of programs that read the report.
pub(super) fn line(line: &str, choices: &Choices) {
    let line = format!("{line}\n");
    match choices.format {
        Format::Github | Format::Markdown | Format::Text => {
            // Whoever reads no more needs no line.
            let _ = anstream::stdout().lock().write_all(line.as_bytes());
        }
        Format::Json | Format::Sarif => warn(&line),
    }
}

/// Prints a text that somebody asked for.
///
/// # Errors
/// When standard output cannot take it.
pub(super) fn text(text: &str) -> Result<ExitStatus, Failure> {
    let mut output = anstream::stdout().lock();
    let written = output.write_all(text.as_bytes());
    match written.and_then(|()| output.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Failure::system("cannot write to standard output", &error))
        }
        _ => Ok(ExitStatus::Fine),
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

fn warn(text: &str) {
    let _ = anstream::stderr().lock().write_all(text.as_bytes());
}
