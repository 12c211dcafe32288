//! The table of what is known of membership: an entry a row, oldest first.

use super::cell::{Cell, ColumnType};
use super::shape::Shape;
use super::table::Dataset;
use crate::portal::Portal;
use crate::record::council::{Council, Membership, Status};
use crate::value::id::Id;

pub(super) fn table(portal: &Portal) -> Dataset<'_> {
    let about = "What a source says about membership from a day on, oldest first";
    let statuses = Status::ALL.iter().map(|status| status.word()).collect();
    Shape::new("membership", "Membership", about)
        .column(
            "council",
            ColumnType::Id,
            "Whose membership",
            |(council, _): &(&Council, &Membership)| Cell::word(council.id.as_str()),
        )
        .column(
            "status",
            ColumnType::OneOf(statuses),
            "What it is to the partnership",
            |(_, entry)| Cell::word(entry.status.word()),
        )
        .column(
            "on",
            ColumnType::Date,
            "The day for which the source says so",
            |(_, entry)| Cell::date(entry.on),
        )
        .column(
            "since",
            ColumnType::Date,
            "The day it began",
            |(_, entry)| Cell::date(entry.since),
        )
        .column(
            "until",
            ColumnType::Date,
            "The day it ended",
            |(_, entry)| Cell::date(entry.until),
        )
        .evidence(|(_, entry)| &entry.fact)
        .rows(
            portal
                .councils_by_name()
                .flat_map(|council| council.membership.iter().map(move |entry| (council, entry))),
        )
}
