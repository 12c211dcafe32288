//! The table of projects.

use std::borrow::Cow;

use super::cell::{Cell, ColumnType};
use super::shape::{Shape, reason, reasons};
use super::stages::{one_of_stages, with_own_stages};
use super::table::Dataset;
use crate::record::partner::Partner;
use crate::record::project::Project;
use crate::record::stage::Stage;
use crate::route::Edition;
use crate::value::id::Id;

pub(super) fn table<'p>(edition: &'p Edition) -> Dataset<'p> {
    let words = &edition.words;
    let currency = &edition.settings.currency.code;
    let budget = |project: &&'p Project| edition.budget_of(&project.id);
    described(edition)
        .money(
            "budget",
            words.dataset_projects_budget(currency),
            move |project| budget(project).map(|budget| budget.budget.amount),
        )
        .column(
            "budget_year",
            ColumnType::FinancialYear,
            words.dataset_projects_budget_year(),
            move |project| {
                let year = budget(project).and_then(|budget| budget.budget.year);
                year.map_or(Cell::Empty, Cell::FinancialYear)
            },
        )
        .column(
            "budget_shared_with",
            ColumnType::Ids,
            words.dataset_projects_budget_shared_with(),
            move |project| {
                let shared = budget(project).into_iter();
                let others = shared.flat_map(|budget| budget.shared_with);
                Cell::joined(others.map(|other| &other.id))
            },
        )
        .evidence_of("budget_", move |project| {
            budget(project).map(|budget| &budget.budget.fact)
        })
        .evidence(|project| &project.fact)
        .checks(|project| &project.checks)
        .added_later(&[
            "stage_since",
            "stage_known_on",
            "stage_inferred",
            "stage_reason",
            "lead_reason",
            "started_reason",
            "ended_reason",
            "strategy_reason",
            "budget_reason",
            "budget_shared_with",
            "budget_sources",
            "budget_inferred",
            "budget_note",
        ])
        .added_later(&["stage_known_on_inferred"])
        .rows(edition.projects_by_title())
}

/// Returns what a project is and how far it has come.
fn named(edition: &Edition) -> Shape<'_, &Project> {
    let words = &edition.words;
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
        one_of_stages(edition),
        with_own_stages(edition, words.dataset_projects_stage()),
        |project| {
            let stage = project.stage_on(edition.date).map(Stage::id);
            stage.map_or(Cell::Empty, Cell::word)
        },
    )
    .column(
        "stage_reason",
        reasons(),
        words.dataset_shared_reason("stage"),
        |project| reason(project.reasons.stage),
    )
    .column(
        "stage_since",
        ColumnType::Date,
        words.dataset_projects_stage_since(),
        |project| Cell::date(edition.stage_of(project).and_then(|stage| stage.since)),
    )
    .column(
        "stage_known_on",
        ColumnType::Date,
        words.dataset_projects_stage_known_on(),
        |project| Cell::date(edition.stage_of(project).and_then(|stage| stage.last_known)),
    )
    .date_read("stage_known_on", |project| {
        edition.stage_of(project)?.last_known
    })
    .column(
        "stage_inferred",
        ColumnType::YesNo,
        words.dataset_shared_inferred(),
        |project| stage_inferred(edition, project),
    )
}

/// Returns whether the stage of a project is our reading; nothing where none is said.
fn stage_inferred<'p>(edition: &Edition, project: &Project) -> Cell<'p> {
    let stage = edition.stage_of(project);
    stage.map_or(Cell::Empty, |stage| Cell::YesNo(stage.inferred))
}

/// Returns the same with who takes part, and when.
fn described(edition: &Edition) -> Shape<'_, &Project> {
    let words = &edition.words;
    let councils = edition.settings.sections.published("councils");
    named(edition)
        .column(
            "lead",
            ColumnType::Ids,
            words.dataset_projects_lead(),
            |project| Cell::mentions(&project.lead),
        )
        .column(
            "lead_reason",
            reasons(),
            words.dataset_shared_reason("lead"),
            |project| reason(project.reasons.lead),
        )
        .column(
            "partners",
            ColumnType::Ids,
            words.dataset_projects_partners(),
            move |project| {
                let partners = project.partners.iter();
                Cell::joined(partners.map(|partner| name(partner, councils)))
            },
        )
        .column(
            "started",
            ColumnType::Date,
            words.dataset_projects_started(),
            |project| Cell::date(project.started),
        )
        .column(
            "started_reason",
            reasons(),
            words.dataset_shared_reason("started"),
            |project| reason(project.reasons.started),
        )
        .column(
            "ended",
            ColumnType::Date,
            words.dataset_projects_ended(),
            |project| Cell::date(project.ended),
        )
        .column(
            "ended_reason",
            reasons(),
            words.dataset_shared_reason("ended"),
            |project| reason(project.reasons.ended),
        )
        .column(
            "strategy_reason",
            reasons(),
            words.dataset_shared_reason("strategy"),
            |project| reason(project.reasons.strategy),
        )
}

fn name<'p>(partner: &'p Partner, councils: &str) -> Cow<'p, str> {
    match partner {
        Partner::Body(body) => Cow::Borrowed(body.id().as_str()),
        Partner::AllCouncils => Cow::Owned(format!("all-{councils}")),
        Partner::AllMembers => Cow::Borrowed("all-members"),
    }
}
