//! Checks that nobody can have made: a record was held against its sources on a day, and none of them was read on it or later. In: the
//! records. Out: warnings. A record that cites nothing is left to the warnings of facts without a source.

use std::collections::BTreeMap;

use crate::portal::relations::facts;
use crate::portal::table::record_ref::RecordRef;
use crate::portal::table::tables::Tables;
use crate::problem::{Code, Problem, Report};
use crate::record::fact::{Check, Checks};
use crate::record::mention::Origin;
use crate::record::source::Source;
use crate::value::date::Date;
use crate::value::id::Id;

/// Returns a warning for each record that was checked after its sources were last read.
pub(in crate::portal::link) fn check(tables: &Tables) -> Report {
    let newest = newest_of_each(tables);
    let mut report = Report::default();
    for (record, written, checks) in checked(tables) {
        let check = checks.checked.as_ref().filter(|_| written.sound);
        let (Some(check), Some(newest)) = (check, newest.get(&record)) else {
            continue;
        };
        let is_read = newest
            .read
            .is_some_and(|read| read.last_day() >= check.date.first_day());
        if !is_read {
            report.push(problem(check, newest));
        }
    }
    report
}

fn problem(check: &Check, newest: &Source) -> Problem {
    let day = check.date;
    let id = newest.id.as_str();
    let message = match newest.read {
        Some(read) => format!(
            "checked on `{day}`, but none of its sources was read on that day or later: the last was `{id}`, on {read}"
        ),
        None => {
            format!("checked on `{day}`, but of none of its sources is it said when it was read")
        }
    };
    let help = format!(
        "write `read: {day}` in `sources.yaml` at the sources that were read then, or in `checked` the day on which they were"
    );
    Problem::new(Code::CheckedUnread, check.at.place(), message).help(help)
}

/// Returns for each record the source that was read last, of those that its facts cite.
fn newest_of_each(tables: &Tables) -> BTreeMap<RecordRef, &Source> {
    let mut newest: BTreeMap<RecordRef, &Source> = BTreeMap::new();
    facts::each(tables, &mut |record, stated| {
        // A post stands in the record of the team.
        let record = if matches!(record, RecordRef::Role(_)) {
            &RecordRef::Team
        } else {
            record
        };
        for citation in &stated.fact.evidence {
            let Some(source) = tables.sources.of(citation.source.id()) else {
                continue;
            };
            let day = |source: &Source| source.read.map(Date::last_day);
            match newest.get_mut(record) {
                None => {
                    newest.insert(record.clone(), source);
                }
                Some(known) if day(known) < day(source) => *known = source,
                Some(_) => {}
            }
        }
    });
    newest
}

/// Returns every record that can say when it was checked.
fn checked(tables: &Tables) -> Vec<(RecordRef, &Origin, &Checks)> {
    macro_rules! each {
        ($records:expr, $name:path) => {{
            let records = $records.iter();
            records.map(|it| ($name(it.id.clone()), &it.written, &it.checks))
        }};
    }
    let strategy = tables.strategy.iter();
    let team = tables.team.iter();
    each!(tables.councils, RecordRef::Council)
        .chain(each!(tables.organisations, RecordRef::Organisation))
        .chain(strategy.map(|it| (RecordRef::Strategy, &it.written, &it.checks)))
        .chain(each!(tables.principles, RecordRef::Principle))
        .chain(each!(tables.projects, RecordRef::Project))
        .chain(team.map(|it| (RecordRef::Team, &it.written, &it.checks)))
        .chain(each!(tables.updates, RecordRef::Update))
        .chain(each!(tables.pages, RecordRef::Page))
        .collect()
}
