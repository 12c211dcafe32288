//! One standing page, such as the accessibility statement.

use super::body::WriteUp;
use super::fact::{CHECKS, Checks, DRAFT, FACT, Fact};
use super::field::{Field, FieldTable, FieldType};
use super::fields::Fields;
use super::mention::Origin;
use crate::value::id::PageId;
use crate::value::record_kind::RecordKind;

/// A page that stands by itself.
#[derive(Debug, Clone)]
pub struct StandingPage {
    /// From the file's name; also its address.
    pub id: PageId,
    /// Where it was written.
    pub written: Origin,
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
    pub body: WriteUp,
}

impl StandingPage {
    /// The fields of a page.
    pub(super) const FIELDS: &FieldTable = &FieldTable {
        of: RecordKind::Page.one(),
        own: &[
            Field::required(
                "title",
                "The page's title",
                FieldType::Text,
                "About this portal",
            ),
            Field::optional(
                "navigation",
                "Its place in the footer",
                FieldType::WholeNumber,
                "10",
            ),
        ],
        shared: &[FACT, CHECKS, DRAFT],
    };

    pub(super) fn read(id: PageId, body: WriteUp, fields: &mut Fields) -> StandingPage {
        StandingPage {
            id,
            written: fields.written(),
            title: fields.required("title"),
            navigation: fields.optional("navigation"),
            fact: Fact::read(fields),
            checks: Checks::read(fields),
            draft: fields.draft(),
            body,
        }
    }
}
