//! Files and folders, made to last through a power cut. In: a folder. Out: when this returns, everything in it is on the disk and not only in
//! the memory of the machine.
#![expect(
    clippy::disallowed_methods,
    reason = "what is written is to reach the disk"
)]

use std::fs::File;
use std::io;
use std::path::Path;

/// Whether a build waits until its site is on the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Durability {
    /// It does: a power cut leaves the old site or the new one.
    Synced,
    /// It does not: the system writes when it likes.
    Unsynced,
}

/// Waits until all that lies below a folder is on the disk. One call for the whole disk takes a tenth of the time of one for each file, of
/// which a large site has fifty thousand.
#[cfg(target_os = "linux")]
pub(super) fn tree(folder: &Path) -> io::Result<()> {
    match rustix::fs::syncfs(File::open(folder)?) {
        Ok(()) => Ok(()),
        Err(_) => each(folder),
    }
}

/// Waits until all that lies below a folder is on the disk.
#[cfg(not(target_os = "linux"))]
pub(super) fn tree(folder: &Path) -> io::Result<()> {
    each(folder)
}

/// Waits for each file and each folder, those inside before those around them.
fn each(folder: &Path) -> io::Result<()> {
    use rayon::iter::{IntoParallelIterator, ParallelIterator};
    let entries: Vec<_> = std::fs::read_dir(folder)?.collect();
    entries.into_par_iter().try_for_each(|entry| {
        let entry = entry?;
        let kind = entry.file_type()?;
        if kind.is_dir() {
            each(&entry.path())
        } else if kind.is_file() {
            file(&entry.path())
        } else {
            Ok(())
        }
    })?;
    names_in(folder)
}

/// Waits until a file is on the disk. Some systems want leave to write for that.
fn file(path: &Path) -> io::Result<()> {
    if cfg!(unix) {
        File::open(path)?.sync_all()
    } else {
        File::options().append(true).open(path)?.sync_all()
    }
}

/// Waits until it is on the disk which files a folder holds.
#[cfg(unix)]
pub(super) fn names_in(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

/// Does nothing: here a folder cannot be waited for.
#[cfg(not(unix))]
pub(super) fn names_in(_folder: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_tree_can_be_waited_for_in_either_way_and_what_is_not_there_cannot() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(folder.path().join("a/b")).unwrap();
        std::fs::write(folder.path().join("a/b/page"), "text").unwrap();
        for way in [tree, each] {
            way(folder.path()).unwrap();
            let missing = way(&folder.path().join("none")).unwrap_err();
            assert_eq!(missing.kind(), io::ErrorKind::NotFound);
        }
    }
}
