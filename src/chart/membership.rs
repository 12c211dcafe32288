//! How councils stood on a day: the tile map, its key, a sentence, and what is known of each. In: an edition and a day. Out: plain values,
//! in order of name; only councils that existed on the day. What is concluded and said by nobody is told apart from what a source says,
//! and a status of an earlier day bears that day.

mod known;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use serde::Serialize;

use crate::evidence::notes::Evidence;
use crate::portal::membership::existed;
use crate::portal::{Portal, RecordRef};
use crate::record::council::{Council, Membership, Status};
use crate::record::fact::Fact;
use crate::route::{Address, Edition};
use crate::sentence::counted::{Count, SaidTotals};
use crate::sentence::initial;
use crate::value::date::{Date, KnownDate};
use crate::value::id::CouncilId;
use crate::wording::{Caveat, Choice};
pub use known::{KnownDay, StatusBasis};

/// A council on the map, or beneath it where it has no square.
#[derive(Debug, Clone, Serialize)]
pub struct CouncilTile<'p> {
    /// Its id.
    pub id: &'p CouncilId,
    /// Its name.
    pub short: &'p str,
    /// The language of its name, where that is another than the page's.
    pub language: Option<&'p str>,
    /// The letter that it stands under where a long list is folded.
    pub initial: Option<char>,
    /// The letters in the square.
    pub label: Option<&'p str>,
    /// What it was to the partnership on the day.
    pub status: Status,
    /// The name of its mark.
    pub mark: &'static str,
    /// How that is known.
    pub basis: StatusBasis,
    /// The day for which it was last said.
    pub said_for: Option<KnownDate>,
    /// The talks that were last heard of on an earlier day, and how that is known.
    pub lapsed: Option<KnownDay>,
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
    /// The status.
    pub status: Status,
    /// The name of its mark.
    pub mark: &'static str,
    /// How it is known.
    pub basis: StatusBasis,
    /// The talks of an earlier day that those of this line were last heard of in.
    pub lapsed: Option<KnownDay>,
    /// How many councils have it.
    pub count: usize,
    /// What it means.
    pub words: String,
    /// Which rows of the tables they are.
    pub rows: String,
}

/// What is known of a council's status on a day.
#[derive(Debug, Clone, Serialize)]
pub struct KnownStatus {
    /// Its status.
    pub status: Status,
    /// The name of its mark.
    pub mark: &'static str,
    /// How it is known.
    pub basis: StatusBasis,
    /// When this status began, where a source says so.
    pub since: Option<KnownDate>,
    /// The earliest date for which a source says so.
    pub known_from: Option<KnownDate>,
    /// The newest date for which a source says so, where that is another entry of the record.
    pub last: Option<KnownDate>,
    /// What stands behind the date, where that is another entry of the record.
    pub date_evidence: Evidence,
    /// What stands behind the status.
    pub evidence: Evidence,
    /// Whether the date is our reading.
    pub date_inferred: bool,
    /// The talks that were last heard of on an earlier day.
    pub lapsed: Option<KnownDay>,
    /// When it is to join, where that lies ahead of the portal's own date.
    pub to_join: Option<KnownDay>,
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
    let standing = portal.standing_on(council, day);
    CouncilTile {
        id: &council.id,
        short: council.short(),
        language: council.language_of(council.short()),
        initial: initial(council.short()),
        label: square.and_then(|square| square.label.as_deref()),
        status: standing.status,
        mark: standing.status.mark(),
        basis: StatusBasis::of(standing.status, standing.is_reading()),
        // What is to come is said for no day that has been.
        said_for: standing
            .entry
            .filter(|_| standing.status != Status::ToJoin)
            .and_then(|entry| said_for(entry, day)),
        lapsed: KnownDay::of_lapsed(&standing),
        column: square.map(|square| square.column),
        row: square.map(|square| square.row),
        address: Address::of(portal, &RecordRef::Council(council.id.clone())),
    }
}

/// Returns the day for which an entry says what it says: that of its source, otherwise when it began.
fn said_for(entry: &Membership, day: Date) -> Option<KnownDate> {
    entry.on.or(entry.on_day(day).1)
}

/// Returns the newest day for which anything is known of how councils stood on `day`: it was so then, and later it is last known.
#[must_use]
pub fn last_known(tiles: &[CouncilTile<'_>]) -> Option<KnownDate> {
    let known = tiles.iter().filter(|tile| tile.status.is_known());
    known.filter_map(|tile| tile.said_for).max()
}

/// What is alike in councils that one line of the key or one clause of a sentence is about. Those of whom something was heard come before
/// those of whom nothing was.
type Alike = (Status, StatusBasis, Reverse<Option<KnownDay>>);

fn alike(tile: &CouncilTile<'_>) -> Alike {
    (tile.status, tile.basis, Reverse(tile.lapsed))
}

/// Counts the councils of each status, known in each way.
fn counts(tiles: &[CouncilTile<'_>]) -> BTreeMap<Alike, usize> {
    let mut counts = BTreeMap::new();
    for tile in tiles {
        *counts.entry(alike(tile)).or_default() += 1;
    }
    counts
}

/// Returns the key of the map on `day`: the marks that it has, in the order of the content model.
#[must_use]
pub fn key(edition: &Edition, day: Date, tiles: &[CouncilTile<'_>]) -> Vec<KeyLine> {
    let counts = counts(tiles);
    let line = |(mark, count): (&Alike, &usize)| KeyLine {
        status: mark.0,
        mark: mark.0.mark(),
        basis: mark.1,
        lapsed: mark.2.0,
        count: *count,
        words: key_words(edition, day, tiles, *mark, *count),
        rows: rows(day, *mark),
    };
    counts.iter().map(line).collect()
}

/// Returns which rows of the table of days are alike.
fn rows(day: Date, (status, basis, Reverse(lapsed)): Alike) -> String {
    let reading = lapsed.map_or(basis, |lapsed| lapsed.basis) == StatusBasis::Reading;
    let heard = lapsed.map(|lapsed| lapsed.day.to_string());
    format!(
        "standing?day={day}&status={}&inferred={}&talks_heard={}",
        status.word(),
        if reading { "yes" } else { "no" },
        heard.unwrap_or_default()
    )
}

/// Returns all that existed on a day, as rows of the table of days.
#[must_use]
pub fn all_count(day: Date, tiles: &[CouncilTile<'_>]) -> Count {
    Count::new(tiles.len(), format!("standing?day={day}"))
}

/// Returns the counts of [`sentence`], in its order.
#[must_use]
pub fn sentence_counts(day: Date, tiles: &[CouncilTile<'_>]) -> Vec<Count> {
    let counts = counts(tiles);
    let count = |(mark, count): (&Alike, &usize)| Count::new(*count, rows(day, *mark));
    counts.iter().map(count).collect()
}

/// Returns how all stood on a day in one sentence, each count with its rows.
#[must_use]
pub fn sentence_counted(edition: &Edition, day: Date, tiles: &[CouncilTile<'_>]) -> SaidTotals {
    let counts = sentence_counts(day, tiles);
    SaidTotals::counted(&edition.words, sentence(edition, tiles), &counts)
}

/// Returns how many members are known on a day by each basis: by a source, by our reading.
#[must_use]
pub fn member_counts(day: Date, tiles: &[CouncilTile<'_>]) -> [Count; 2] {
    let counts = counts(tiles);
    [StatusBasis::Source, StatusBasis::Reading].map(|basis| {
        let mark = (Status::Member, basis, Reverse(None));
        Count::new(
            counts.get(&mark).copied().unwrap_or_default(),
            rows(day, mark),
        )
    })
}

/// Returns the headline of a map: how many it shows as members, each count with its rows.
#[must_use]
pub fn shown_counted(edition: &Edition, day: Date, tiles: &[CouncilTile<'_>]) -> SaidTotals {
    let [named, readings] = member_counts(day, tiles);
    let all = all_count(day, tiles);
    let counts = if named.number > 0 {
        [named, all, readings]
    } else {
        [readings, all, named]
    };
    SaidTotals::counted(&edition.words, shown(edition, tiles), &counts)
}

/// Returns what a mark means. Where all that bear it were last heard of on one earlier day, it says which.
fn key_words(
    edition: &Edition,
    day: Date,
    tiles: &[CouncilTile<'_>],
    mark: Alike,
    count: usize,
) -> String {
    if let Some(lapsed) = mark.2.0 {
        let words = &edition.words;
        return words.councils_key_lapsed(lapsed.basis.choice(), lapsed.day);
    }
    let alike = tiles.iter().filter(|tile| alike(tile) == mark);
    let days: BTreeSet<Option<KnownDate>> = alike.map(|tile| tile.said_for).collect();
    let (status, basis) = (Choice(mark.0.word()), mark.1.choice());
    let mut days = days.into_iter();
    match (days.next().flatten(), days.next()) {
        (Some(only), None) if only.last_day() < day.first_day() && mark.0 == Status::InTalks => {
            let words = &edition.words;
            words.councils_key_last(status, basis, count, only)
        }
        _ => edition.words.councils_key(status, basis, count),
    }
}

/// Returns what is known of a council on a day, its evidence numbered by `cite`.
pub fn known<'p>(
    portal: &Portal,
    council: &'p Council,
    day: Date,
    mut cite: impl FnMut(&'p Fact) -> Evidence,
) -> KnownStatus {
    let standing = portal.standing_on(council, day);
    let planned = portal.to_join(council).filter(|_| day == portal.date);
    let date = standing.since.or(standing.known_from);
    let says = |entry: &&Membership| {
        entry.on_day(day).0 == standing.status
            && date.is_some()
            && [entry.since, entry.until, entry.date()].contains(&date)
    };
    let dated = council.membership.iter().find(says).or(standing.entry);
    let other = dated.filter(|dated| standing.entry.is_some_and(|entry| entry.at != dated.at));
    // The date is shown before what last says so: its notes are numbered first.
    let date_evidence = other.map(|entry| cite(&entry.fact)).unwrap_or_default();
    let evidence = standing
        .entry
        .or(standing.lapsed)
        .or(planned.map(|(entry, _)| entry))
        .map(|entry| cite(&entry.fact))
        .unwrap_or_default();
    KnownStatus {
        status: standing.status,
        mark: standing.status.mark(),
        basis: StatusBasis::of(standing.status, standing.is_reading()),
        since: standing.since,
        known_from: standing.known_from,
        last: other
            .and(standing.entry)
            .and_then(|entry| entry.on_day(day).1),
        evidence,
        date_evidence,
        date_inferred: dated.is_some_and(|entry| entry.fact.inferred),
        lapsed: KnownDay::of_lapsed(&standing),
        to_join: planned.map(|(entry, day)| KnownDay {
            day,
            basis: StatusBasis::of_fact(&entry.fact),
        }),
    }
}

/// Returns the days between which it joined, where its own is not known: the last for which it is said not to have, and the first for
/// which a source says that it had. Of any other status it returns for when that was last said, and when it is to join.
#[must_use]
pub fn when_joined(edition: &Edition, council: &Council, known: &KnownStatus) -> Option<String> {
    let said = so_far(edition, council, known);
    let words = &edition.words;
    let planned = known.to_join;
    let planned = planned.map(|at| words.council_to_join(at.day, at.basis.choice()));
    let said: Vec<String> = said.into_iter().chain(planned).collect();
    (!said.is_empty()).then(|| said.join(" "))
}

fn so_far(edition: &Edition, council: &Council, known: &KnownStatus) -> Option<String> {
    let words = &edition.words;
    let last = council
        .membership
        .iter()
        .rev()
        .find(|entry| entry.status == known.status)
        .and_then(|entry| entry.on.or(entry.date()))
        .filter(|day| day.last_day() < edition.date.first_day());
    if let Some(talks) = known.lapsed {
        return Some(words.council_last_talks(talks.day));
    }
    let entries = council.membership.iter().rev();
    let mut left = entries.filter(|entry| entry.status == Status::Left);
    let between = left.find_map(|entry| entry.since.zip(entry.until));
    if let (Status::Left, Some((since, until))) = (known.status, between) {
        return Some(words.council_was_member(since, until));
    }
    if known.status != Status::Member {
        let is_known = known.status.is_known();
        return last
            .filter(|_| is_known)
            .map(|day| words.council_last_known(day));
    }
    if let Some(since) = known.since {
        let basis = Choice(if known.date_inferred {
            "reading"
        } else {
            "source"
        });
        return Some(words.council_since(since, Caveat(basis)));
    }
    let is_member = |entry: &&Membership| entry.status == Status::Member;
    let is_said = |entry: &&Membership| !entry.fact.inferred;
    let members = || council.membership.iter().filter(is_member);
    let first = members().find(is_said).or(members().next())?;
    let by = first.date()?;
    let before = council
        .membership
        .iter()
        .filter(|entry| matches!(entry.status, Status::InTalks | Status::NotAMember))
        .rfind(|entry| entry.date().is_some_and(|day| day.is_by(*by)));
    let Some(after) = before.and_then(Membership::date) else {
        return Some(match joined_by_reading(council, by) {
            Some(earlier) => words.council_joined_by_both(by, earlier),
            None => words.council_joined_by(by),
        });
    };
    let is_reading = before.is_some_and(|entry| entry.fact.inferred) || first.fact.inferred;
    let basis = Choice(if is_reading { "reading" } else { "source" });
    // Where all of it is our reading, its last day need not say so again.
    let by = if is_reading { KnownDate::said(*by) } else { by };
    Some(words.council_joined_between(after, by, Caveat(basis)))
}

/// Returns the earlier day by which it had joined by our reading, where a source says so only for `by`.
#[must_use]
pub fn joined_by_reading(council: &Council, by: KnownDate) -> Option<KnownDate> {
    let first = council
        .membership
        .iter()
        .find(|entry| entry.status == Status::Member)?;
    let day = first.date().filter(|_| first.fact.inferred)?;
    (day.last_day() < by.last_day()).then_some(day)
}

/// Returns the headline of a table of those that existed on a day, or of a part of them.
#[must_use]
pub fn listed(
    edition: &Edition,
    day: Date,
    tiles: &[CouncilTile<'_>],
    part: Range<usize>,
) -> SaidTotals {
    let (words, members) = (&edition.words, &edition.settings.members);
    let all = tiles.len();
    let text = if part.len() == all {
        words.councils_all(all, &members.one, &members.many)
    } else {
        words.councils_part(&members.many, part.start + 1, part.end, all)
    };
    SaidTotals::counted(words, text, &[all_count(day, tiles)])
}

/// Returns how many councils a map can show as members, and how many of those by our reading.
fn shown(edition: &Edition, tiles: &[CouncilTile<'_>]) -> String {
    let members = &edition.settings.members;
    let counts = counts(tiles);
    let of = |basis| counts.get(&(Status::Member, basis, Reverse(None))).copied();
    let named = of(StatusBasis::Source).unwrap_or_default();
    let readings = of(StatusBasis::Reading).unwrap_or_default();
    let (words, all) = (&edition.words, tiles.len());
    if named == all {
        return words.councils_map_all(all, &members.one, &members.many);
    }
    words.councils_map(named, Caveat(readings), all, &members.one, &members.many)
}

/// Returns how all councils stood on a day, in one sentence.
#[must_use]
pub fn sentence(edition: &Edition, tiles: &[CouncilTile<'_>]) -> String {
    let (words, members) = (&edition.words, &edition.settings.members);
    let all = tiles.len();
    let counts = counts(tiles);
    let is_all = |mark| counts.get(&mark) == Some(&all);
    if all == 0 {
        return words.councils_none(&members.many);
    }
    let is_silent = |status: &&Status| is_all((**status, StatusBasis::Source, Reverse(None)));
    let mut unknown = Status::ALL.iter().filter(|status| !status.is_known());
    if let Some(status) = unknown.find(is_silent) {
        let status = Choice(status.word());
        return words.councils_silent(status, all, &members.one, &members.many);
    }
    if is_all((Status::Member, StatusBasis::Source, Reverse(None))) {
        return words.councils_all_in(all, &members.one, &members.many);
    }
    let mut clauses: Vec<String> = Vec::new();
    for ((status, basis, Reverse(lapsed)), number) in &counts {
        let who = if clauses.is_empty() {
            words.councils_number(*number, &members.one, &members.many)
        } else {
            words.count(*number)
        };
        clauses.push(match lapsed {
            Some(KnownDay { day, basis }) => {
                words.councils_clause_lapsed(&who, *number, basis.choice(), *day)
            }
            None => words.councils_clause(Choice(status.word()), basis.choice(), &who, *number),
        });
    }
    words.councils_sentence(clauses.as_slice())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::portal::sample::portal;

    /// Returns an edition of made-up councils, each with its entry of membership.
    fn edition(entries: &[&str]) -> Edition {
        let council = |(number, entry): (usize, &&str)| {
            format!("== councils/c{number}.yaml\nname: C{number}\n{entry}\n")
        };
        let councils: String = entries.iter().enumerate().map(council).collect();
        let site = "== site.yaml\ntitle: A\nbase_url: https://example.org/\nlanguage: en-GB\nmembers: {one: council, many: councils}\n";
        let claims =
            "== claims.yaml\n- {measure: members, value: 1, date: 2016-05-31, evidence: paper}\n";
        Edition::english(portal(&format!("{site}{councils}{claims}")))
    }

    const MEMBER: &str = "membership: {status: member, on: 2016-05, evidence: paper}";
    const READING: &str =
        "membership: {status: member, on: 2016-05-31, evidence: paper, inferred: true}";
    const TALKS: &str = "membership: {status: in-talks, on: 2016-05-28, evidence: paper}";
    const OUT: &str = "membership: {status: not-a-member, on: 2016-05-28, evidence: paper}";
    const LEFT: &str = "membership: {status: left, until: 2016-05-28, evidence: paper}";

    fn day() -> Date {
        Date::parse("2016-05-31").unwrap()
    }

    #[test]
    fn a_map_tells_members_that_a_source_names_from_those_by_our_reading() {
        for (entries, said) in [
            (&[][..], "There is no council to show"),
            (&[""], "The one council is not known to have joined"),
            (&[MEMBER], "The one council is recorded as having joined"),
            (&["", TALKS], "No council is recorded as having joined"),
            (
                &[MEMBER, READING, ""],
                "One of three councils is recorded as having joined, and one more had joined by our reading",
            ),
            (
                &[READING, READING, ""],
                "Two of three councils had joined, by our reading",
            ),
            (
                &[MEMBER, MEMBER, MEMBER],
                "All three councils are recorded as having joined",
            ),
        ] {
            let edition = edition(entries);
            assert_eq!(shown(&edition, &tiles(&edition, day())), said);
        }
    }

    #[test]
    fn one_sentence_says_how_all_stood() {
        for (entries, said) in [
            (&[][..], "No councils are recorded yet."),
            (
                &["", ""],
                "The records do not say which councils have joined.",
            ),
            (&[MEMBER, MEMBER], "Both councils are recorded as members."),
            (
                &[MEMBER, READING, TALKS, OUT, LEFT, ""],
                "One council is recorded as a member, one had joined by our reading, one was in talks, one had not joined, one had left and the records do not say whether one had joined.",
            ),
        ] {
            let edition = edition(entries);
            assert_eq!(sentence(&edition, &tiles(&edition, day())), said);
        }
    }

    #[test]
    fn the_key_says_how_each_mark_is_known_and_of_which_day_talks_were() {
        let edition = edition(&[MEMBER, READING, READING, TALKS, TALKS, ""]);
        let lines = key(&edition, day(), &tiles(&edition, day()));
        let said: Vec<String> = lines
            .iter()
            .map(|line| format!("{} {}", line.count, line.words))
            .collect();
        assert_eq!(
            said,
            [
                "1 recorded as a member",
                "2 members, by our reading",
                "2 in talks on 28\u{a0}May\u{a0}2016",
                "1 not recorded"
            ]
        );
    }

    #[test]
    fn what_is_known_of_all_is_known_for_the_newest_day_of_any() {
        let edition = edition(&[MEMBER, TALKS, ""]);
        let day = last_known(&tiles(&edition, day()));
        assert_eq!(day, KnownDate::parse("2016-05"));
    }
}
