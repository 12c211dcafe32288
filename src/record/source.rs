//! One entry of the bibliography: a published document that facts are taken from.

use super::field::{Field, FieldTable, FieldType};
use super::fields::Fields;
use super::mention::Origin;
use crate::value::date::{Date, KnownDate};
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
    /// Whether that is our reading: the document bears none.
    pub date_inferred: bool,
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
            Field::optional(
                "date_inferred",
                "Whether its date is our reading: the document bears none",
                FieldType::YesNo,
                "true",
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

    /// Returns its date with whether that is our reading.
    #[must_use]
    pub fn known_date(&self) -> Option<KnownDate> {
        let said = self.date.map(KnownDate::said);
        said.map(|date| {
            if self.date_inferred {
                date.as_reading()
            } else {
                date
            }
        })
    }

    pub(super) fn read(id: SourceId, fields: &mut Fields) -> Source {
        let source = Source {
            id,
            written: fields.written(),
            title: fields.required("title"),
            publisher: fields.optional("publisher"),
            date: fields.optional("date"),
            date_inferred: fields.flag("date_inferred"),
            url: fields.required("url"),
            archived: fields.optional("archived"),
            sha256: fields.optional("sha256"),
            read: fields.optional("read"),
            note: fields.optional("note"),
        };
        // Nobody has read what had not appeared.
        fields.in_order(("date", source.date), ("read", source.read));
        if source.date.is_none() {
            fields.goes_only_with("date_inferred", source.date_inferred, "date");
        }
        source
    }
}
