//! Fields that nobody asked for: what they were probably meant to be. In: the names that a file's maps do not have. Out: a
//! problem for each, with the nearest field of the map, or the kind of record that has one of that name.

use super::choice::listed;
use super::reading::{Reading, Stranger};
use crate::problem::Code;
use crate::problem::nearest::nearest;
use crate::value::Fault;

/// Reports the strangers of a file.
pub(super) fn report(reading: &mut Reading) {
    for stranger in std::mem::take(&mut reading.strangers) {
        let fault = fault(&stranger);
        reading.problem(Code::UnknownField, stranger.node, fault);
    }
}

fn fault(stranger: &Stranger) -> Fault {
    let name = stranger.name.trim();
    if name.is_empty() {
        let message = format!(
            "{} has a value without the name of its field",
            stranger.kind
        );
        return Fault {
            message,
            help: format!("the fields are {}", listed(&stranger.known, "and")),
        };
    }
    let message = format!(
        "{} has no field `{}`",
        stranger.kind,
        super::field_value::shown(name)
    );
    let missed = nearest(name, stranger.lacks.iter().copied());
    let help = match missed.or_else(|| nearest(name, stranger.known.iter().copied())) {
        Some(known) => format!("write `{known}`"),
        None => format!("the fields are {}", listed(&stranger.known, "and")),
    };
    Fault { message, help }
}
