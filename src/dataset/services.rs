//! The table of which project serves which statement of the strategy.

use super::cell::{Cell, ColumnType};
use super::shape::Shape;
use super::table::Dataset;
use crate::record::project::{Project, Service, Strength};
use crate::route::Edition;
use crate::value::id::Id;

pub(super) fn table(edition: &Edition) -> Dataset<'_> {
    let words = &edition.words;
    let strengths = Strength::ALL
        .iter()
        .map(|strength| strength.word())
        .collect();
    Shape::new(
        words,
        words.dataset_services(),
        words.dataset_services_about(),
    )
    .column(
        "project",
        ColumnType::Id,
        words.dataset_services_project(),
        |(project, _): &(&Project, &Service)| Cell::word(project.id.as_str()),
    )
    .column(
        "principle",
        ColumnType::Id,
        words.dataset_services_principle(),
        |(_, service)| Cell::word(service.principle.id().as_str()),
    )
    .column(
        "strength",
        ColumnType::one_of(strengths),
        words.dataset_services_strength(),
        |(_, service)| Cell::word(service.strength.word()),
    )
    .column(
        "how",
        ColumnType::Text,
        words.dataset_services_how(),
        |(_, service)| Cell::texts(service.how.as_deref()),
    )
    .read_by(
        "",
        |(_, service)| Some(&service.fact),
        |(_, service)| Some(service.is_our_reading()),
    )
    .rows(edition.projects_by_title().flat_map(|project| {
        project
            .strategy
            .iter()
            .map(move |service| (project, service))
    }))
}
