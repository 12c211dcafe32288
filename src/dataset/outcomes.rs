//! The table of what projects set out to change: a figure a row.

use super::cell::{Cell, ColumnType};
use super::shape::{Shape, reason, reasons};
use super::table::Dataset;
use crate::record::fact::Fact;
use crate::record::number::Number;
use crate::record::project::{Figure, Outcome, Project};
use crate::route::Edition;
use crate::value::id::Id;
use crate::value::money::Word;

/// One figure of an outcome, or the place of one that is missing.
#[derive(Clone, Copy)]
struct OutcomeRow<'p> {
    project: &'p Project,
    number: usize,
    outcome: &'p Outcome,
    part: &'static str,
    figure: Option<&'p Figure>,
}

pub(super) fn table(edition: &Edition) -> Dataset<'_> {
    let words = &edition.words;
    let qualifiers = Word::ALL.map(Word::as_str).to_vec();
    described(edition)
        .column(
            "value_word",
            ColumnType::one_of(qualifiers.clone()),
            words.dataset_shared_word("value"),
            |row| word(row.figure.map(|figure| &figure.value)),
        )
        .column(
            "value_published",
            ColumnType::YesNo,
            words.dataset_outcomes_value_published(),
            |row| Cell::YesNo(number(row).is_some()),
        )
        .column(
            "value_reason",
            reasons(),
            words.dataset_shared_reason("value"),
            |row| reason(row.figure.and_then(|figure| figure.value.reason())),
        )
        .column(
            "value_to",
            ColumnType::Decimal,
            words.dataset_outcomes_value_to(),
            |row| upper(row).map_or(Cell::Empty, Cell::Decimal),
        )
        .column(
            "value_to_word",
            ColumnType::one_of(qualifiers),
            words.dataset_shared_word("value_to"),
            |row| word(row.figure.and_then(|figure| figure.to.as_ref())),
        )
        .column(
            "date",
            ColumnType::Date,
            words.dataset_outcomes_date(),
            |row| Cell::date(row.figure.and_then(|figure| figure.date)),
        )
        .date_read("date", |row| row.figure.and_then(|figure| figure.date))
        .evidence(fact)
        .added_later(&["value_word", "value_reason", "value_to_word"])
        .added_later(&["date_inferred"])
        .rows(edition.projects_by_title().flat_map(rows))
}

/// Returns the columns that say what a row is about.
fn described(edition: &Edition) -> Shape<'_, OutcomeRow<'_>> {
    let words = &edition.words;
    let parts = vec!["baseline", "target", "actual"];
    Shape::new(
        words,
        words.dataset_outcomes(),
        words.dataset_outcomes_about(),
    )
    .column(
        "project",
        ColumnType::Id,
        words.dataset_outcomes_project(),
        |row: &OutcomeRow<'_>| Cell::word(row.project.id.as_str()),
    )
    .column(
        "outcome",
        ColumnType::Count,
        words.dataset_outcomes_outcome(),
        |row| Cell::count(row.number),
    )
    .column(
        "measure",
        ColumnType::Text,
        words.dataset_outcomes_measure(),
        |row| Cell::text(&row.outcome.measure),
    )
    .column(
        "unit",
        ColumnType::Text,
        words.dataset_outcomes_unit(),
        |row| Cell::texts(row.outcome.unit.as_deref()),
    )
    .column(
        "part",
        ColumnType::one_of(parts),
        words.dataset_outcomes_part(),
        |row| Cell::word(row.part),
    )
    .column(
        "value",
        ColumnType::Decimal,
        words.dataset_outcomes_value(),
        |row| number(row).map_or(Cell::Empty, Cell::Decimal),
    )
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

/// Returns the word that a figure was published with.
fn word<'p>(number: Option<&Number>) -> Cell<'p> {
    let word = number.and_then(Number::word);
    word.map_or(Cell::Empty, |word| Cell::word(word.as_str()))
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
