//! The table of the bibliography.

use super::cell::{Cell, ColumnType};
use super::shape::Shape;
use super::table::Dataset;
use crate::record::source::Source;
use crate::route::Edition;
use crate::value::id::Id;

pub(super) fn table(edition: &Edition) -> Dataset<'_> {
    let words = &edition.words;
    described(edition)
        .column(
            "url",
            ColumnType::Address,
            words.dataset_sources_url(),
            |source| Cell::text(&source.url),
        )
        .column(
            "archived",
            ColumnType::Address,
            words.dataset_sources_archived(),
            |source| Cell::texts(source.archived.as_deref()),
        )
        .column(
            "sha256",
            ColumnType::Text,
            words.dataset_sources_sha256(),
            |source| Cell::texts(source.sha256.as_deref()),
        )
        .column(
            "read",
            ColumnType::Date,
            words.dataset_sources_read(),
            |source| Cell::date(source.read),
        )
        .column(
            "note",
            ColumnType::Text,
            words.dataset_sources_note(),
            |source| Cell::texts(source.note.as_deref()),
        )
        .column(
            "facts",
            ColumnType::Count,
            words.dataset_sources_facts(),
            |source| Cell::count(edition.facts_resting_on(&source.id).len()),
        )
        .unit(words.dataset_unit_facts())
        .date_read("date", |source| source.known_date())
        .rows(edition.sources_in_order())
}

/// Returns the columns that say what a row is about.
fn described(edition: &Edition) -> Shape<'_, &Source> {
    let words = &edition.words;
    Shape::new(
        words,
        words.dataset_sources(),
        words.dataset_sources_about(),
    )
    .column(
        "id",
        ColumnType::Id,
        words.dataset_sources_id(),
        |source: &&Source| Cell::word(source.id.as_str()),
    )
    .column(
        "title",
        ColumnType::Text,
        words.dataset_sources_title(),
        |source| Cell::text(&source.title),
    )
    .column(
        "publisher",
        ColumnType::Text,
        words.dataset_sources_publisher(),
        |source| Cell::texts(source.publisher.as_deref()),
    )
    .column(
        "date",
        ColumnType::Date,
        words.dataset_sources_date(),
        |source| Cell::date(source.date),
    )
}
