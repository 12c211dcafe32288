//! Fields that nobody asked for: what they were probably meant to be. In: the names that a file's maps do not have. Out: a
//! problem for each, with the nearest field of the map, or the kinds of record that have one of that name.

use super::choice::listed;
use super::field_value::shown;
use super::kinds;
use super::reading::{Reading, Stranger};
use crate::problem::Code;
use crate::problem::nearest::nearest;
use crate::value::Fault;

/// How many kinds are named before a list of them says nothing any more.
const NAMED: usize = 3;

/// Reports the strangers of a file.
pub(super) fn report(reading: &mut Reading) {
    let strangers = std::mem::take(&mut reading.strangers);
    if strangers.is_empty() {
        return;
    }
    let fields = kinds::fields_of_all();
    for stranger in strangers {
        reading.problem(Code::UnknownField, stranger.node, fault(&stranger, &fields));
    }
}

fn fault(stranger: &Stranger, fields: &[(&'static str, &'static str)]) -> Fault {
    let name = stranger.name.trim();
    let all = || format!("its fields are {}", listed(&stranger.known, "and"));
    if name.is_empty() {
        return Fault {
            message: format!(
                "{} has a value without the name of its field",
                stranger.kind
            ),
            help: all(),
        };
    }
    let message = format!("{} has no field `{}`", stranger.kind, shown(name));
    let missed = nearest(name, stranger.lacks.iter().copied());
    let near = || nearest(name, stranger.known.iter().copied());
    let help = if let Some(known) = missed {
        format!("write `{known}`")
    } else if let Some(kinds) = elsewhere(name, fields) {
        format!("`{name}` belongs in {kinds}")
    } else if let Some(known) = near() {
        format!("write `{known}`")
    } else {
        all()
    };
    Fault { message, help }
}

/// The kinds of record or part that have a field of this very name.
fn elsewhere(name: &str, fields: &[(&'static str, &'static str)]) -> Option<String> {
    let mut kinds: Vec<&str> = Vec::new();
    for (kind, _) in fields.iter().filter(|(_, field)| *field == name) {
        if !kinds.contains(kind) {
            kinds.push(kind);
        }
    }
    kinds.truncate(NAMED);
    match kinds.split_last()? {
        (last, []) => Some((*last).to_owned()),
        (last, others) => Some(format!("{} or {last}", others.join(", "))),
    }
}
