//! The table of the posts of the shared team.

use super::cell::{Cell, ColumnType};
use super::shape::Shape;
use super::table::Dataset;
use crate::portal::Portal;
use crate::record::team::{Role, RoleStatus};

pub(super) fn table(portal: &Portal) -> Dataset<'_> {
    let statuses = RoleStatus::ALL.iter().map(|status| status.word()).collect();
    let team = portal.team.as_ref();
    let roles = team.into_iter().flat_map(|team| &team.roles).enumerate();
    Shape::new(
        "roles",
        "Posts of the shared team",
        "Each post, in the order of the record",
    )
    .column(
        "id",
        ColumnType::Id,
        "Its id",
        |(index, _): &(usize, &Role)| Cell::word(portal.role_anchor(*index)),
    )
    .column("title", ColumnType::Text, "The post", |(_, role)| {
        Cell::text(&role.title)
    })
    .column(
        "status",
        ColumnType::OneOf(statuses),
        "How far recruitment is",
        |(_, role)| Cell::word(role.status.word()),
    )
    .column(
        "filled",
        ColumnType::Date,
        "When it was filled",
        |(_, role)| Cell::date(role.filled),
    )
    .column(
        "host",
        ColumnType::Id,
        "The body that houses the team",
        move |_| {
            Cell::joined(
                team.and_then(|team| team.host.as_ref())
                    .map(super::super::record::mention::Ref::id),
            )
        },
    )
    .column(
        "reports_to",
        ColumnType::Id,
        "The body that the team answers to",
        move |_| {
            Cell::joined(
                team.and_then(|team| team.reports_to.as_ref())
                    .map(super::super::record::mention::Ref::id),
            )
        },
    )
    .evidence(|(_, role)| &role.fact)
    .rows(roles)
}
