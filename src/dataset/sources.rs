//! The table of the bibliography.

use super::cell::{Cell, ColumnType};
use super::shape::Shape;
use super::table::Dataset;
use crate::portal::Portal;
use crate::record::source::Source;
use crate::value::id::Id;

pub(super) fn table(portal: &Portal) -> Dataset<'_> {
    Shape::new(
        "sources",
        "Sources",
        "Each published document that a fact is taken from",
    )
    .column(
        "id",
        ColumnType::Id,
        "Its id, by which other tables name it",
        |source: &&Source| Cell::word(source.id.as_str()),
    )
    .column(
        "title",
        ColumnType::Text,
        "The document's title",
        |source| Cell::text(&source.title),
    )
    .column(
        "publisher",
        ColumnType::Text,
        "Who published it",
        |source| Cell::texts(source.publisher.as_deref()),
    )
    .column(
        "date",
        ColumnType::Date,
        "When it was published; empty where it bears no date",
        |source| Cell::date(source.date),
    )
    .column(
        "url",
        ColumnType::Address,
        "Where it can be read",
        |source| Cell::text(&source.url),
    )
    .column(
        "archived",
        ColumnType::Address,
        "A copy that will stay",
        |source| Cell::texts(source.archived.as_deref()),
    )
    .column("read", ColumnType::Date, "When it was read", |source| {
        Cell::date(source.read)
    })
    .column("note", ColumnType::Text, "A remark", |source| {
        Cell::texts(source.note.as_deref())
    })
    .column(
        "facts",
        ColumnType::Count,
        "How many facts rest on it",
        |source| Cell::count(portal.facts_resting_on(&source.id).len()),
    )
    .rows(portal.sources_in_order())
}
