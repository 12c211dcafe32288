//! What staff write, in the words of the content model. In: the content folder's files. Out: records that speak of each other
//! by id, and every problem of every file. Never asks whether a mentioned record exists: that is for linking.

mod addresses;
mod bibliography;
pub mod body;
pub(crate) mod choice;
pub mod citation;
pub mod claim;
pub mod council;
mod dates;
mod exact;
pub mod fact;
mod field;
mod field_value;
mod fields;
mod file;
pub mod funding;
mod gather;
mod kinds;
mod leftovers;
pub mod mention;
pub mod milestone;
mod name;
pub mod number;
pub mod organisation;
pub mod partner;
pub mod principle;
pub mod project;
mod reading;
mod records;
pub mod redirect;
pub mod settings;
mod shape;
pub mod source;
pub mod standing_page;
pub mod strategy;
pub mod team;
pub mod update;
mod wording;

pub use file::{FileRecords, read_file};
pub use gather::{Drafts, gather};
pub use records::{Absence, Absent, Records};

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use crate::content::Content;
use crate::problem::Report;
use crate::value::money::Currency;
use crate::value::record_kind::RecordKind;

/// Reads every file of a content folder, in parallel, and puts their records together in order of path.
#[must_use]
pub fn read(content: &Content, drafts: Drafts) -> (Records, Report) {
    let currency = currency(content);
    let files = content
        .files
        .par_iter()
        .map(|entry| read_file(entry, &currency))
        .collect();
    gather(content, files, drafts)
}

/// Returns the currency that `site.yaml` names, in which the amounts of all other files are written.
#[must_use]
pub fn currency(content: &Content) -> Currency {
    let site = content
        .files
        .iter()
        .find(|entry| entry.kind == RecordKind::Settings);
    let settings = site.and_then(|entry| read_file(entry, &Currency::default()).records.settings);
    settings
        .map(|settings| settings.currency)
        .unwrap_or_default()
}
