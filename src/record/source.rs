//! One entry of the bibliography: a published document that facts are taken from.

use super::fact::Written;
use super::fields::Fields;
use crate::value::date::Date;
use crate::value::id::SourceId;

/// A published document.
#[derive(Debug, Clone)]
pub struct Source {
    /// Its key in `sources.yaml`.
    pub id: SourceId,
    /// Where it was written.
    pub written: Written,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// When it was published; left out when it bears no date.
    pub date: Option<Date>,
    /// Its address.
    pub url: String,
    /// A copy that will stay.
    pub archived: Option<String>,
    /// When it was read.
    pub read: Option<Date>,
    /// A remark.
    pub note: Option<String>,
}

impl Source {
    pub(super) fn read(id: SourceId, fields: &mut Fields) -> Source {
        Source {
            id,
            written: fields.written(),
            title: fields.required("title", "The document's title"),
            publisher: fields.optional("publisher", "Who published it"),
            date: fields.optional("date", "When it was published"),
            url: fields.required_url("url", "Its address"),
            archived: fields.optional_url("archived", "The address of a copy that will stay"),
            read: fields.optional("read", "When it was read"),
            note: fields.optional("note", "A remark"),
        }
    }
}
