//! The table of what projects are said to have saved or brought.

use super::cell::{Cell, ColumnType};
use super::shape::Shape;
use super::table::Dataset;
use crate::portal::Portal;
use crate::record::project::{Benefit, Project};
use crate::value::id::Id;

pub(super) fn table(portal: &Portal) -> Dataset<'_> {
    let about =
        "What a project is said to have saved or brought, in money. Never added to what is paid";
    Shape::new("benefits", "Savings and benefits", about)
        .column(
            "project",
            ColumnType::Id,
            "The project",
            |(project, _): &(&Project, &Benefit)| Cell::word(project.id.as_str()),
        )
        .column(
            "what",
            ColumnType::Text,
            "What was saved or brought",
            |(_, benefit)| Cell::text(&benefit.what),
        )
        .money("amount", "How much", portal, |(_, benefit)| {
            Some(benefit.amount)
        })
        .column(
            "per",
            ColumnType::Text,
            "Per what, such as a year; empty where it is in all",
            |(_, benefit)| Cell::texts(benefit.per.as_deref()),
        )
        .column("date", ColumnType::Date, "When", |(_, benefit)| {
            Cell::date(benefit.date)
        })
        .evidence(|(_, benefit)| &benefit.fact)
        .rows(portal.projects_by_title().flat_map(|project| {
            project
                .benefits
                .iter()
                .map(move |benefit| (project, benefit))
        }))
}
