//! The table of the bodies that are not members.

use super::cell::{Cell, ColumnType};
use super::shape::{Shape, reason, reasons};
use super::table::Dataset;
use crate::portal::relations::PartInProject;
use crate::record::organisation::{Organisation, OrganisationKind};
use crate::route::Edition;
use crate::value::id::Id;

pub(super) fn table(edition: &Edition) -> Dataset<'_> {
    let words = &edition.words;
    what_they_do(named(edition), edition)
        .column(
            "funds_reason",
            reasons(),
            words.dataset_shared_reason("funds"),
            |organisation| reason(organisation.funds_reason),
        )
        .column(
            "identifier",
            ColumnType::Text,
            words.dataset_shared_identifier(),
            |organisation| Cell::texts(organisation.identifier.as_deref()),
        )
        .evidence(|organisation| &organisation.fact)
        .checks(|organisation| &organisation.checks)
        .added_later(&["leads", "takes_part", "gives", "identifier"])
        .rows(edition.organisations_by_name())
}

/// Returns the columns of what they are.
fn named(edition: &Edition) -> Shape<'_, &Organisation> {
    let words = &edition.words;
    let kinds = OrganisationKind::ALL
        .iter()
        .map(|kind| kind.word())
        .collect();
    Shape::new(
        words,
        words.dataset_organisations(),
        words.dataset_organisations_about(),
    )
    .column(
        "id",
        ColumnType::Id,
        words.dataset_organisations_id(),
        |organisation: &&Organisation| Cell::word(organisation.id.as_str()),
    )
    .column(
        "name",
        ColumnType::Text,
        words.dataset_organisations_name(),
        |organisation| Cell::text(&organisation.name),
    )
    .column(
        "short_name",
        ColumnType::Text,
        words.dataset_organisations_short_name(),
        |organisation| Cell::text(organisation.short()),
    )
    .column(
        "kind",
        ColumnType::one_of(kinds),
        words.dataset_organisations_kind(),
        |organisation| Cell::word(organisation.kind.word()),
    )
    .column(
        "role",
        ColumnType::Text,
        words.dataset_organisations_role(),
        |organisation| Cell::texts(organisation.role.as_deref()),
    )
    .column(
        "website",
        ColumnType::Address,
        words.dataset_organisations_website(),
        |organisation| Cell::texts(organisation.website.as_deref()),
    )
}

/// Adds which parts they have in projects.
fn what_they_do<'p>(
    shape: Shape<'p, &'p Organisation>,
    edition: &'p Edition,
) -> Shape<'p, &'p Organisation> {
    let words = shape.words;
    shape
        .column(
            "leads",
            ColumnType::YesNo,
            words.dataset_organisations_leads(),
            |organisation| Cell::YesNo(has_part(edition, organisation, PartInProject::Leads)),
        )
        .column(
            "takes_part",
            ColumnType::YesNo,
            words.dataset_organisations_takes_part(),
            |organisation| Cell::YesNo(has_part(edition, organisation, PartInProject::TakesPart)),
        )
        .column(
            "gives",
            ColumnType::YesNo,
            words.dataset_organisations_gives(),
            |organisation| Cell::YesNo(!organisation.funds.is_empty()),
        )
}

/// Returns whether it has this part in any project.
fn has_part(edition: &Edition, organisation: &Organisation, part: PartInProject) -> bool {
    let ties = edition.projects_of(&organisation.id.clone().into());
    ties.iter().any(|tie| tie.parts.contains(&part))
}
