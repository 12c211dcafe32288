//! Fields that stand twice in one map. In: its entries. Out: which of them repeat which, and one problem for all.

use std::collections::BTreeMap;

use super::as_fields::describe;
use super::reading::Reading;
use super::wording::{listed, shown};
use crate::content::yaml::{Entry, Value};
use crate::problem::Code;
use crate::value::Fault;

/// How many repeated fields are named.
const MANY: usize = 6;

/// Reports the fields of a map that are there twice, and returns them, each with the first of its name. Where there are several, the cause
/// is one.
pub(super) fn told(entries: &[Entry], reading: &mut Reading) -> BTreeMap<usize, usize> {
    let repeats = repeats(entries);
    let Some((second, first)) = repeats.first_key_value() else {
        return repeats;
    };
    let mut names: Vec<&str> = Vec::new();
    for name in repeats.keys().map(|second| entries[*second].key.as_str()) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let fault = if names.len() == 1 {
        with_values(entries, names[0], reading)
    } else {
        reading.has_run_together = true;
        let many = names.len() > MANY;
        names.truncate(MANY);
        let listed = if many {
            format!("`{}` and more", names.join("`, `"))
        } else {
            listed(&names, "and")
        };
        Fault {
            message: format!("{listed} are written twice in one record"),
            help: "look whether the first line of a second record is missing above these, or delete them".to_owned(),
        }
    };
    let related = Some((entries[*first].number, "first written here"));
    reading.problem_with(Code::RepeatedField, entries[*second].number, fault, related);
    repeats
}

/// Says of a field how often it is written, with each value and its line.
fn with_values(entries: &[Entry], name: &str, reading: &mut Reading) -> Fault {
    let written = entries.iter().filter(|entry| entry.key == name);
    let written: Vec<&Entry> = written.collect();
    let mut said = Vec::new();
    for entry in &written {
        let value = match &entry.value.value {
            Value::Scalar(scalar) => format!("`{}`", shown(&scalar.text)),
            value @ (Value::Null | Value::List(_) | Value::Map(_) | Value::Unread) => {
                describe(value).to_owned()
            }
        };
        let place = reading.place(entry.number);
        let line = place.file.text[..place.span().start].matches('\n').count() + 1;
        said.push(format!("{value} in line {line}"));
    }
    let is_same = written
        .windows(2)
        .all(|pair| pair[0].value.value == pair[1].value.value);
    let (times, others) = match written.len() {
        2 => ("twice".to_owned(), "the other"),
        times => (format!("{times} times"), "the others"),
    };
    let last = said.pop().unwrap_or_default();
    let message = format!(
        "`{name}` is written {times} in one record: {} and {last}",
        said.join(", ")
    );
    let are_lists = |entry: &&Entry| matches!(entry.value.value, Value::List(_));
    let help = if !is_same && written.iter().all(are_lists) {
        format!("put all their entries below one `{name}`, and delete {others}")
    } else if is_same {
        format!("keep one line, and delete {others}")
    } else {
        format!("keep the line that holds, and delete {others}")
    };
    Fault { message, help }
}

/// Returns the fields that are written again, each with the first of its name.
fn repeats(entries: &[Entry]) -> BTreeMap<usize, usize> {
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
