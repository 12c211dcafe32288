//! How tables name a record of any kind: by its kind and its id.

use crate::portal::RecordRef;

/// The words for the kinds of record.
pub(super) const KINDS: [&str; 13] = [
    "settings",
    "council",
    "organisation",
    "strategy",
    "principle",
    "project",
    "team",
    "role",
    "milestone",
    "claim",
    "update",
    "page",
    "source",
];

/// The kind of a record, in one word.
pub fn kind(record: &RecordRef) -> &'static str {
    match record {
        RecordRef::Settings => "settings",
        RecordRef::Council(_) => "council",
        RecordRef::Organisation(_) => "organisation",
        RecordRef::Strategy => "strategy",
        RecordRef::Principle(_) => "principle",
        RecordRef::Project(_) => "project",
        RecordRef::Team => "team",
        RecordRef::Role(_) => "role",
        RecordRef::Milestone(_) => "milestone",
        RecordRef::Claim(_) => "claim",
        RecordRef::Update(_) => "update",
        RecordRef::Page(_) => "page",
        RecordRef::Source(_) => "source",
    }
}

/// The id of a record: of a claim its place in its file, from 1; of a record that is the only one of its kind, its kind.
pub fn id(record: &RecordRef) -> String {
    match record {
        RecordRef::Settings | RecordRef::Strategy | RecordRef::Team => kind(record).to_owned(),
        RecordRef::Council(id) => id.to_string(),
        RecordRef::Organisation(id) => id.to_string(),
        RecordRef::Principle(id) => id.to_string(),
        RecordRef::Project(id) => id.to_string(),
        RecordRef::Role(anchor) => anchor.clone(),
        RecordRef::Milestone(id) => id.to_string(),
        RecordRef::Claim(index) => (index + 1).to_string(),
        RecordRef::Update(id) => id.to_string(),
        RecordRef::Page(id) => id.to_string(),
        RecordRef::Source(id) => id.to_string(),
    }
}
