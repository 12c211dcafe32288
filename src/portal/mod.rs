//! Records, linked, and everything that follows from them. In: the records of a content folder. Out: a [`Portal`], which exists
//! only if every mention names a record, and answers what pages ask at the cost of the answer. Knows no page, theme, disk or clock.
//!
//! All that is counted as "now" is counted on the portal's date: `as_of` where staff fix it, else the date of the newest fact.

pub mod claims;
pub mod coverage;
pub mod funding;
pub mod gaps;
pub mod link;
pub mod membership;
pub mod progress;
pub mod relations;
#[cfg(test)]
pub(crate) mod sample;
pub mod table;
mod whole;

pub use link::target::{LinkTarget, TEXT_ANCHOR};
pub use link::{Before, NewerRecords, Written, link, link_newer, link_unwarned, warnings};
pub use relations::facts::FactKind;
pub use table::record_ref::{Body, RecordRef};
pub use whole::{Portal, known};
