//! What differs between two write-ups. In: their passages. Out: a change for each passage that is new, gone or other than it was.

use std::collections::{BTreeMap, BTreeSet};

use super::change::FactChange;
use super::told::{Teller, cut};
use crate::value::record_kind::RecordKind;
use crate::wording::Choice;

/// Up to how many passages that differ are held against each other.
const MOST_COMPARED: usize = 200;

/// The passage that is a line across the page.
const RULE: &str = "---";

/// Returns the changes between the passages of two texts of a kind of record.
pub(super) fn changes(
    teller: &Teller<'_>,
    kind: RecordKind,
    old: &[String],
    new: &[String],
) -> Vec<FactChange> {
    if old == new {
        return Vec::new();
    }
    let words = teller.words;
    let mut gone = without(old, new);
    let fresh = without(new, old);
    let fact = || words.difference_field(Choice("text"));
    let mut changes = Vec::new();
    for passage in &fresh {
        let (what, new) = as_read(passage);
        let is_like = |before: &&str| {
            let (of, old) = as_read(before);
            of == what && are_alike(old, new)
        };
        let like = gone.iter().take(MOST_COMPARED).position(is_like);
        if let Some(place) = like {
            let (_, old) = as_read(gone.remove(place));
            let (old, new) = (told(teller, kind, old), told(teller, kind, new));
            let (before, after) = teller.texts(&old, &new);
            let sentence = if old == new {
                words.difference_text_other(Choice(what), &words.difference_quoted(&cut(&new)))
            } else {
                words.difference_text_changed(Choice(what), &before, &after)
            };
            changes.push(change(fact(), Some(before), Some(after), sentence));
        } else {
            let after = words.difference_quoted(&cut(&told(teller, kind, new)));
            let sentence = words.difference_text_added(Choice(what), &after);
            changes.push(change(fact(), None, Some(after), sentence));
        }
    }
    for passage in gone {
        let (what, old) = as_read(passage);
        let before = words.difference_quoted(&cut(&told(teller, kind, old)));
        let sentence = words.difference_text_removed(Choice(what), &before);
        changes.push(change(fact(), Some(before), None, sentence));
    }
    if changes.is_empty() {
        changes.push(change(
            fact(),
            None,
            None,
            words.difference_text_reordered(),
        ));
    }
    changes
}

/// Returns a passage as it is told: a link to another record by that record's name, once where its words are that.
fn told(teller: &Teller<'_>, kind: RecordKind, passage: &str) -> String {
    let mut told = String::with_capacity(passage.len());
    let mut rest = passage;
    while let Some((before, after)) = rest.split_once(" (") {
        told.push_str(before);
        let target = after.split(')').next().unwrap_or(after);
        rest = after.get(target.len() + 1..).unwrap_or_default();
        let name = teller.linked(kind, target);
        if name.is_some_and(|name| told.ends_with(name)) {
            continue;
        }
        told.push_str(" (");
        told.push_str(name.unwrap_or(target));
        if target.len() < after.len() {
            told.push(')');
        }
    }
    told + rest
}

/// Returns what a reader sees of a passage: what it is, and its words without their Markdown.
fn as_read(passage: &str) -> (&'static str, &str) {
    if passage == RULE {
        return ("rule", "");
    }
    let picture = passage
        .strip_prefix("![")
        .filter(|_| passage.ends_with(')'));
    if let Some((words, _)) = picture.and_then(|picture| picture.rsplit_once("](")) {
        return ("picture", words);
    }
    let heading = passage.trim_start_matches('#').strip_prefix(' ');
    if let Some(words) = heading.filter(|_| passage.starts_with('#')) {
        return ("heading", words);
    }
    let note = passage
        .strip_prefix("[^")
        .and_then(|note| note.split_once("]: "));
    if let Some((_, words)) = note {
        return ("note", words);
    }
    let Some(item) = passage.strip_prefix("- ") else {
        return ("text", passage);
    };
    let task = ["[x] ", "[ ] "]
        .iter()
        .find_map(|mark| item.strip_prefix(mark));
    ("item", task.unwrap_or(item))
}

fn change(fact: String, old: Option<String>, new: Option<String>, sentence: String) -> FactChange {
    FactChange {
        path: "text".to_owned(),
        fact,
        old,
        new,
        sentence,
        loses_money: false,
    }
}

/// Returns the passages that are not among others, each as often as it is there more often.
fn without<'p>(passages: &'p [String], others: &[String]) -> Vec<&'p str> {
    let mut left: BTreeMap<&str, usize> = BTreeMap::new();
    for other in others {
        *left.entry(other).or_default() += 1;
    }
    let mut only_here = Vec::new();
    for passage in passages {
        match left.get_mut(passage.as_str()).filter(|count| **count > 0) {
            Some(count) => *count -= 1,
            None => only_here.push(passage.as_str()),
        }
    }
    only_here
}

/// Returns whether at least half of the words of two passages are the same.
fn are_alike(left: &str, right: &str) -> bool {
    let words = |text: &'_ str| {
        text.split_whitespace()
            .map(str::to_owned)
            .collect::<BTreeSet<_>>()
    };
    let (left, right) = (words(left), words(right));
    2 * left.intersection(&right).count() >= left.len().max(right.len())
}
