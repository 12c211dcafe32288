//! Which day "now" is: that of the newest fact that has happened by its own evidence. In: tables. Out: the portal's date, and the dates
//! that it leaves out as ahead of it, each with the reason. What is only planned, or mistyped, dates nothing else.

use std::cmp::Reverse;
use std::fmt::{self, Display, Formatter};

use crate::portal::relations::facts::{self, FactKind, Stated};
use crate::portal::table::record_ref::RecordRef;
use crate::portal::table::tables::Tables;
use crate::record::citation::Citation;
use crate::record::mention::Location;
use crate::record::stage::{Phase, Stage};
use crate::value::date::Date;
use crate::value::id::SourceId;

/// By how many years a date has to lie after all others to look mistyped.
pub(in crate::portal) const YEARS: i16 = 5;
/// How many other dates there have to be.
const OTHERS: usize = 2;

/// Where the portal's date comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DatedBy {
    /// `as_of` in `site.yaml`.
    Staff,
    /// The newest fact that has happened.
    Facts,
    /// No fact bears a date: it is that of the newest source, and pages should not speak of it.
    Nothing,
}

/// The date of a portal.
pub(in crate::portal) struct Dated {
    /// As it is shown.
    pub(in crate::portal) date: Date,
    /// As it is reckoned with: the latest that any fact may mean, so that each fact of a portal holds on its own date.
    pub(in crate::portal) now: Date,
    /// Who says so.
    pub(in crate::portal) by: DatedBy,
    /// The dates of facts that do not count as having happened.
    pub(in crate::portal) ahead: Vec<Ahead>,
}

/// A date that does not count as having happened.
#[derive(Debug, Clone)]
pub(in crate::portal) struct Ahead {
    /// The record that bears it.
    pub(in crate::portal) record: RecordRef,
    /// Which of its facts.
    pub(in crate::portal) kind: FactKind,
    /// Where its fact was written.
    pub(in crate::portal) at: Location,
    /// The date.
    pub(in crate::portal) date: Date,
    /// Why it does not count.
    pub(in crate::portal) why: WhyAhead,
    sound: bool,
}

/// Why a date does not count as having happened.
#[derive(Debug, Clone)]
pub(in crate::portal) enum WhyAhead {
    /// It lies after every source that is cited for it; this one is the newest.
    AfterItsSource(NewestSource),
    /// It is the end of a project that has not ended by its stage.
    NotEnded(Stage),
    /// It lies years after every other date.
    Alone,
}

/// The newest of the sources that are cited for a fact.
#[derive(Debug, Clone)]
pub(in crate::portal) struct NewestSource {
    id: SourceId,
    /// Its date; of one that bears none the day on which it was last read, after which it can tell nothing.
    pub(in crate::portal) day: Date,
    is_dated: bool,
}

impl Display for NewestSource {
    fn fmt(&self, to: &mut Formatter<'_>) -> fmt::Result {
        let (id, day) = (&self.id, self.day);
        if self.is_dated {
            write!(to, "`{id}` of {day}")
        } else {
            write!(to, "`{id}`, which bears no date and was last read on {day}")
        }
    }
}

impl Dated {
    /// Returns what the date is, in words for staff.
    pub(in crate::portal) fn called(&self) -> String {
        match self.by {
            DatedBy::Staff => format!("`{}`, the portal's date", self.date),
            DatedBy::Facts => format!(
                "`{}`, the newest that is recorded as having happened",
                self.date
            ),
            DatedBy::Nothing => "all that is dated".to_owned(),
        }
    }
}

impl Ahead {
    /// Returns whether its record was read without an error.
    pub(in crate::portal) fn is_sound(&self) -> bool {
        self.sound
    }
}

/// A date of a fact.
struct Happened<'t> {
    record: RecordRef,
    kind: FactKind,
    at: &'t Location,
    date: Date,
    sound: bool,
}

/// Returns the date of a portal. Of the newest facts the finest gives it: of `2025` and `2025-12-19` the day.
pub(in crate::portal) fn dated(tables: &Tables) -> Dated {
    let (mut happened, mut ahead) = (Vec::new(), Vec::new());
    facts::each(tables, &mut |record, stated| {
        let [first, second] = stated.dates;
        let dates = [first, second.filter(|_| second != first)];
        for (place, date) in dates.into_iter().enumerate() {
            let Some(date) = date else {
                continue;
            };
            let fact = Happened {
                record: record.clone(),
                kind: stated.kind,
                at: &stated.fact.at,
                date,
                sound: stated.sound,
            };
            match why_ahead(tables, record, &stated, (place, date)) {
                Some(why) => ahead.push(fact.ahead(why)),
                None => happened.push(fact),
            }
        }
    });
    if let Some(date) = tables.settings.as_of {
        return Dated {
            date,
            now: date,
            by: DatedBy::Staff,
            ahead,
        };
    }
    leave_out_what_is_alone(tables, &mut happened, &mut ahead);
    let dates: Vec<Date> = happened.iter().map(|fact| fact.date).collect();
    let by_facts = newest(&dates).map(|(date, now)| (date, now, DatedBy::Facts));
    let by_others = || newest(&others(tables)).map(|(date, now)| (date, now, DatedBy::Nothing));
    let nothing = (Date::Year(1), Date::Year(1), DatedBy::Nothing);
    let (date, now, by) = by_facts.or_else(by_others).unwrap_or(nothing);
    Dated {
        date,
        now,
        by,
        ahead,
    }
}

impl Happened<'_> {
    fn ahead(self, why: WhyAhead) -> Ahead {
        Ahead {
            record: self.record,
            kind: self.kind,
            at: self.at.clone(),
            date: self.date,
            why,
            sound: self.sound,
        }
    }
}

/// Returns every date of a record's facts, each with whether it counts as having happened.
pub(super) fn dates_of(tables: &Tables, record: &RecordRef) -> Vec<(Date, bool)> {
    let mut dates = Vec::new();
    facts::of(tables, record, &mut |record, stated| {
        for (place, date) in stated.dates.into_iter().enumerate() {
            let Some(date) = date else { continue };
            let ahead = why_ahead(tables, record, &stated, (place, date));
            dates.push((date, ahead.is_none()));
        }
    });
    if let RecordRef::Council(id) = record {
        let existed = tables.councils.of(id).and_then(|it| it.existed.as_ref());
        dates.extend(existed.and_then(|existed| Some((existed.from?, true))));
    }
    dates
}

/// Returns why a date of a fact does not count as having happened, as far as the fact itself tells.
fn why_ahead(
    tables: &Tables,
    record: &RecordRef,
    stated: &Stated<'_>,
    (place, date): (usize, Date),
) -> Option<WhyAhead> {
    // The day on which a piece of news appears is no statement of its sources.
    if matches!(record, RecordRef::Update(_)) {
        return None;
    }
    if let Some(source) = newest_source(tables, stated.rests_on)
        && date.first_day() > source.day.last_day()
    {
        return Some(WhyAhead::AfterItsSource(source));
    }
    let RecordRef::Project(id) = record else {
        return None;
    };
    let is_end = stated.kind == FactKind::Record && place == 1;
    let stage = tables.projects.of(id)?.last_stage().filter(|_| is_end)?;
    (stage.phase() != Phase::Ended).then(|| WhyAhead::NotEnded(stage.clone()))
}

/// Returns the newest of the sources that are cited for a fact; nothing where it has none, or one of which no date is known.
pub(in crate::portal) fn newest_source(
    tables: &Tables,
    cited: &[Citation],
) -> Option<NewestSource> {
    let mut newest: Option<NewestSource> = None;
    for citation in cited {
        let source = tables.sources.of(citation.source.id())?;
        let day = source.date.or(source.read)?;
        if newest
            .as_ref()
            .is_none_or(|last| last.day.last_day() < day.last_day())
        {
            newest = Some(NewestSource {
                id: source.id.clone(),
                day,
                is_dated: source.date.is_some(),
            });
        }
    }
    newest
}

/// Leaves out the dates of a record that lie years after those of all others, then those of the next, until none does. What is dated so
/// late by anything else, be it the day on which a source appeared or was read, stands.
fn leave_out_what_is_alone(
    tables: &Tables,
    happened: &mut Vec<Happened<'_>>,
    ahead: &mut Vec<Ahead>,
) {
    let sources = tables.sources.iter().filter_map(|source| source.date);
    let beside: Vec<Date> = sources.chain(tables.days_of_work()).collect();
    while let Some(newest) = happened.iter().max_by_key(|fact| fact.date.first_day()) {
        let (record, date) = (newest.record.clone(), newest.date);
        let facts = happened.iter().filter(|fact| fact.record != record);
        let others: Vec<Date> = facts
            .map(|fact| fact.date)
            .chain(beside.iter().copied())
            .collect();
        let Some(last) = others.iter().map(|other| other.year()).max() else {
            return;
        };
        if others.len() < OTHERS || date.year() - last <= YEARS {
            return;
        }
        let is_alone =
            |fact: &Happened<'_>| fact.record == record && fact.date.year() - last > YEARS;
        let (alone, kept) = std::mem::take(happened).into_iter().partition(is_alone);
        *happened = kept;
        let alone: Vec<Happened<'_>> = alone;
        ahead.extend(alone.into_iter().map(|fact| fact.ahead(WhyAhead::Alone)));
    }
}

/// Returns the dates of what is no fact of a record: of sources, of work on the records, and of the beginning of councils.
fn others(tables: &Tables) -> Vec<Date> {
    let begun = tables
        .councils
        .iter()
        .filter_map(|council| council.existed.as_ref()?.from);
    let published = tables.sources.iter().filter_map(|source| source.date);
    published
        .chain(tables.days_of_work())
        .chain(begun)
        .collect()
}

/// Returns the newest of some dates as it is shown, and as it is reckoned with.
fn newest(dates: &[Date]) -> Option<(Date, Date)> {
    let shown = |date: &Date| (date.first_day(), Reverse(date.last_day()));
    let date = dates.iter().copied().max_by_key(shown)?;
    Some((date, dates.iter().copied().max()?))
}
