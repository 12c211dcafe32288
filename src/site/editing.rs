//! A site while its content is edited. In: what was edited since. Out: the site as it is now, byte for byte the same as from nothing,
//! with the work that the edits call for and no more. Where only the words of write-ups are others, what follows from facts stands.

use std::path::Path;
use std::sync::Arc;

use super::memory::{Edits, Memory, ReadFiles};
use super::{Options, Site, palette};
use crate::content::Content;
use crate::page;
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
struct LastSite {
    site: Arc<Site>,
    /// What is to be told of it beyond single files.
    report: Report,
    /// What else it was made from than the files of records.
    content: Content,
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
        let last = self.last.take().filter(|_| !report.has_errors());
        if let Some(next) = last.and_then(|last| self.with_new_words(last, &content, &read)) {
            let site = Arc::clone(&next.site);
            report.merge(next.report.clone());
            self.last = Some(next);
            return (Some(site), report);
        }
        let (site, of_all) = Site::of_memory(&content, &read, &mut self.memory, options);
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
            content: Content {
                files: Vec::new(),
                ..content
            },
        };
        // What changed from commit to commit is told by whole texts.
        let kept = site.as_ref().filter(|_| options.commits.is_none());
        self.last = kept.map(keeps);
        (site, report)
    }

    /// Returns the last site with the words that are new in `read`; nothing where anything else is another.
    fn with_new_words(
        &self,
        last: LastSite,
        content: &Content,
        read: &ReadFiles,
    ) -> Option<LastSite> {
        let newer = read.new_words.as_ref()?;
        let mut files = newer.iter().map(|(file, _)| &file.path);
        if !self.memory.has_theme()
            || !is_same_beside_records(&last.content, content)
            || files.any(|path| last.report.speaks_of(path))
        {
            return None;
        }
        let records = newer.iter().map(|(_, read)| &*read.records);
        Some(LastSite {
            site: Arc::new(last.site.with_words_of(records)),
            ..last
        })
    }
}

impl Site {
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
