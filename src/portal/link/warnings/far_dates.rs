//! Dates that lie decades from all others, as where a figure of the year is mistyped. In: the year of every date that is written, and of
//! every update. Out: warnings. What facts tell of themselves is said elsewhere: no date is reported twice.

use std::sync::Arc;

use crate::place::Place;
use crate::portal::table::tables::Tables;
use crate::portal::whole::now;
use crate::problem::{Code, Problem, Report};
use crate::record::written_year::WrittenYear;

/// By how many years a date has to lie after all others of its sort, or before all others, to look mistyped.
const AFTER: i16 = 20;
const AFTER_IF_PLANNED: i16 = 40;
const AFTER_IF_DONE: i16 = 10;
const AFTER_OF_YEARS: i16 = now::YEARS;
const BEFORE: i16 = 60;
/// How many other dates there have to be.
const OTHERS: usize = 3;
/// What to do where no other year can be meant.
const LOOK: &str = "look whether a figure of the year is mistyped; if the date is right, leave it";
/// The fields whose dates may lie ahead; those of a project's outcomes are called as those of a source are.
const PLANNED: [&str; 3] = ["due", "ended", "until"];
/// The fields whose dates never lie ahead: a document has appeared, a source was read, a record checked, somebody asked.
const DONE: [&str; 3] = ["date", "read", "on"];

/// Returns the dates that lie alone before or after all others. `report` is what has been said of dates so far.
pub(in crate::portal::link) fn check(
    tables: &Tables,
    years: &[Arc<[WrittenYear]>],
    report: &Report,
) -> Report {
    let told: Vec<Place> = report
        .problems()
        .filter(|problem| problem.code == Code::FutureDate)
        .filter_map(|problem| problem.place.clone())
        .collect();
    let mut found = Report::default();
    let of_updates: Vec<i16> = tables
        .updates
        .iter()
        .map(|update| update.date.year())
        .collect();
    let in_order = |years: &mut dyn Iterator<Item = i16>| {
        let mut years: Vec<i16> = years.chain(of_updates.iter().copied()).collect();
        years.sort_unstable();
        years
    };
    let written = || years.iter().flat_map(|of_file| of_file.iter());
    let all = in_order(&mut written().map(|date| date.year));
    let happened = written().filter(|date| !is_planned(date));
    let happened = in_order(&mut happened.map(|date| date.year));
    for date in written() {
        let (among, limit) = if is_planned(date) {
            (&all, AFTER_IF_PLANNED)
        } else {
            let limit = match date.field {
                // Money is promised for some years at most, and people are counted for years that are over.
                "year" => AFTER_OF_YEARS,
                field if DONE.contains(&field) => AFTER_IF_DONE,
                _ => AFTER,
            };
            (&happened, limit)
        };
        let after = Others::of(among, date.year).map(|others| date.year - others.last);
        // A portal's own date that lies before all others is told with those.
        let before = Others::of(&all, date.year).filter(|_| date.field != "as_of");
        let before = before.map(|others| others.first - date.year);
        let far = match (after, before) {
            (Some(after), _) if after > limit => format!("{after} years after"),
            (_, Some(before)) if before > BEFORE => format!("{before} years before"),
            _ => continue,
        };
        let place = date.at.place();
        if told.iter().any(|told| is_within(told, &place)) {
            continue;
        }
        let message = format!("`{}` lies {far} every other date of its sort", date.text);
        let meant = Others::of(&all, date.year).and_then(|others| others.meant(date.year));
        let is_financial = date.field == "year" && date.text.len() == 7;
        let help = match meant.filter(|_| !is_financial) {
            Some(year) => {
                let meant = date.text.replacen(&date.text[..4], &year, 1);
                format!("if {year} was meant, write `{meant}`; if the date is right, leave it")
            }
            None => LOOK.to_owned(),
        };
        found.push(Problem::new(Code::FarDate, place, message).help(help));
    }
    updates(tables, &all, &mut found);
    found
}

/// Adds the updates whose own day lies alone before all others; `all` are the years of all dates, in order.
fn updates(tables: &Tables, all: &[i16], found: &mut Report) {
    for update in &tables.updates {
        let year = update.date.year();
        let before = Others::of(all, year).map(|others| (others.first - year, others.meant(year)));
        let Some((before, meant)) = before.filter(|(before, _)| *before > BEFORE) else {
            continue;
        };
        let message = format!(
            "`{}` lies {before} years before every other date of its sort",
            update.date
        );
        let help = match meant {
            Some(meant) => format!(
                "if {meant} was meant, let the file's name begin with it; if the date is right, leave it"
            ),
            None => LOOK.to_owned(),
        };
        let place = Place::top(&update.written.at.file);
        found.push(Problem::new(Code::FarDate, place, message).help(help));
    }
}

fn is_within(inner: &Place, outer: &Place) -> bool {
    inner.file.path == outer.file.path && outer.span().contains(&inner.span().start)
}

fn is_planned(date: &WrittenYear) -> bool {
    let is_of_project = date.at.file.inner().starts_with("projects/");
    PLANNED.contains(&date.field) || (is_of_project && date.field == "date")
}

/// The years of all dates but one.
struct Others {
    first: i16,
    last: i16,
}

impl Others {
    /// Returns those of some years in order, one of which is left out.
    fn of(years: &[i16], without: i16) -> Option<Others> {
        if years.len() <= OTHERS {
            return None;
        }
        let first = years.iter().take(2).find(|year| **year != without);
        let last = years.iter().rev().take(2).find(|year| **year != without);
        Some(Others {
            first: *first.unwrap_or(&without),
            last: *last.unwrap_or(&without),
        })
    }

    /// Returns the year that was probably meant: the newest of those around the others that has the same figures in another order, or all
    /// but one of them.
    fn meant(&self, year: i16) -> Option<String> {
        let written = format!("{year:04}");
        let sorted = |year: &str| {
            let mut figures = year.as_bytes().to_vec();
            figures.sort_unstable();
            figures
        };
        let differ = |year: &str| {
            let pairs = year.bytes().zip(written.bytes());
            pairs.filter(|(one, other)| one != other).count()
        };
        let years = || {
            (self.first..=self.last)
                .rev()
                .map(|year| format!("{year:04}"))
        };
        let swapped = years().find(|year| sorted(year) == sorted(&written));
        swapped.or_else(|| years().find(|year| differ(year) == 1))
    }
}
