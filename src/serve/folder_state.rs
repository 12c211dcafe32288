//! How folders look at one moment. In: folders. Out: something that differs after every edit in them, however it was made. Never
//! reads a file: a file that was edited has another length or another time.
#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "folders are looked at on the disk, and how long that takes decides how often it is done"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs::Metadata;
use std::path::PathBuf;
use std::time::{Duration, Instant, SystemTime};

use walkdir::WalkDir;

/// The names, lengths and times of the files in some folders at one moment.
#[derive(Debug)]
pub(super) struct FolderState {
    /// Which folder each of them is; nothing where there is none.
    folders: Vec<Option<u64>>,
    /// What lies in them.
    inside: BTreeMap<PathBuf, Look>,
    /// How long it took to find out.
    pub(super) took: Duration,
}

/// What is seen of a file without opening it; nothing of what is no file.
type Look = Option<(u64, Option<SystemTime>)>;

impl PartialEq for FolderState {
    /// Returns whether nothing has been edited between the two.
    fn eq(&self, other: &FolderState) -> bool {
        self.is_in_same_folders(other) && self.inside == other.inside
    }
}

impl FolderState {
    /// Looks at `folders`.
    pub(super) fn at(folders: &[PathBuf]) -> FolderState {
        let start = Instant::now();
        let mut inside = BTreeMap::new();
        for folder in folders {
            let walk = WalkDir::new(folder).follow_links(true).min_depth(1);
            for entry in walk.into_iter().flatten() {
                let look = entry.metadata().ok().filter(Metadata::is_file);
                inside.insert(entry.into_path(), look.as_ref().map(look_of));
            }
        }
        let one = |folder: &PathBuf| folder.metadata().ok().map(|folder| number_of(&folder));
        FolderState {
            folders: folders.iter().map(one).collect(),
            inside,
            took: start.elapsed(),
        }
    }

    /// Looks at single files again. Returns whether that was all there is to look at: what has become a folder, or was one, has more.
    pub(super) fn look_again(&mut self, paths: &BTreeSet<PathBuf>) -> bool {
        for path in paths {
            let look = path.metadata().ok();
            let was_folder = self.inside.get(path).is_some_and(Option::is_none);
            if was_folder || look.as_ref().is_some_and(Metadata::is_dir) {
                return false;
            }
            match look {
                Some(look) => self.inside.insert(path.clone(), Some(look_of(&look))),
                None => self.inside.remove(path),
            };
        }
        true
    }

    /// Returns whether the folders are still the same ones, whatever lies in them.
    pub(super) fn is_in_same_folders(&self, other: &FolderState) -> bool {
        self.folders == other.folders
    }
}

fn look_of(file: &Metadata) -> (u64, Option<SystemTime>) {
    (file.len(), file.modified().ok())
}

/// Returns what tells a folder from another that takes its place.
#[cfg(unix)]
fn number_of(folder: &Metadata) -> u64 {
    use std::os::unix::fs::MetadataExt;
    folder.ino()
}

/// Returns what tells a folder from another that takes its place: here only whether there is one.
#[cfg(not(unix))]
fn number_of(_folder: &Metadata) -> u64 {
    0
}
