//! How folders look at one moment. In: folders. Out: something that differs after every edit in them, however it was made. Never
//! reads a file: a file that was edited has another length or another time.
#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "folders are looked at on the disk, and how long that takes decides how often it is done"
)]

use std::fs::Metadata;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use walkdir::WalkDir;

/// The names, lengths and times of the files in some folders at one moment.
#[derive(Debug)]
pub(super) struct FolderState {
    /// Which folder each of them is; nothing where there is none.
    folders: Vec<Option<u64>>,
    /// The names, lengths and times of all in them, as one number.
    inside: u64,
    /// How long it took to find out.
    pub(super) took: Duration,
}

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
        let mut inside = DefaultHasher::new();
        for folder in folders {
            let walk = WalkDir::new(folder).follow_links(true);
            for entry in walk.min_depth(1).sort_by_file_name().into_iter().flatten() {
                entry.path().hash(&mut inside);
                let file = entry.metadata().ok().filter(Metadata::is_file);
                let seen = file.map(|file| (file.len(), file.modified().ok()));
                seen.hash(&mut inside);
            }
        }
        let one = |folder: &PathBuf| folder.metadata().ok().map(|folder| number_of(&folder));
        FolderState {
            folders: folders.iter().map(one).collect(),
            inside: inside.finish(),
            took: start.elapsed(),
        }
    }

    /// Returns whether the folders are still the same ones, whatever lies in them.
    pub(super) fn is_in_same_folders(&self, other: &FolderState) -> bool {
        self.folders == other.folders
    }
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
