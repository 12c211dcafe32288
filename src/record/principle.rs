//! One statement of the strategy: a principle, a commitment, a target or a theme.

use super::body::WriteUp;
use super::choice::{Choice, choice};
use super::fact::{CHECKS, Checks, FACT, Fact};
use super::field::{Field, FieldTable, FieldType};
use super::fields::Fields;
use super::mention::Origin;
use crate::value::date::Date;
use crate::value::id::PrincipleId;
use crate::value::record_kind::RecordKind;

/// A statement of the strategy.
#[derive(Debug, Clone)]
pub struct Principle {
    /// From the file's name.
    pub id: PrincipleId,
    /// Where it was written.
    pub written: Origin,
    /// What it says, in a line.
    pub title: String,
    /// What sort of statement it is.
    pub kind: PrincipleKind,
    /// Its place among the statements; those without one come last.
    pub order: Option<u32>,
    /// The date by which it is due.
    pub due: Option<Date>,
    /// What stands behind it.
    pub fact: Fact,
    /// Who checked it when.
    pub checks: Checks,
    /// What it means, in Markdown.
    pub body: WriteUp,
}

choice! {
    /// What sort of statement it is.
    pub enum PrincipleKind { Principle = "principle", Commitment = "commitment", Target = "target", Theme = "theme" }
}

impl Principle {
    /// The fields of a statement.
    pub(super) const FIELDS: &FieldTable = &FieldTable {
        of: RecordKind::Principle.one(),
        own: &[
            Field::required(
                "title",
                "The statement in a line",
                FieldType::Text,
                "Services are digital first",
            ),
            Field::required(
                "kind",
                "What sort of statement it is",
                FieldType::OneOf(PrincipleKind::WORDS),
                "commitment",
            ),
            Field::optional(
                "order",
                "Its place among the statements",
                FieldType::WholeNumber,
                "1",
            ),
            Field::optional(
                "due",
                "The date by which it is due",
                FieldType::Date,
                "2020",
            ),
        ],
        shared: &[FACT, CHECKS],
    };

    pub(super) fn read(id: PrincipleId, body: WriteUp, fields: &mut Fields) -> Principle {
        Principle {
            id,
            written: fields.written(),
            title: fields.required("title"),
            kind: fields.required("kind"),
            order: fields.optional("order"),
            due: fields.optional("due"),
            fact: Fact::read(fields),
            checks: Checks::read(fields),
            body,
        }
    }
}
