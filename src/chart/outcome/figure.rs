//! The figures of an outcome as plain numbers. In: a figure of a record. Out: its number, the other end of a range, where the true figure
//! lies, and all of them in order of time.

use crate::picture::outcome::Bound;
use crate::record::project::{Figure, Outcome};
use crate::value::money::Word;

/// Returns what came of it in order of time.
pub(super) fn in_time(outcome: &Outcome) -> Vec<&Figure> {
    let mut actual: Vec<&Figure> = outcome.actual.iter().collect();
    actual.sort_by_key(|figure| figure.date);
    actual
}

pub(super) fn number(figure: &Figure) -> Option<&str> {
    figure.value.published()
}

pub(super) fn known(figure: Option<&Figure>) -> Option<&Figure> {
    figure.filter(|figure| number(figure).is_some())
}

pub(super) fn plain(figure: &Figure) -> Option<f64> {
    number(figure)?.parse().ok()
}

pub(super) fn with_number(figure: Option<&Figure>) -> Option<(&Figure, f64)> {
    Some((figure?, plain(figure?)?))
}

/// Returns the other end of a target that is a range.
pub(super) fn upper(figure: &Figure) -> Option<&str> {
    let to = figure.to.as_ref()?.published()?;
    (Some(to) != number(figure)).then_some(to)
}

/// Returns where the true figure lies, by the word before the one that is known.
pub(super) fn bound(figure: &Figure) -> Bound {
    match figure.value.word() {
        None | Some(Word::About) => Bound::At,
        Some(Word::Over | Word::AtLeast) => Bound::Over,
        Some(Word::UpTo | Word::Under) => Bound::Under,
    }
}
