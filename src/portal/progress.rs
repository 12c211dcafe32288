//! Milestones as of the portal's date: done, late, missed. In: milestones and a date. Out: what became of each, with days late
//! where both dates are known to the day. Lateness is only ever said where it is certain: coarse dates get the benefit.

use crate::record::milestone::{Milestone, MilestoneStatus};
use crate::value::date::{Date, KnownDate};

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
pub struct MilestoneProgress<'p> {
    /// The milestone.
    pub milestone: &'p Milestone,
    /// What became of it.
    pub state: State,
}

/// Returns what became of a milestone by `today`.
pub fn state(milestone: &Milestone, today: Date) -> State {
    let late = |due: Date| lateness(due, today);
    match (milestone.status, milestone.due) {
        (MilestoneStatus::Done, due) => {
            State::Done(timing(due, milestone.done.map(KnownDate::date)))
        }
        (MilestoneStatus::Dropped, _) => State::Dropped,
        (MilestoneStatus::Missed, due) => {
            State::Missed(due.and_then(late).and_then(|Late(days)| days))
        }
        (MilestoneStatus::Planned | MilestoneStatus::UnderWay, None) => State::NoDate,
        (MilestoneStatus::Planned | MilestoneStatus::UnderWay, Some(due)) => {
            late(due).map_or(State::Open, |Late(days)| State::Overdue(days))
        }
    }
}

fn timing(due: Option<Date>, done: Option<Date>) -> Timing {
    let (Some(due), Some(done)) = (due, done) else {
        return Timing::Unknown;
    };
    match lateness(due, done) {
        Some(Late(days)) => Timing::Late(days),
        None if done.is_by(due) => Timing::InTime,
        None => Timing::Unknown,
    }
}

/// Certainly late; by so many days, where both dates are known to the day.
struct Late(Option<u32>);

/// Returns whether a date lies certainly after another.
fn lateness(due: Date, then: Date) -> Option<Late> {
    let days = match (due, then) {
        (Date::Day(due), Date::Day(then)) => {
            u32::try_from(then.since(due).map_or(0, |span| span.get_days())).ok()
        }
        _ => None,
    };
    (then.first_day() > due.last_day()).then_some(Late(days))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::portal::sample::portal;

    /// Returns what became of a milestone with these fields by a day.
    fn state_of(fields: &str, day: &str) -> State {
        let portal = portal(&format!(
            "== milestones.yaml\n- {{id: a, title: A, {fields}, evidence: paper}}\n"
        ));
        state(
            portal.milestones.named("a").unwrap(),
            Date::parse(day).unwrap(),
        )
    }

    #[test]
    fn days_late_are_said_where_both_dates_are_known_to_the_day() {
        let done = |due: &str, done: &str| {
            state_of(&format!("status: done, due: {due}, done: {done}"), "2020")
        };
        assert_eq!(
            done("2016-11-01", "2016-10-31"),
            State::Done(Timing::InTime)
        );
        assert_eq!(
            done("2016-11-01", "2016-11-11"),
            State::Done(Timing::Late(Some(10)))
        );
        assert_eq!(
            done("2016-11", "2016-12-01"),
            State::Done(Timing::Late(None))
        );
        assert_eq!(done("2016-11", "2016-11-30"), State::Done(Timing::InTime));
        assert_eq!(done("2016-11-01", "2016-11"), State::Done(Timing::Unknown));
    }

    #[test]
    fn an_open_milestone_is_overdue_only_when_its_date_is_certainly_over() {
        assert_eq!(
            state_of("status: planned, due: 2016", "2016-12-31"),
            State::Open
        );
        assert_eq!(
            state_of("status: under-way, due: 2016", "2017-01-01"),
            State::Overdue(None)
        );
        assert_eq!(
            state_of("status: planned, due: 2016-12-31", "2017-01-01"),
            State::Overdue(Some(1))
        );
        assert_eq!(state_of("status: planned", "2017"), State::NoDate);
        assert_eq!(
            state_of("status: missed, due: 2016-12-31", "2017-01-03"),
            State::Missed(Some(3))
        );
        assert_eq!(
            state_of("status: dropped, due: 2016", "2020"),
            State::Dropped
        );
    }
}
