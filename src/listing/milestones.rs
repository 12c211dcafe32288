//! What was promised by when, and what became of it. In: milestones as of the portal's date. Out: rows with a mark and words.
//! Late and missed are facts with dates; where nobody says what came of a promise, that is said.

use serde::Serialize;

use crate::evidence::newest::newest_source;
use crate::evidence::notes::{Evidence, Notes};
use crate::portal::progress::{MilestoneProgress, State, Timing};
use crate::portal::{Portal, RecordRef};
use crate::record::milestone::{Milestone, MilestoneStatus};
use crate::route::{Edition, Link};
use crate::value::Reason;
use crate::value::date::{Date, KnownDate};
use crate::wording::{Caveat, Choice, Words};

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
    pub done: Option<KnownDate>,
    /// The date of the newest source, where there is no word of the result.
    pub newest: Option<KnownDate>,
    /// The statement of the strategy that it belongs to.
    pub principle: Option<Link>,
    /// What stands behind it.
    pub evidence: Evidence,
    /// The remark on it.
    pub remark: Option<&'p str>,
}

/// Where the promises that have a date are as a calendar.
pub const CALENDAR: &str = "/milestones.ics";

/// Returns the promises that have a date and are still wanted: those of the calendar. Where there are none there is no calendar.
pub fn dated(portal: &Portal) -> impl Iterator<Item = (MilestoneProgress<'_>, Date)> {
    let progress = portal.progress().into_iter();
    let wanted = progress.filter(|of| of.milestone.status != MilestoneStatus::Dropped);
    wanted.filter_map(|progress| Some((progress, progress.milestone.due?)))
}

/// Returns what is shown of a milestone.
pub fn milestone_row<'p>(
    edition: &'p Edition,
    progress: &MilestoneProgress<'p>,
    notes: &mut Notes<'p>,
) -> MilestoneRow<'p> {
    let milestone = progress.milestone;
    let principle = milestone.principle.as_ref().map(|principle| {
        let principle = &edition.principles[principle];
        let record = RecordRef::Principle(principle.id.clone());
        Link::new(edition, &principle.title, &record)
    });
    let is_unknown = result_is_unknown(progress.state);
    MilestoneRow {
        anchor: format!("milestone-{}", milestone.id),
        title: &milestone.title,
        due: milestone.due,
        mark: mark(progress),
        word: word(progress, &edition.words),
        done: milestone.done,
        newest: is_unknown
            .then(|| newest_source(edition, &milestone.fact))
            .flatten(),
        principle,
        evidence: notes.cite_together([&milestone.fact]),
        remark: milestone.fact.note.as_deref(),
    }
}

/// Returns whether nobody says what came of a promise, though it was due, or was never given a date.
fn result_is_unknown(state: State) -> bool {
    match state {
        State::Overdue(_) | State::NoDate => true,
        State::Done(_) | State::Open | State::Missed(_) | State::Dropped => false,
    }
}

fn mark(progress: &MilestoneProgress<'_>) -> &'static str {
    match progress.state {
        State::Done(_) if progress.milestone.fact.inferred => "done-ours",
        State::Overdue(_) | State::NoDate => "no-word",
        State::Done(_) | State::Open | State::Missed(_) | State::Dropped => {
            progress.milestone.status.word()
        }
    }
}

/// Returns what became of a milestone, in a few words.
pub fn word(progress: &MilestoneProgress<'_>, words: &Words) -> String {
    let milestone = progress.milestone;
    let (became, days) = match progress.state {
        State::Done(Timing::Late(days)) => ("done-late", days),
        State::Done(Timing::InTime) => ("done-in-time", None),
        State::Done(Timing::Unknown) => ("done", None),
        State::Missed(days) => ("missed", days),
        State::Dropped => ("dropped", None),
        State::Overdue(_) | State::NoDate => ("no-result", None),
        State::Open if milestone.status == MilestoneStatus::Planned => ("planned", None),
        State::Open => ("under-way", None),
    };
    let is_said_done = matches!(progress.state, State::Done(_));
    let ours = is_said_done && milestone.fact.inferred;
    let known = Caveat(Choice(if ours { "our-reading" } else { "said" }));
    let reason = Caveat(Choice(reason(milestone)));
    words.milestones_word(Choice(became), days.unwrap_or_default(), known, reason)
}

/// Returns why there is no word of a result.
fn reason(milestone: &Milestone) -> &'static str {
    milestone.done_reason.map_or("not-recorded", Reason::word)
}

/// How many promises came to what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many there are.
    pub all: usize,
    /// How many are done.
    pub done: usize,
    /// How many of those are our reading.
    pub ours: usize,
    /// For how many of those no source is given.
    pub unsourced: usize,
    /// How many of those are known to be late.
    pub late: usize,
    /// How many were given up as missed.
    pub missed: usize,
    /// How many have no word of the result.
    pub unknown: usize,
    /// How many of those were looked for and not found.
    pub not_found: usize,
}

impl Tally {
    /// Counts milestones.
    pub fn of(progress: &[MilestoneProgress<'_>]) -> Tally {
        let count = |is: fn(State) -> bool| progress.iter().filter(|one| is(one.state)).count();
        let is_done = |state| matches!(state, State::Done(_));
        let done = progress.iter().filter(|one| is_done(one.state));
        Tally {
            all: progress.len(),
            done: done.clone().count(),
            ours: done
                .clone()
                .filter(|one| one.milestone.fact.inferred)
                .count(),
            unsourced: done.filter(|one| one.milestone.fact.is_unsourced()).count(),
            late: count(|state| matches!(state, State::Done(Timing::Late(_)))),
            missed: count(|state| matches!(state, State::Missed(_))),
            unknown: count(result_is_unknown),
            not_found: progress
                .iter()
                .filter(|one| result_is_unknown(one.state))
                .filter(|one| one.milestone.done_reason == Some(Reason::NotFound))
                .count(),
        }
    }

    /// Returns what became of them, in sentences.
    #[must_use]
    pub fn sentences(self, words: &Words) -> Vec<String> {
        if self.all == 0 {
            return vec![words.milestones_none()];
        }
        let mut sentences = vec![words.milestones_done(
            self.all,
            self.done,
            Caveat(self.ours),
            Caveat(self.unsourced),
        )];
        if self.late > 0 {
            let extent = Choice(if self.late == self.done {
                "all"
            } else {
                "some"
            });
            sentences.push(words.milestones_late(self.late, self.done, extent));
        }
        if self.missed > 0 {
            sentences.push(words.milestones_missed(self.missed));
        }
        sentences.extend(self.unknown_sentence(words));
        sentences
    }

    /// Returns for how many there is no word of the result; nothing where there is one for each.
    #[must_use]
    pub fn unknown_sentence(self, words: &Words) -> Option<String> {
        let extent = Choice(if self.unknown == self.all {
            "all"
        } else {
            "some"
        });
        let reason = if self.not_found == self.unknown {
            Reason::NotFound.word()
        } else {
            "not-recorded"
        };
        let reason = Caveat(Choice(reason));
        (self.unknown > 0).then(|| words.milestones_unknown(self.unknown, self.all, extent, reason))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_became_of_all_is_said_for_none_some_and_all() {
        let words = crate::wording::english();
        for (numbers, said) in [
            ([0, 0, 0, 0, 0, 0], "No milestone is recorded."),
            ([1, 1, 0, 0, 0, 0], "The one milestone is done."),
            (
                [1, 1, 1, 1, 0, 0],
                "The one milestone is done by our reading. It was late.",
            ),
            (
                [1, 0, 0, 0, 0, 1],
                "The one milestone is not known to be done. No result is recorded for it.",
            ),
            (
                [3, 3, 0, 3, 0, 0],
                "Three of three milestones are done. All of those were late.",
            ),
            (
                [12, 1, 0, 0, 1, 3],
                "One of 12 milestones is done. One was missed. For three of 12 milestones no result is recorded.",
            ),
            (
                [12, 3, 1, 1, 2, 0],
                "Three of 12 milestones are done, one of them by our reading. One of those was late. Two were missed.",
            ),
            (
                [4, 0, 0, 0, 4, 0],
                "None of four milestones is known to be done. Four were missed.",
            ),
        ] {
            let [all, done, ours, late, missed, unknown] = numbers;
            let tally = Tally {
                all,
                done,
                ours,
                unsourced: 0,
                late,
                missed,
                unknown,
                not_found: 0,
            };
            assert_eq!(tally.sentences(&words).join(" "), said);
        }
    }

    #[test]
    fn what_was_looked_for_is_not_found_and_what_was_not_is_not_recorded() {
        let words = crate::wording::english();
        let said = |all, not_found| {
            let tally = Tally {
                all,
                unknown: 3,
                not_found,
                ..Tally::default()
            };
            tally.unknown_sentence(&words).unwrap_or_default()
        };
        assert_eq!(
            said(12, 3),
            "For three of 12 milestones no result was found."
        );
        assert_eq!(
            said(12, 2),
            "For three of 12 milestones no result is recorded."
        );
        assert_eq!(
            said(3, 3),
            "No result was found for any of three milestones."
        );
    }
}
