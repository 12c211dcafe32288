//! The table of which project serves which statement of the strategy.

use super::cell::{Cell, ColumnType};
use super::shape::Shape;
use super::table::Dataset;
use crate::portal::Portal;
use crate::record::project::{Project, Service, Strength};
use crate::value::id::Id;

pub(super) fn table(portal: &Portal) -> Dataset<'_> {
    let strengths = Strength::ALL
        .iter()
        .map(|strength| strength.word())
        .collect();
    Shape::new(
        "services",
        "Projects and the statements they serve",
        "One project that serves one statement",
    )
    .column(
        "project",
        ColumnType::Id,
        "The project",
        |(project, _): &(&Project, &Service)| Cell::word(project.id.as_str()),
    )
    .column(
        "principle",
        ColumnType::Id,
        "The statement of the strategy",
        |(_, service)| Cell::word(service.principle.id().as_str()),
    )
    .column(
        "strength",
        ColumnType::OneOf(strengths),
        "Whether it is the main purpose",
        |(_, service)| Cell::word(service.strength.word()),
    )
    .column(
        "how",
        ColumnType::Text,
        "How the project serves it",
        |(_, service)| Cell::texts(service.how.as_deref()),
    )
    .evidence(|(_, service)| &service.fact)
    .rows(portal.projects_by_title().flat_map(|project| {
        project
            .strategy
            .iter()
            .map(move |service| (project, service))
    }))
}
