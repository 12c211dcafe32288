//! One entry of the bibliography: a published document that facts are taken from.

use super::field::{Field, FieldTable, FieldType};
use super::fields::Fields;
use super::mention::Origin;
use crate::value::date::Date;
use crate::value::id::SourceId;
use crate::value::record_kind::RecordKind;

/// A published document.
#[derive(Debug, Clone)]
pub struct Source {
    /// Its key in `sources.yaml`.
    pub id: SourceId,
    /// Where it was written.
    pub written: Origin,
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
    /// The SHA-256 of the document as it was read, where that was kept.
    pub sha256: Option<String>,
    /// When it was read.
    pub read: Option<Date>,
    /// A remark.
    pub note: Option<String>,
}

impl Source {
    /// The fields of a source.
    pub(super) const FIELDS: &FieldTable = &FieldTable {
        of: RecordKind::Source.one(),
        own: &[
            Field::required(
                "title",
                "The document's title",
                FieldType::Text,
                "A plan for the Valley",
            ),
            Field::optional(
                "publisher",
                "Who published it",
                FieldType::Text,
                "Valley Board",
            ),
            Field::optional(
                "date",
                "When it was published",
                FieldType::Date,
                "2016-05-31",
            ),
            Field::required(
                "url",
                "Its address",
                FieldType::Address,
                "https://example.org/plan.pdf",
            ),
            Field::optional(
                "archived",
                "The address of a copy that will stay",
                FieldType::Address,
                "https://archive.example.org/plan.pdf",
            ),
            Field::optional(
                "sha256",
                "The SHA-256 of the document as it was read",
                FieldType::Sha256,
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            ),
            Field::optional("read", "When it was read", FieldType::Date, "2016-12-01"),
            Field::optional("note", "A remark", FieldType::Text, "Annex B is missing"),
        ],
        shared: &[],
    };

    pub(super) fn read(id: SourceId, fields: &mut Fields) -> Source {
        Source {
            id,
            written: fields.written(),
            title: fields.required("title"),
            publisher: fields.optional("publisher"),
            date: fields.optional("date"),
            url: fields.required("url"),
            archived: fields.optional("archived"),
            sha256: fields.optional("sha256"),
            read: fields.optional("read"),
            note: fields.optional("note"),
        }
    }
}
