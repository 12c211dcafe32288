//! The table of the news, newest first.

use super::cell::{Cell, ColumnType};
use super::shape::Shape;
use super::table::Dataset;
use crate::record::update::Update;
use crate::route::Edition;
use crate::value::id::Id;

pub(super) fn table(edition: &Edition) -> Dataset<'_> {
    let words = &edition.words;
    Shape::new(
        words,
        words.dataset_updates(),
        words.dataset_updates_about(),
    )
    .column(
        "id",
        ColumnType::Id,
        words.dataset_updates_id(),
        |update: &&Update| Cell::word(update.id.as_str()),
    )
    .column(
        "date",
        ColumnType::Date,
        words.dataset_updates_date(),
        |update| Cell::Date(update.date),
    )
    .column(
        "title",
        ColumnType::Text,
        words.dataset_updates_title(),
        |update| Cell::text(&update.title),
    )
    .column(
        "summary",
        ColumnType::Text,
        words.dataset_updates_summary(),
        |update| Cell::texts(update.summary.as_deref()),
    )
    .column(
        "councils",
        ColumnType::Ids,
        words.dataset_updates_councils(&edition.settings.members.many),
        |update| Cell::mentions(&update.councils),
    )
    .column(
        "projects",
        ColumnType::Ids,
        words.dataset_updates_projects(),
        |update| Cell::mentions(&update.projects),
    )
    .evidence(|update| &update.fact)
    .rows(edition.updates_newest_first())
}
