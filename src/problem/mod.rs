//! What is wrong, where, and what to write instead. In: findings of every room. Out: a report in reading order.
//! A problem knows no format; each way of showing a report is a file of this folder.

pub mod code;
pub mod failure;
pub mod github;
pub mod html;
pub mod json;
mod located;
pub mod markdown;
pub mod nearest;
pub mod sarif;
pub mod text;

use crate::place::Place;
pub use code::{Code, Severity};
pub use failure::Failure;

/// One thing that is wrong, in words for the person who can mend it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Which kind of mistake it is; decides the severity.
    pub code: Code,
    /// Where it is, unless it concerns no file.
    pub place: Option<Place>,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
    /// Other places that the mistake involves, each with its part in it.
    pub related: Vec<(Place, String)>,
}

impl Problem {
    /// Returns a problem of kind `code` at `place`.
    pub fn new(code: Code, place: Place, message: impl Into<String>) -> Problem {
        Problem {
            code,
            place: Some(place),
            message: message.into(),
            help: None,
            related: Vec::new(),
        }
    }

    /// Returns a problem that lies in no file.
    pub fn nowhere(code: Code, message: impl Into<String>) -> Problem {
        Problem {
            code,
            place: None,
            message: message.into(),
            help: None,
            related: Vec::new(),
        }
    }

    /// Returns the same problem with advice.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Problem {
        self.help = Some(help.into());
        self
    }

    /// Returns the same problem with another place that it involves.
    #[must_use]
    pub fn related(mut self, place: Place, part: impl Into<String>) -> Problem {
        self.related.push((place, part.into()));
        self
    }

    /// Returns whether it stops a build.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }
}

/// All that a stage found wrong, and what it could not look at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    problems: Vec<Problem>,
    unchecked: Vec<&'static str>,
}

impl Report {
    /// Adds a problem.
    pub fn push(&mut self, problem: Problem) {
        self.problems.push(problem);
    }

    /// Adds all that another report holds.
    pub fn merge(&mut self, other: Report) {
        self.problems.extend(other.problems);
        for what in other.unchecked {
            self.mark_unchecked(what);
        }
    }

    /// Remembers that an error kept `what` from being looked at: a noun, such as `published totals`.
    pub fn mark_unchecked(&mut self, what: &'static str) {
        if !self.unchecked.contains(&what) {
            self.unchecked.push(what);
        }
    }

    /// Returns what could not be looked at, in the order of the stages. The problems found are then not all there may be.
    #[must_use]
    pub fn unchecked(&self) -> &[&'static str] {
        &self.unchecked
    }

    /// Returns the problems that a room wants to keep.
    #[must_use]
    pub fn filtered(mut self, wanted: impl FnMut(&Problem) -> bool) -> Report {
        self.problems.retain(wanted);
        self
    }

    /// Returns the same problems, those without a place at this one.
    #[must_use]
    pub fn placed(mut self, place: impl Fn() -> Option<Place>) -> Report {
        for problem in &mut self.problems {
            problem.place = problem.place.take().or_else(&place);
        }
        self
    }

    /// Takes the report of a stage in and gives back its value.
    pub fn keep<T>(&mut self, (value, report): (T, Report)) -> T {
        self.merge(report);
        value
    }

    /// Returns whether anything found stops a build.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.problems
            .iter()
            .any(|problem| problem.severity() == Severity::Error)
    }

    /// Returns whether nothing was found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.problems.is_empty()
    }

    /// Returns how many problems of a severity were found.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.problems
            .iter()
            .filter(|problem| problem.severity() == severity)
            .count()
    }

    /// Returns whether a problem lies in the file at `path`, or leads there.
    #[must_use]
    pub fn speaks_of(&self, path: &str) -> bool {
        self.problems.iter().any(|problem| {
            let related = problem.related.iter().map(|(place, _)| place);
            let mut places = problem.place.iter().chain(related);
            places.any(|place| place.file.path == path)
        })
    }

    /// Returns every problem, as they were found.
    pub fn problems(&self) -> impl Iterator<Item = &Problem> {
        self.problems.iter()
    }

    /// Returns every problem by path, then place in the file, then code; those without a place last.
    #[must_use]
    pub fn in_order(&self) -> Vec<&Problem> {
        in_order(self.problems())
    }

    /// Returns every problem of a severity, in the same order.
    #[must_use]
    pub fn of_severity(&self, severity: Severity) -> Vec<&Problem> {
        in_order(
            self.problems()
                .filter(|problem| problem.severity() == severity),
        )
    }
}

fn in_order<'p>(problems: impl Iterator<Item = &'p Problem>) -> Vec<&'p Problem> {
    let mut problems: Vec<&Problem> = problems.collect();
    problems.sort_by_cached_key(|problem| {
        let place = problem
            .place
            .as_ref()
            .map(|place| (place.file.path.clone(), place.span().start));
        (
            place.is_none(),
            place,
            problem.code,
            problem.message.clone(),
        )
    });
    problems
}

impl FromIterator<Problem> for Report {
    fn from_iter<I: IntoIterator<Item = Problem>>(problems: I) -> Report {
        Report {
            problems: problems.into_iter().collect(),
            unchecked: Vec::new(),
        }
    }
}
