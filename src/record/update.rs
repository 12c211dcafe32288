//! One dated piece of news.

use super::body::Body;
use super::fact::{Checks, Fact, Written};
use super::fields::Fields;
use super::mention::Ref;
use crate::value::date::Date;
use crate::value::id::{CouncilId, ProjectId, UpdateId};

/// A piece of news. Its date is the beginning of its file's name.
#[derive(Debug, Clone)]
pub struct Update {
    /// From the file's name, date included.
    pub id: UpdateId,
    /// From the file's name.
    pub date: Date,
    /// Where it was written.
    pub written: Written,
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
    pub body: Body,
}

impl Update {
    pub(super) fn read(id: UpdateId, date: Date, body: Body, fields: &mut Fields) -> Update {
        Update {
            id,
            date,
            written: fields.written(),
            title: fields.required("title", "The headline"),
            summary: fields.optional("summary", "The piece in one sentence"),
            councils: fields.list("councils", "The councils it is about"),
            projects: fields.list("projects", "The projects it is about"),
            fact: Fact::read(fields),
            checks: Checks::read(fields),
            draft: fields.flag("draft", "Whether it waits to be published"),
            body,
        }
    }
}
