//! The table of what is not published or has no evidence.

use super::cell::{Cell, ColumnType};
use super::clause::missing;
use super::record_name::{id, kind, kinds};
use super::shape::Shape;
use super::table::Dataset;
use crate::portal::Portal;
use crate::portal::gaps::Gap;

pub(super) fn table(portal: &Portal) -> Dataset<'_> {
    let about = "Something that a reader would ask for and that the records do not have";
    Shape::new("gaps", "What is not published", about)
        .column(
            "record_kind",
            ColumnType::OneOf(kinds()),
            "What kind of record lacks it",
            |gap: &&Gap| Cell::word(kind(&gap.record)),
        )
        .column(
            "record",
            ColumnType::Id,
            "The record that lacks it",
            |gap| Cell::joined([id(&gap.record)]),
        )
        .column(
            "name",
            ColumnType::Text,
            "What the record is called",
            |gap| Cell::text(portal.title(&gap.record)),
        )
        .column("missing", ColumnType::Text, "What is missing", |gap| {
            Cell::Text(missing(portal, gap).into())
        })
        .column(
            "who_could_say",
            ColumnType::Ids,
            "Who could say, the likeliest first",
            |gap| Cell::joined(&gap.who),
        )
        .column(
            "file",
            ColumnType::Text,
            "The file to correct, in the content folder",
            |gap| Cell::text(gap.at.file.inner()),
        )
        .rows(portal.gaps.iter())
}
