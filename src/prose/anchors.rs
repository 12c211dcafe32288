//! The anchors of headings. In: an id that was written, or a heading's words. Out: an anchor that no other heading of the text has.

use std::collections::{BTreeMap, BTreeSet};

/// The ids of one text: those that were given out, and the next number for each that was wanted again.
#[derive(Default)]
pub(super) struct Anchors {
    given: BTreeSet<String>,
    next: BTreeMap<String, usize>,
}

impl Anchors {
    /// Returns the anchor of a heading: the id that was written for it, else its words in small letters with hyphens, as GitHub
    /// makes them; a number behind where another heading has it already.
    pub(super) fn give(&mut self, written: Option<&str>, words: &str) -> String {
        let wanted = written
            .map(str::to_owned)
            .filter(|id| is_plain(id))
            .unwrap_or_else(|| slug(words));
        if self.given.insert(wanted.clone()) {
            return wanted;
        }
        let number = self.next.entry(wanted.clone()).or_insert(1);
        loop {
            let id = format!("{wanted}-{number}");
            *number += 1;
            if self.given.insert(id.clone()) {
                return id;
            }
        }
    }
}

/// Returns whether an id needs no escaping anywhere.
fn is_plain(id: &str) -> bool {
    !id.is_empty()
        && id
            .chars()
            .all(|letter| letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.'))
}

fn slug(words: &str) -> String {
    let kept = words.trim().chars().filter_map(|letter| match letter {
        ' ' | '-' => Some('-'),
        letter if letter.is_alphanumeric() || letter == '_' => Some(letter),
        _ => None,
    });
    let id: String = kept
        .flat_map(char::to_lowercase)
        .filter(|letter| is_plain(letter.encode_utf8(&mut [0; 4])))
        .collect();
    if id.is_empty() {
        "section".to_owned()
    } else {
        id
    }
}
