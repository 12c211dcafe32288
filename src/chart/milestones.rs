//! Milestones on one line of time. In: milestones and what became of them. Out: the years at the head of the line, and a picture of each
//! milestone, in the order in which they come.

use serde::Serialize;

use crate::evidence::newest::newest_source;
use crate::picture::milestone::{Became, MilestoneDrawing, TimeLine, Years};
use crate::portal::Portal;
use crate::portal::progress::{MilestoneProgress, State};
use crate::value::date::{Date, KnownDate};

/// The line of time with its milestones.
#[derive(Debug, Clone, Serialize)]
pub struct MilestoneLine {
    /// The years.
    pub head: String,
    /// A picture for each milestone.
    pub rows: Vec<String>,
}

/// Returns the milestones on one line; nothing where none has a date.
#[must_use]
pub fn milestone_line(
    portal: &Portal,
    progress: &[MilestoneProgress<'_>],
) -> Option<MilestoneLine> {
    let drawn: Vec<MilestoneDrawing> = progress.iter().map(|one| drawing(portal, one)).collect();
    let line = TimeLine::of(&drawn)?;
    Some(MilestoneLine {
        head: line.head(),
        rows: drawn.iter().map(|promise| line.row(promise)).collect(),
    })
}

fn drawing(portal: &Portal, progress: &MilestoneProgress<'_>) -> MilestoneDrawing {
    let milestone = progress.milestone;
    let became = match progress.state {
        State::Done(_) if milestone.fact.inferred => Became::DoneOurs,
        State::Done(_) => Became::Done,
        State::Missed(_) => Became::Missed,
        State::Dropped => Became::Dropped,
        State::Open => Became::Ahead,
        State::Overdue(_) | State::NoDate => Became::Unknown,
    };
    let word = milestone
        .done
        .or_else(|| newest_source(portal, &milestone.fact));
    MilestoneDrawing {
        due: milestone.due.map(span),
        word: word.map(|date| span(*date)),
        is_reading: word.is_some_and(KnownDate::is_reading),
        became,
    }
}

/// Returns the time that a date may mean, in years.
fn span(date: Date) -> Years {
    let (first, last) = (date.first_day(), date.last_day());
    let at = |year: i16, month: i8, day: i8| {
        f64::from(year) + f64::from(month - 1) / 12.0 + f64::from(day - 1) / 372.0
    };
    let from = at(first.year(), first.month(), first.day());
    let to = match date {
        Date::Year(year) => f64::from(year) + 1.0,
        Date::Month { .. } => from + 1.0 / 12.0,
        Date::Day(_) => at(last.year(), last.month(), last.day()),
    };
    Years { from, to }
}
