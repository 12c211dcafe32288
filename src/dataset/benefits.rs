//! The table of what projects are said to have saved or brought.

use super::cell::{Cell, ColumnType};
use super::shape::Shape;
use super::table::Dataset;
use crate::record::project::{Benefit, Project};
use crate::route::Edition;
use crate::value::id::Id;

pub(super) fn table(edition: &Edition) -> Dataset<'_> {
    let words = &edition.words;
    let currency = &edition.settings.currency.code;
    Shape::new(
        words,
        words.dataset_benefits(),
        words.dataset_benefits_about(),
    )
    .column(
        "project",
        ColumnType::Id,
        words.dataset_benefits_project(),
        |(project, _): &(&Project, &Benefit)| Cell::word(project.id.as_str()),
    )
    .column(
        "what",
        ColumnType::Text,
        words.dataset_benefits_what(),
        |(_, benefit)| Cell::text(&benefit.what),
    )
    .money(
        "amount",
        words.dataset_benefits_amount(currency),
        |(_, benefit)| Some(benefit.amount),
    )
    .column(
        "per",
        ColumnType::Text,
        words.dataset_benefits_per(),
        |(_, benefit)| Cell::texts(benefit.per.as_deref()),
    )
    .column(
        "date",
        ColumnType::Date,
        words.dataset_benefits_date(),
        |(_, benefit)| Cell::date(benefit.date),
    )
    .evidence(|(_, benefit)| &benefit.fact)
    .added_later(&["amount_reason"])
    .rows(edition.projects_by_title().flat_map(|project| {
        project
            .benefits
            .iter()
            .map(move |benefit| (project, benefit))
    }))
}
