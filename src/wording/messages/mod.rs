//! The table of all messages: a module for each file of words, named as it. In the modules stands what each message is given.

mod clause;
mod data;
mod dataset;
mod forms;
mod frame;
mod lists;
mod not_found;
mod outcomes;
mod project;
mod projects;
mod search;
mod shared;
mod strategy;
mod tables;

use std::collections::BTreeMap;

use super::message::Message;

/// The messages of each file of words.
const FILES: &[&[Message]] = &[
    clause::ALL,
    data::ALL,
    dataset::ALL,
    forms::ALL,
    frame::ALL,
    lists::ALL,
    not_found::ALL,
    outcomes::ALL,
    project::ALL,
    projects::ALL,
    search::ALL,
    shared::ALL,
    strategy::ALL,
    tables::ALL,
];

/// The words for zero to nine.
pub(super) const SPELT: [&str; 10] = [
    "spelt-0", "spelt-1", "spelt-2", "spelt-3", "spelt-4", "spelt-5", "spelt-6", "spelt-7",
    "spelt-8", "spelt-9",
];

/// Returns the messages by name.
#[must_use]
pub fn by_name() -> BTreeMap<&'static str, &'static Message> {
    FILES
        .iter()
        .flat_map(|file| file.iter())
        .map(|message| (message.name, message))
        .collect()
}
