//! The table of projects.

use super::cell::{Cell, ColumnType};
use super::shape::Shape;
use super::table::Dataset;
use crate::record::partner::Partner;
use crate::record::project::{Project, Stage};
use crate::route::Edition;
use crate::value::id::Id;
use crate::wording::Words;

pub(super) fn table(edition: &Edition) -> Dataset<'_> {
    let words = &edition.words;
    let currency = &edition.settings.currency.code;
    described(words)
        .money(
            "budget",
            words.dataset_projects_budget(currency),
            |project| project.budget.as_ref().map(|budget| budget.amount),
        )
        .column(
            "budget_year",
            ColumnType::FinancialYear,
            words.dataset_projects_budget_year(),
            |project| {
                let year = project.budget.as_ref().and_then(|budget| budget.year);
                year.map_or(Cell::Empty, Cell::FinancialYear)
            },
        )
        .evidence_of("budget_", |project| {
            project.budget.as_ref().map(|budget| &budget.fact)
        })
        .evidence(|project| &project.fact)
        .checks(|project| &project.checks)
        .rows(edition.projects_by_title())
}

/// Returns what a project says of itself in its own fields.
fn described(words: &Words) -> Shape<'_, &Project> {
    let stages = Stage::ALL.iter().map(|stage| stage.word()).collect();
    Shape::new(
        words,
        words.dataset_projects(),
        words.dataset_projects_about(),
    )
    .column(
        "id",
        ColumnType::Id,
        words.dataset_projects_id(),
        |project: &&Project| Cell::word(project.id.as_str()),
    )
    .column(
        "title",
        ColumnType::Text,
        words.dataset_projects_title(),
        |project| Cell::text(&project.title),
    )
    .column(
        "summary",
        ColumnType::Text,
        words.dataset_projects_summary(),
        |project| Cell::text(&project.summary),
    )
    .column(
        "stage",
        ColumnType::OneOf(stages),
        words.dataset_projects_stage(),
        |project| {
            project
                .stage
                .map_or(Cell::Empty, |stage| Cell::word(stage.word()))
        },
    )
    .column(
        "lead",
        ColumnType::Ids,
        words.dataset_projects_lead(),
        |project| Cell::mentions(&project.lead),
    )
    .column(
        "partners",
        ColumnType::Ids,
        words.dataset_projects_partners(),
        |project| Cell::joined(project.partners.iter().map(name)),
    )
    .column(
        "started",
        ColumnType::Date,
        words.dataset_projects_started(),
        |project| Cell::date(project.started),
    )
    .column(
        "ended",
        ColumnType::Date,
        words.dataset_projects_ended(),
        |project| Cell::date(project.ended),
    )
}

fn name(partner: &Partner) -> &str {
    match partner {
        Partner::Body(body) => body.id().as_str(),
        Partner::AllCouncils => "all-councils",
        Partner::AllMembers => "all-members",
    }
}
