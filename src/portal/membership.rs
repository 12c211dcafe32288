//! Who had joined on a date, and how that grew. In: councils with what is known of their membership, published totals.
//! Out: the status of a council on any day, the roll of all on a day, and each published total beside what the records can name.
//! A council of which nothing is recorded counts as not recorded, never as outside.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::table::Table;
use crate::record::claim::{Claim, ClaimValue, Measure};
use crate::record::council::{Council, Membership, Status};
use crate::value::date::{Date, KnownDate};
use crate::value::id::CouncilId;

/// What a council is to the partnership on a day, as far as the records say.
#[derive(Debug, Clone, Copy)]
pub struct Standing<'p> {
    /// Its status.
    pub status: Status,
    /// The entry that says so; none where nothing is recorded for the day.
    pub entry: Option<&'p Membership>,
    /// When this status began, where any entry of the unbroken run up to `entry` says so.
    pub since: Option<KnownDate>,
    /// The earliest date for which an entry of that run says so.
    pub known_from: Option<KnownDate>,
    /// The latest date for which an entry of that run says so: on a later day the status is only last known.
    pub on: Option<KnownDate>,
    /// The talks that were last heard of before the day, and may be over.
    pub lapsed: Option<&'p Membership>,
}

impl Standing<'_> {
    /// Returns whether the status is our reading, or the talks that may be over: of which nothing is known, nothing is concluded either.
    #[must_use]
    pub fn is_reading(&self) -> bool {
        let entry = self.lapsed.or(self.entry);
        let is_known = self.status.is_known() || self.lapsed.is_some();
        is_known && entry.is_some_and(|entry| entry.fact.inferred)
    }

    /// Returns whether the status is only last known on a day: what says so speaks of an earlier one.
    #[must_use]
    pub fn is_only_last_known(&self, day: Date) -> bool {
        self.on.is_some_and(|on| on.last_day() < day.first_day())
    }
}

/// When a council joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Joining {
    /// A source gives the date.
    On(KnownDate),
    /// No source does.
    Between {
        /// The last date for which it is known to have been outside.
        after: Option<KnownDate>,
        /// The first date for which it is known to be a member.
        by: Option<KnownDate>,
    },
}

/// Returns when a council that is a member on a day joined, as far as the records go; nothing for another.
pub fn joining(council: &Council, day: Date) -> Option<Joining> {
    let standing = standing(council, day);
    if standing.status != Status::Member {
        return None;
    }
    if let Some(date) = standing.since {
        return Some(Joining::On(date));
    }
    let by = standing.known_from;
    let outside = council
        .membership
        .iter()
        .filter(|entry| entry.status.is_known() && entry.status != Status::Member);
    let before = outside
        .filter_map(Membership::date)
        .filter(|date| by.is_none_or(|by| date.last_day() < by.first_day()));
    let after = before.max();
    Some(Joining::Between { after, by })
}

/// Notes for each talks by when they may be over: the next day for which somebody published a total of members.
pub(super) fn carry_talks(councils: &mut [Arc<Council>], claims: &[Claim]) {
    let members = claims
        .iter()
        .filter(|claim| claim.measure == Measure::Members && claim.written.sound);
    let days: Vec<Date> = members.map(|claim| claim.date.date()).collect();
    let is_talks = |entry: &Membership| entry.status == Status::InTalks;
    let has_talks = |council: &&mut Arc<Council>| council.membership.iter().any(is_talks);
    let entries = councils.iter_mut().filter(has_talks);
    // What was read stays as it is: only these councils are told apart from it.
    let entries = entries.flat_map(|council| &mut Arc::make_mut(council).membership);
    for entry in entries.filter(|entry| is_talks(entry)) {
        let Some(date) = entry.date() else { continue };
        let later = days.iter().filter(|day| day.first_day() > date.last_day());
        entry.carried_to = later.copied().min();
    }
}

/// Returns the status of a council on a day: that of the last entry dated on or before it. An entry without a date holds from the
/// start; a date that only may lie before the day does not count.
pub fn standing(council: &Council, day: Date) -> Standing<'_> {
    let holds = |entry: &Membership| entry.on_day(day).1.is_none_or(|date| date.is_by(day));
    let entries: Vec<&Membership> = council
        .membership
        .iter()
        .filter(|entry| holds(entry))
        .collect();
    let unknown = Standing {
        status: Status::NotRecorded,
        entry: None,
        since: None,
        known_from: None,
        on: None,
        lapsed: None,
    };
    let Some(&entry) = entries.last() else {
        return unknown;
    };
    let is_over = |to: Date| to.last_day() < day.last_day();
    if entry.status == Status::InTalks && entry.carried_to.is_some_and(is_over) {
        return Standing {
            lapsed: Some(entry),
            ..unknown
        };
    }
    let (status, _) = entry.on_day(day);
    let run: Vec<&Membership> = entries
        .into_iter()
        .rev()
        .take_while(|earlier| earlier.on_day(day).0 == status)
        .collect();
    let began = |entry: &&Membership| {
        if status == Status::Left {
            entry.until
        } else {
            entry.since
        }
    };
    Standing {
        status,
        entry: Some(entry),
        since: run.iter().rev().find_map(began),
        known_from: run.iter().rev().find_map(|entry| entry.on_day(day).1),
        on: run
            .iter()
            .filter_map(|entry| entry.on.or(entry.on_day(day).1))
            .max(),
        lapsed: None,
    }
}

/// Returns the status of a council on the portal's date: where nothing is known but that it is to join later, that is what is known.
pub(super) fn standing_now(council: &Council, today: Date) -> Standing<'_> {
    let standing = standing(council, today);
    let is_silent = !standing.status.is_known() && standing.lapsed.is_none();
    match to_join(council, today).filter(|_| is_silent) {
        Some((entry, _)) => Standing {
            status: Status::ToJoin,
            entry: Some(entry),
            ..standing
        },
        None => standing,
    }
}

/// Returns the entry by which a council that was no member on a day is to join later, and when: the first that is still to come.
pub(super) fn to_join(council: &Council, day: Date) -> Option<(&Membership, KnownDate)> {
    if standing(council, day).status == Status::Member {
        return None;
    }
    council.membership.iter().find_map(|entry| {
        let date = entry.date().filter(|date| !date.is_by(day))?;
        (entry.status == Status::Member).then_some((entry, date))
    })
}

/// Returns the day on which a council joined that has left since, as far as a source gives it.
pub fn joined_before_leaving(council: &Council, day: Date) -> Option<KnownDate> {
    let held = |entry: &&Membership| entry.date().is_none_or(|date| date.is_by(day));
    let joined = |entry: &Membership| match entry.status {
        Status::Member => entry.since,
        Status::Left => entry.until.and(entry.since),
        Status::InTalks
        | Status::NotAMember
        | Status::NotFound
        | Status::NotPublished
        | Status::Withheld
        | Status::NotYet
        | Status::ToJoin
        | Status::NotRecorded => None,
    };
    let mut entries = council.membership.iter().filter(held).rev();
    entries.find_map(joined)
}

/// Returns whether a council existed on a day; one without `existed` always did. Of a coarse date the last day counts, so that a
/// council and the one that took its place are never both counted.
pub fn existed(council: &Council, day: Date) -> bool {
    let Some(existed) = &council.existed else {
        return true;
    };
    let day = day.last_day();
    existed.from.is_none_or(|from| from.first_day() <= day)
        && existed.until.is_none_or(|until| until.last_day() >= day)
}

/// Returns those that are meant where a count speaks of the members by the word of `site.yaml`, such as councils: a body of another kind
/// is none of them, unless each has a kind of its own.
pub fn called_by_word(councils: &Table<CouncilId, Council>) -> impl Iterator<Item = &Council> {
    let all_differ = councils.iter().all(|council| council.kind.is_some());
    let councils = councils.iter();
    councils.filter(move |council| all_differ || council.kind.is_none())
}

/// How many councils had each status on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Roll {
    /// The day.
    pub day: Date,
    /// How many councils existed.
    pub existed: usize,
    /// How many of those had each status; every status is there.
    pub by_status: BTreeMap<Status, usize>,
}

impl Roll {
    pub(super) fn on(councils: &Table<CouncilId, Council>, day: Date) -> Roll {
        Roll::of_standings(councils, day, standing)
    }

    /// Returns that of the portal's date, which also counts those that are to join later.
    pub(super) fn now(councils: &Table<CouncilId, Council>, today: Date) -> Roll {
        Roll::of_standings(councils, today, standing_now)
    }

    fn of_standings(
        councils: &Table<CouncilId, Council>,
        day: Date,
        standing: fn(&Council, Date) -> Standing<'_>,
    ) -> Roll {
        let mut by_status: BTreeMap<Status, usize> =
            Status::ALL.iter().map(|status| (*status, 0)).collect();
        let there = councils.iter().filter(|council| existed(council, day));
        let existed = there
            .map(|council| *by_status.entry(standing(council, day).status).or_default() += 1)
            .count();
        Roll {
            day,
            existed,
            by_status,
        }
    }

    /// Returns how many councils had a status.
    pub fn of(&self, status: Status) -> usize {
        self.by_status.get(&status).copied().unwrap_or_default()
    }

    /// Returns how many members the records can name.
    pub fn members(&self) -> usize {
        self.of(Status::Member)
    }
}

/// A published total of members beside what the records can name on its date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GrowthStep {
    /// Which of the portal's claims it is.
    pub claim: usize,
    /// The date that the total speaks of.
    pub date: KnownDate,
    /// The published total.
    pub published: u64,
    /// How many members the records name.
    pub named: usize,
    /// How many councils existed.
    pub existed: usize,
}

impl GrowthStep {
    /// Returns whether so many can have joined. Headlines and pictures leave out a total that is higher than the whole.
    #[must_use]
    pub fn is_possible(&self) -> bool {
        let published = usize::try_from(self.published).unwrap_or(usize::MAX);
        self.existed > 0 && published <= self.existed
    }
}

/// Returns the rolls of each day that somebody published a total of members for, in order.
pub(super) fn rolls(
    councils: &Table<CouncilId, Council>,
    claims: &[Claim],
) -> BTreeMap<Date, Roll> {
    let members = claims
        .iter()
        .filter(|claim| claim.measure == Measure::Members && claim.written.sound);
    let days: BTreeSet<Date> = members.map(|claim| claim.date.date()).collect();
    days.into_iter()
        .map(|day| (day, Roll::on(councils, day)))
        .collect()
}

/// Returns every published total of members, in order of date and then of file.
pub(super) fn growth(rolls: &BTreeMap<Date, Roll>, claims: &[Claim]) -> Vec<GrowthStep> {
    let steps = claims
        .iter()
        .enumerate()
        .filter_map(|(claim, published)| match published.value {
            ClaimValue::Count(count) if published.measure == Measure::Members => {
                let roll = rolls.get(&published.date)?;
                let (named, existed) = (roll.members(), roll.existed);
                Some(GrowthStep {
                    claim,
                    date: published.date,
                    published: count,
                    named,
                    existed,
                })
            }
            ClaimValue::Count(_) | ClaimValue::Amount(_) => None,
        });
    let mut steps: Vec<GrowthStep> = steps.collect();
    steps.sort_by_key(|step| (step.date, step.claim));
    steps
}

#[cfg(test)]
mod tests {
    use std::fmt::Write;

    use proptest::prelude::prop;
    use proptest::{prop_assert_eq, proptest};

    use super::*;
    use crate::portal::sample::portal;

    fn date(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    fn known(text: &str) -> Option<KnownDate> {
        KnownDate::parse(text)
    }

    const FIFE: &str = "
== councils/fife.yaml
name: Fife
membership:
  - {status: in-talks, on: 2016-05-28, evidence: paper}
  - {status: member, since: 2016-08, evidence: paper}
  - {status: member, on: 2016-09-13, evidence: paper}
  - {status: left, since: 2016-08, until: 2018-03-31, evidence: paper}
";

    #[test]
    fn the_status_on_a_day_is_that_of_the_last_entry_dated_on_or_before_it() {
        let portal = portal(FIFE);
        let fife = portal.councils.named("fife").unwrap();
        let status = |day: &str| standing(fife, date(day)).status;
        assert_eq!(status("2016-05-27"), Status::NotRecorded);
        assert_eq!(status("2016-05-28"), Status::InTalks);
        assert_eq!(status("2016-09-13"), Status::Member);
        assert_eq!(status("2018-03-30"), Status::Member);
        assert_eq!(status("2018-03-31"), Status::Left);
    }

    #[test]
    fn talks_are_not_carried_past_the_next_published_total() {
        let portal = portal(
            "== councils/fife.yaml\nname: Fife\nmembership:\n  - {status: in-talks, on: 2016-05-28, evidence: paper}\n  \
             - {status: member, on: 2019-10-01, evidence: paper}\n\
             == claims.yaml\n- {measure: members, value: 0, date: 2016-05-28, evidence: paper}\n\
             - {measure: members, value: 0, date: 2016-05-31, evidence: paper}\n",
        );
        let fife = portal.councils.named("fife").unwrap();
        let status = |day: &str| standing(fife, date(day)).status;
        assert_eq!(status("2016-05-28"), Status::InTalks);
        assert_eq!(status("2016-05-31"), Status::InTalks);
        assert_eq!(status("2016-06-01"), Status::NotRecorded);
        let lapsed = standing(fife, date("2017-01-01"));
        assert_eq!(lapsed.lapsed.unwrap().on, known("2016-05-28"));
        assert!(standing(fife, date("2016-05-31")).is_only_last_known(date("2016-05-31")));
        let joined = joining(fife, date("2020"));
        let (after, by) = (known("2016-05-28"), known("2019-10-01"));
        assert_eq!(joined, Some(Joining::Between { after, by }));
        assert_eq!(joining(fife, date("2017")), None);
    }

    #[test]
    fn a_coarse_date_counts_only_once_it_is_over() {
        let portal = portal(
            "== councils/fife.yaml\nname: Fife\nmembership: {status: member, on: 2016-05, evidence: paper}\n",
        );
        let fife = portal.councils.named("fife").unwrap();
        assert_eq!(
            standing(fife, date("2016-05-30")).status,
            Status::NotRecorded
        );
        assert_eq!(standing(fife, date("2016-05-31")).status, Status::Member);
        assert_eq!(standing(fife, date("2016")).status, Status::Member);
    }

    #[test]
    fn a_run_of_entries_tells_when_a_status_began_and_from_when_it_is_known() {
        let portal = portal(FIFE);
        let standing = standing(portal.councils.named("fife").unwrap(), date("2017"));
        assert_eq!(
            (standing.since, standing.known_from),
            (known("2016-08"), known("2016-08"))
        );
    }

    #[test]
    fn only_bodies_that_existed_on_the_day_are_counted() {
        let portal = portal(
            "== councils/old.yaml\nname: Old\nexisted: {from: 1975, until: 1996-03-31, followed_by: [new]}\n\
             == councils/new.yaml\nname: New\nexisted: {from: 1996-04-01}\n",
        );
        for (day, count) in [
            ("1974", 0),
            ("1975-01-01", 1),
            ("1996-03-31", 1),
            ("1996-04-01", 1),
            ("1996", 1),
        ] {
            assert_eq!(portal.roll_on(date(day)).existed, count, "{day}");
        }
        let new = portal.councils.named("new").unwrap();
        assert_eq!(portal.councils_before(&new.id).count(), 1);
    }

    /// Councils made up of entries in order of day: on how many days after 1 January 2016, and with which status.
    fn made_up(councils: &[Vec<(u16, usize)>]) -> (String, Vec<Vec<(Date, Status)>>) {
        const STATUSES: [Status; 3] = [Status::InTalks, Status::Member, Status::NotAMember];
        let start = jiff::civil::date(2016, 1, 1);
        let mut files = String::new();
        let mut known = Vec::new();
        for (number, entries) in councils.iter().enumerate() {
            let _ = write!(files, "== councils/c{number}.yaml\nname: C{number}\n");
            files.push_str(if entries.is_empty() {
                ""
            } else {
                "membership:\n"
            });
            let mut day = start;
            let mut said = Vec::new();
            for (days, status) in entries {
                day = day
                    .checked_add(jiff::Span::new().days(i64::from(*days) + 1))
                    .unwrap();
                let status = STATUSES[*status];
                let _ = writeln!(
                    files,
                    "  - {{status: {}, on: {day}, evidence: paper}}",
                    status.word().replace(' ', "-")
                );
                said.push((Date::Day(day), status));
            }
            known.push(said);
        }
        (files, known)
    }

    proptest! {
        #[test]
        fn on_every_day_each_council_is_counted_once_by_its_last_entry(
            councils in prop::collection::vec(prop::collection::vec((0_u16..200, 0_usize..3), 0..4), 1..5),
            after in 0_i64..900,
        ) {
            let (files, known) = made_up(&councils);
            let day = jiff::civil::date(2016, 1, 1).checked_add(jiff::Span::new().days(after)).unwrap();
            let roll = portal(&files).roll_on(Date::Day(day));
            let last = |said: &Vec<(Date, Status)>| {
                let before = said.iter().rev().find(|(date, _)| *date <= Date::Day(day));
                before.map_or(Status::NotRecorded, |(_, status)| *status)
            };
            let statuses: Vec<Status> = known.iter().map(last).collect();
            prop_assert_eq!(roll.existed, councils.len());
            for status in Status::ALL {
                prop_assert_eq!(roll.of(*status), statuses.iter().filter(|is| *is == status).count());
            }
        }
    }
}
