//! The table of the bibliography.

use super::cell::{Cell, Kind};
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
        Kind::Id,
        "Its id, by which other tables name it",
        |source: &&Source| Cell::word(source.id.as_str()),
    )
    .column("title", Kind::Text, "The document's title", |source| {
        Cell::text(&source.title)
    })
    .column("publisher", Kind::Text, "Who published it", |source| {
        Cell::texts(source.publisher.as_deref())
    })
    .column(
        "date",
        Kind::Date,
        "When it was published; empty where it bears no date",
        |source| Cell::date(source.date),
    )
    .column("url", Kind::Address, "Where it can be read", |source| {
        Cell::text(&source.url)
    })
    .column(
        "archived",
        Kind::Address,
        "A copy that will stay",
        |source| Cell::texts(source.archived.as_deref()),
    )
    .column("read", Kind::Date, "When it was read", |source| {
        Cell::date(source.read)
    })
    .column("note", Kind::Text, "A remark", |source| {
        Cell::texts(source.note.as_deref())
    })
    .column(
        "facts",
        Kind::Count,
        "How many facts rest on it",
        |source| Cell::count(portal.facts_resting_on(&source.id).len()),
    )
    .rows(portal.sources_in_order())
}
