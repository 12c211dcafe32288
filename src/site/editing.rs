//! A site while its content is edited. In: what was edited since. Out: the site as it is now, byte for byte the same as from nothing,
//! with the work that the edits call for and no more. Where only the words of write-ups are new, all that follows from facts is kept; where
//! only what projects and updates say of themselves is, all that hangs on other records.

use std::path::Path;
use std::sync::Arc;

use super::memory::{Edits, Memory, Newer, NewerFile};
use super::{Options, Site};
use crate::content::Content;
use crate::portal::{self, Before, NewerRecords};
use crate::problem::Report;
use crate::record;
use crate::route::Edition;

/// A site that is loaded again and again.
#[derive(Default)]
pub struct Editing {
    memory: Memory,
    last: Option<LastSite>,
}

/// The last site that was made of it.
#[derive(Clone)]
struct LastSite {
    site: Arc<Site>,
    /// What is to be told of it beyond single files.
    report: Report,
    /// What else it was made from than the files of records.
    content: Arc<Content>,
}

impl Editing {
    /// Forgets what hangs on files that were edited.
    pub fn forget(&mut self, edits: &Edits, content: &Path) {
        self.memory.forget(edits, content);
    }

    /// Loads the site as [`Site::load`] does, but takes from memory what has not changed since the last time, and leaves out what no page
    /// needs: of a site [`Site::warnings`] tells it later, and [`Site::work_out_sizes`] brings up to date.
    pub fn load(&mut self, options: &Options) -> (Option<Arc<Site>>, Report) {
        let (content, mut report) = self.memory.content(&options.content);
        let read = self.memory.read(&content);
        report.merge(record::problems(&content, &read.all, options.drafts));
        let last = self.last.take().filter(|last| {
            !report.has_errors()
                && self.memory.has_theme()
                && is_same_beside_records(&last.content, &content)
        });
        let edited = last.as_ref().zip(read.newer.as_ref());
        let quickly = edited.and_then(|(last, newer)| last.with(newer, &mut self.memory));
        let (site, of_all) = quickly.unwrap_or_else(|| {
            let paths = edited.map_or_else(Vec::new, |(_, newer)| newer.paths().collect());
            let records = edited.map_or_else(Vec::new, |(_, newer)| newer.records());
            let before = edited.map(|(last, _)| last.site.before(&paths, &records));
            Site::of_memory(&content, &read, &mut self.memory, options, before)
        });
        report.merge(of_all.clone());
        // Where an error stops a build nobody will ask for the warnings later.
        if let Some(site) = site.as_ref().filter(|_| report.has_errors()) {
            report.merge(site.warnings());
        }
        let (site, report) = Site::without_errors(site, report);
        let site = site.map(Arc::new);
        let keeps = |site: &Arc<Site>| LastSite {
            site: Arc::clone(site),
            report: of_all,
            content: Arc::new(Content {
                files: Vec::new(),
                ..content
            }),
        };
        // What changed from commit to commit is told by whole texts.
        let kept = site.as_ref().filter(|_| options.commits.is_none());
        self.last = kept.map(keeps);
        (site, report)
    }
}

impl LastSite {
    /// Returns the same with newer editions of some files; nothing where more hangs on what is new of them than can be worked out from it.
    fn with(&self, newer: &Newer, memory: &mut Memory) -> Option<(Option<Site>, Report)> {
        let is_told_of = newer.paths().any(|path| self.report.speaks_of(path));
        if is_told_of || !(newer.is_words_only || newer.names_like_before) {
            return None;
        }
        let Site {
            edition,
            written,
            sizes,
            ..
        } = &*self.site;
        let linked = (&edition.portal, &**written);
        let (portal, written) = portal::link_newer(linked, &newer.records(), newer.is_words_only)?;
        let edition = Edition {
            portal,
            words: Arc::clone(&edition.words),
            changes: None,
        };
        // Words alone change no data file, and no part of a page that a link could lead to.
        let sizes = if newer.is_words_only {
            sizes
        } else {
            memory.sizes()
        };
        let mut report = self.report.clone();
        let site = report.keep(self.site.with_newer_facts(edition, written, sizes));
        if !newer.is_words_only {
            report.merge(site.links_to_no_part());
        }
        Some((Some(site), report))
    }
}

impl NewerFile {
    fn records(&self) -> Option<NewerRecords<'_>> {
        let (kind, id) = self.now.record()?;
        Some(NewerRecords {
            kind,
            id,
            now: &self.now.records,
            then: &self.then.records,
        })
    }
}

impl Newer {
    fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(|edited| edited.file.path.as_str())
    }

    fn records(&self) -> Vec<NewerRecords<'_>> {
        self.files.iter().filter_map(NewerFile::records).collect()
    }
}

impl Site {
    /// Returns what was linked for it, before the files at some paths were edited.
    fn before<'s>(&'s self, edited: &'s [&'s str], newer: &'s [NewerRecords<'s>]) -> Before<'s> {
        Before {
            portal: &self.edition.portal,
            written: &self.written,
            edited,
            newer,
        }
    }

    /// Works out what pages may be without for a while after [`Editing::load`]: how large data files have become.
    pub fn work_out_sizes(&self) {
        self.sizes.work_out(&self.edition);
    }
}

fn is_same_beside_records(one: &Content, other: &Content) -> bool {
    one.pictures == other.pictures
        && one.flawed == other.flawed
        && one.unread == other.unread
        && one.words == other.words
}
