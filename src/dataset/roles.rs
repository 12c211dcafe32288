//! The table of the posts of the shared team.

use super::cell::{Cell, ColumnType};
use super::shape::{Shape, reason, reasons};
use super::table::Dataset;
use crate::record::team::{Role, RoleStatus, Team};
use crate::route::Edition;

pub(super) fn table(edition: &Edition) -> Dataset<'_> {
    let words = &edition.words;
    let statuses = RoleStatus::ALL.iter().map(|status| status.word()).collect();
    let team = edition.team.as_ref();
    let roles = team.into_iter().flat_map(|team| &team.roles).enumerate();
    let posts = Shape::new(words, words.dataset_roles(), words.dataset_roles_about())
        .column(
            "id",
            ColumnType::Id,
            words.dataset_roles_id(),
            |(index, _): &(usize, &Role)| Cell::word(edition.role_anchor(*index)),
        )
        .column(
            "title",
            ColumnType::Text,
            words.dataset_roles_title(),
            |(_, role)| Cell::text(&role.title),
        )
        .column(
            "status",
            ColumnType::one_of(statuses),
            words.dataset_roles_status(),
            |(_, role)| Cell::word(role.status.word()),
        )
        .column(
            "filled",
            ColumnType::Date,
            words.dataset_roles_filled(),
            |(_, role)| Cell::date(role.filled),
        )
        .column(
            "filled_reason",
            reasons(),
            words.dataset_shared_reason("filled"),
            |(_, role)| reason(role.filled_reason),
        );
    within_its_team(posts, team)
        .evidence(|(_, role)| &role.fact)
        .added_later(&["filled_reason", "host_reason", "reports_to_reason"])
        .rows(roles)
}

/// Adds who houses the team and whom it answers to.
fn within_its_team<'p>(
    posts: Shape<'p, (usize, &'p Role)>,
    team: Option<&'p Team>,
) -> Shape<'p, (usize, &'p Role)> {
    let words = posts.words;
    posts
        .column(
            "host",
            ColumnType::Id,
            words.dataset_roles_host(),
            move |_| {
                Cell::joined(
                    team.and_then(|team| team.host.as_ref())
                        .map(super::super::record::mention::Ref::id),
                )
            },
        )
        .column(
            "host_reason",
            reasons(),
            words.dataset_shared_reason("host"),
            move |_| reason(team.and_then(|team| team.host_reason)),
        )
        .column(
            "reports_to",
            ColumnType::Id,
            words.dataset_roles_reports_to(),
            move |_| {
                Cell::joined(
                    team.and_then(|team| team.reports_to.as_ref())
                        .map(super::super::record::mention::Ref::id),
                )
            },
        )
        .column(
            "reports_to_reason",
            reasons(),
            words.dataset_shared_reason("reports_to"),
            move |_| reason(team.and_then(|team| team.reports_to_reason)),
        )
}
