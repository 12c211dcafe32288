//! A report as workflow commands of GitHub Actions, which shows each problem beside the line that it is in. The form is that of
//! <https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands>.

use std::io::{Result, Write};

use super::located::Locator;
use super::{Report, Severity};

/// Writes a line for every problem of a report, in reading order.
///
/// # Errors
///
/// Whatever `out` fails with.
pub fn write(report: &Report, out: &mut impl Write) -> Result<()> {
    let mut locator = Locator::default();
    for problem in report.in_order() {
        let command = match problem.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        write!(out, "::{command} ")?;
        if let Some(place) = problem.place.as_ref().map(|place| locator.locate(place)) {
            write!(out, "file={},", property(&place.path))?;
            if let Some((line, column)) = place.at {
                write!(out, "line={line},col={column},")?;
            }
        }
        let help = problem
            .help
            .as_deref()
            .map(|help| format!("\n{help}"))
            .unwrap_or_default();
        let message = format!("{}{help}", problem.message);
        writeln!(
            out,
            "title={}::{}",
            property(problem.code.text()),
            escaped(&message)
        )?;
    }
    Ok(())
}

fn escaped(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

fn property(text: &str) -> String {
    escaped(text).replace(':', "%3A").replace(',', "%2C")
}
