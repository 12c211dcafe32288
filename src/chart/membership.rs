//! How councils stood on a day: the tile map, its key and a table row for each. In: the portal and a day. Out: plain values, in
//! order of name; only councils that existed on the day.

use serde::Serialize;

use crate::evidence::notes::Evidence;
use crate::portal::membership::{Roll, existed, standing};
use crate::portal::{Portal, RecordRef};
use crate::record::council::{Council, Membership, Status};
use crate::record::fact::Fact;
use crate::record::settings::MemberWords;
use crate::route::Address;
use crate::sentence::{all_of, capital, count, initial, list, none_of, verb};
use crate::value::date::Date;
use crate::value::id::CouncilId;

/// A council on the map, or beneath it where it has no square.
#[derive(Debug, Clone, Serialize)]
pub struct CouncilTile<'p> {
    /// Its id.
    pub id: &'p CouncilId,
    /// Its name.
    pub short: &'p str,
    /// The letter that it stands under where a long list is folded.
    pub initial: Option<char>,
    /// The letters in the square.
    pub label: Option<&'p str>,
    /// What it was to the partnership on the day.
    pub status: Status,
    /// From the west, counted from 1.
    pub column: Option<u8>,
    /// From the north, counted from 1.
    pub row: Option<u8>,
    /// Its page.
    pub address: Address,
}

/// What a mark of the map means, with its count.
#[derive(Debug, Clone, Serialize)]
pub struct KeyLine {
    /// The mark.
    pub status: Status,
    /// How many councils have it.
    pub count: usize,
    /// What it means.
    pub words: &'static str,
}

/// What is known of a council's status on a day.
#[derive(Debug, Clone, Serialize)]
pub struct KnownStatus {
    /// Its status.
    pub status: Status,
    /// When this status began, where a source says so.
    pub since: Option<Date>,
    /// The earliest date for which a source says so.
    pub known_from: Option<Date>,
    /// The newest date for which a source says so, where that is another entry of the record.
    pub last: Option<Date>,
    /// What stands behind the date, where that is another entry of the record.
    pub date_evidence: Evidence,
    /// What stands behind the status.
    pub evidence: Evidence,
    /// Whether the date is our reading.
    pub date_inferred: bool,
}

/// Whether a sentence speaks of the portal's date or of an earlier day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tense {
    /// Of the portal's date.
    Now,
    /// Of a day in the past.
    Then,
}

/// Returns the councils that existed on a day, in order of name.
pub fn councils_on(portal: &Portal, day: Date) -> impl Iterator<Item = &Council> {
    portal
        .councils_by_name()
        .filter(move |council| existed(council, day))
}

/// Returns the squares of the map on a day.
pub fn tiles(portal: &Portal, day: Date) -> Vec<CouncilTile<'_>> {
    let tile = |council| tile(portal, council, day);
    councils_on(portal, day).map(tile).collect()
}

fn tile<'p>(portal: &'p Portal, council: &'p Council, day: Date) -> CouncilTile<'p> {
    let square = council.tile.as_ref();
    CouncilTile {
        id: &council.id,
        short: council.short(),
        initial: initial(council.short()),
        label: square.and_then(|square| square.label.as_deref()),
        status: standing(council, day).status,
        column: square.map(|square| square.column),
        row: square.map(|square| square.row),
        address: Address::of(portal, &RecordRef::Council(council.id.clone())),
    }
}

/// Returns the key of the map: the marks that it has, in the order of the content model.
#[must_use]
pub fn key(roll: &Roll) -> Vec<KeyLine> {
    let line = |status: &Status| {
        let count = roll.of(*status);
        (count > 0).then(|| KeyLine {
            status: *status,
            count,
            words: words(*status, count),
        })
    };
    Status::ALL.iter().filter_map(line).collect()
}

fn words(status: Status, count: usize) -> &'static str {
    match status {
        Status::Member => verb(count, "named as a member", "named as members"),
        Status::InTalks => "in talks",
        Status::NotAMember => verb(count, "not a member", "not members"),
        Status::Left => "left",
        Status::NotPublished => "nothing published",
    }
}

/// Returns what is known of a council on a day, its evidence numbered by `cite`.
pub fn known<'p>(
    council: &'p Council,
    day: Date,
    mut cite: impl FnMut(&'p Fact) -> Evidence,
) -> KnownStatus {
    let standing = standing(council, day);
    let date = standing.since.or(standing.known_from);
    let says = |entry: &&Membership| {
        entry.status == standing.status
            && date.is_some()
            && [entry.since, entry.until, entry.date()].contains(&date)
    };
    let dated = council.membership.iter().find(says).or(standing.entry);
    let other = dated.filter(|dated| standing.entry.is_some_and(|entry| entry.at != dated.at));
    // The date is shown before what last says so: its notes are numbered first.
    let date_evidence = other.map(|entry| cite(&entry.fact)).unwrap_or_default();
    let evidence = standing
        .entry
        .map(|entry| cite(&entry.fact))
        .unwrap_or_default();
    KnownStatus {
        status: standing.status,
        since: standing.since,
        known_from: standing.known_from,
        last: other.and(standing.entry).and_then(Membership::date),
        evidence,
        date_evidence,
        date_inferred: dated.is_some_and(|entry| entry.fact.inferred),
    }
}

/// Returns the headline of a table of them all.
#[must_use]
pub fn all(number: usize, words: &MemberWords) -> String {
    match number {
        0 => format!("No {} is recorded", words.one),
        1 => format!("The one {}", words.one),
        _ => format!("{} {}", capital(&all_of(number)), words.many),
    }
}

/// Returns how many councils a map can show as members.
#[must_use]
pub fn shown(roll: &Roll, words: &MemberWords) -> String {
    match (roll.members(), roll.existed) {
        (_, 0) => format!("There is no {} to show", words.one),
        (0, 1) => format!("The one {} cannot be shown as in", words.one),
        (1, 1) => format!("The one {} can be shown as in", words.one),
        (0, _) => format!(
            "{} of the {} can be shown as in",
            capital(none_of(roll.existed)),
            words.many
        ),
        (members, all) if members == all => {
            format!(
                "{} {} can be shown as in",
                capital(&all_of(all)),
                words.many
            )
        }
        (members, all) => format!(
            "{} of {} {} can be shown as in",
            capital(&count(members)),
            count(all),
            words.many
        ),
    }
}

/// Returns how all councils stood, in one sentence.
#[must_use]
pub fn sentence(roll: &Roll, words: &MemberWords, tense: Tense) -> String {
    let all = roll.existed;
    if all == 0 {
        return format!("No {} are recorded yet.", words.many);
    }
    let noun = |number: usize| {
        if number == 1 {
            words.one.as_str()
        } else {
            words.many.as_str()
        }
    };
    if all == 1 && roll.members() == 1 {
        return format!("The one {} {} joined.", words.one, has(tense, 1));
    }
    if all == 1 && roll.of(Status::NotPublished) == 1 {
        return format!(
            "Nothing is published about whether the one {} {} joined.",
            words.one,
            has(tense, 1)
        );
    }
    if roll.of(Status::NotPublished) == all {
        return format!(
            "Nothing is published about which {} {} joined.",
            words.many,
            has(tense, 2)
        );
    }
    if roll.members() == all && all > 1 {
        return format!(
            "{} {} {} joined.",
            capital(&all_of(all)),
            words.many,
            has(tense, all)
        );
    }
    let mut clauses: Vec<String> = Vec::new();
    for status in Status::ALL {
        let number = roll.of(*status);
        if number > 0 {
            let who = count(number);
            let who = if clauses.is_empty() {
                format!("{who} {}", noun(number))
            } else {
                who
            };
            clauses.push(clause(*status, &who, number, tense));
        }
    }
    format!("{}.", capital(&list(&clauses)))
}

fn clause(status: Status, who: &str, number: usize, tense: Tense) -> String {
    match (status, tense) {
        (Status::Member, _) => format!(
            "{who} can be named as {}",
            verb(number, "a member", "members")
        ),
        (Status::InTalks, Tense::Now) => format!("{who} {} in talks", verb(number, "is", "are")),
        (Status::InTalks, Tense::Then) => format!("{who} {} in talks", verb(number, "was", "were")),
        (Status::NotAMember, _) => format!("{who} {} not joined", has(tense, number)),
        (Status::Left, _) => format!("{who} {} left", has(tense, number)),
        (Status::NotPublished, _) => format!("for {who} nothing is published"),
    }
}

fn has(tense: Tense, number: usize) -> &'static str {
    match tense {
        Tense::Now => verb(number, "has", "have"),
        Tense::Then => "had",
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn roll(counts: [usize; 5]) -> Roll {
        let by_status: BTreeMap<Status, usize> = Status::ALL.iter().copied().zip(counts).collect();
        Roll {
            day: Date::Year(2016),
            existed: counts.iter().sum(),
            by_status,
        }
    }

    fn words() -> MemberWords {
        MemberWords {
            one: "council".into(),
            many: "councils".into(),
            of: Some("Scotland".into()),
        }
    }

    fn said(counts: [usize; 5], tense: Tense) -> String {
        sentence(&roll(counts), &words(), tense)
    }

    #[test]
    fn a_map_says_how_many_it_can_show_as_members() {
        for (counts, sentence) in [
            ([0, 0, 0, 0, 0], "There is no council to show"),
            ([0, 0, 0, 0, 1], "The one council cannot be shown as in"),
            ([1, 0, 0, 0, 0], "The one council can be shown as in"),
            ([0, 2, 0, 0, 3], "None of the councils can be shown as in"),
            ([6, 8, 0, 0, 18], "Six of 32 councils can be shown as in"),
            ([32, 0, 0, 0, 0], "All 32 councils can be shown as in"),
        ] {
            assert_eq!(shown(&roll(counts), &words()), sentence);
        }
    }

    #[test]
    fn one_sentence_says_how_all_stood() {
        assert_eq!(
            said([6, 8, 0, 0, 18], Tense::Then),
            "Six councils can be named as members, eight were in talks and for 18 nothing is published."
        );
        assert_eq!(
            said([32, 0, 0, 0, 0], Tense::Now),
            "All 32 councils have joined."
        );
        assert_eq!(
            said([0, 0, 0, 0, 32], Tense::Now),
            "Nothing is published about which councils have joined."
        );
        assert_eq!(
            said([0, 0, 0, 0, 0], Tense::Now),
            "No councils are recorded yet."
        );
        assert_eq!(
            said([1, 1, 1, 1, 1], Tense::Now),
            "One council can be named as a member, one is in talks, one has not joined, one has left and for one nothing is published."
        );
    }
}
