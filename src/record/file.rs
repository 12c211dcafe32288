//! One file → its records. In: an entry of the content folder. Out: what it holds and every problem of it, by itself, so that
//! `serve` can keep it until the file changes. Never looks at another file.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::body::WriteUp;
use super::claim::Claim;
use super::conventions::Conventions;
use super::council::Council;
use super::field::FieldTable;
use super::fields::{Fields, Record, record};
use super::mention::{Mention, Origin};
use super::milestone::Milestone;
use super::organisation::Organisation;
use super::principle::Principle;
use super::project::Project;
use super::reading::Reading;
use super::records::{Absence, Absent, Records};
use super::settings::Settings;
use super::source::Source;
use super::standing_page::StandingPage;
use super::strategy::Strategy;
use super::team::Team;
use super::update::Update;
use super::{bibliography, leftovers, name};
use crate::content::yaml::{self, Entry, Node, Value};
use crate::content::{ContentFile, conflict, front_matter};
use crate::problem::{Code, Report};
use crate::prose;
use crate::value::Fault;
use crate::value::date::Date;
use crate::value::id::{Id, SourceId};
use crate::value::record_kind::{IdKind, RecordKind};

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

impl FileRecords {
    /// Returns whether it is an edition of `earlier` in which nothing but the words of the write-up is another: all that follows from
    /// the fields, and their places in the file, are the same.
    #[must_use]
    pub fn differs_in_words_only(&self, earlier: &FileRecords) -> bool {
        let (Some(now), Some(then)) = (self.write_up(), earlier.write_up()) else {
            return false;
        };
        let has_same_fields = now.file.text[..now.span.start] == then.file.text[..then.span.start];
        has_same_fields && self.leads_like(earlier)
    }

    /// Returns whether it is a project or an update, and names the same records in the same order as its edition `earlier`: what it says of
    /// itself may be different, and it may cite more sources. Of these there are many, and no page but those that list them hangs on what
    /// they say of themselves.
    #[must_use]
    pub fn names_like(&self, earlier: &FileRecords) -> bool {
        type Named<'f> = (Vec<(IdKind, &'f str)>, BTreeSet<&'f str>);
        fn named(file: &FileRecords) -> Named<'_> {
            let mentions = file.records.mentions.iter();
            let (sources, others): (Vec<&Mention>, Vec<&Mention>) = mentions
                .flat_map(|of_file| of_file.iter())
                .partition(|mention| mention.kind == SourceId::KIND);
            let others = others.iter().map(|mention| (mention.kind, &*mention.id));
            let sources = sources.iter().map(|mention| &*mention.id);
            (others.collect(), sources.collect())
        }
        let Records {
            projects, updates, ..
        } = &*self.records;
        let is_listed = !projects.is_empty() || !updates.is_empty();
        let ((others, sources), (others_then, sources_then)) = (named(self), named(earlier));
        // A source that only drafts cite is not published: one more of a draft may be the first that is hidden, one less of others too.
        let cites_enough =
            sources == sources_then || !self.draft && sources.is_superset(&sources_then);
        is_listed && others == others_then && cites_enough
    }

    /// Returns whether it is an edition of `earlier` which others reach and which leads to others just as before: it is the same record, with
    /// the same links and headings. What it says of others in its fields may be different.
    #[must_use]
    pub fn leads_like(&self, earlier: &FileRecords) -> bool {
        let outlines = [self, earlier].map(|file| file.write_up().map(|text| &text.outline));
        let is_alike = match outlines {
            [Some(now), Some(then)] => now.leads_like(then),
            [None, None] => true,
            [None, Some(_)] | [Some(_), None] => false,
        };
        is_alike
            && self.record().is_some()
            && self.itself == earlier.itself
            && self.draft == earlier.draft
            && !self.report.has_errors()
            && !earlier.report.has_errors()
    }

    /// Returns the kind and the id of the record that the file is; nothing where it is a list of them, or says what holds for all.
    #[must_use]
    pub fn record(&self) -> Option<(RecordKind, &str)> {
        let strategy = self.records.strategy.as_ref();
        let strategy = strategy.map(|_| (RecordKind::Strategy, ""));
        let itself = self.itself.as_ref();
        itself.map(|itself| (itself.kind, &*itself.id)).or(strategy)
    }

    fn write_up(&self) -> Option<&WriteUp> {
        let Records {
            strategy,
            principles,
            projects,
            updates,
            pages,
            ..
        } = &*self.records;
        let statements = strategy.iter().map(|record| &record.body);
        let mut all = statements
            .chain(principles.iter().map(|record| &record.body))
            .chain(projects.iter().map(|record| &record.body))
            .chain(updates.iter().map(|record| &record.body))
            .chain(pages.iter().map(|record| &record.body));
        all.next()
    }
}

/// Reads one file.
#[must_use]
pub fn read_file(entry: &ContentFile, conventions: &Conventions) -> FileRecords {
    let mut reading = Reading::new(&entry.file, conventions);
    let mut records = Box::<Records>::default();
    let id = name::id_of(entry);
    let itself = entry.kind.folder().map(|_| Absent {
        kind: entry.kind,
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
        FileOutcome::Broken
    };
    if draft == FileOutcome::Broken {
        records.absent.extend(itself.clone());
    }
    leftovers::report(&mut reading);
    // The id of a record that has become part of another cannot be known.
    if (reading.has_run_together || reading.has_slip) && entry.kind.has_named_entries() {
        records.unread.push(entry.kind);
    }
    let (mentions, years, report) = reading.into_parts();
    records.mentions = vec![mentions.into()];
    records.years = vec![years.into()];
    FileRecords {
        records,
        report,
        draft: draft == FileOutcome::Draft,
        itself,
    }
}

/// What became of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum FileOutcome {
    Read,
    Draft,
    Broken,
}

/// Returns the fields of a file as a tree, and its body.
fn parts(entry: &ContentFile, reading: &mut Reading) -> Option<(Node, WriteUp)> {
    let conflicts = conflict::problems(&entry.file);
    let has_conflicts = !conflicts.is_empty();
    for problem in conflicts {
        reading.push(problem);
    }
    match front_matter::split(&entry.file) {
        Ok(front_matter::FileParts { fields, body: span }) => {
            let (node, report) = yaml::read(&entry.file, fields);
            reading.has_slip = has_conflicts || report.has_errors();
            reading.merge(report);
            for problem in yaml::turned_round(&entry.file, span.clone()) {
                reading.push(problem);
            }
            let outline = if span.is_empty() {
                prose::Outline::default()
            } else {
                let (outline, report) = prose::read(&entry.file, span.clone());
                reading.merge(report);
                outline
            };
            (node.value != Value::Unread).then_some((
                node,
                WriteUp {
                    file: Arc::clone(&entry.file),
                    span,
                    outline,
                },
            ))
        }
        // Lines that Git left hide the lines `---`.
        Err(_) if has_conflicts => None,
        Err(problem) => {
            reading.push(*problem);
            None
        }
    }
}

/// A file of one record, or of a list of them, taken apart.
struct OneFile<'e> {
    entry: &'e ContentFile,
    node: &'e Node,
    body: WriteUp,
}

impl OneFile<'_> {
    /// Reads the records into `records`; `id` is the file's own, where it is in order.
    fn read(self, id: Option<&str>, reading: &mut Reading, records: &mut Records) -> FileOutcome {
        let mut draft = false;
        match self.entry.kind {
            RecordKind::Settings => records.settings = Some(self.one(reading, Settings::read)),
            RecordKind::Team => records.team = Some(self.one(reading, Team::read)),
            RecordKind::Source => match bibliography::read(self.node, reading) {
                Some(sources) => records.sources = shared(sources),
                None => records.unread.push(RecordKind::Source),
            },
            RecordKind::Claim => records.claims = self.entries(reading, Claim::read),
            RecordKind::Milestone => {
                records.milestones = shared(self.entries(reading, Milestone::read));
            }
            RecordKind::Strategy => {
                let body = self.body.clone();
                records.strategy = Some(self.one(reading, |fields| Strategy::read(body, fields)));
            }
            RecordKind::Council => {
                let council = self.named(id, reading, Council::read);
                records.councils.push(Arc::new(council));
            }
            RecordKind::Organisation => {
                let organisation = self.named(id, reading, Organisation::read);
                records.organisations.push(Arc::new(organisation));
            }
            RecordKind::Principle => {
                let principle = self.text(id, reading, Principle::read);
                records.principles.push(Arc::new(principle));
            }
            RecordKind::Project => {
                let project = self.text(id, reading, Project::read);
                draft = project.draft;
                records.projects.push(Arc::new(project));
            }
            RecordKind::Update => match self.update(id, reading) {
                Some(update) => {
                    draft = update.draft;
                    records.updates.push(Arc::new(update));
                }
                None => return FileOutcome::Broken,
            },
            RecordKind::Page => {
                let page = self.text(id, reading, StandingPage::read);
                draft = page.draft;
                records.pages.push(Arc::new(page));
            }
            // A post is read with the team that it is part of.
            RecordKind::Role => {}
        }
        if self.entry.kind.folder().is_some() && id.is_none() {
            *records = Records::default();
            return FileOutcome::Broken;
        }
        if draft {
            FileOutcome::Draft
        } else {
            FileOutcome::Read
        }
    }

    /// Reads an update; nothing where its file names no day.
    fn update(&self, id: Option<&str>, reading: &mut Reading) -> Option<Update> {
        let date = self.entry.date();
        let stand_in = date.unwrap_or(Date::Year(1));
        let update = self.text(id, reading, |id, body, fields| {
            Update::read(id, stand_in, body, fields)
        });
        date.is_some().then_some(update)
    }

    fn one<R: Record>(&self, reading: &mut Reading, read: impl FnOnce(&mut Fields) -> R) -> R {
        record(self.node, reading, read)
    }

    /// Reads a record that is named by its file.
    fn named<I: Id, R: Record>(
        &self,
        id: Option<&str>,
        reading: &mut Reading,
        read: impl FnOnce(I, &mut Fields) -> R,
    ) -> R {
        let id = I::new(id.unwrap_or_default());
        self.one(reading, |fields| read(id, fields))
    }

    /// Reads a record that is named by its file and has a write-up.
    fn text<I: Id, R: Record>(
        &self,
        id: Option<&str>,
        reading: &mut Reading,
        read: impl FnOnce(I, WriteUp, &mut Fields) -> R,
    ) -> R {
        let body = self.body.clone();
        self.named(id, reading, |id, fields| read(id, body, fields))
    }

    /// Reads a file that is a list of records; one may stand without the list.
    fn entries<R: Record>(&self, reading: &mut Reading, read: impl Fn(&mut Fields) -> R) -> Vec<R> {
        let within =
            under_a_name(self.node).filter(|(entry, _)| R::FIELDS.field(&entry.key).is_none());
        if let Some((entry, nodes)) = within {
            let message = format!("`{}` is a list by itself", self.entry.file.inner());
            let help = format!(
                "delete the line `{}:`, so that each entry begins with a hyphen at the left margin",
                entry.key
            );
            reading.problem(Code::WrongType, entry.number, Fault { message, help });
            return nodes
                .iter()
                .map(|node| record(node, reading, &read))
                .collect();
        }
        let nodes = match &self.node.value {
            Value::Null | Value::Unread => &[],
            Value::List(nodes) => nodes.as_slice(),
            Value::Scalar(_) | Value::Map(_) => std::slice::from_ref(self.node),
        };
        nodes
            .iter()
            .map(|node| record(node, reading, &read))
            .collect()
    }
}

/// Returns the one name of a map, and the list that stands under it.
fn under_a_name(node: &Node) -> Option<(&Entry, &[Node])> {
    let Value::Map(entries) = &node.value else {
        return None;
    };
    let [entry] = entries.as_slice() else {
        return None;
    };
    match &entry.value.value {
        Value::List(nodes) => Some((entry, nodes)),
        Value::Null | Value::Scalar(_) | Value::Map(_) | Value::Unread => None,
    }
}

fn shared<R>(records: Vec<R>) -> Vec<Arc<R>> {
    records.into_iter().map(Arc::new).collect()
}

macro_rules! records {
    ($($record:ty),*) => {$(
        impl Record for $record {
            const FIELDS: &'static FieldTable = <$record>::FIELDS;

            fn written(&mut self) -> &mut Origin {
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
