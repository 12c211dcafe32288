//! The strategy as a whole: its title and what it says of itself.

use super::body::WriteUp;
use super::fact::{CHECKS, Checks, FACT, Fact};
use super::field::{Field, FieldTable, FieldType};
use super::fields::Fields;
use super::mention::Origin;
use crate::value::date::Date;
use crate::value::record_kind::RecordKind;

/// The strategy that the councils signed.
#[derive(Debug, Clone)]
pub struct Strategy {
    /// Where it was written.
    pub written: Origin,
    /// Its title.
    pub title: String,
    /// One sentence about it.
    pub summary: Option<String>,
    /// The date by which the whole is due.
    pub due: Option<Date>,
    /// What stands behind it.
    pub fact: Fact,
    /// Who checked it when.
    pub checks: Checks,
    /// What it says, in Markdown.
    pub body: WriteUp,
}

impl Strategy {
    /// The fields of the strategy.
    pub(super) const FIELDS: &FieldTable = &FieldTable {
        of: RecordKind::Strategy.one(),
        own: &[
            Field::required(
                "title",
                "The strategy's title",
                FieldType::Text,
                "The Valley's strategy",
            ),
            Field::optional(
                "summary",
                "The strategy in one sentence",
                FieldType::Text,
                "What the councils promised each other",
            ),
            Field::optional(
                "due",
                "The date by which the whole is due",
                FieldType::Date,
                "2020",
            ),
        ],
        shared: &[FACT, CHECKS],
    };

    pub(super) fn read(body: WriteUp, fields: &mut Fields) -> Strategy {
        Strategy {
            written: fields.written(),
            title: fields.required("title"),
            summary: fields.optional("summary"),
            due: fields.optional("due"),
            fact: Fact::read(fields),
            checks: Checks::read(fields),
            body,
        }
    }
}
