//! A report for people at a terminal: each problem with the line that it is in, what to do, and other places it involves; or
//! warnings folded to a line for each code. Plain or coloured; never asks the terminal which, and never writes to it by itself.

use std::collections::BTreeMap;
use std::io::{Result, Write};

use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};

use super::located::{Located, Locator};
use super::{Code, Problem, Report, Severity};

/// Whether the report is coloured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    /// Words only.
    Plain,
    /// With the escape sequences of a terminal.
    Coloured,
}

/// Writes every problem of a report, in reading order.
///
/// # Errors
///
/// Whatever `out` fails with.
pub fn write(report: &Report, colour: Colour, out: &mut impl Write) -> Result<()> {
    write_each(&report.in_order(), colour, out)
}

/// Writes every problem of a report with the errors last, next to the prompt.
///
/// # Errors
///
/// Whatever `out` fails with.
pub fn write_errors_last(report: &Report, colour: Colour, out: &mut impl Write) -> Result<()> {
    write_each(&report.of_severity(Severity::Warning), colour, out)?;
    write_errors(report, colour, out)
}

/// Writes the errors of a report and nothing else.
///
/// # Errors
///
/// Whatever `out` fails with.
pub fn write_errors(report: &Report, colour: Colour, out: &mut impl Write) -> Result<()> {
    write_each(&report.of_severity(Severity::Error), colour, out)
}

/// How many errors of one code are written in full where they are folded.
const OF_ONE_CODE: usize = 10;

/// Writes the errors of a report; of more than ten of one code the first ten, and how many more there are.
///
/// # Errors
///
/// Whatever `out` fails with.
pub fn fold_errors(report: &Report, colour: Colour, out: &mut impl Write) -> Result<()> {
    let mut errors = report.of_severity(Severity::Error);
    let mut times: BTreeMap<Code, usize> = BTreeMap::new();
    errors.retain(|problem| {
        let times = times.entry(problem.code).or_default();
        *times += 1;
        *times <= OF_ONE_CODE
    });
    write_each(&errors, colour, out)?;
    for (code, times) in times.into_iter().filter(|(_, times)| *times > OF_ONE_CODE) {
        let more = times - OF_ONE_CODE;
        let line = format!(
            "{more} more of these, which --verbose shows: {}",
            meaning(code)
        );
        let groups = [Group::with_title(
            Level::ERROR.primary_title(line).id(code.text()),
        )];
        writeln!(out, "{}", renderer(colour).render(&groups))?;
    }
    Ok(())
}

/// Writes a line for each code of which a report has warnings: what it means, how often it stands and where first. What one
/// warning says by itself is no longer and tells more.
///
/// # Errors
///
/// Whatever `out` fails with.
pub fn fold_warnings(report: &Report, colour: Colour, out: &mut impl Write) -> Result<()> {
    let mut by_code: BTreeMap<Code, Vec<&Problem>> = BTreeMap::new();
    let warnings = report.problems();
    for problem in warnings.filter(|problem| problem.severity() == Severity::Warning) {
        by_code.entry(problem.code).or_default().push(problem);
    }
    for (code, problems) in &by_code {
        let place = first_place(problems);
        let line = match (problems.as_slice(), place) {
            ([one], None) => one.message.clone(),
            ([one], Some(place)) => format!("{} ({place})", one.message),
            (_, None) => format!("{} ({} times)", meaning(*code), problems.len()),
            (_, Some(place)) => {
                let times = problems.len();
                format!("{} ({times} times, first in {place})", meaning(*code))
            }
        };
        let title = Level::WARNING.primary_title(line).id(code.text());
        let groups = [Group::with_title(title)];
        writeln!(out, "{}", renderer(colour).render(&groups))?;
    }
    Ok(())
}

/// Returns what a code means, as the middle of a sentence.
fn meaning(code: Code) -> String {
    let sentence = code.meaning().trim_end_matches('.');
    let first = sentence.chars().next().map_or(0, char::len_utf8);
    sentence[..first].to_lowercase() + &sentence[first..]
}

/// Returns path, line and column of the first problem that has a place. Only in the first file are places looked up.
fn first_place(problems: &[&Problem]) -> Option<String> {
    let places = || problems.iter().filter_map(|problem| problem.place.as_ref());
    let path = places().map(|place| &place.file.path).min()?;
    let in_first = places().filter(|place| place.file.path == *path);
    let place = in_first.min_by_key(|place| place.span().start)?;
    let mut locator = Locator::default();
    let Located { path, at, .. } = locator.locate(place);
    Some(match at {
        Some((line, column)) => format!("{path}:{line}:{column}"),
        None => path,
    })
}

fn renderer(colour: Colour) -> Renderer {
    match colour {
        Colour::Plain => Renderer::plain(),
        Colour::Coloured => Renderer::styled(),
    }
}

fn write_each(problems: &[&Problem], colour: Colour, out: &mut impl Write) -> Result<()> {
    let renderer = renderer(colour);
    let mut locator = Locator::default();
    let mut others = Locator::default();
    for problem in problems {
        let place = problem.place.as_ref().map(|place| locator.locate(place));
        let related: Vec<_> = problem
            .related
            .iter()
            .map(|(place, part)| (others.locate(place), part.as_str()))
            .collect();
        let groups = groups(problem, place.as_ref(), &related);
        writeln!(out, "{}\n", renderer.render(&groups))?;
    }
    Ok(())
}

/// Returns how many errors and warnings there are: "2 errors and 1 warning".
#[must_use]
pub fn summary(report: &Report) -> String {
    let count =
        |count: usize, word: &str| format!("{count} {word}{}", if count == 1 { "" } else { "s" });
    match (
        report.count(Severity::Error),
        report.count(Severity::Warning),
    ) {
        (0, 0) => "no problems".to_owned(),
        (0, warnings) => count(warnings, "warning"),
        (errors, 0) => count(errors, "error"),
        (errors, warnings) => format!(
            "{} and {}",
            count(errors, "error"),
            count(warnings, "warning")
        ),
    }
}

fn groups<'p>(
    problem: &'p Problem,
    place: Option<&'p Located<'p>>,
    related: &'p [(Located<'p>, &'p str)],
) -> Vec<Group<'p>> {
    let level = match problem.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level
        .primary_title(problem.message.as_str())
        .id(problem.code.text());
    let mut main = Group::with_title(title);
    if let Some(place) = place {
        main = main.elements(excerpt(place, AnnotationKind::Primary));
    }
    if let Some(help) = problem.help.as_deref().filter(|_| related.is_empty()) {
        main = main.element(Level::HELP.message(help));
    }
    let mut groups = vec![main];
    for (place, part) in related {
        groups.push(
            Group::with_title(Level::NOTE.secondary_title(*part))
                .elements(excerpt(place, AnnotationKind::Context)),
        );
    }
    if let Some(help) = problem.help.as_deref().filter(|_| !related.is_empty()) {
        groups.push(Group::with_title(Level::HELP.secondary_title(help)));
    }
    groups
}

/// Returns path, line and column, and the line itself.
fn excerpt<'p>(place: &'p Located<'p>, kind: AnnotationKind) -> Vec<Element<'p>> {
    let Some((line, column)) = place.at else {
        return vec![Origin::path(place.path.as_str()).into()];
    };
    let annotation = kind.span(place.span.clone());
    let snippet = Snippet::source(place.excerpt)
        .line_start(line)
        .annotation(annotation);
    if place.is_whole {
        return vec![snippet.path(place.path.as_str()).into()];
    }
    // The renderer counts columns in the excerpt, so a line that is cut brings its own.
    vec![
        Origin::path(place.path.as_str())
            .line(line)
            .char_column(column)
            .into(),
        snippet.into(),
    ]
}
