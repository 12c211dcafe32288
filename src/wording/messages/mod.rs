//! The table of all messages: a module for each file of words, named as it. In the modules stands what each message is given.

mod changes;
mod claims;
mod clause;
mod council;
mod councils;
mod councils_on;
mod data;
mod dataset;
mod difference;
mod feed;
mod forms;
mod frame;
mod funding;
mod gaps;
mod home;
mod housekeeping;
mod lists;
mod milestones;
mod money;
mod not_found;
mod notes;
mod organisation;
mod organisations;
mod outcomes;
mod principle;
mod progress;
mod project;
mod projects;
mod replies;
mod search;
mod shared;
mod sources;
mod standing_page;
mod strategy;
mod tables;
mod text;
mod update;
mod updates;

use std::collections::BTreeMap;

use super::message::Message;

/// The messages of each file of words.
const FILES: &[&[Message]] = &[
    changes::ALL,
    claims::ALL,
    clause::ALL,
    council::ALL,
    councils::ALL,
    councils_on::ALL,
    data::ALL,
    dataset::ALL,
    difference::ALL,
    feed::ALL,
    forms::ALL,
    frame::ALL,
    funding::ALL,
    gaps::ALL,
    home::ALL,
    housekeeping::ALL,
    lists::ALL,
    milestones::ALL,
    money::ALL,
    not_found::ALL,
    notes::ALL,
    organisation::ALL,
    organisations::ALL,
    outcomes::ALL,
    principle::ALL,
    progress::ALL,
    project::ALL,
    projects::ALL,
    replies::ALL,
    search::ALL,
    shared::ALL,
    sources::ALL,
    standing_page::ALL,
    strategy::ALL,
    tables::ALL,
    text::ALL,
    update::ALL,
    updates::ALL,
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
