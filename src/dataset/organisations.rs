//! The table of the bodies that are not members.

use super::cell::{Cell, Kind};
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
        Kind::Id,
        "Its id, also the end of its page's address",
        |organisation: &&Organisation| Cell::word(organisation.id.as_str()),
    )
    .column("name", Kind::Text, "The full name", |organisation| {
        Cell::text(&organisation.name)
    })
    .column(
        "short_name",
        Kind::Text,
        "The name in tables and links",
        |organisation| Cell::text(organisation.short()),
    )
    .column(
        "kind",
        Kind::OneOf(kinds),
        "What sort of body it is",
        |organisation| Cell::word(organisation.kind.word()),
    )
    .column(
        "role",
        Kind::Text,
        "What it does for the partnership",
        |organisation| Cell::texts(organisation.role.as_deref()),
    )
    .column("website", Kind::Address, "Its website", |organisation| {
        Cell::texts(organisation.website.as_deref())
    })
    .evidence(|organisation| &organisation.fact)
    .checks(|organisation| &organisation.checks)
    .rows(portal.organisations_by_name())
}
