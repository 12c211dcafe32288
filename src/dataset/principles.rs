//! The table of the statements of the strategy.

use super::cell::{Cell, ColumnType};
use super::shape::Shape;
use super::table::Dataset;
use crate::record::principle::{Principle, PrincipleKind};
use crate::route::Edition;
use crate::value::id::Id;

pub(super) fn table(edition: &Edition) -> Dataset<'_> {
    let words = &edition.words;
    let kinds = PrincipleKind::ALL.iter().map(|kind| kind.word()).collect();
    Shape::new(
        words,
        words.dataset_principles(),
        words.dataset_principles_about(),
    )
    .column(
        "id",
        ColumnType::Id,
        words.dataset_principles_id(),
        |principle: &&Principle| Cell::word(principle.id.as_str()),
    )
    .column(
        "title",
        ColumnType::Text,
        words.dataset_principles_title(),
        |principle| Cell::text(&principle.title),
    )
    .column(
        "kind",
        ColumnType::one_of(kinds),
        words.dataset_principles_kind(),
        |principle| Cell::word(principle.kind.word()),
    )
    .column(
        "due",
        ColumnType::Date,
        words.dataset_principles_due(),
        |principle| Cell::date(principle.due),
    )
    .column(
        "projects_primary",
        ColumnType::Count,
        words.dataset_principles_projects_primary(),
        |principle| Cell::count(edition.coverage().count(&principle.id).primary),
    )
    .unit(words.dataset_unit_projects())
    .column(
        "projects_supporting",
        ColumnType::Count,
        words.dataset_principles_projects_supporting(),
        |principle| Cell::count(edition.coverage().count(&principle.id).supporting),
    )
    .unit(words.dataset_unit_projects())
    .evidence(|principle| &principle.fact)
    .checks(|principle| &principle.checks)
    .rows(edition.principles_in_order())
}
