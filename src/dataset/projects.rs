//! The table of projects.

use super::cell::{Cell, ColumnType};
use super::shape::Shape;
use super::table::Dataset;
use crate::portal::Portal;
use crate::record::partner::Partner;
use crate::record::project::{Project, Stage};
use crate::value::id::Id;

pub(super) fn table(portal: &Portal) -> Dataset<'_> {
    described()
        .money("budget", "What is set aside for it", portal, |project| {
            project.budget.as_ref().map(|budget| budget.amount)
        })
        .column(
            "budget_year",
            ColumnType::FinancialYear,
            "The financial year of the budget",
            |project| {
                let year = project.budget.as_ref().and_then(|budget| budget.year);
                year.map_or(Cell::Empty, Cell::FinancialYear)
            },
        )
        .evidence(|project| &project.fact)
        .checks(|project| &project.checks)
        .rows(portal.projects_by_title())
}

/// Returns what a project says of itself in its own fields.
fn described<'p>() -> Shape<'p, &'p Project> {
    let stages = Stage::ALL.iter().map(|stage| stage.word()).collect();
    Shape::new(
        "projects",
        "Projects",
        "Each project; what it serves, gets and came to is in tables of its own",
    )
    .column(
        "id",
        ColumnType::Id,
        "Its id, also the end of its page's address",
        |project: &&'p Project| Cell::word(project.id.as_str()),
    )
    .column("title", ColumnType::Text, "The title", |project| {
        Cell::text(&project.title)
    })
    .column(
        "summary",
        ColumnType::Text,
        "The project in one sentence",
        |project| Cell::text(&project.summary),
    )
    .column(
        "stage",
        ColumnType::OneOf(stages),
        "How far it is; empty where no source says",
        |project| {
            project
                .stage
                .map_or(Cell::Empty, |stage| Cell::word(stage.word()))
        },
    )
    .column(
        "lead",
        ColumnType::Ids,
        "Who leads it; empty where it is not published",
        |project| Cell::mentions(&project.lead),
    )
    .column(
        "partners",
        ColumnType::Ids,
        "Who takes part: ids, or all-councils or all-members",
        |project| Cell::joined(project.partners.iter().map(name)),
    )
    .column("started", ColumnType::Date, "When it began", |project| {
        Cell::date(project.started)
    })
    .column("ended", ColumnType::Date, "When it ended", |project| {
        Cell::date(project.ended)
    })
}

fn name(partner: &Partner) -> &str {
    match partner {
        Partner::Body(body) => body.id().as_str(),
        Partner::AllCouncils => "all-councils",
        Partner::AllMembers => "all-members",
    }
}
