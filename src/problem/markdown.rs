//! A report as a page of Markdown, for the summary that GitHub shows of a run. In: a report. Out: the first errors and how many more there are,
//! for GitHub cuts a long summary off, and a line for each kind of warning with its count.

use std::collections::BTreeMap;
use std::io::{Result, Write};

use super::located::Locator;
use super::{Code, Report, Severity};

/// How many errors are shown: a summary is cut off at 1 MB.
const MOST: usize = 200;

/// Writes a report under a heading.
///
/// # Errors
///
/// Whatever `out` fails with.
pub fn write(report: &Report, heading: &str, out: &mut impl Write) -> Result<()> {
    writeln!(out, "## {}\n", plain(heading))?;
    let errors = report.of_severity(Severity::Error);
    if !errors.is_empty() {
        writeln!(out, "| error | where | what to do |\n| --- | --- | --- |")?;
    }
    let mut locator = Locator::default();
    for problem in errors.iter().take(MOST) {
        let place = problem.place.as_ref().map(|place| locator.locate(place));
        let at = place.map(|place| match place.at {
            Some((line, _)) => format!("{}, line {line}", place.path),
            None => place.path,
        });
        let (at, help) = (at.unwrap_or_default(), problem.help.as_deref());
        let help = help.unwrap_or_default();
        writeln!(
            out,
            "| {} | {} | {} |",
            plain(&problem.message),
            plain(&at),
            plain(help)
        )?;
    }
    if errors.len() > MOST {
        writeln!(out, "\nand {} errors more.", errors.len() - MOST)?;
    }
    let mut warnings: BTreeMap<Code, usize> = BTreeMap::new();
    let found = report.problems();
    for problem in found.filter(|problem| problem.severity() == Severity::Warning) {
        *warnings.entry(problem.code).or_default() += 1;
    }
    if !warnings.is_empty() {
        writeln!(out, "\n| warning | how often |\n| --- | ---: |")?;
    }
    for (code, times) in warnings {
        writeln!(out, "| {} | {times} |", plain(code.meaning()))?;
    }
    writeln!(out)
}

/// Returns a text that stays in its cell and is nothing but text, apart from what stands in ticks.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut in_ticks = false;
    for letter in text.chars() {
        in_ticks ^= letter == '`';
        let is_sign = matches!(
            letter,
            '<' | '>' | '*' | '_' | '[' | ']' | '\\' | '#' | '@' | '!'
        );
        if letter == '|' || is_sign && !in_ticks {
            plain.push('\\');
        }
        plain.push(if letter.is_control() { ' ' } else { letter });
    }
    plain
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::place::{File, Place};
    use crate::problem::Problem;

    #[test]
    fn a_summary_has_every_error_with_its_place_and_each_kind_of_warning_with_its_count() {
        let file = Arc::new(File::new(
            "content",
            "councils/a.yaml",
            "nam: A\nx: y\n".to_owned(),
        ));
        let at = |span| Place::new(&file, span);
        let mut report = Report::default();
        report.push(
            Problem::new(Code::UnknownField, at(7..8), "a council has no field `x_y`")
                .help("a | b"),
        );
        report.push(Problem::nowhere(Code::NoSite, "there is no <site>"));
        report.push(Problem::new(Code::NoEvidence, at(0..3), "one"));
        report.push(Problem::new(Code::NoEvidence, at(7..8), "two"));
        let mut out = Vec::new();
        write(&report, "Checked content", &mut out).unwrap();
        assert_eq!(
            String::from_utf8(out).unwrap(),
            "## Checked content\n\n\
             | error | where | what to do |\n| --- | --- | --- |\n\
             | a council has no field `x_y` | content/councils/a.yaml, line 2 | a \\| b |\n\
             | there is no \\<site\\> |  |  |\n\n\
             | warning | how often |\n| --- | ---: |\n\
             | A fact that names no source. | 2 |\n\n"
        );
    }
}
