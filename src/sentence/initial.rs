//! The letter under which a name stands in a long list. In: a name. Out: its letter.

use crate::value::id;

/// Returns the letter under which a name stands in a list, without its accent; `0` for all figures, and none where it has no letter.
#[must_use]
pub fn initial(name: &str) -> Option<char> {
    let first = id::slug(name).chars().next()?;
    Some(if first.is_ascii_digit() {
        '0'
    } else {
        first.to_ascii_uppercase()
    })
}
