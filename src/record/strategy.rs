//! The strategy as a whole: its title and what it says of itself.

use super::body::Body;
use super::fact::{Checks, Fact, Written};
use super::fields::Fields;
use crate::value::date::Date;

/// The strategy that the councils signed.
#[derive(Debug, Clone)]
pub struct Strategy {
    /// Where it was written.
    pub written: Written,
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
    pub body: Body,
}

impl Strategy {
    pub(super) fn read(body: Body, fields: &mut Fields) -> Strategy {
        Strategy {
            written: fields.written(),
            title: fields.required("title", "The strategy's title"),
            summary: fields.optional("summary", "The strategy in one sentence"),
            due: fields.optional("due", "The date by which the whole is due"),
            fact: Fact::read(fields),
            checks: Checks::read(fields),
            body,
        }
    }
}
