//! A site while its content is edited. In: what was edited since. Out: the site as it is now, byte for byte the same as from nothing,
//! with the work that the edits call for and no more. Where only the words of write-ups are others, what follows from facts stands.

use std::path::Path;
use std::sync::Arc;

use super::memory::{Edits, Memory, Newer};
use super::{Options, Site, palette};
use crate::content::Content;
use crate::page;
use crate::portal::Before;
use crate::problem::Report;
use crate::record::{self, Records};
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
        if let Some(next) = edited.and_then(|(last, newer)| last.with_new_words(newer)) {
            report.merge(next.report.clone());
            let site = Arc::clone(&next.site);
            self.last = Some(next);
            return (Some(site), report);
        }
        let paths = edited.map_or_else(Vec::new, |(_, newer)| newer.paths().collect());
        let before = edited.map(|(last, _)| last.site.before(&paths));
        let (site, of_all) = Site::of_memory(&content, &read, &mut self.memory, options, before);
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
    /// Returns the same with the words that are new; nothing where anything else is another.
    fn with_new_words(&self, newer: &Newer) -> Option<LastSite> {
        let mut paths = newer.paths();
        if !newer.is_words_only || paths.any(|path| self.report.speaks_of(path)) {
            return None;
        }
        let records = newer.files.iter().map(|(_, read)| &*read.records);
        Some(LastSite {
            site: Arc::new(self.site.with_words_of(records)),
            ..self.clone()
        })
    }
}

impl Newer {
    fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(|(file, _)| file.path.as_str())
    }
}

impl Site {
    /// Returns what was linked for it, before the files at some paths were edited.
    fn before<'s>(&'s self, edited: &'s [&'s str]) -> Before<'s> {
        Before {
            portal: &self.edition.portal,
            written: &self.written,
            edited,
        }
    }

    /// Works out what pages may be without for a while after [`Editing::load`]: how large data files have become.
    pub fn work_out_sizes(&self) {
        self.sizes.work_out(&self.edition);
    }

    /// Returns the same site with newer editions of some files, in which nothing but the words of the write-ups is another.
    fn with_words_of<'r>(&self, newer: impl IntoIterator<Item = &'r Records>) -> Site {
        let edition = Edition {
            portal: self.edition.with_words_of(newer),
            words: Arc::clone(&self.edition.words),
            changes: None,
        };
        Site {
            routes: Arc::new(page::routes_of_new_words(
                &edition,
                palette(&self.theme),
                &self.routes,
            )),
            edition,
            theme: Arc::clone(&self.theme),
            written: Arc::clone(&self.written),
            sizes: Arc::clone(&self.sizes),
            is_portable: self.is_portable,
            content: self.content.clone(),
            resizer: Arc::clone(&self.resizer),
        }
    }
}

fn is_same_beside_records(one: &Content, other: &Content) -> bool {
    one.pictures == other.pictures
        && one.flawed == other.flawed
        && one.unread == other.unread
        && one.words == other.words
}
