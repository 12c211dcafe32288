//! Where something was written, and one record's mention of another. Places are worked out only when they are asked for.

use std::sync::Arc;

use crate::content::position;
use crate::place::{File, Place};
use crate::value::id::Id;
use crate::value::record_kind::IdKind;

/// A node of a file: enough to find its place, cheap enough to keep.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Location {
    /// The file.
    pub file: Arc<File>,
    /// The node's number in the file's YAML.
    pub node: u32,
}

impl Location {
    /// Returns the stretch of text that the node takes up.
    #[must_use]
    pub fn place(&self) -> Place {
        position::place(&self.file, self.node)
    }
}

/// Where a record stands, and whether it could be read without an error.
#[derive(Debug, Clone)]
pub struct Origin {
    /// The record's own node.
    pub at: Location,
    /// False where reading found an error in it: further checks then leave it alone.
    pub sound: bool,
}

/// An id that names a record of kind `I`. Linking has checked that the record exists.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ref<I>(I);

impl<I: Id> Ref<I> {
    /// Returns a mention of `id`; only reading makes one, which also enters it in the list that linking checks.
    pub(super) fn new(id: I) -> Ref<I> {
        Ref(id)
    }

    /// Returns the id that was mentioned.
    pub fn id(&self) -> &I {
        &self.0
    }
}

/// A mention of a record, of whatever kind, to be checked when all records are known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// What the id names.
    pub kind: IdKind,
    /// The id as written, which may be none.
    pub id: Arc<str>,
    /// Whether several may stand there, as a list.
    pub many: bool,
    /// Where it was written.
    pub at: Location,
}
