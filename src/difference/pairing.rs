//! Which entry of an old list is which of a new one. In: two lists. Out: the entries that are one and the same and differ, and those that
//! only one of the two has. The order of a list counts only where it means something.

use std::collections::{BTreeMap, VecDeque};

use crate::record::written_value::{WrittenField, WrittenValue};

/// Up to how many entries are left over on either side, each is held against each.
const MOST_COMPARED: usize = 200;

/// What two lists have to do with each other.
#[derive(Debug, Default)]
pub(super) struct Pairing<'v> {
    /// Entries that differ and are one all the same.
    pub(super) changed: Vec<(&'v WrittenValue, &'v WrittenValue)>,
    pub(super) removed: Vec<&'v WrittenValue>,
    pub(super) added: Vec<&'v WrittenValue>,
    /// Whether all entries are the same and stand in another order that means something else.
    pub(super) reordered: bool,
}

/// Returns whether a later entry of a list has the last word, so that their order says something.
pub(super) fn has_an_order(list: &str) -> bool {
    matches!(list, "membership" | "stage" | "stages")
}

/// Returns the fields by which the entries of a list are told apart.
pub(super) fn named_by(list: &str) -> &'static [&'static str] {
    match list {
        "funds" => &["what", "year", "kind"],
        "membership" => &["status"],
        "stage" => &["is"],
        "benefits" => &["what", "date"],
        "strategy" => &["principle"],
        "outcomes" => &["measure"],
        "links" => &["url"],
        "evidence" => &["source"],
        "actual" | "reply" => &["date"],
        "said" => &["text"],
        "roles" => &["title"],
        "removed" => &["record"],
        "stages" => &["id"],
        _ => &[],
    }
}

/// Pairs the entries of two lists of one field.
pub(super) fn pairs<'v>(
    list: &str,
    old: &'v [WrittenValue],
    new: &'v [WrittenValue],
) -> Pairing<'v> {
    let keyed = |values: &'v [WrittenValue]| -> Vec<(String, &'v WrittenValue)> {
        values
            .iter()
            .map(|value| (key(list, value), value))
            .collect()
    };
    let (old, new) = (keyed(old), keyed(new));
    let reordered = has_an_order(list)
        && old
            .iter()
            .map(|(key, _)| key)
            .ne(new.iter().map(|(key, _)| key));
    let (mut old, mut new) = without_the_same(old, new);
    if old.is_empty() && new.is_empty() {
        return Pairing {
            reordered,
            ..Pairing::default()
        };
    }
    let mut pairing = Pairing::default();
    pair_by_name(list, &mut old, &mut new, &mut pairing);
    pair_by_likeness(list, &mut old, &mut new, &mut pairing);
    pairing.removed = old;
    pairing.added = new;
    pairing
}

type Entries<'v> = Vec<&'v WrittenValue>;

fn without_the_same<'v>(
    old: Vec<(String, &'v WrittenValue)>,
    new: Vec<(String, &'v WrittenValue)>,
) -> (Entries<'v>, Entries<'v>) {
    let mut before: BTreeMap<String, usize> = BTreeMap::new();
    for (key, _) in &old {
        *before.entry(key.clone()).or_default() += 1;
    }
    let mut kept: BTreeMap<String, usize> = BTreeMap::new();
    let mut only_new = Vec::new();
    for (key, value) in new {
        match before.get_mut(&key).filter(|count| **count > 0) {
            Some(count) => {
                *count -= 1;
                *kept.entry(key).or_default() += 1;
            }
            None => only_new.push(value),
        }
    }
    let mut only_old = Vec::new();
    for (key, value) in old {
        match kept.get_mut(&key).filter(|count| **count > 0) {
            Some(count) => *count -= 1,
            None => only_old.push(value),
        }
    }
    (only_old, only_new)
}

fn pair_by_name<'v>(
    list: &str,
    old: &mut Entries<'v>,
    new: &mut Entries<'v>,
    pairing: &mut Pairing<'v>,
) {
    let mut waiting: BTreeMap<Vec<String>, VecDeque<&'v WrittenValue>> = BTreeMap::new();
    let mut nameless = Vec::new();
    for value in old.drain(..) {
        match name_of(list, value) {
            Some(name) => waiting.entry(name).or_default().push_back(value),
            None => nameless.push(value),
        }
    }
    let mut only_new = Vec::new();
    for value in new.drain(..) {
        let same = name_of(list, value).and_then(|name| waiting.get_mut(&name)?.pop_front());
        match same {
            Some(before) => pairing.changed.push((before, value)),
            None => only_new.push(value),
        }
    }
    old.extend(nameless);
    old.extend(waiting.into_values().flatten());
    *new = only_new;
}

/// Returns what an entry is told apart by; nothing where it has no such field.
fn name_of(list: &str, value: &WrittenValue) -> Option<Vec<String>> {
    let WrittenValue::Part(fields) = value else {
        return None;
    };
    let names = named_by(list).iter();
    let said = |name: &&str| value_of(fields, name).map(|value| key(name, value));
    let names: Vec<Option<String>> = names.map(said).collect();
    let has_name = names.iter().any(Option::is_some);
    has_name.then(|| names.into_iter().map(Option::unwrap_or_default).collect())
}

fn pair_by_likeness<'v>(
    list: &str,
    old: &mut Entries<'v>,
    new: &mut Entries<'v>,
    pairing: &mut Pairing<'v>,
) {
    if let (&[before], &[after]) = (old.as_slice(), new.as_slice()) {
        let is_part = matches!(after, WrittenValue::Part(_));
        if !is_part || has_an_order(list) || are_alike(before, after) {
            pairing.changed.push((before, after));
            old.clear();
            new.clear();
        }
        return;
    }
    if old.len().max(new.len()) > MOST_COMPARED {
        return;
    }
    new.retain(|after| {
        let Some(place) = old.iter().position(|before| are_alike(before, after)) else {
            return true;
        };
        pairing.changed.push((old.remove(place), after));
        false
    });
}

/// Returns whether two maps are taken for one that was corrected: at least half of their fields are the same, and every amount is.
fn are_alike(before: &WrittenValue, after: &WrittenValue) -> bool {
    let (WrittenValue::Part(before), WrittenValue::Part(after)) = (before, after) else {
        return false;
    };
    let same = before.iter().filter(|field| {
        let other = value_of(after, &field.name);
        other.is_some_and(|other| key(&field.name, other) == key(&field.name, &field.value))
    });
    let amounts_differ = before.iter().any(|field| {
        matches!(field.value, WrittenValue::Money(_))
            && value_of(after, &field.name) != Some(&field.value)
    });
    !amounts_differ && 2 * same.count() >= before.len().max(after.len())
}

/// Returns what stands in a field.
pub(super) fn value_of<'f>(fields: &'f [WrittenField], name: &str) -> Option<&'f WrittenValue> {
    let field = fields.iter().find(|field| field.name == name)?;
    Some(&field.value)
}

/// Returns a text that two values of a field share where they mean the same: fields stand in order of name, and the entries of a list in
/// an order of their own unless theirs means something.
pub(super) fn key(name: &str, value: &WrittenValue) -> String {
    match value {
        WrittenValue::Part(fields) => {
            let part = |field: &WrittenField| {
                format!("{:?}={}", field.name, key(&field.name, &field.value))
            };
            let mut parts: Vec<String> = fields.iter().map(part).collect();
            parts.sort();
            format!("{{{}}}", parts.join(","))
        }
        WrittenValue::List(values) => {
            let mut parts: Vec<String> = values.iter().map(|value| key(name, value)).collect();
            if !has_an_order(name) {
                parts.sort();
            }
            format!("[{}]", parts.join(","))
        }
        WrittenValue::Text(_)
        | WrittenValue::Word(_)
        | WrittenValue::Date(_)
        | WrittenValue::Reason(_)
        | WrittenValue::Money(_)
        | WrittenValue::Number(_)
        | WrittenValue::FinancialYear(_)
        | WrittenValue::YesNo(_)
        | WrittenValue::Id(..) => format!("{value:?}"),
    }
}
