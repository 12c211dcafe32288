//! The table of what projects set out to change: a figure a row.

use super::cell::{Cell, ColumnType};
use super::shape::Shape;
use super::table::Dataset;
use crate::portal::Portal;
use crate::record::fact::Fact;
use crate::record::project::{Figure, Outcome, Project};
use crate::value::id::Id;

/// One figure of an outcome, or the place of one that is missing.
#[derive(Clone, Copy)]
struct OutcomeRow<'p> {
    project: &'p Project,
    number: usize,
    outcome: &'p Outcome,
    part: &'static str,
    figure: Option<&'p Figure>,
}

pub(super) fn table(portal: &Portal) -> Dataset<'_> {
    let about = "A figure of something that a project set out to change: how it was before, how it was meant to \
                 become, how it was later. A figure that is not published has a row too";
    let parts = vec!["baseline", "target", "actual"];
    Shape::new("outcomes", "What was to change, and what came of it", about)
        .column(
            "project",
            ColumnType::Id,
            "The project",
            |row: &OutcomeRow<'_>| Cell::word(row.project.id.as_str()),
        )
        .column(
            "outcome",
            ColumnType::Count,
            "The outcome's place in the project's record, from 1",
            |row| Cell::count(row.number),
        )
        .column("measure", ColumnType::Text, "What is measured", |row| {
            Cell::text(&row.outcome.measure)
        })
        .column("unit", ColumnType::Text, "In which unit", |row| {
            Cell::texts(row.outcome.unit.as_deref())
        })
        .column(
            "part",
            ColumnType::OneOf(parts),
            "Which figure of the outcome",
            |row| Cell::word(row.part),
        )
        .column("value", ColumnType::Decimal, "The figure", |row| {
            number(row).map_or(Cell::Empty, Cell::Decimal)
        })
        .column(
            "value_published",
            ColumnType::YesNo,
            "Whether the figure is published; `no` is not nought",
            |row| Cell::YesNo(number(row).is_some()),
        )
        .column(
            "value_to",
            ColumnType::Decimal,
            "The upper end, where the target is a range",
            |row| upper(row).map_or(Cell::Empty, Cell::Decimal),
        )
        .column("date", ColumnType::Date, "When, or by when", |row| {
            Cell::date(row.figure.and_then(|figure| figure.date))
        })
        .evidence(fact)
        .rows(portal.projects_by_title().flat_map(rows))
}

fn rows(project: &Project) -> impl Iterator<Item = OutcomeRow<'_>> {
    project
        .outcomes
        .iter()
        .zip(1..)
        .flat_map(move |(outcome, number)| {
            let row = move |part, figure| OutcomeRow {
                project,
                number,
                outcome,
                part,
                figure,
            };
            let ends = [
                row("baseline", outcome.baseline.as_ref()),
                row("target", outcome.target.as_ref()),
            ];
            let none = outcome.actual.is_empty().then(|| row("actual", None));
            let actual = outcome
                .actual
                .iter()
                .map(move |figure| row("actual", Some(figure)));
            ends.into_iter().chain(none).chain(actual)
        })
}

fn number<'p>(row: &OutcomeRow<'p>) -> Option<&'p str> {
    row.figure?.value.published()
}

fn upper<'p>(row: &OutcomeRow<'p>) -> Option<&'p str> {
    row.figure?.to.as_ref()?.published()
}

/// Returns what stands behind a figure: its own evidence, else that of the outcome as a whole.
fn fact<'p>(row: &OutcomeRow<'p>) -> &'p Fact {
    match row.figure {
        Some(figure) if !figure.fact.evidence.is_empty() => &figure.fact,
        _ => &row.outcome.fact,
    }
}
