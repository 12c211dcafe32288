//! One file → its records. In: an entry of the content folder. Out: what it holds and every problem of it, by itself, so that
//! `serve` can keep it until the file changes. Never looks at another file.

use std::sync::Arc;

use super::body::Body;
use super::claim::Claim;
use super::council::Council;
use super::fact::Written;
use super::fields::Fields;
use super::milestone::Milestone;
use super::organisation::Organisation;
use super::principle::Principle;
use super::project::Project;
use super::reading::Reading;
use super::settings::Settings;
use super::source::Source;
use super::standing_page::StandingPage;
use super::strategy::Strategy;
use super::team::Team;
use super::update::Update;
use super::{Absence, Absent, Records, bibliography, leftovers, name};
use crate::content::yaml::{self, Node, Value};
use crate::content::{Entry, Kind, front_matter};
use crate::place::Place;
use crate::problem::{Code, Problem, Report};
use crate::prose;
use crate::value::Fault;
use crate::value::id::Id;
use crate::value::money::Currency;

/// What one file holds.
#[derive(Debug, Clone, Default)]
pub struct FileRecords {
    /// Its records, in a box: there are as many as files, and each would be moved from hand to hand.
    pub records: Box<Records>,
    /// What is wrong with it.
    pub report: Report,
    /// Whether it waits to be published.
    pub draft: bool,
    /// The record that it is, for whoever has to know that it exists though it is left out.
    pub(super) itself: Option<Absent>,
}

/// Reads one file.
#[must_use]
pub fn read_file(entry: &Entry, currency: &Currency) -> FileRecords {
    let mut reading = Reading::new(&entry.file, currency);
    let mut records = Box::<Records>::default();
    let id = name::id_of(entry, &mut reading);
    let itself = entry.kind.record().map(|kind| Absent {
        kind,
        id: name::meant(entry),
        why: Absence::Broken,
    });
    let draft = if let Some((node, body)) = parts(entry, &mut reading) {
        let file = OneFile {
            entry,
            node: &node,
            body,
        };
        file.read(id.as_deref(), &mut reading, &mut records)
    } else {
        records.unread.push(entry.kind);
        Outcome::Broken
    };
    if draft == Outcome::Broken {
        records.absent.extend(itself.clone());
    }
    leftovers::report(&mut reading);
    // The id of a record that has become part of another cannot be known.
    if reading.has_run_together && entry.kind.listed().is_some() {
        records.unread.push(entry.kind);
    }
    let (mentions, report) = reading.into_parts();
    records.mentions = mentions;
    FileRecords {
        records,
        report,
        draft: draft == Outcome::Draft,
        itself,
    }
}

/// What became of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Read,
    Draft,
    Broken,
}

/// The fields of a file as a tree, and its body.
fn parts(entry: &Entry, reading: &mut Reading) -> Option<(Node, Body)> {
    let read = front_matter::split(&entry.file)
        .and_then(|parts| Ok((yaml::read(&entry.file, parts.fields)?, parts.body)));
    match read {
        Ok((node, span)) => {
            let outline = if span.is_empty() {
                prose::Outline::default()
            } else {
                let (outline, report) = prose::read(&entry.file, span.clone());
                reading.merge(report);
                outline
            };
            Some((
                node,
                Body {
                    file: Arc::clone(&entry.file),
                    span,
                    outline,
                },
            ))
        }
        Err(problem) => {
            reading.push(*problem);
            None
        }
    }
}

/// A file of one record, or of a list of them, taken apart.
struct OneFile<'e> {
    entry: &'e Entry,
    node: &'e Node,
    body: Body,
}

impl OneFile<'_> {
    /// Reads the records into `records`; `id` is the file's own, where it is in order.
    fn read(self, id: Option<&str>, reading: &mut Reading, records: &mut Records) -> Outcome {
        match self.entry.kind {
            Kind::Site => records.settings = Some(self.one("site.yaml", reading, Settings::read)),
            Kind::Team => records.team = Some(self.one("team.yaml", reading, Team::read)),
            Kind::Sources => match bibliography::read(self.node, reading) {
                Some(sources) => records.sources = sources,
                None => records.unread.push(Kind::Sources),
            },
            Kind::Claims => records.claims = self.entries("a claim", reading, Claim::read),
            Kind::Milestones => {
                records.milestones = self.entries("a milestone", reading, Milestone::read);
            }
            Kind::Strategy => {
                let body = self.body.clone();
                records.strategy = Some(self.one("the strategy", reading, |fields| {
                    Strategy::read(body, fields)
                }));
            }
            _ => return self.read_named(id, reading, records),
        }
        Outcome::Read
    }

    /// Reads a record that is named by its file.
    fn read_named(self, id: Option<&str>, reading: &mut Reading, records: &mut Records) -> Outcome {
        let named = id.is_some();
        let id = id.unwrap_or_default();
        let body = self.body.clone();
        let mut draft = false;
        match self.entry.kind {
            Kind::Council => records
                .councils
                .push(self.one("a council", reading, |fields| {
                    Council::read(Id::new(id), fields)
                })),
            Kind::Organisation => {
                let read = |fields: &mut Fields| Organisation::read(Id::new(id), fields);
                records
                    .organisations
                    .push(self.one("an organisation", reading, read));
            }
            Kind::Principle => {
                let read = |fields: &mut Fields| Principle::read(Id::new(id), body, fields);
                records
                    .principles
                    .push(self.one("a statement of the strategy", reading, read));
            }
            Kind::Project => {
                let project = self.one("a project", reading, |fields| {
                    Project::read(Id::new(id), body, fields)
                });
                draft = project.draft;
                records.projects.push(project);
            }
            Kind::Update => {
                let Some(date) = name::date_of(self.entry, named, reading) else {
                    let date = crate::value::date::Date::Year(1);
                    self.one("an update", reading, |fields| {
                        Update::read(Id::new(id), date, body, fields)
                    });
                    return Outcome::Broken;
                };
                let update = self.one("an update", reading, |fields| {
                    Update::read(Id::new(id), date, body, fields)
                });
                draft = update.draft;
                records.updates.push(update);
            }
            _ => {
                let page = self.one("a page", reading, |fields| {
                    StandingPage::read(Id::new(id), body, fields)
                });
                draft = page.draft;
                records.pages.push(page);
            }
        }
        if !named {
            *records = Records::default();
            return Outcome::Broken;
        }
        if draft { Outcome::Draft } else { Outcome::Read }
    }

    fn one<R: Record>(
        &self,
        kind: &'static str,
        reading: &mut Reading,
        read: impl FnOnce(&mut Fields) -> R,
    ) -> R {
        record(kind, self.node, reading, read)
    }

    /// Reads a file that is a list of records; one may stand without the list.
    fn entries<R: Record>(
        &self,
        kind: &'static str,
        reading: &mut Reading,
        read: impl Fn(&mut Fields) -> R,
    ) -> Vec<R> {
        let nodes = match &self.node.value {
            Value::Null => &[],
            Value::List(nodes) => nodes.as_slice(),
            _ => std::slice::from_ref(self.node),
        };
        nodes
            .iter()
            .map(|node| record(kind, node, reading, &read))
            .collect()
    }
}

/// Reads one record and notes whether it is sound.
pub(super) fn record<R: Record>(
    kind: &'static str,
    node: &Node,
    reading: &mut Reading,
    read: impl FnOnce(&mut Fields) -> R,
) -> R {
    let before = reading.errors();
    let mut record = Fields::of(kind, node, reading, read);
    record.written().sound = reading.errors() == before;
    record
}

/// A record that knows where it was written.
pub(super) trait Record {
    fn written(&mut self) -> &mut Written;
}

macro_rules! records {
    ($($record:ty),*) => {$(
        impl Record for $record {
            fn written(&mut self) -> &mut Written {
                &mut self.written
            }
        }
    )*};
}

records!(
    Settings,
    Source,
    Claim,
    Council,
    Organisation,
    Team,
    Milestone,
    Strategy,
    Principle,
    Project,
    Update,
    StandingPage
);

/// The problem of a file as a whole.
pub(super) fn problem_of(entry: &Entry, code: Code, fault: Fault) -> Problem {
    Problem::new(code, Place::top(&entry.file), fault.message).help(fault.help)
}
