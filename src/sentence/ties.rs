//! How many projects are tied to how many statements of the strategy, and who says so. In: the portal. Out: one or two sentences, for
//! headlines. A tie that no source names is called ours in the same breath.

use crate::portal::known::Ties;
use crate::route::Edition;
use crate::wording::{Caveat, Choice, Words};

/// Returns what ties projects to the strategy.
#[must_use]
pub fn tie_sentences(edition: &Edition) -> Vec<String> {
    sentences(
        edition.known_ties().value,
        edition.principles.len(),
        &edition.words,
    )
}

fn sentences(ties: Ties, statements: usize, words: &Words) -> Vec<String> {
    if statements == 0 {
        return vec![words.strategy_none()];
    }
    if ties.all() == 0 {
        return vec![words.strategy_no_tie(statements)];
    }
    let extent = Choice(if ties.statements == statements {
        "all"
    } else {
        "some"
    });
    let known = Caveat(known(ties.ours, ties.all()));
    let first = words.strategy_ties(ties.projects, ties.statements, statements, extent, known);
    if ties.ours == 0 {
        return vec![first];
    }
    let second = if ties.named == 0 {
        words.strategy_none_named()
    } else {
        words.strategy_ties_named(ties.all(), Caveat(ties.ours))
    };
    vec![first, second]
}

/// Returns how several ties are known: by a source, by our reading, or some so and some so.
pub fn known(ours: usize, all: usize) -> Choice {
    Choice(match ours {
        0 => "said",
        ours if ours == all => "our-reading",
        _ => "both",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_headline_says_who_ties_the_projects() {
        let words = crate::wording::english();
        let said = |projects, all: usize, ours, served, statements| {
            let ties = Ties {
                projects,
                statements: served,
                named: all - ours,
                ours,
            };
            sentences(ties, statements, &words).join(" ")
        };
        for (case, expected) in [
            ((0, 0, 0, 0, 0), "No statement of the strategy is recorded."),
            (
                (0, 0, 0, 0, 1),
                "We found no tie between a project and the strategy’s one statement.",
            ),
            (
                (0, 0, 0, 0, 6),
                "We found no tie between a project and any of the six statements.",
            ),
            (
                (9, 11, 11, 5, 6),
                "We can tie nine projects to five of the six statements. No source names a tie.",
            ),
            (
                (1, 1, 1, 1, 1),
                "We can tie one project to the one statement. No source names a tie.",
            ),
            (
                (3, 4, 0, 2, 6),
                "Sources tie three projects to two of the six statements.",
            ),
            (
                (1, 1, 0, 1, 1),
                "A source ties one project to the one statement.",
            ),
            (
                (12, 14, 5, 6, 6),
                "12 projects are tied to all six statements. Five of the 14 ties are our reading.",
            ),
            (
                (2, 2, 1, 1, 6),
                "Two projects are tied to one of the six statements. One of the two ties is our reading.",
            ),
        ] {
            let (projects, all, ours, served, statements) = case;
            assert_eq!(said(projects, all, ours, served, statements), expected);
        }
    }
}
