//! The table of how each body stood that may join: a row for each on every day for which somebody published a total of members, and on the
//! portal's date. What a page counts of members on a day are rows of it.

use std::collections::BTreeSet;

use super::cell::{Cell, ColumnType};
use super::shape::Shape;
use super::table::Dataset;
use crate::portal::membership::{Standing, existed};
use crate::record::council::{Council, Status};
use crate::route::Edition;
use crate::value::date::Date;
use crate::value::id::Id;

/// What a council was to the partnership on a day.
type StandingRow<'p> = (Date, &'p Council, Standing<'p>);

pub(super) fn table(edition: &Edition) -> Dataset<'_> {
    let words = &edition.words;
    let statuses = Status::ALL.iter().map(|status| status.word()).collect();
    let days: BTreeSet<Date> = edition.membership_days().keys().copied().collect();
    let days = days.into_iter().chain([edition.date]);
    let days: BTreeSet<Date> = days.collect();
    let on = move |day: Date| {
        let there = edition.councils_by_name();
        let there = there.filter(move |council| existed(council, day));
        there.map(move |council| (day, council, edition.standing_on(council, day)))
    };
    Shape::new(
        words,
        words.dataset_standing(),
        words.dataset_standing_about(),
    )
    .column(
        "day",
        ColumnType::Date,
        words.dataset_standing_day(),
        |(day, ..): &StandingRow<'_>| Cell::Date(*day),
    )
    .column(
        "council",
        ColumnType::Id,
        words.dataset_membership_council(),
        |(_, council, _)| Cell::word(council.id.as_str()),
    )
    .column(
        "status",
        ColumnType::one_of(statuses),
        words.dataset_standing_status(),
        |(.., standing)| Cell::word(standing.status.word()),
    )
    .column(
        "inferred",
        ColumnType::YesNo,
        words.dataset_shared_inferred(),
        |(.., standing)| Cell::YesNo(standing.is_reading()),
    )
    .column(
        "talks_heard",
        ColumnType::Date,
        words.dataset_standing_talks_heard(),
        |(.., standing)| Cell::date(standing.lapsed.and_then(|talks| talks.on.or(talks.date()))),
    )
    .rows(days.into_iter().flat_map(on))
}
