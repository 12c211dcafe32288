//! What was read of a content folder, for whoever reads it again after an edit. In: paths that were edited. Out: what is still as it
//! was. Never trusts what it was not told of: where a name may be new or gone, all names are looked at again.
#![expect(
    clippy::disallowed_methods,
    reason = "this room reads the content folder"
)]

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use super::folder::{self, FolderWalk};
use super::picture::{self, Flaw};
use super::text;
use crate::place::File;
use crate::problem::{Problem, Report};
use crate::value::lookup::Lookup;
use crate::value::raster::Raster;

/// The text of a file, or why it is none.
pub(super) type TextRead = Result<Arc<File>, Box<Problem>>;

/// The measures of a picture, or why it cannot be shown.
type Looked = Result<Raster, Flaw>;

/// What was read of a content folder the last time.
#[derive(Debug, Default)]
pub struct Kept {
    walk: Option<Walked>,
    texts: Lookup<String, TextRead>,
    pictures: Lookup<String, Looked>,
}

/// All names in the folder, and what is wrong with them.
#[derive(Debug, Clone)]
struct Walked {
    walk: Arc<FolderWalk>,
    report: Report,
    /// The paths of what is read of it.
    read: BTreeSet<String>,
}

impl Kept {
    /// Forgets what was read of the file at `inner`, a path inside the content folder that lies at `path`.
    pub fn forget(&mut self, path: &Path, inner: &str) {
        if inner.split('/').any(folder::copies::is_ignored) {
            // Nothing is read of such a file, but a copy whose original is gone is told of.
            let name = inner.rsplit('/').next().unwrap_or(inner);
            if folder::copies::stands_for(name).is_some() {
                self.walk = None;
            }
            return;
        }
        self.texts.remove(inner);
        self.pictures.remove(inner);
        let is_file = path.symlink_metadata().is_ok_and(|now| now.is_file());
        let was_read = |walked: &Walked| walked.read.contains(inner);
        if !(is_file && self.walk.as_ref().is_some_and(was_read)) {
            self.walk = None;
        }
    }

    /// Returns all names in the folder, and what is wrong with them.
    pub(super) fn walk(&mut self, at: &Path, shown_as: &str) -> (Arc<FolderWalk>, Report) {
        let walked = self.walk.get_or_insert_with(|| {
            let (walk, report) = folder::walk(at, shown_as);
            let records = walk.records.iter().map(|record| &record.inner);
            let words = walk.words.iter().map(|(_, inner)| inner);
            let read = records
                .chain(words)
                .chain(&walk.pictures)
                .cloned()
                .collect();
            let walk = Arc::new(walk);
            Walked { walk, report, read }
        });
        (Arc::clone(&walked.walk), walked.report.clone())
    }

    /// Returns the text of each file, in order; `files` are where they lie and their paths inside the folder.
    pub(super) fn texts(&mut self, files: &[(&Path, &str)], shown_as: &str) -> Vec<TextRead> {
        let read = |(path, inner): &(&Path, &str)| text::read(path, inner, shown_as).map(Arc::new);
        remembered(&mut self.texts, files, |file| file.1, read)
    }

    /// Returns what each picture is, in order of the paths inside the folder at `at`.
    pub(super) fn looked(&mut self, at: &Path, paths: &[String]) -> Vec<Looked> {
        let look = |path: &String| picture::look(&at.join(path));
        remembered(&mut self.pictures, paths, String::as_str, look)
    }
}

/// Returns what was made of each thing, and makes in parallel what is not known. What is asked for no more is forgotten.
fn remembered<T: Sync, M: Clone + Send + Sync>(
    known: &mut Lookup<String, M>,
    things: &[T],
    name: impl Fn(&T) -> &str + Sync,
    make: impl Fn(&T) -> M + Sync,
) -> Vec<M> {
    let of = |thing: &T| match known.get(name(thing)) {
        Some(earlier) => (earlier.clone(), false),
        None => (make(thing), true),
    };
    let all: Vec<(M, bool)> = things.par_iter().map(of).collect();
    for (thing, (new, is_new)) in things.iter().zip(&all) {
        if *is_new {
            known.insert(name(thing).to_owned(), new.clone());
        }
    }
    if known.count() > things.len() {
        let wanted = things.iter().zip(&all);
        *known = wanted
            .map(|(thing, (one, _))| (name(thing).to_owned(), one.clone()))
            .collect();
    }
    all.into_iter().map(|(one, _)| one).collect()
}
