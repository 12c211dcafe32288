//! What was promised by when, and what became of it. In: milestones as of the portal's date. Out: rows with a mark and words.
//! Late and missed are facts with dates; where nobody says what came of a promise, that is said.

use serde::Serialize;

use crate::evidence::notes::{Evidence, Notes};
use crate::portal::progress::{MilestoneProgress, State, Timing};
use crate::portal::{Portal, RecordRef};
use crate::route::Link;
use crate::sentence::{all_of, capital, count, counted, none_of};
use crate::value::date::Date;

/// One milestone.
#[derive(Debug, Clone, Serialize)]
pub struct MilestoneRow<'p> {
    /// Its anchor on the page of milestones.
    pub anchor: String,
    /// What was promised.
    pub title: &'p str,
    /// By when.
    pub due: Option<Date>,
    /// The mark of what became of it.
    pub mark: &'static str,
    /// What became of it.
    pub word: String,
    /// When it was done.
    pub done: Option<Date>,
    /// Whether its date has passed and nobody says what came of it.
    pub result_unknown: bool,
    /// The statement of the strategy that it belongs to.
    pub principle: Option<Link>,
    /// What stands behind it.
    pub evidence: Evidence,
    /// The remark on it.
    pub remark: Option<&'p str>,
}

/// Returns what is shown of a milestone.
pub fn milestone_row<'p>(
    portal: &'p Portal,
    progress: &MilestoneProgress<'p>,
    notes: &mut Notes<'p>,
) -> MilestoneRow<'p> {
    let milestone = progress.milestone;
    let principle = milestone.principle.as_ref().map(|principle| {
        let principle = &portal.principles[principle];
        let record = RecordRef::Principle(principle.id.clone());
        Link::new(portal, &principle.title, &record)
    });
    MilestoneRow {
        anchor: format!("milestone-{}", milestone.id),
        title: &milestone.title,
        due: milestone.due,
        mark: milestone.status.word(),
        word: word(progress),
        done: milestone.done,
        result_unknown: matches!(progress.state, State::Overdue(_)),
        principle,
        evidence: notes.cite_together([&milestone.fact]),
        remark: milestone.fact.note.as_deref(),
    }
}

fn word(progress: &MilestoneProgress<'_>) -> String {
    let status = capital(&progress.milestone.status.word().replace('-', " "));
    match progress.state {
        State::Done(Timing::Late(Some(days))) | State::Missed(Some(days)) => {
            let days = usize::try_from(days).unwrap_or(usize::MAX);
            format!("{status}, {} late", counted(days, "day", "days"))
        }
        State::Done(Timing::Late(None)) => format!("{status}, late"),
        State::Done(Timing::InTime) => format!("{status} in time"),
        State::Overdue(_) => format!("{status} when last reported"),
        State::Done(Timing::Unknown)
        | State::Open
        | State::Missed(None)
        | State::Dropped
        | State::NoDate => status,
    }
}

/// How many promises came to what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many there are.
    pub all: usize,
    /// How many are done.
    pub done: usize,
    /// How many of those are known to be late.
    pub late: usize,
    /// How many were given up as missed.
    pub missed: usize,
    /// How many have passed their date without a word of the result.
    pub unknown: usize,
}

impl Tally {
    /// Counts milestones.
    pub fn of(progress: &[MilestoneProgress<'_>]) -> Tally {
        let count = |is: fn(State) -> bool| progress.iter().filter(|one| is(one.state)).count();
        Tally {
            all: progress.len(),
            done: count(|state| matches!(state, State::Done(_))),
            late: count(|state| matches!(state, State::Done(Timing::Late(_)))),
            missed: count(|state| matches!(state, State::Missed(_))),
            unknown: count(|state| matches!(state, State::Overdue(_))),
        }
    }

    /// Returns what became of them, in sentences.
    pub fn sentences(self) -> Vec<String> {
        if self.all == 0 {
            return vec!["No milestone is recorded.".to_owned()];
        }
        let mut sentences = vec![self.of_all()];
        if self.late > 0 && self.late == self.done {
            sentences.push(
                match self.late {
                    1 => "It was late.",
                    2 => "Both of those were late.",
                    _ => "All of those were late.",
                }
                .to_owned(),
            );
        } else if self.late > 0 {
            sentences.push(format!(
                "{} of those {} late.",
                capital(&count(self.late)),
                was(self.late)
            ));
        }
        if self.missed > 0 {
            sentences.push(format!(
                "{} {} missed.",
                capital(&count(self.missed)),
                was(self.missed)
            ));
        }
        if self.unknown > 0 {
            let of = counted(self.unknown, "date has passed", "dates have passed");
            sentences.push(format!("{} with no word of the result.", capital(&of)));
        }
        sentences
    }

    fn of_all(self) -> String {
        let milestones = counted(self.all, "milestone", "milestones");
        match (self.done, self.all) {
            (0, 1) => "The one milestone is not known to be done.".to_owned(),
            (0, _) => format!(
                "{} of {milestones} is known to be done.",
                capital(none_of(self.all))
            ),
            (1, 1) => "The one milestone is done.".to_owned(),
            (done, all) if done == all => format!("{} milestones are done.", capital(&all_of(all))),
            (1, _) => format!("One of {milestones} is done."),
            (done, _) => format!("{} of {milestones} are done.", capital(&count(done))),
        }
    }
}

fn was(number: usize) -> &'static str {
    if number == 1 { "was" } else { "were" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_became_of_all_is_said_for_none_some_and_all() {
        for (numbers, said) in [
            ([0, 0, 0, 0, 0], "No milestone is recorded."),
            ([1, 1, 0, 0, 0], "The one milestone is done."),
            (
                [1, 0, 0, 0, 1],
                "The one milestone is not known to be done. One date has passed with no word of the result.",
            ),
            ([3, 3, 0, 0, 0], "All three milestones are done."),
            (
                [3, 3, 3, 0, 0],
                "All three milestones are done. All of those were late.",
            ),
            ([1, 1, 1, 0, 0], "The one milestone is done. It was late."),
            (
                [12, 1, 0, 1, 3],
                "One of 12 milestones is done. One was missed. Three dates have passed with no word of the result.",
            ),
            (
                [12, 3, 1, 2, 0],
                "Three of 12 milestones are done. One of those was late. Two were missed.",
            ),
            (
                [4, 0, 0, 4, 0],
                "None of four milestones is known to be done. Four were missed.",
            ),
        ] {
            let [all, done, late, missed, unknown] = numbers;
            let tally = Tally {
                all,
                done,
                late,
                missed,
                unknown,
            };
            assert_eq!(tally.sentences().join(" "), said);
        }
    }
}
