//! When bodies existed, and what is said of them before and after. In: tables and mentions. Out: councils that follow each other in a
//! circle, and entries of membership and funding from a time at which the council did not exist.

use std::collections::BTreeSet;

use super::duplicates::of_field;
use crate::portal::table::tables::Tables;
use crate::problem::{Code, Problem, Report};
use crate::record::council::{Council, Existed};
use crate::value::date::Date;
use crate::value::id::CouncilId;

/// Checks every council. Records in which reading found an error are left alone.
pub(super) fn check(tables: &Tables) -> Report {
    let mut report = circles(tables);
    for council in tables
        .councils
        .iter()
        .filter(|council| council.written.sound)
    {
        if let Some(existed) = &council.existed {
            report.merge(outside(council, existed));
            report.merge(followers(tables, council, existed));
        }
    }
    report
}

/// Returns each circle of councils that follow each other once, at the first of them.
fn circles(tables: &Tables) -> Report {
    let mut report = Report::default();
    let mut reported: BTreeSet<&CouncilId> = BTreeSet::new();
    for council in &tables.councils {
        if reported.contains(&council.id) {
            continue;
        }
        let Some(circle) = circle(tables, council) else {
            continue;
        };
        let message = match circle.as_slice() {
            [_] => format!("the council `{}` is followed by itself", council.id),
            [_, others @ ..] => {
                let others: Vec<String> = others
                    .iter()
                    .map(|other| format!("`{}`", other.id))
                    .collect();
                format!(
                    "the council `{}` is followed by {}, and that by `{}` again",
                    council.id,
                    others.join(", that by "),
                    council.id
                )
            }
            [] => continue,
        };
        let place = of_field(&council.written.at, "existed");
        let mut problem = Problem::new(Code::InACircle, place, message).help(
            "leave in `followed_by` only councils that took the place of this one, or take it out",
        );
        for other in circle.iter().skip(1) {
            let place = of_field(&other.written.at, "existed");
            problem = problem.related(place, "part of the circle");
        }
        report.push(problem);
        reported.extend(circle.iter().map(|council| &council.id));
    }
    report
}

/// Returns the shortest way from a council over those that follow it back to itself.
fn circle<'t>(tables: &'t Tables, council: &'t Council) -> Option<Vec<&'t Council>> {
    let mut seen: BTreeSet<&CouncilId> = BTreeSet::new();
    let mut ways: Vec<Vec<&Council>> = vec![vec![council]];
    while !ways.is_empty() {
        let mut longer = Vec::new();
        for way in ways {
            let last = way.last()?;
            for follower in last.existed.iter().flat_map(|existed| &existed.followed_by) {
                if *follower.id() == council.id {
                    return Some(way);
                }
                let Some(next) = tables.councils.of(follower.id()) else {
                    continue;
                };
                if seen.insert(&next.id) {
                    longer.push([way.as_slice(), &[next]].concat());
                }
            }
        }
        ways = longer;
    }
    None
}

/// Returns what is said of a council from before it existed or after its end.
fn outside(council: &Council, existed: &Existed) -> Report {
    let mut report = Report::default();
    for entry in &council.membership {
        let dates = [
            ("since", entry.since),
            ("on", entry.on),
            ("until", entry.until),
        ];
        let wrong = dates.into_iter().find_map(|(field, date)| {
            let date = date?.date();
            Some((field, date, out_of(existed, date, date)?))
        });
        if let Some((field, date, limit)) = wrong {
            let message = format!(
                "this entry of the membership speaks of {date} (`{field}`), but the council existed {limit}"
            );
            let problem = Problem::new(Code::NotThereThen, entry.at.place(), message);
            report.push(
                problem.help("correct the date here, or `existed`: one of the two cannot be right"),
            );
        }
    }
    for line in &council.funds {
        let Some(year) = line.year else { continue };
        let (first, last) = (Date::Day(year.first_day()), Date::Day(year.last_day()));
        if let Some(limit) = out_of(existed, first, last) {
            let message =
                format!("this line of funding is for {year}, but the council existed {limit}");
            let problem = Problem::new(Code::NotThereThen, line.fact.at.place(), message);
            report.push(
                problem.help("correct the year here, or `existed`: one of the two cannot be right"),
            );
        }
    }
    report
}

/// Returns the councils that took the place of one and were not there when it ended: a year may lie between the two, as where only the
/// years are known.
fn followers(tables: &Tables, council: &Council, existed: &Existed) -> Report {
    let mut report = Report::default();
    let Some(end) = existed.until else {
        return report;
    };
    for follower in &existed.followed_by {
        let next = tables.councils.of(follower.id());
        let Some(next) = next.and_then(|next| next.existed.as_ref()) else {
            continue;
        };
        let late = next.from.filter(|from| from.year() - end.year() > 1);
        let gone = next
            .until
            .filter(|until| until.last_day() < end.first_day());
        let limit = late.map(|from| format!("only from {from} on"));
        let Some(limit) = limit.or_else(|| gone.map(|until| format!("only until {until}"))) else {
            continue;
        };
        let id = follower.id();
        let message = format!(
            "this council existed until {end} and is followed by `{id}`, which existed {limit}"
        );
        let problem = Problem::new(
            Code::NotThereThen,
            of_field(&council.written.at, "existed"),
            message,
        );
        report.push(problem.help("correct one of the two dates, or `followed_by`"));
    }
    report
}

/// Returns the time at which a council existed, where all from `first` to `last` lies certainly outside it.
fn out_of(existed: &Existed, first: Date, last: Date) -> Option<String> {
    let after = existed
        .until
        .filter(|until| first.first_day() > until.last_day());
    let before = existed
        .from
        .filter(|from| last.last_day() < from.first_day());
    after
        .map(|until| format!("only until {until}"))
        .or_else(|| before.map(|from| format!("only from {from} on")))
}
