//! The parts that facts of every kind share: evidence, whether it is our reading, a note, and who checked it when.

use serde::Serialize;

use super::fields::Fields;
use super::mention::{At, Ref};
use crate::value::date::Date;
use crate::value::id::SourceId;

/// Where a record stands, and whether it could be read without an error.
#[derive(Debug, Clone)]
pub struct Written {
    /// The record's own node.
    pub at: At,
    /// False where reading found an error in it: further checks then leave it alone.
    pub sound: bool,
}

/// What stands behind a fact.
#[derive(Debug, Clone)]
pub struct Fact {
    /// Where the fact was written.
    pub at: At,
    /// The documents that say it; empty is a gap.
    pub evidence: Vec<Citation>,
    /// Whether we conclude it from the evidence, which does not say it.
    pub inferred: bool,
    /// A remark shown beside it.
    pub note: Option<String>,
}

/// One document that a fact is taken from.
#[derive(Debug, Clone)]
pub struct Citation {
    /// The document.
    pub source: Ref<SourceId>,
    /// Where in it, such as `p. 4`.
    pub place: Option<String>,
}

/// When somebody held a record against its sources, or the body itself confirmed it.
#[derive(Debug, Clone)]
pub struct Check {
    /// The day.
    pub date: Date,
    /// Who did it.
    pub by: Option<String>,
}

/// The checks of a record.
#[derive(Debug, Clone, Default)]
pub struct Checks {
    /// When the record was last held against its sources.
    pub checked: Option<Check>,
    /// When the body itself confirmed it.
    pub confirmed: Option<Check>,
}

/// A link that staff give with a title.
#[derive(Debug, Clone, Serialize)]
pub struct TitledLink {
    /// The words of the link.
    pub title: String,
    /// The complete web address.
    pub url: String,
}

impl Fact {
    /// Takes `evidence`, `inferred` and `note`.
    pub(super) fn read(fields: &mut Fields) -> Fact {
        Fact {
            at: fields.at(),
            evidence: fields.citations("evidence", "The documents that say so"),
            inferred: fields.flag(
                "inferred",
                "Whether we conclude it from the evidence, which does not say it",
            ),
            note: fields.optional("note", "A remark shown beside the fact"),
        }
    }
}

impl Checks {
    /// Takes `checked` and `confirmed`.
    pub(super) fn read(fields: &mut Fields) -> Checks {
        Checks {
            checked: fields.part(
                "checked",
                "When somebody last held the record against its sources",
                Check::read,
            ),
            confirmed: fields.part(
                "confirmed",
                "When the body itself confirmed the record",
                Check::read,
            ),
        }
    }
}

impl Check {
    fn read(fields: &mut Fields) -> Check {
        Check {
            date: fields.required("date", "The day"),
            by: fields.optional("by", "Who did it"),
        }
    }
}
