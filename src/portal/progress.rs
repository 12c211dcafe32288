//! Milestones as of the portal's date: done, late, missed. In: milestones and a date. Out: what became of each, with days late
//! where both dates are known to the day. Lateness is only ever said where it is certain: coarse dates get the benefit.

use super::Portal;
use crate::record::milestone::{Milestone, MilestoneStatus};
use crate::value::date::Date;

/// What became of a milestone by a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Done; whether in time.
    Done(Timing),
    /// Not done, and not certainly due yet.
    Open,
    /// Not done, though certainly due; by so many days, where both dates are known to the day.
    Overdue(Option<u32>),
    /// Given up as missed; by so many days up to the portal's date, where both dates are known to the day.
    Missed(Option<u32>),
    /// No longer wanted.
    Dropped,
    /// Not done, and no date was set.
    NoDate,
}

/// Whether something was done by its date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Timing {
    /// On or before the date.
    InTime,
    /// After it; by so many days, where both dates are known to the day.
    Late(Option<u32>),
    /// A date is missing, or too coarse to tell.
    Unknown,
}

/// A milestone and what became of it.
#[derive(Debug, Clone, Copy)]
pub struct Progress<'p> {
    /// The milestone.
    pub milestone: &'p Milestone,
    /// What became of it.
    pub state: State,
}

/// What became of a milestone by `today`.
pub fn state(milestone: &Milestone, today: Date) -> State {
    let late = |due: Date| lateness(due, today);
    match (milestone.status, milestone.due) {
        (MilestoneStatus::Done, due) => State::Done(timing(due, milestone.done)),
        (MilestoneStatus::Dropped, _) => State::Dropped,
        (MilestoneStatus::Missed, due) => State::Missed(due.and_then(late).flatten()),
        (MilestoneStatus::Planned | MilestoneStatus::UnderWay, None) => State::NoDate,
        (MilestoneStatus::Planned | MilestoneStatus::UnderWay, Some(due)) => {
            late(due).map_or(State::Open, State::Overdue)
        }
    }
}

fn timing(due: Option<Date>, done: Option<Date>) -> Timing {
    let (Some(due), Some(done)) = (due, done) else {
        return Timing::Unknown;
    };
    match lateness(due, done) {
        Some(days) => Timing::Late(days),
        None if done.is_by(due) => Timing::InTime,
        None => Timing::Unknown,
    }
}

/// Whether a date lies certainly after another, and then by how many days, where both are known to the day.
fn lateness(due: Date, then: Date) -> Option<Option<u32>> {
    (then.first_day() > due.last_day()).then(|| match (due, then) {
        (Date::Day(due), Date::Day(then)) => {
            u32::try_from(then.since(due).map_or(0, |span| span.get_days())).ok()
        }
        _ => None,
    })
}

impl Portal {
    /// Every milestone as of the portal's date, by due date; those without one last, by the date they were done, then by id.
    pub fn progress(&self) -> Vec<Progress<'_>> {
        let mut progress: Vec<Progress<'_>> = self
            .milestones
            .iter()
            .map(|milestone| self.progress_of(milestone))
            .collect();
        progress.sort_by_key(|Progress { milestone, .. }| {
            (
                milestone.due.is_none(),
                milestone.due,
                milestone.done.is_none(),
                milestone.done,
            )
        });
        progress
    }

    /// What became of one milestone by the portal's date.
    pub fn progress_of<'p>(&self, milestone: &'p Milestone) -> Progress<'p> {
        Progress {
            milestone,
            state: state(milestone, self.now),
        }
    }
}
