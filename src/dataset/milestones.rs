//! The table of what was promised by when.

use super::cell::{Cell, ColumnType};
use super::shape::{Shape, reason, reasons};
use super::table::Dataset;
use crate::portal::progress::{MilestoneProgress, State, Timing};
use crate::record::mention::Ref;
use crate::record::milestone::MilestoneStatus;
use crate::route::Edition;
use crate::value::id::Id;

pub(super) fn table(edition: &Edition) -> Dataset<'_> {
    let words = &edition.words;
    described(edition)
        .column(
            "done",
            ColumnType::Date,
            words.dataset_milestones_done(),
            |progress| Cell::date(progress.milestone.done),
        )
        .date_read("done", |progress| progress.milestone.done)
        .column(
            "done_reason",
            reasons(),
            words.dataset_shared_reason("done"),
            |progress| reason(progress.milestone.done_reason),
        )
        .column(
            "overdue",
            ColumnType::YesNo,
            words.dataset_milestones_overdue(),
            |progress| Cell::YesNo(matches!(progress.state, State::Overdue(_))),
        )
        .column(
            "days_late",
            ColumnType::Count,
            words.dataset_milestones_days_late(),
            |progress| days_late(progress.state),
        )
        .unit(words.dataset_unit_days())
        .column(
            "principle",
            ColumnType::Id,
            words.dataset_milestones_principle(),
            |progress| Cell::joined(progress.milestone.principle.iter().map(Ref::id)),
        )
        .evidence(|progress| &progress.milestone.fact)
        .added_later(&["due_reason", "done_reason"])
        .added_later(&["done_inferred"])
        .rows(edition.progress().into_iter())
}

/// Returns the columns that say what a row is about.
fn described(edition: &Edition) -> Shape<'_, MilestoneProgress<'_>> {
    let words = &edition.words;
    let statuses = MilestoneStatus::ALL
        .iter()
        .map(|status| status.word())
        .collect();
    Shape::new(
        words,
        words.dataset_milestones(),
        words.dataset_milestones_about(),
    )
    .column(
        "id",
        ColumnType::Id,
        words.dataset_milestones_id(),
        |progress: &MilestoneProgress<'_>| Cell::word(progress.milestone.id.as_str()),
    )
    .column(
        "title",
        ColumnType::Text,
        words.dataset_milestones_title(),
        |progress| Cell::text(&progress.milestone.title),
    )
    .column(
        "due",
        ColumnType::Date,
        words.dataset_milestones_due(),
        |progress| Cell::date(progress.milestone.due),
    )
    .column(
        "due_reason",
        reasons(),
        words.dataset_shared_reason("due"),
        |progress| reason(progress.milestone.due_reason),
    )
    .column(
        "status",
        ColumnType::one_of(statuses),
        words.dataset_milestones_status(),
        |progress| Cell::word(progress.milestone.status.word()),
    )
}

/// Returns how many days after its date something was, where that is known.
fn days_late<'p>(state: State) -> Cell<'p> {
    match state {
        State::Overdue(days) | State::Missed(days) | State::Done(Timing::Late(days)) => {
            days.map_or(Cell::Empty, |days| Cell::Count(days.into()))
        }
        State::Done(Timing::InTime | Timing::Unknown)
        | State::Open
        | State::Dropped
        | State::NoDate => Cell::Empty,
    }
}
