//! What is known of a council's membership, oldest first. In: its record. Out: every entry with its notes, and how often its status
//! is recorded. Works nothing out: what follows from the entries is for others.

use serde::Serialize;

use crate::evidence::notes::{Evidence, Note, Notes};
use crate::record::council::{Council, Membership, Status};
use crate::sentence::{count, date};
use crate::value::date::Date;

/// The entries of a council's membership.
#[derive(Serialize)]
pub struct History<'p> {
    heading: String,
    entries: Vec<HistoryEntry<'p>>,
    /// Whether any entry says more than its status.
    is_remarked: bool,
    notes: Vec<Note<'p>>,
}

/// One entry.
#[derive(Serialize)]
struct HistoryEntry<'p> {
    status: Status,
    since: Option<Date>,
    until: Option<Date>,
    on: Option<Date>,
    /// Its date, where it lies ahead of the portal's own.
    ahead: Option<Date>,
    inferred: bool,
    remark: Option<&'p str>,
    evidence: Evidence,
}

/// Returns the entries of `council` as they are on a day, numbered by `notes`.
pub fn history<'p>(council: &'p Council, today: Date, notes: &mut Notes<'p>) -> History<'p> {
    let entries: Vec<HistoryEntry<'p>> = council
        .membership
        .iter()
        .map(|entry| entered(entry, today, notes))
        .collect();
    let dates: Vec<Option<Date>> = council.membership.iter().map(Membership::date).collect();
    History {
        heading: heading(&dates),
        is_remarked: entries
            .iter()
            .any(|entry| entry.inferred || entry.remark.is_some()),
        entries,
        notes: notes.section(),
    }
}

fn entered<'p>(entry: &'p Membership, today: Date, notes: &mut Notes<'p>) -> HistoryEntry<'p> {
    HistoryEntry {
        status: entry.status,
        since: entry.since,
        until: entry.until,
        on: entry.on,
        ahead: entry
            .date()
            .filter(|date| date.first_day() > today.last_day()),
        inferred: entry.fact.inferred,
        remark: entry.fact.note.as_deref(),
        evidence: notes.cite_together([&entry.fact]),
    }
}

/// Returns how often its status is recorded, and for which dates.
fn heading(dates: &[Option<Date>]) -> String {
    let times = match dates.len() {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        many => format!("{} times", count(many)),
    };
    let known = || dates.iter().flatten().copied();
    let Some((first, last)) = known().min().zip(known().max()) else {
        return format!("Its status is recorded {times}, without a date");
    };
    if first == last {
        format!("Its status is recorded {times}, for {}", date(first))
    } else {
        format!(
            "Its status is recorded {times}, from {} to {}",
            date(first),
            date(last)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_headline_says_how_often_and_for_which_dates() {
        let (spring, autumn) = (
            Some(Date::Month {
                year: 2016,
                month: 5,
            }),
            Some(Date::Year(2019)),
        );
        for (dates, said) in [
            (&[None][..], "Its status is recorded once, without a date"),
            (&[spring], "Its status is recorded once, for May\u{a0}2016"),
            (
                &[spring, spring],
                "Its status is recorded twice, for May\u{a0}2016",
            ),
            (
                &[autumn, None, spring],
                "Its status is recorded three times, from May\u{a0}2016 to 2019",
            ),
        ] {
            assert_eq!(heading(dates), said);
        }
    }
}
