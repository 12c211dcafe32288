//! A record that the command line names, and all that is known of it. In: its kind and id. Out: the content, its records and the portal
//! that they make, if nothing is wrong with them: who does not know every mention cannot change them all.

use std::sync::Arc;

use crate::cli::choices::Choices;
use crate::content::yaml::{self, Node, Value};
use crate::content::{self, Content, ContentFile, position};
use crate::place::{File, Place};
use crate::portal::{self, Portal, RecordRef};
use crate::problem::nearest::nearest;
use crate::problem::{Failure, Report, Severity};
use crate::record::schema::ids_of;
use crate::record::{self, Absence, Drafts, Records};
use crate::value::id::{
    CouncilId, Id, MilestoneId, OrganisationId, PageId, PrincipleId, ProjectId, SourceId, UpdateId,
    slug,
};
use crate::value::record_kind::RecordKind;

use super::mentions;

/// A record with all that could speak of it.
pub(super) struct Named {
    pub(super) record: RecordRef,
    pub(super) content: Content,
    pub(super) records: Records,
    pub(super) portal: Portal,
}

impl Named {
    /// Returns the record, or the errors of the content. `word` is what the portal calls one of its kind.
    pub(super) fn find(
        kind: RecordKind,
        word: &str,
        id: &str,
        choices: &Choices,
    ) -> Result<Result<Named, Report>, Failure> {
        choices.must_have_content()?;
        let mut report = Report::default();
        let folder = &choices.content;
        let content = report.keep(content::read(folder, &folder.to_string_lossy()));
        let records = report.keep(record::read(&content, Drafts::Included));
        let portal = report.keep(portal::link(records.clone()));
        let ids = ids_of(kind, &records);
        let Some(record) = reference(kind, id).filter(|_| ids.iter().any(|known| known == id))
        else {
            return Err(unknown(kind, word, id, &ids));
        };
        Ok(match portal {
            Some(portal) if !report.has_errors() => Ok(Named {
                record,
                content,
                records,
                portal,
            }),
            _ => Err(report.filtered(|problem| problem.severity() == Severity::Error)),
        })
    }

    /// Returns the place of every id that names it.
    pub(super) fn mentions(&self) -> Vec<Place> {
        mentions::places(&self.record, &self.records.mentions, &self.portal)
    }

    /// Returns whether it waits as a draft: it has no page yet that anybody could know the address of.
    pub(super) fn is_draft(&self) -> bool {
        let (published, _) = record::read(&self.content, Drafts::LeftOut);
        let mut absent = published.absent.iter();
        absent.any(|absent| {
            absent.why == Absence::Draft
                && absent.kind == self.record.kind()
                && Some(absent.id.as_str()) == self.record.id()
        })
    }

    /// Returns the place of its id in the file that it shares with others.
    pub(super) fn own_id(&self) -> Option<Place> {
        let (file, entries) = self.entries()?;
        let id = self.record.id()?;
        let number = entries.into_iter().find(|entry| entry.id == id)?.id_node;
        let span = position::place(file, number).span();
        let at = span.start + file.text[span].find(id)?;
        Some(Place::new(file, at..at + id.len()))
    }

    /// Returns its lines in the file that it shares with others, if it has those to itself.
    pub(super) fn own_lines(&self) -> Option<Place> {
        let (file, entries) = self.entries()?;
        let begins = |number: u32| {
            let at = position::place(file, number).span().start;
            file.text[..at].rfind('\n').map_or(0, |before| before + 1)
        };
        let own = entries
            .iter()
            .position(|entry| Some(entry.id.as_str()) == self.record.id())?;
        let start = begins(entries[own].node);
        let end = entries
            .get(own + 1)
            .map_or(file.text.len(), |next| begins(next.node));
        Some(Place::new(
            file,
            start..without_comments(&file.text, start, end),
        ))
    }

    /// Returns the file in which records of its kind are entries, and those.
    fn entries(&self) -> Option<(&Arc<File>, Vec<EntryAt>)> {
        let kind = self.record.kind();
        let is_it = |entry: &&ContentFile| entry.kind == kind && kind.has_named_entries();
        let file = &self.content.files.iter().find(is_it)?.file;
        let (node, _) = yaml::read(file, 0..file.text.len());
        let entries = match &node.value {
            Value::Map(entries) if kind == RecordKind::Source => entries
                .iter()
                .map(|entry| EntryAt {
                    id: entry.key.clone(),
                    node: entry.number,
                    id_node: entry.number,
                })
                .collect(),
            Value::List(nodes) => nodes.iter().filter_map(id_of).collect(),
            Value::Map(_) => id_of(&node).into_iter().collect(),
            Value::Null | Value::Scalar(_) | Value::Unread => Vec::new(),
        };
        Some((file, entries))
    }
}

/// Returns where an entry ends that begins at `start`: before the comments above `end`, which belong to what stands there. They are
/// indented no deeper than the entry.
fn without_comments(text: &str, start: usize, end: usize) -> usize {
    let margin = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let own = margin(&text[start..end]);
    let mut kept = end;
    let mut at = end;
    for line in text[start..end].split_inclusive('\n').rev() {
        at -= line.len();
        if line.trim_start().starts_with('#') && margin(line) <= own {
            kept = at;
        } else if !line.trim().is_empty() {
            break;
        }
    }
    kept
}

/// A record that is an entry of a file, by the numbers of its nodes.
struct EntryAt {
    id: String,
    node: u32,
    id_node: u32,
}

/// Returns an entry that has its id in a field.
fn id_of(node: &Node) -> Option<EntryAt> {
    let Value::Map(fields) = &node.value else {
        return None;
    };
    let field = fields.iter().find(|field| field.key == "id")?;
    match &field.value.value {
        Value::Scalar(scalar) => Some(EntryAt {
            id: scalar.text.trim().to_owned(),
            node: node.number,
            id_node: field.value.number,
        }),
        Value::Null | Value::List(_) | Value::Map(_) | Value::Unread => None,
    }
}

/// Returns what names a record of a kind; nothing for kinds whose records have no ids of their own.
fn reference(kind: RecordKind, id: &str) -> Option<RecordRef> {
    Some(match kind {
        RecordKind::Council => RecordRef::Council(CouncilId::new(id)),
        RecordKind::Organisation => RecordRef::Organisation(OrganisationId::new(id)),
        RecordKind::Principle => RecordRef::Principle(PrincipleId::new(id)),
        RecordKind::Project => RecordRef::Project(ProjectId::new(id)),
        RecordKind::Milestone => RecordRef::Milestone(MilestoneId::new(id)),
        RecordKind::Update => RecordRef::Update(UpdateId::new(id)),
        RecordKind::Page => RecordRef::Page(PageId::new(id)),
        RecordKind::Source => RecordRef::Source(SourceId::new(id)),
        RecordKind::Settings
        | RecordKind::Strategy
        | RecordKind::Team
        | RecordKind::Role
        | RecordKind::Claim => {
            return None;
        }
    })
}

/// How many ids are listed where none is like the one that was asked for.
const MOST_LISTED: usize = 12;

/// Returns that there is no such record, and what was meant: an id, a path as a terminal completes it, or a name.
fn unknown(kind: RecordKind, word: &str, id: &str, ids: &[String]) -> Failure {
    let failure = Failure::new(format!("there is no {word} `{id}`"));
    let file = id.rsplit(['/', '\\']).next().unwrap_or(id);
    let ending = format!(".{}", kind.ending());
    let bare = slug(file.strip_suffix(ending.as_str()).unwrap_or(file));
    let same = ids.iter().find(|known| **known == bare);
    let known = || ids.iter().map(String::as_str);
    let near = same
        .map(String::as_str)
        .or_else(|| nearest(&bare, known()))
        .or_else(|| nearest(id, known()));
    failure.help(match near {
        Some(near) => format!("write `{near}`"),
        None if ids.is_empty() => "there is none of this kind yet".to_owned(),
        None if ids.len() == 1 => format!("there is only `{}`", ids[0]),
        None if ids.len() <= MOST_LISTED => format!("there are only `{}`", ids.join("`, `")),
        None if kind.folder().is_some() => format!(
            "write the name of its file in `{}`, without `{ending}`",
            kind.folder().unwrap_or_default()
        ),
        None => format!("write its id as it stands in `{}`", kind.path(id)),
    })
}
