//! How much was counted and how many targets were reached, in numbers and as sentences. In: outcomes. Out: counts, and headlines that say
//! which of them are our reading.

use super::figure::{bound, in_time, known, number, plain, upper};
use crate::picture::outcome::Bound;
use crate::portal::Portal;
use crate::record::project::{Figure, Outcome};
use crate::sentence::ties::known as basis;
use crate::value::money::Word;
use crate::wording::{Caveat, Choice, Words};

/// How much was counted, and how many targets were reached.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct OutcomeTally {
    /// How many outcomes there are.
    pub all: usize,
    /// How many have no figure.
    pub without: usize,
    /// How many have a target.
    pub targets: usize,
    /// How many of those were at it, or beyond it, when last counted.
    pub reached: usize,
    /// How many of those are our reading.
    pub ours: usize,
    /// For how many of those no source is given, of the target or of the figure.
    pub unsourced: usize,
}

impl OutcomeTally {
    /// Counts outcomes.
    pub fn of<'p>(outcomes: impl Iterator<Item = &'p Outcome>) -> OutcomeTally {
        let mut tally = OutcomeTally::default();
        for outcome in outcomes {
            let last = in_time(outcome)
                .into_iter()
                .rfind(|figure| number(figure).is_some());
            let target = known(outcome.target.as_ref());
            let is_reached = target.zip(last).is_some_and(|(target, last)| {
                reached(known(outcome.baseline.as_ref()), target, last)
            });
            let is_ours = [target, last]
                .into_iter()
                .flatten()
                .any(|figure| figure.fact.inferred);
            let is_unsourced = [target, last]
                .into_iter()
                .flatten()
                .any(|figure| !figure.fact.inferred && !outcome.names_source(figure));
            tally.all += 1;
            tally.without += usize::from(last.is_none());
            tally.targets += usize::from(target.is_some());
            tally.reached += usize::from(is_reached);
            tally.ours += usize::from(is_reached && is_ours);
            tally.unsourced += usize::from(is_reached && is_unsourced);
        }
        tally
    }

    /// Returns how many targets were reached, as a sentence; nothing where there is no target.
    #[must_use]
    pub fn targets_sentence(self, words: &Words) -> Option<String> {
        let (ours, unsourced) = (Caveat(self.ours), Caveat(self.unsourced));
        let known = Caveat(basis(self.ours, self.reached));
        (self.targets > 0)
            .then(|| words.outcomes_targets(self.targets, self.reached, ours, unsourced, known))
    }

    /// Returns how much was counted, in sentences.
    #[must_use]
    pub fn counted_sentence(self, words: &Words) -> String {
        let extent = Choice(if self.without == self.all {
            "all"
        } else {
            "some"
        });
        words.outcomes_counted(self.all, Caveat(self.without), extent)
    }
}

/// Returns whether a figure is certainly at its target, or beyond it: below one of "under 400", above one of "at least 400", else as seen
/// from the start. Where no start is known, above counts as beyond. Of "under 400" nobody can tell whether it is above 300.
fn reached(start: Option<&Figure>, target: &Figure, last: &Figure) -> bool {
    let (Some(aim), Some(value)) = (plain(target), plain(last)) else {
        return false;
    };
    let end = upper(target)
        .and_then(|to| to.parse::<f64>().ok())
        .unwrap_or(aim);
    let is_downwards = match bound(target) {
        Bound::Under => true,
        Bound::Over => false,
        Bound::At => start.and_then(plain).is_some_and(|start| start > end),
    };
    // Neither "under 400" nor "over 400" is 400 itself.
    let is_other = |figure: &Figure| matches!(figure.value.word(), Some(Word::Under | Word::Over));
    let is_enough = !is_other(target) || is_other(last);
    match (is_downwards, bound(last)) {
        (true, Bound::At | Bound::Under) => value < end || value <= end && is_enough,
        (false, Bound::At | Bound::Over) => value > aim || value >= aim && is_enough,
        (true, Bound::Over) | (false, Bound::Under) => false,
    }
}

/// Returns how many outcomes all projects have.
pub fn count(portal: &Portal) -> usize {
    let projects = portal.projects.iter();
    projects.map(|project| project.outcomes.len()).sum()
}
