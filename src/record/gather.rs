//! The records of all files put together. In: what each file holds, in order of path. Out: all records and what is wrong
//! between them: one id twice. Never reads a file.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::file::FileRecords;
use super::partner;
use super::records::{Absence, Absent, Records};
use super::source::Source;
use crate::content::Content;
use crate::problem::{Code, Problem, Report, Severity};
use crate::value::id::{BodyId, Id, MilestoneId, SourceId, slug};
use crate::value::record_kind::RecordKind;

/// Whether records that wait to be published are among those that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Drafts {
    /// As if they were published.
    Included,
    /// As if they did not exist, but for those who speak of them.
    LeftOut,
}

/// Returns what is wrong with the files by themselves. `files` are what [`super::read_file`] gave for each file of `content`, in its
/// order.
#[must_use]
pub fn problems(content: &Content, files: &[Arc<FileRecords>], drafts: Drafts) -> Report {
    let mut report = Report::default();
    let knows_conventions = knows_conventions(content, files);
    let hangs_on_site =
        |problem: &Problem| matches!(problem.code, Code::BadMoney | Code::BadFinancialYear);
    let wanted = |problem: &Problem| knows_conventions || !hangs_on_site(problem);
    for file in files.iter().filter(|file| !file.is_left_out(drafts)) {
        report.merge(file.report.clone().filtered(wanted));
    }
    report
}

/// Puts the records of all files together, and reports what is wrong between them. `files` are those of [`problems`].
#[must_use]
pub fn gather(content: &Content, files: &[Arc<FileRecords>], drafts: Drafts) -> (Records, Report) {
    let mut all = Records {
        pictures: content.pictures.clone(),
        flawed: content.flawed.clone(),
        ..Records::default()
    };
    let mut report = Report::default();
    all.make_room(files);
    let mut of_drafts = BTreeSet::new();
    for file in files {
        if file.is_left_out(drafts) {
            of_drafts.extend(cited(&file.records));
            all.absent.extend(file.itself.clone().map(|absent| Absent {
                why: Absence::Draft,
                ..absent
            }));
            continue;
        }
        all.take_in(&file.records);
    }
    for unread in &content.unread {
        all.unread.push(unread.kind);
        if unread.kind.folder().is_some() {
            all.absent.push(Absent {
                kind: unread.kind,
                id: slug(&unread.id),
                why: Absence::Broken,
            });
        }
    }
    all.unread.sort_unstable();
    all.unread.dedup();
    leave_out_sources(&mut all, of_drafts);
    bodies(&all, &mut report);
    milestones(&mut all, &mut report);
    (all, report)
}

impl FileRecords {
    fn is_left_out(&self, drafts: Drafts) -> bool {
        self.draft && drafts == Drafts::LeftOut
    }
}

/// Leaves out the sources that drafts cite and nothing else does: they would give away what is not published yet. What nobody cites
/// stays, for a bibliography may hold more than is cited.
fn leave_out_sources(all: &mut Records, mut of_drafts: BTreeSet<String>) {
    if of_drafts.is_empty() {
        return;
    }
    for id in cited(all) {
        of_drafts.remove(&id);
    }
    let (left_out, kept) = std::mem::take(&mut all.sources)
        .into_iter()
        .partition(|source| of_drafts.contains(source.id.as_str()));
    all.sources = kept;
    let left_out: Vec<Arc<Source>> = left_out;
    all.absent.extend(left_out.into_iter().map(|source| Absent {
        kind: RecordKind::Source,
        id: source.id.to_string(),
        why: Absence::Draft,
    }));
}

/// Returns the ids of the sources that records cite or link to.
fn cited(records: &Records) -> Vec<String> {
    let mentions = records.mentions.iter().flat_map(|of_file| of_file.iter());
    let mentions = mentions.filter(|mention| mention.kind == SourceId::KIND);
    let texts = records.projects.iter().map(|project| &project.body);
    let texts = texts.chain(records.updates.iter().map(|update| &update.body));
    let texts = texts.chain(records.pages.iter().map(|page| &page.body));
    let texts = texts.chain(records.principles.iter().map(|principle| &principle.body));
    let texts = texts.chain(records.strategy.iter().map(|strategy| &strategy.body));
    let links = texts.flat_map(|body| &body.outline.links);
    let linked = links.filter_map(|link| {
        let (path, anchor) = link.target.split_once('#')?;
        path.ends_with("sources.yaml").then(|| anchor.to_owned())
    });
    let mentioned = mentions.map(|mention| mention.id.to_string());
    mentioned.chain(linked).collect()
}

/// Returns whether it is known in which currency amounts are written and when financial years begin: where `site.yaml` does not say so because
/// of a mistake of its own, nobody is told that theirs are others.
fn knows_conventions(content: &Content, files: &[Arc<FileRecords>]) -> bool {
    let Some(at) = content
        .files
        .iter()
        .position(|entry| entry.kind == RecordKind::Settings)
    else {
        return false;
    };
    let Some(site) = files.get(at) else {
        return false;
    };
    site.records.settings.is_some()
        && site
            .report
            .problems()
            .filter(|problem| problem.severity() == Severity::Error)
            .all(|problem| problem.code == Code::BadAddress)
}

impl Records {
    /// Makes room for what is most: growing step by step, a long list is copied over and over.
    fn make_room(&mut self, files: &[Arc<FileRecords>]) {
        let count = |of: fn(&Records) -> usize| files.iter().map(|file| of(&file.records)).sum();
        self.projects.reserve(count(|file| file.projects.len()));
        self.updates.reserve(count(|file| file.updates.len()));
        self.mentions.reserve(files.len());
        self.years.reserve(files.len());
    }

    /// Adds the records of one more file.
    fn take_in(&mut self, file: &Records) {
        if self.settings.is_none() {
            self.settings.clone_from(&file.settings);
        }
        self.sources.extend_from_slice(&file.sources);
        self.claims.extend_from_slice(&file.claims);
        if self.team.is_none() {
            self.team.clone_from(&file.team);
        }
        self.milestones.extend_from_slice(&file.milestones);
        self.councils.extend_from_slice(&file.councils);
        self.organisations.extend_from_slice(&file.organisations);
        if self.strategy.is_none() {
            self.strategy.clone_from(&file.strategy);
        }
        self.principles.extend_from_slice(&file.principles);
        self.projects.extend_from_slice(&file.projects);
        self.updates.extend_from_slice(&file.updates);
        self.pages.extend_from_slice(&file.pages);
        self.mentions.extend_from_slice(&file.mentions);
        self.years.extend_from_slice(&file.years);
        self.absent.extend_from_slice(&file.absent);
        self.unread.extend_from_slice(&file.unread);
    }
}

/// Councils and organisations share one space of ids, in which two words mean all of them.
fn bodies(all: &Records, report: &mut Report) {
    let councils = all.councils.iter();
    let councils = councils.map(|council| (council.id.as_str(), &council.written.at));
    let organisations = all.organisations.iter();
    let bodies = councils.chain(organisations.map(|body| (body.id.as_str(), &body.written.at)));
    for (id, at) in bodies.filter(|(id, _)| partner::is_word_for_all(id)) {
        let message =
            format!("`{id}` cannot be an id: where partners are named, it means all of them");
        let problem = Problem::new(Code::RepeatedId, at.place(), message);
        report.push(problem.help("give the file another name, such as the body's own"));
    }
    let councils: BTreeMap<BodyId, _> = all
        .councils
        .iter()
        .map(|council| (council.id.clone().into(), &council.written.at))
        .collect();
    for organisation in &all.organisations {
        let id: BodyId = organisation.id.clone().into();
        if let Some(council) = councils.get(&id) {
            let message = format!("a council and an organisation have the id `{id}`");
            let problem = Problem::new(Code::RepeatedId, organisation.written.at.place(), message)
                .help("rename one of the two files: both can lead and pay, so their ids have to differ");
            report.push(problem.related(council.place(), "the council"));
        }
    }
}

/// Milestones name themselves, so two may have one name.
fn milestones(all: &mut Records, report: &mut Report) {
    let mut first_of = BTreeMap::new();
    all.milestones.retain(|milestone| {
        if milestone.id.as_str().is_empty() {
            return false;
        }
        let at = milestone.written.at.clone();
        let Some(first) = first_of.get(&milestone.id) else {
            first_of.insert(MilestoneId::clone(&milestone.id), at);
            return true;
        };
        let message = format!("two milestones have the id `{}`", milestone.id);
        let problem = Problem::new(Code::RepeatedId, at.place(), message)
            .help("give one of them another id, or delete it");
        report.push(problem.related(
            crate::record::mention::Location::place(first),
            "first used here",
        ));
        false
    });
}
