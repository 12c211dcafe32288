//! What staff write, in the words of the content model. In: the content folder's files. Out: records that speak of each other
//! by id, and every problem of every file. Never asks whether a mentioned record exists: that is for linking.

mod addresses;
pub mod answer;
mod as_fields;
mod bibliography;
pub mod body;
pub(crate) mod choice;
pub mod citation;
pub mod claim;
pub mod contact;
mod conventions;
pub mod council;
mod dates;
mod exact;
pub mod fact;
pub(crate) mod field;
mod field_value;
mod fields;
mod file;
pub mod funding;
mod gather;
pub(crate) mod kinds;
mod language_tag;
mod leftovers;
pub mod members;
pub mod mention;
pub mod milestone;
mod name;
pub mod names;
pub mod number;
mod or_reason;
pub mod organisation;
mod other_names;
pub mod outcome;
pub mod partner;
mod plain_words;
pub mod principle;
pub mod project;
mod reading;
mod reason_among;
mod records;
pub mod redirect;
pub mod removal;
mod repeats;
mod replaced;
pub mod schema;
pub mod settings;
mod shape;
pub mod source;
pub mod stage;
mod stage_list;
pub mod standing_page;
pub mod strategy;
pub mod team;
pub mod update;
mod word_or_parts;
mod wording;
pub mod written;
pub mod written_value;
pub mod written_year;

pub use conventions::Conventions;
pub use file::{FileRecords, read_file};
pub use gather::{Drafts, gather, problems};
pub use records::{Absence, Absent, Records};

use std::sync::Arc;

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use crate::content::Content;
use crate::problem::Report;
use crate::value::record_kind::RecordKind;

/// Reads every file of a content folder, in parallel, and puts their records together in order of path.
#[must_use]
pub fn read(content: &Content, drafts: Drafts) -> (Records, Report) {
    let conventions = conventions(content);
    let files: Vec<_> = content
        .files
        .par_iter()
        .map(|entry| Arc::new(read_file(entry, &conventions)))
        .collect();
    let mut report = problems(content, &files, drafts);
    let records = report.keep(gather(content, &files, drafts));
    (records, report)
}

/// Returns the conventions that `site.yaml` names.
#[must_use]
pub fn conventions(content: &Content) -> Conventions {
    settings(content)
        .map(|settings| Conventions {
            currency: settings.currency,
            year_start: settings.year_start,
            stages: settings.stages,
        })
        .unwrap_or_default()
}

/// Returns what the portal calls one of its members, where `site.yaml` can be read.
#[must_use]
pub fn member_word(content: &Content) -> Option<String> {
    Some(settings(content)?.members.plain_one)
}

fn settings(content: &Content) -> Option<settings::Settings> {
    let mut files = content.files.iter();
    let site = files.find(|entry| entry.kind == RecordKind::Settings)?;
    read_file(site, &Conventions::default()).records.settings
}
