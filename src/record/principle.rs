//! One statement of the strategy: a principle, a commitment, a target or a theme.

use super::body::Body;
use super::choice;
use super::fact::{Checks, Fact, Written};
use super::fields::Fields;
use crate::value::date::Date;
use crate::value::id::PrincipleId;

/// A statement of the strategy.
#[derive(Debug, Clone)]
pub struct Principle {
    /// From the file's name.
    pub id: PrincipleId,
    /// Where it was written.
    pub written: Written,
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
    pub body: Body,
}

choice! {
    /// What sort of statement it is.
    pub enum PrincipleKind { Principle = "principle", Commitment = "commitment", Target = "target", Theme = "theme" }
}

impl Principle {
    pub(super) fn read(id: PrincipleId, body: Body, fields: &mut Fields) -> Principle {
        Principle {
            id,
            written: fields.written(),
            title: fields.required("title", "The statement in a line"),
            kind: fields.required("kind", "What sort of statement it is"),
            order: fields.optional("order", "Its place among the statements"),
            due: fields.optional("due", "The date by which it is due"),
            fact: Fact::read(fields),
            checks: Checks::read(fields),
            body,
        }
    }
}
