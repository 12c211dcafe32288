//! What is left when a map has been taken apart: fields that it does not have, and fields that it lacks. In: the leftovers of a
//! file's maps. Out: one problem for each mistake behind them, with the nearest field, or the kinds that have one of that name.

use std::collections::BTreeMap;

use super::kinds;
use super::other_names;
use super::reading::{Leftover, Reading};
use super::wording::{listed, lower, shown};
use crate::problem::Code;
use crate::problem::nearest::nearest;
use crate::value::Fault;

/// How many kinds are named before a list of them says nothing any more.
const NAMED: usize = 3;

/// How many strangers of one map are named.
const SHOWN: usize = 6;

/// The kinds that have a field, by its name, in the order in which kinds are told.
type Homes = BTreeMap<&'static str, Vec<&'static str>>;

/// Reports the leftovers of a file.
pub(super) fn report(reading: &mut Reading) {
    let leftovers = std::mem::take(&mut reading.leftovers);
    if leftovers.is_empty() {
        return;
    }
    let mut homes = Homes::new();
    for (kind, field) in kinds::fields_of_all() {
        let kinds = homes.entry(field).or_default();
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    let mut foreign_seen: Vec<(&str, String)> = Vec::new();
    for mut leftover in leftovers {
        let (strangers, table) = (&leftover.strangers, leftover.table);
        let (known, present) = (table.names(), &leftover.present);
        let meant = |name: &str| {
            other_names::meant(name, table, present).or_else(|| nearest_field(name, &known))
        };
        // A required field that is there but misspelt is one mistake: it is reported as unknown, not as missing too.
        leftover.missing.retain(|field| {
            !strangers
                .iter()
                .any(|(name, _)| meant(name) == Some(field.name))
        });
        let is_foreign = !leftover.missing.is_empty()
            && (strangers.len() > 1 || (strangers.len() == 1 && !leftover.has_known))
            && !strangers.iter().any(|(name, _)| meant(name).is_some());
        if !is_foreign {
            reports_of_each(&leftover, &homes, reading);
            continue;
        }
        let fault = foreign(&leftover, &homes);
        // The same again in the next entry of a list has the same cause.
        let mark = (leftover.table.of, fault.help.clone());
        if !foreign_seen.contains(&mark) {
            foreign_seen.push(mark);
            reading.problem(Code::UnknownField, leftover.strangers[0].1, fault);
        }
    }
}

/// Reports each stranger, and all that is missing at once.
fn reports_of_each(leftover: &Leftover, homes: &Homes, reading: &mut Reading) {
    for (name, node) in &leftover.strangers {
        let fault = stranger(name.trim(), leftover, homes);
        reading.problem(Code::UnknownField, *node, fault);
    }
    if !leftover.missing.is_empty() {
        reading.problem(Code::MissingField, leftover.node, missing(leftover));
    }
}

/// Returns the fault of a map that is not of its kind at all: the beginning of a record or a list is missing above it.
fn foreign(leftover: &Leftover, homes: &Homes) -> Fault {
    let mut names: Vec<&str> = leftover
        .strangers
        .iter()
        .map(|(name, _)| name.as_str())
        .collect();
    names.truncate(SHOWN);
    let missing: Vec<&str> = leftover.missing.iter().map(|field| field.name).collect();
    let (kind, missing, fields) = (
        leftover.table.of,
        listed(&missing, "and"),
        listed(&names, "or"),
    );
    let message = format!("{kind} needs {missing}, and has no field {fields}");
    let help = match elsewhere(&names, homes) {
        Some(kinds) if names.len() > 1 => {
            format!(
                "such fields belong in {kinds}: look whether the line above that begins it is missing"
            )
        }
        Some(kinds) => format!("{fields} belongs in {kinds}"),
        None => format!("its fields are {}", listed(&leftover.table.names(), "and")),
    };
    Fault { message, help }
}

fn stranger(name: &str, leftover: &Leftover, homes: &Homes) -> Fault {
    let all = || format!("its fields are {}", listed(&leftover.table.names(), "and"));
    if name.is_empty() {
        return Fault {
            message: format!(
                "{} has a value without the name of its field",
                leftover.table.of
            ),
            help: all(),
        };
    }
    let known = leftover.table.names();
    if let Some(field) = name
        .strip_prefix('-')
        .filter(|field| !known.contains(field))
    {
        return Fault {
            message: format!("a space is missing behind the hyphen of `{}`", shown(name)),
            help: format!("write `- {field}`"),
        };
    }
    let message = format!("{} has no field `{}`", leftover.table.of, shown(name));
    let table = leftover.table;
    if let Some(field) = other_names::meant(name, table, &leftover.present) {
        return Fault {
            message,
            help: format!("write `{field}`"),
        };
    }
    if let Some(help) = other_names::of_program(name, table) {
        let help = help.to_owned();
        return Fault { message, help };
    }
    let near = nearest_field(name, &known);
    let help = match (near, elsewhere(&[name], homes)) {
        (_, Some(kinds)) => format!("`{name}` belongs in {kinds}"),
        (Some(known), None) => format!("write `{known}`"),
        (None, None) if name.contains(' ') => format!(
            "if it goes on with the text above it, write all of that on one line, between quotation marks; {}",
            all()
        ),
        (None, None) => all(),
    };
    Fault { message, help }
}

/// Returns the field that a name most likely means: one of the same words in another order, or one whose every word is near. A field of
/// which only one word is the same, as `former_names` and `former_codes`, means something else.
fn nearest_field(written: &str, known: &[&'static str]) -> Option<&'static str> {
    let words = |name: &str| -> Vec<String> {
        let words = name.split(['_', '-', ' ']).map(str::to_lowercase);
        words.filter(|word| !word.is_empty()).collect()
    };
    let own = words(written);
    let sorted = |mut words: Vec<String>| {
        words.sort_unstable();
        words
    };
    let same = known
        .iter()
        .find(|name| sorted(words(name)) == sorted(own.clone()));
    let is_near = |name: &&&str| {
        let theirs = words(name);
        if own.len() == theirs.len() {
            let mut pairs = own.iter().zip(&theirs);
            return pairs.all(|(own, word)| nearest(own, [word.as_str()]).is_some());
        }
        own.len() < theirs.len() || own.concat() == theirs.concat()
    };
    let shortened = || {
        let mut longer = known.iter().filter(|name| name.starts_with(written));
        let only = longer
            .next()
            .filter(|_| written.len() > 2 && longer.next().is_none());
        only.copied()
    };
    same.copied()
        .or_else(|| nearest(written, known.iter().filter(is_near).copied()))
        .or_else(shortened)
}

fn missing(leftover: &Leftover) -> Fault {
    let names: Vec<&str> = leftover.missing.iter().map(|field| field.name).collect();
    let lines: Vec<String> = leftover
        .missing
        .iter()
        .map(|field| format!("`{}: …` ({})", field.name, lower(field.meaning)))
        .collect();
    let message = format!("{} needs {}", leftover.table.of, listed(&names, "and"));
    Fault {
        message,
        help: format!("add {}", lines.join(" and ")),
    }
}

/// Returns the kinds of record or part that have a field of each of these very names.
fn elsewhere(names: &[&str], homes: &Homes) -> Option<String> {
    let of = |name: &str| homes.get(name).map_or(&[][..], Vec::as_slice);
    let (first, others) = names.split_first()?;
    let has_all = |kind: &&&str| others.iter().all(|name| of(name).contains(*kind));
    let kinds: Vec<&str> = of(first)
        .iter()
        .filter(has_all)
        .take(NAMED)
        .copied()
        .collect();
    match kinds.split_last()? {
        (last, []) => Some((*last).to_owned()),
        (last, others) => Some(format!("{} or {last}", others.join(", "))),
    }
}
