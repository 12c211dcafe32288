//! Entries of one record that say the same: each would be shown, and most would be counted. In: tables. Out: a warning at the second of two.

use std::collections::BTreeMap;

use crate::portal::table::tables::Tables;
use crate::problem::{Code, Problem, Report};
use crate::record::council::Membership;
use crate::record::fact::Fact;
use crate::record::funding::Funding;
use crate::record::mention::{Location, Ref};
use crate::record::outcome::{Figure, Outcome};
use crate::record::project::Benefit;

/// Checks every record with such entries. Records in which reading found an error are left alone.
pub(super) fn check(tables: &Tables) -> Report {
    let mut report = Report::default();
    for body in tables.bodies() {
        report.merge(funding(body.funds()));
    }
    for council in tables.councils.iter().filter(|it| it.written.sound) {
        report.merge(membership(&council.membership));
    }
    for project in tables.projects.iter().filter(|it| it.written.sound) {
        report.merge(benefits(&project.benefits));
        report.merge(outcomes(&project.outcomes));
        for outcome in &project.outcomes {
            report.merge(figures(&outcome.actual));
        }
    }
    report
}

/// Returns a warning for each entry that is the same as an earlier one, at its place.
fn twice<T>(
    entries: &[T],
    at: impl Fn(&T) -> &Location,
    is_same: impl Fn(&T, &T) -> bool,
    (message, help): (&str, &str),
) -> Report {
    let mut report = Report::default();
    for (index, entry) in entries.iter().enumerate() {
        let first = entries[..index].iter().find(|first| is_same(first, entry));
        if let Some(first) = first {
            let problem = Problem::new(Code::Alike, at(entry).place(), message).help(help);
            report.push(problem.related(at(first).place(), "the other one"));
        }
    }
    report
}

/// Returns whether no notes tell two facts apart.
fn are_noted_alike(one: &Fact, other: &Fact) -> bool {
    one.note == other.note
}

/// Entries of a membership that say the same of the same days.
fn membership(entries: &[Membership]) -> Report {
    let days = |entry: &Membership| (entry.status, entry.since, entry.on, entry.until);
    let is_same = |one: &Membership, other: &Membership| days(one) == days(other);
    let message = "this entry of the membership says the same as another";
    let help = "delete one of the two, and name the sources of both in the other";
    twice(entries, |entry| &entry.at, is_same, (message, help))
}

/// Benefits that would be told twice.
fn benefits(entries: &[Benefit]) -> Report {
    let is_same = |one: &Benefit, other: &Benefit| {
        one.what.eq_ignore_ascii_case(&other.what)
            && one.amount == other.amount
            && one.per == other.per
            && one.date == other.date
            && are_noted_alike(&one.fact, &other.fact)
    };
    let message = "this benefit says the same as another";
    let help = "delete one of the two, or say in the `note` of each what sets it apart";
    twice(entries, |entry| &entry.fact.at, is_same, (message, help))
}

/// Outcomes that measure the same.
fn outcomes(entries: &[Outcome]) -> Report {
    let is_same = |one: &Outcome, other: &Outcome| {
        one.measure.eq_ignore_ascii_case(&other.measure) && one.unit == other.unit
    };
    let message = "this outcome has the same `measure` and `unit` as another";
    let help = "put all figures into one of the two, or say in each `measure` what sets it apart";
    twice(entries, |entry| &entry.fact.at, is_same, (message, help))
}

/// Figures of one outcome for one day: only one can be right.
fn figures(entries: &[Figure]) -> Report {
    let is_same = |one: &Figure, other: &Figure| {
        one.date.is_some() && one.date == other.date && are_noted_alike(&one.fact, &other.fact)
    };
    let message = "another figure is there for the same date";
    let help = "delete the one that is wrong, or say in the `note` of each what sets it apart";
    twice(entries, |entry| &entry.fact.at, is_same, (message, help))
}

/// Lines of one record that say the same. Two payments of one sum are told apart by their notes, a promise and its payment by their stages.
fn funding(funds: &[Funding]) -> Report {
    let mut report = Report::default();
    let mut before: BTreeMap<_, Vec<&Funding>> = BTreeMap::new();
    for line in funds {
        let recipient = line.recipient.as_ref().map(Ref::id);
        let alike = before
            .entry((line.what.id(), recipient, line.year, line.kind))
            .or_default();
        let is_same = |other: &&&Funding| {
            let notes = other.fact.note.as_ref().zip(line.fact.note.as_ref());
            let stages = other.stage.zip(line.stage);
            other.amount == line.amount
                && notes.is_none_or(|(one, other)| one == other)
                && stages.is_none_or(|(one, other)| one == other)
        };
        if let Some(first) = alike.iter().find(is_same) {
            let message = format!(
                "this line of funding says the same as another: both would be counted for `{}`",
                line.what.id()
            );
            let problem = Problem::new(Code::Alike, line.fact.at.place(), message)
                .help("delete one of the two, or say in the `note` of each which payment it is");
            report.push(problem.related(first.fact.at.place(), "the other one"));
        }
        alike.push(line);
    }
    report
}
