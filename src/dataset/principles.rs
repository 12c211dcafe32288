//! The table of the statements of the strategy.

use super::cell::{Cell, ColumnType};
use super::shape::Shape;
use super::table::Dataset;
use crate::portal::Portal;
use crate::record::principle::{Principle, PrincipleKind};
use crate::value::id::Id;

pub(super) fn table(portal: &Portal) -> Dataset<'_> {
    let kinds = PrincipleKind::ALL.iter().map(|kind| kind.word()).collect();
    Shape::new(
        "principles",
        "Statements of the strategy",
        "Each statement, in the strategy's order",
    )
    .column(
        "id",
        ColumnType::Id,
        "Its id, also the end of its page's address",
        |principle: &&Principle| Cell::word(principle.id.as_str()),
    )
    .column(
        "title",
        ColumnType::Text,
        "What it says, in a line",
        |principle| Cell::text(&principle.title),
    )
    .column(
        "kind",
        ColumnType::OneOf(kinds),
        "What sort of statement it is",
        |principle| Cell::word(principle.kind.word()),
    )
    .column(
        "due",
        ColumnType::Date,
        "The date by which it is due",
        |principle| Cell::date(principle.due),
    )
    .column(
        "projects_primary",
        ColumnType::Count,
        "How many projects have it as a main purpose",
        |principle| Cell::count(portal.coverage.count(&principle.id).primary),
    )
    .column(
        "projects_supporting",
        ColumnType::Count,
        "How many other projects help it",
        |principle| Cell::count(portal.coverage.count(&principle.id).supporting),
    )
    .evidence(|principle| &principle.fact)
    .checks(|principle| &principle.checks)
    .rows(portal.principles_in_order())
}
