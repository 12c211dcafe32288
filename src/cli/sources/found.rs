//! What one run has found and written. No logic.

use std::collections::BTreeMap;

use super::ask::Answers;
use crate::record::source::Source;

/// What was found of every document that was asked.
pub(super) struct Found<'p> {
    /// Each document, in the order of the file, with what was found.
    pub(super) asked: Vec<(&'p Source, Answers)>,
    /// How many were not asked before time was up.
    pub(super) left: usize,
}

/// What was to be written about a document.
pub(super) enum Note {
    /// It stands in the file.
    Written(String),
    /// It does not, and why: the file would have an error.
    Refused(String),
}

/// What was to be written about documents, by their ids.
pub(super) type Noted = BTreeMap<String, Note>;
