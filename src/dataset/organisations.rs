//! The table of the bodies that are not members.

use super::cell::{Cell, ColumnType};
use super::shape::Shape;
use super::table::Dataset;
use crate::portal::Portal;
use crate::record::organisation::{Organisation, OrganisationKind};
use crate::value::id::Id;

pub(super) fn table(portal: &Portal) -> Dataset<'_> {
    let kinds = OrganisationKind::ALL
        .iter()
        .map(|kind| kind.word())
        .collect();
    Shape::new(
        "organisations",
        "Organisations",
        "Each partner, host, board or other funder",
    )
    .column(
        "id",
        ColumnType::Id,
        "Its id, also the end of its page's address",
        |organisation: &&Organisation| Cell::word(organisation.id.as_str()),
    )
    .column("name", ColumnType::Text, "The full name", |organisation| {
        Cell::text(&organisation.name)
    })
    .column(
        "short_name",
        ColumnType::Text,
        "The name in tables and links",
        |organisation| Cell::text(organisation.short()),
    )
    .column(
        "kind",
        ColumnType::OneOf(kinds),
        "What sort of body it is",
        |organisation| Cell::word(organisation.kind.word()),
    )
    .column(
        "role",
        ColumnType::Text,
        "What it does for the partnership",
        |organisation| Cell::texts(organisation.role.as_deref()),
    )
    .column(
        "website",
        ColumnType::Address,
        "Its website",
        |organisation| Cell::texts(organisation.website.as_deref()),
    )
    .evidence(|organisation| &organisation.fact)
    .checks(|organisation| &organisation.checks)
    .rows(portal.organisations_by_name())
}
