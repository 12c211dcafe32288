//! What a fact says of itself beside its evidence. In: a fact. Out: the remark that stands in the page because no note bears it.

use crate::record::fact::Fact;

/// Returns the note of a fact that cites nothing: with evidence the note in the margin bears it.
pub fn uncited_note(fact: &Fact) -> Option<&str> {
    if fact.evidence.is_empty() {
        fact.note.as_deref()
    } else {
        None
    }
}
