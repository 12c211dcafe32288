//! The table of what was promised by when.

use super::cell::{Cell, ColumnType};
use super::shape::Shape;
use super::table::Dataset;
use crate::portal::Portal;
use crate::portal::progress::{MilestoneProgress, State, Timing};
use crate::record::milestone::MilestoneStatus;
use crate::value::id::Id;

pub(super) fn table(portal: &Portal) -> Dataset<'_> {
    let statuses = MilestoneStatus::ALL
        .iter()
        .map(|status| status.word())
        .collect();
    Shape::new(
        "milestones",
        "Milestones",
        "What the partnership said it would do, by due date",
    )
    .column(
        "id",
        ColumnType::Id,
        "Its id",
        |progress: &MilestoneProgress<'_>| Cell::word(progress.milestone.id.as_str()),
    )
    .column("title", ColumnType::Text, "What was promised", |progress| {
        Cell::text(&progress.milestone.title)
    })
    .column("due", ColumnType::Date, "By when", |progress| {
        Cell::date(progress.milestone.due)
    })
    .column(
        "status",
        ColumnType::OneOf(statuses),
        "What became of it, as recorded",
        |progress| Cell::word(progress.milestone.status.word()),
    )
    .column("done", ColumnType::Date, "When it was done", |progress| {
        Cell::date(progress.milestone.done)
    })
    .column(
        "overdue",
        ColumnType::YesNo,
        "Whether its date had certainly passed, undone, on the portal's date",
        |progress| Cell::YesNo(matches!(progress.state, State::Overdue(_))),
    )
    .column(
        "days_late",
        ColumnType::Count,
        "Days after its date, where both dates are known to the day",
        |progress| days_late(progress.state),
    )
    .column(
        "principle",
        ColumnType::Id,
        "The statement of the strategy it belongs to",
        |progress| {
            Cell::joined(
                progress
                    .milestone
                    .principle
                    .iter()
                    .map(super::super::record::mention::Ref::id),
            )
        },
    )
    .evidence(|progress| &progress.milestone.fact)
    .rows(portal.progress().into_iter())
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
