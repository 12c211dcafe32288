//! One dated piece of news.

use super::body::WriteUp;
use super::fact::{CHECKS, Checks, DRAFT, FACT, Fact};
use super::field::{Field, FieldTable, FieldType};
use super::fields::Fields;
use super::mention::{Origin, Ref};
use crate::value::date::Date;
use crate::value::id::{CouncilId, Id, ProjectId, UpdateId};
use crate::value::record_kind::RecordKind;

/// A piece of news. Its date is the beginning of its file's name.
#[derive(Debug, Clone)]
pub struct Update {
    /// From the file's name, date included.
    pub id: UpdateId,
    /// From the file's name.
    pub date: Date,
    /// Where it was written.
    pub written: Origin,
    /// The headline.
    pub title: String,
    /// One sentence.
    pub summary: Option<String>,
    /// The councils it is about.
    pub councils: Vec<Ref<CouncilId>>,
    /// The projects it is about.
    pub projects: Vec<Ref<ProjectId>>,
    /// What stands behind it.
    pub fact: Fact,
    /// Who checked it when.
    pub checks: Checks,
    /// Whether it waits to be published.
    pub draft: bool,
    /// The piece, in Markdown.
    pub body: WriteUp,
}

impl Update {
    /// The fields of an update.
    pub(super) const FIELDS: &FieldTable = &FieldTable {
        of: RecordKind::Update.one(),
        own: &[
            Field::required("title", "The headline", FieldType::Text, "North Town joins"),
            Field::optional(
                "summary",
                "The piece in one sentence",
                FieldType::Text,
                "The first council has joined",
            ),
            Field::list(
                "councils",
                "The councils it is about",
                FieldType::IdOf(CouncilId::KIND),
                "north-town",
            ),
            Field::list(
                "projects",
                "The projects it is about",
                FieldType::IdOf(ProjectId::KIND),
                "shared-map",
            ),
        ],
        shared: &[FACT, CHECKS, DRAFT],
    };

    pub(super) fn read(id: UpdateId, date: Date, body: WriteUp, fields: &mut Fields) -> Update {
        Update {
            id,
            date,
            written: fields.written(),
            title: fields.required("title"),
            summary: fields.optional("summary"),
            councils: fields.list("councils"),
            projects: fields.list("projects"),
            fact: Fact::read(fields),
            checks: Checks::read(fields),
            draft: fields.draft(),
            body,
        }
    }
}
