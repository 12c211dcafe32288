//! One standing page, such as the accessibility statement.

use super::body::Body;
use super::fact::{Checks, Fact, Written};
use super::fields::Fields;
use crate::value::id::PageId;

/// A page that stands by itself.
#[derive(Debug, Clone)]
pub struct StandingPage {
    /// From the file's name; also its address.
    pub id: PageId,
    /// Where it was written.
    pub written: Written,
    /// The title.
    pub title: String,
    /// Its place in the footer; without one it is not listed there.
    pub navigation: Option<u32>,
    /// What stands behind it.
    pub fact: Fact,
    /// Who checked it when.
    pub checks: Checks,
    /// Whether it waits to be published.
    pub draft: bool,
    /// The page, in Markdown.
    pub body: Body,
}

impl StandingPage {
    pub(super) fn read(id: PageId, body: Body, fields: &mut Fields) -> StandingPage {
        StandingPage {
            id,
            written: fields.written(),
            title: fields.required("title", "The page's title"),
            navigation: fields.optional("navigation", "Its place in the footer"),
            fact: Fact::read(fields),
            checks: Checks::read(fields),
            draft: fields.flag("draft", "Whether it waits to be published"),
            body,
        }
    }
}
