//! Fields that stand twice in one map. In: its entries. Out: which of them repeat which. Never reports them.

use std::collections::BTreeMap;

use crate::content::yaml::{Entry, Value};

/// Returns the fields that are written again, each with the first of its name.
pub(super) fn repeats(entries: &[Entry]) -> BTreeMap<usize, usize> {
    let mut repeats = BTreeMap::new();
    // Nearly every map is short, and this is done for each.
    if entries.len() <= 24 {
        for (index, entry) in entries.iter().enumerate() {
            if let Some(first) = entries[..index]
                .iter()
                .position(|first| first.key == entry.key)
                .filter(|_| entry.value.value != Value::Unread)
            {
                repeats.insert(index, first);
            }
        }
        return repeats;
    }
    let mut first_of = BTreeMap::new();
    for (index, entry) in entries.iter().enumerate() {
        if entry.value.value == Value::Unread {
            continue;
        }
        if let Some(first) = first_of.get(entry.key.as_str()) {
            repeats.insert(index, *first);
        } else {
            first_of.insert(entry.key.as_str(), index);
        }
    }
    repeats
}
