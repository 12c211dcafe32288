//! The table of what is known of membership: an entry a row, oldest first.

use super::cell::{Cell, ColumnType};
use super::shape::{Shape, reason, reasons};
use super::table::Dataset;
use crate::record::council::{Council, Membership, Status};
use crate::route::Edition;
use crate::value::id::Id;

pub(super) fn table(edition: &Edition) -> Dataset<'_> {
    let words = &edition.words;
    Shape::new(
        words,
        words.dataset_membership(),
        words.dataset_membership_about(),
    )
    .column(
        "council",
        ColumnType::Id,
        words.dataset_membership_council(),
        |(council, _): &(&Council, &Membership)| Cell::word(council.id.as_str()),
    )
    .column(
        "status",
        ColumnType::one_of(Status::WRITTEN.to_vec()),
        words.dataset_membership_status(),
        |(_, entry)| Cell::word(entry.status.word()),
    )
    .column(
        "on",
        ColumnType::Date,
        words.dataset_membership_on(),
        |(_, entry)| Cell::date(entry.on),
    )
    .column(
        "since",
        ColumnType::Date,
        words.dataset_membership_since(),
        |(_, entry)| Cell::date(entry.since),
    )
    .column(
        "since_reason",
        reasons(),
        words.dataset_shared_reason("since"),
        |(_, entry)| reason(entry.since_reason),
    )
    .column(
        "status_reason",
        reasons(),
        words.dataset_membership_status_reason(),
        |(_, entry)| reason(entry.status.reason()),
    )
    .column(
        "until",
        ColumnType::Date,
        words.dataset_membership_until(),
        |(_, entry)| Cell::date(entry.until),
    )
    .date_read("date", |(_, entry)| entry.date())
    .evidence(|(_, entry)| &entry.fact)
    .added_later(&["since_reason", "status_reason"])
    .added_later(&["date_inferred"])
    .rows(
        edition
            .councils_by_name()
            .flat_map(|council| council.membership.iter().map(move |entry| (council, entry))),
    )
}
