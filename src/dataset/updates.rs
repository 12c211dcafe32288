//! The table of the news, newest first.

use super::cell::{Cell, ColumnType};
use super::shape::Shape;
use super::table::Dataset;
use crate::portal::Portal;
use crate::record::update::Update;
use crate::value::id::Id;

pub(super) fn table(portal: &Portal) -> Dataset<'_> {
    Shape::new(
        "updates",
        "Updates",
        "Each dated piece of news, newest first",
    )
    .column(
        "id",
        ColumnType::Id,
        "Its id, also the end of its page's address",
        |update: &&Update| Cell::word(update.id.as_str()),
    )
    .column("date", ColumnType::Date, "Its date", |update| {
        Cell::Date(update.date)
    })
    .column("title", ColumnType::Text, "The headline", |update| {
        Cell::text(&update.title)
    })
    .column(
        "summary",
        ColumnType::Text,
        "The piece in one sentence",
        |update| Cell::texts(update.summary.as_deref()),
    )
    .column(
        "councils",
        ColumnType::Ids,
        "The councils it is about",
        |update| Cell::mentions(&update.councils),
    )
    .column(
        "projects",
        ColumnType::Ids,
        "The projects it is about",
        |update| Cell::mentions(&update.projects),
    )
    .evidence(|update| &update.fact)
    .rows(portal.updates_newest_first())
}
