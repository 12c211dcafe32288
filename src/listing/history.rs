//! What is known of a council's membership, oldest first. In: its record. Out: every entry with its notes, and how often its status
//! is recorded. Works nothing out: what follows from the entries is for others.

use serde::Serialize;

use crate::chart::membership::StatusBasis;
use crate::evidence::notes::{Evidence, Note, Notes};
use crate::record::council::{Council, Membership, Status};
use crate::route::Edition;
use crate::value::date::KnownDate;
use crate::wording::Caveat;

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
    mark: &'static str,
    basis: StatusBasis,
    since: Option<KnownDate>,
    until: Option<KnownDate>,
    on: Option<KnownDate>,
    /// Its date, where it lies ahead of the portal's own.
    ahead: Option<KnownDate>,
    inferred: bool,
    remark: Option<&'p str>,
    evidence: Evidence,
}

/// Returns the entries of `council`, numbered by `notes`.
pub fn history<'p>(
    edition: &'p Edition,
    council: &'p Council,
    notes: &mut Notes<'p>,
) -> History<'p> {
    let entries: Vec<HistoryEntry<'p>> = council
        .membership
        .iter()
        .map(|entry| entered(edition, entry, notes))
        .collect();
    let dates: Vec<Option<KnownDate>> = council.membership.iter().map(Membership::date).collect();
    let ours = council
        .membership
        .iter()
        .filter(|entry| entry.fact.inferred);
    let ours = Caveat(ours.count());
    History {
        heading: heading(edition, &dates, ours),
        is_remarked: entries
            .iter()
            .any(|entry| entry.inferred || entry.remark.is_some()),
        entries,
        notes: notes.section(),
    }
}

fn entered<'p>(
    edition: &Edition,
    entry: &'p Membership,
    notes: &mut Notes<'p>,
) -> HistoryEntry<'p> {
    HistoryEntry {
        status: entry.status,
        mark: entry.status.mark(),
        basis: StatusBasis::of(entry.status, entry.fact.inferred),
        since: entry.since,
        until: entry.until,
        on: entry.on,
        ahead: entry.date().filter(|date| edition.is_ahead(**date)),
        inferred: entry.fact.inferred,
        remark: entry.fact.note.as_deref(),
        evidence: notes.cite_together([&entry.fact]),
    }
}

/// Returns how many entries there are, from when to when, and how many are our reading.
fn heading(edition: &Edition, dates: &[Option<KnownDate>], ours: Caveat<usize>) -> String {
    let words = &edition.words;
    let known = || dates.iter().flatten().copied();
    let Some((first, last)) = known().min().zip(known().max()) else {
        return words.council_history_undated(dates.len());
    };
    if first == last {
        words.council_history_once(dates.len(), first, ours)
    } else {
        words.council_history(dates.len(), first, last, ours)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::portal::sample::portal;

    #[test]
    fn the_headline_says_how_many_entries_and_from_when_to_when() {
        let edition = Edition::english(portal("== councils/fife.yaml\nname: Fife\n"));
        let date = KnownDate::parse;
        let (spring, autumn) = (date("2016-05"), date("2019"));
        for (dates, ours, said) in [
            (&[None][..], 0, "Its record has one entry, undated"),
            (&[spring], 0, "Its record has one entry, for May\u{a0}2016"),
            (
                &[spring],
                1,
                "Its record has one entry, for May\u{a0}2016, by our reading",
            ),
            (
                &[spring, spring],
                0,
                "Its record has two entries, all for May\u{a0}2016",
            ),
            (
                &[spring, autumn],
                1,
                "Its record has two entries, for May\u{a0}2016 and 2019, one of them by our reading",
            ),
            (
                &[autumn, None, spring],
                2,
                "Its record has three entries, from May\u{a0}2016 to 2019, two of them by our reading",
            ),
        ] {
            assert_eq!(heading(&edition, dates, Caveat(ours)), said);
        }
    }
}
