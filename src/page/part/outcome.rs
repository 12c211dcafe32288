//! What a project set out to change and what came of it. In: outcomes. Out: for each its figures in the order of time: how it was,
//! what was aimed at, how it became. A figure that is not published stays in its place and says so.

use serde::Serialize;

use super::notes::{Evidence, Notes};
use super::remark::loose;
use crate::record::project::{Figure, Number, Outcome};
use crate::value::date::Date;

/// One outcome.
#[derive(Debug, Clone, Serialize)]
pub struct Measured<'p> {
    /// What is measured.
    pub measure: &'p str,
    /// In which unit.
    pub unit: Option<&'p str>,
    /// Its figures: baseline, target, actuals.
    pub figures: Vec<MeasuredFigure<'p>>,
    /// What stands behind it as a whole.
    pub evidence: Evidence,
    /// The remark on it as a whole.
    pub remark: Option<&'p str>,
}

/// One figure.
#[derive(Debug, Clone, Serialize)]
pub struct MeasuredFigure<'p> {
    /// Which of the three it is.
    pub role: &'static str,
    /// The number; none where it is not published.
    pub value: Option<&'p str>,
    /// When.
    pub date: Option<Date>,
    /// What stands behind it.
    pub evidence: Evidence,
    /// A remark that no note carries.
    pub remark: Option<&'p str>,
}

/// What is shown of an outcome, its evidence numbered in reading order.
pub fn measured<'p>(outcome: &'p Outcome, notes: &mut Notes<'p>) -> Measured<'p> {
    let mut figures = vec![
        figure("Before", outcome.baseline.as_ref(), notes),
        figure("Target", outcome.target.as_ref(), notes),
    ];
    if outcome.actual.is_empty() {
        figures.push(figure("Result", None, notes));
    }
    let results = outcome.actual.iter();
    figures.extend(results.map(|result| figure("Result", Some(result), notes)));
    let evidence = notes.cite_together([&outcome.fact]);
    Measured {
        measure: &outcome.measure,
        unit: outcome.unit.as_deref(),
        figures,
        evidence: Evidence {
            unsourced: false,
            ..evidence
        },
        remark: outcome.fact.note.as_deref(),
    }
}

/// Whether any figure says what came of an outcome.
pub fn has_result(outcome: &Outcome) -> bool {
    outcome
        .actual
        .iter()
        .any(|figure| figure.value != Number::NotPublished)
}

fn figure<'p>(
    role: &'static str,
    figure: Option<&'p Figure>,
    notes: &mut Notes<'p>,
) -> MeasuredFigure<'p> {
    let value = figure.and_then(|figure| match &figure.value {
        Number::NotPublished => None,
        Number::Published(number) => Some(number.as_str()),
    });
    MeasuredFigure {
        role,
        value,
        date: figure.and_then(|figure| figure.date),
        evidence: figure
            .map(|figure| Evidence {
                unsourced: false,
                ..notes.cite(&figure.fact)
            })
            .unwrap_or_default(),
        remark: figure.and_then(|figure| loose(&figure.fact)),
    }
}
