//! A place beside the old site where the new one is written, and the swap of the two. In: the output folder. Out: a
//! folder to fill, which then takes the old site's place as a whole or goes away. Never writes into the old site, and never removes
//! a `.git` in it, a folder or a file: whoever publishes from a clone or a worktree keeps its history there.
//!
//! For the output `public` everything lies in `.public.mercat` beside it, on the same disk, so that renaming is all
//! that the swap takes:
//!
//! - `lock` is held by the build at work. The system lets go of it when the build ends, however it ends;
//! - `new` is the site being written. After an exchange of the two, it is the old one being removed;
//! - `old` is the old site between two renames, on a disk that cannot exchange;
//! - `whole` is the new site while the old one is removed, in a container whose image holds the old one.
//!
//! A killed build leaves that folder behind. The next one takes the lock, puts `whole` in place, or `old` if the site
//! itself is missing, gives the site its `.git` back, and removes the rest.
//! A power cut is one way to be killed: what was written is on the disk before the swap begins, and the swap before the old site goes.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the system's kinds of error grow with it"
)]
#![expect(
    clippy::disallowed_methods,
    reason = "the staging folder lies on the disk"
)]

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use super::sync::{self, Durability};
use crate::problem::Failure;

/// What an old site hands on to the new one: the repository that it is published from.
pub(super) const KEPT: &str = ".git";

/// The folder of a build at work. Dropping it without [`Staging::swap`] leaves the old site as it was.
#[derive(Debug)]
pub(crate) struct Staging {
    /// The output folder, with every symbolic link followed.
    output: PathBuf,
    /// `.public.mercat` beside it.
    work: PathBuf,
    /// Held for as long as the build is at work.
    _lock: File,
}

impl Staging {
    /// Returns an empty folder beside `output`, which is complete and leads through no symbolic link.
    pub(crate) fn beside(output: &Path) -> Result<Staging, Failure> {
        let name = output.file_name().unwrap_or_default().to_string_lossy();
        let work = output.with_file_name(format!(".{name}.mercat"));
        let lock = lock(&work, output)?;
        let staging = Staging {
            output: output.to_owned(),
            work,
            _lock: lock,
        };
        staging.mend()?;
        let new = staging.folder();
        fs::create_dir(&new).map_err(|error| Failure::disk("create", &new, &error))?;
        Ok(staging)
    }

    /// Returns the folder to fill.
    pub(crate) fn folder(&self) -> PathBuf {
        self.work.join("new")
    }

    /// Puts what was written in the old site's place, then removes the old site.
    pub(crate) fn swap(self, durability: Durability) -> Result<(), Failure> {
        if durability == Durability::Unsynced {
            return self.put_in_place();
        }
        let new = self.folder();
        sync::tree(&new).map_err(|error| Failure::disk("write", &new, &error))?;
        self.put_in_place()?;
        let mut folders = [self.output.parent(), Some(&*self.work)]
            .into_iter()
            .flatten();
        folders
            .try_for_each(sync::names_in)
            .map_err(|error| Failure::disk("write", &self.output, &error))
    }

    fn put_in_place(&self) -> Result<(), Failure> {
        let new = self.folder();
        let Ok(before) = fs::metadata(&self.output) else {
            return fs::rename(&new, &self.output).map_err(|error| self.not_swapped(&error));
        };
        // The old folder may be open to a group, or to a web server: the new one is to be so too.
        fs::set_permissions(&new, before.permissions())
            .map_err(|error| self.not_swapped(&error))?;
        move_kept(&self.output, &new).map_err(|error| self.not_kept(&error))?;
        exchange(&new, &self.output)
            .or_else(|_| self.rename_twice())
            .or_else(|error| match error.kind() {
                io::ErrorKind::CrossesDevices => self.remove_and_rename(),
                _ => Err(error),
            })
            .map_err(|error| self.not_swapped(&error))
    }

    /// Returns the swap on a disk that cannot exchange two folders: for a moment there is none.
    fn rename_twice(&self) -> io::Result<()> {
        let old = self.work.join("old");
        fs::rename(&self.output, &old)?;
        fs::rename(self.folder(), &self.output).inspect_err(|_| {
            // Should this fail too, the next build puts it back.
            let _ = fs::rename(&old, &self.output);
        })
    }

    /// Returns the swap in a container whose image holds the old folder: such a folder cannot be renamed, only removed. From
    /// then on the new one counts, even if this is killed: the next build ends what was begun.
    fn remove_and_rename(&self) -> io::Result<()> {
        fs::rename(self.folder(), self.whole())?;
        self.finish()
    }

    fn finish(&self) -> io::Result<()> {
        remove(&self.output)?;
        fs::rename(self.whole(), &self.output)
    }

    fn whole(&self) -> PathBuf {
        self.work.join("whole")
    }

    fn not_swapped(&self, error: &io::Error) -> Failure {
        match error.kind() {
            io::ErrorKind::ResourceBusy => mount_point(&self.output),
            _ => Failure::disk("replace", &self.output, error),
        }
    }

    fn not_kept(&self, error: &io::Error) -> Failure {
        let (output, work) = (self.output.display(), self.work.display());
        Failure::system(&format!("cannot keep the `{KEPT}` of `{output}`"), error).help(format!(
            "look for it in `{output}` and in `{work}`, and move it to where it belongs"
        ))
    }

    /// Gives the site back what it had to hand on, should the swap have ended before. Where it has another by now, both stay.
    fn give_back(&self) -> io::Result<()> {
        for litter in [self.work.join("old"), self.folder()] {
            move_kept(&litter, &self.output)?;
        }
        Ok(())
    }

    /// Clears away what a killed build left.
    fn mend(&self) -> Result<(), Failure> {
        let old = self.work.join("old");
        if self.whole().is_dir() {
            self.finish().map_err(|error| self.not_swapped(&error))?;
        } else if old.is_dir() && !self.output.exists() {
            fs::rename(&old, &self.output)
                .map_err(|error| Failure::disk("put back", &self.output, &error))?;
        }
        self.give_back().map_err(|error| self.not_kept(&error))?;
        for litter in [old, self.folder()] {
            remove(&litter).map_err(|error| Failure::disk("remove", &litter, &error))?;
        }
        Ok(())
    }
}

impl Drop for Staging {
    /// Removes everything beside the site. What cannot be removed, the next build reports.
    fn drop(&mut self) {
        if self.output.exists() && self.give_back().is_ok() {
            let _ = remove(&self.work.join("old"));
        }
        if fs::symlink_metadata(self.folder().join(KEPT)).is_err() {
            let _ = remove(&self.folder());
        }
        let _ = fs::remove_file(self.work.join("lock"));
        let _ = fs::remove_dir(&self.work);
    }
}

/// Returns what a folder that something else is mounted on is told: it can be filled, but not replaced.
pub(super) fn mount_point(output: &Path) -> Failure {
    Failure::new(format!(
        "`{}` is a mount point, which cannot be replaced as a whole",
        output.display()
    ))
    .help("name a folder inside it with --output")
}

/// Takes the lock of the work folder, which is made if need be.
fn lock(work: &Path, output: &Path) -> Result<File, Failure> {
    let path = work.join("lock");
    // Each round but the last is lost only to a build that ends at that very moment, and takes its folder with it.
    for _ in 0..100 {
        match fs::create_dir(work) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
                return Err(Failure::disk("create", work, &error));
            }
            _ => {}
        }
        let file = match File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path)
        {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            Err(error) => return Err(Failure::disk("create", &path, &error)),
        };
        match file.try_lock() {
            Ok(()) if is_at(&file, &path) => return Ok(file),
            Ok(()) => {}
            // A disk without locks: then nobody can tell of two builds at once.
            Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => {
                return Ok(file);
            }
            Err(TryLockError::WouldBlock) => break,
            Err(TryLockError::Error(error)) => return Err(Failure::disk("lock", &path, &error)),
        }
    }
    Err(
        Failure::new(format!("another build is writing `{}`", output.display()))
            .help("wait for it to end, or name another folder with --output"),
    )
}

/// Returns whether `file` is still the one at `path`, and not one that its former holder has removed meanwhile.
#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (file.metadata(), fs::metadata(path)) {
        (Ok(held), Ok(there)) => (held.dev(), held.ino()) == (there.dev(), there.ino()),
        _ => false,
    }
}

/// Returns whether `file` is still the one at `path`: a file that is open cannot be replaced here.
#[cfg(not(unix))]
fn is_at(_file: &File, path: &Path) -> bool {
    path.exists()
}

/// Exchanges two folders in one step, so that there is a whole site at every moment.
#[cfg(any(target_os = "linux", target_vendor = "apple"))]
fn exchange(new: &Path, old: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, new, CWD, old, RenameFlags::EXCHANGE)?)
}

/// Exchanges two folders in one step, which this system cannot.
#[cfg(not(any(target_os = "linux", target_vendor = "apple")))]
fn exchange(_new: &Path, _old: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Moves what is kept from one folder to another, if it is there. What lies at that place already is left alone.
fn move_kept(from: &Path, to: &Path) -> io::Result<()> {
    let (from, to) = (from.join(KEPT), to.join(KEPT));
    match (fs::symlink_metadata(&from), fs::symlink_metadata(&to)) {
        (Err(error), _) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        (Err(error), _) => Err(error),
        (Ok(_), Ok(_)) => Err(io::ErrorKind::AlreadyExists.into()),
        (Ok(_), Err(_)) => fs::rename(from, to),
    }
}

/// Removes a folder, if there is one. Of a site the folders in its folders go first, in parallel: an old site is as large as the
/// new one. What cannot be removed there shows at the end. What somebody has made read-only is made writable: it is in the way.
fn remove(folder: &Path) -> io::Result<()> {
    let inner: Vec<PathBuf> = folders_in(folder)
        .iter()
        .flat_map(|folder| folders_in(folder))
        .collect();
    inner.par_iter().for_each(|folder| {
        let _ = fs::remove_dir_all(folder);
    });
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
            unlock(folder);
            fs::remove_dir_all(folder)
        }
        other => other,
    }
}

/// Lets the owner write to a folder and to those in it, as far as that can be done.
#[cfg(unix)]
fn unlock(folder: &Path) {
    use std::os::unix::fs::PermissionsExt;
    let Ok(itself) = fs::symlink_metadata(folder) else {
        return;
    };
    if itself.is_dir() {
        let mode = itself.permissions().mode() | 0o700;
        let _ = fs::set_permissions(folder, fs::Permissions::from_mode(mode));
        for inner in folders_in(folder) {
            unlock(&inner);
        }
    }
}

/// Lets the owner write to a folder, which nothing keeps from here.
#[cfg(not(unix))]
fn unlock(_folder: &Path) {}

/// Returns the folders that lie in a folder; none where it cannot be read. Links are not followed, nor is the folder if it is one.
fn folders_in(folder: &Path) -> Vec<PathBuf> {
    if !fs::symlink_metadata(folder).is_ok_and(|itself| itself.is_dir()) {
        return Vec::new();
    }
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()))
        .map(|entry| entry.path())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns a folder with an output that holds one file, `site`, which says `old`.
    fn desk() -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let output = folder.path().canonicalize().unwrap().join("public");
        write(&output, "old");
        (folder, output)
    }

    fn write(folder: &Path, text: &str) {
        fs::create_dir_all(folder).unwrap();
        fs::write(folder.join("site"), text).unwrap();
    }

    fn site(output: &Path) -> String {
        fs::read_to_string(output.join("site")).unwrap()
    }

    fn is_alone(output: &Path) -> bool {
        fs::read_dir(output.parent().unwrap()).unwrap().count() == 1
    }

    #[test]
    fn what_was_written_takes_the_place_of_the_old() {
        let (_folder, output) = desk();
        let staging = Staging::beside(&output).unwrap();
        write(&staging.folder(), "new");
        staging.swap(Durability::Unsynced).unwrap();
        assert_eq!(site(&output), "new");
        assert!(is_alone(&output));
    }

    #[cfg(unix)]
    #[test]
    fn what_lies_behind_a_link_is_not_removed() {
        let (folder, _) = desk();
        let page = folder.path().join("elsewhere/projects/maps");
        write(&page, "kept");
        let link = folder.path().join("link");
        std::os::unix::fs::symlink(folder.path().join("elsewhere"), &link).unwrap();
        remove(&link).unwrap();
        assert_eq!(site(&page), "kept");
        remove(&folder.path().join("elsewhere")).unwrap();
        assert!(!page.exists());
    }

    #[test]
    fn what_is_not_swapped_in_goes_away() {
        let (_folder, output) = desk();
        write(&Staging::beside(&output).unwrap().folder(), "new");
        assert_eq!(site(&output), "old");
        assert!(is_alone(&output));
    }

    #[test]
    fn every_other_way_of_swapping_ends_the_same() {
        for swap in [Staging::rename_twice, Staging::remove_and_rename] {
            let (_folder, output) = desk();
            let staging = Staging::beside(&output).unwrap();
            write(&staging.folder(), "new");
            swap(&staging).unwrap();
            drop(staging);
            assert_eq!(site(&output), "new");
            assert!(is_alone(&output));
        }
    }

    #[test]
    fn what_a_killed_build_left_is_mended_by_the_next() {
        for (left, expected) in [("new", "old"), ("old", "old"), ("whole", "left")] {
            let (_folder, output) = desk();
            write(&output.with_file_name(".public.mercat").join(left), "left");
            drop(Staging::beside(&output).unwrap());
            assert_eq!(site(&output), expected, "{left}");
            assert!(is_alone(&output));
        }
        let (_folder, output) = desk();
        fs::create_dir(output.with_file_name(".public.mercat")).unwrap();
        fs::rename(&output, output.with_file_name(".public.mercat").join("old")).unwrap();
        drop(Staging::beside(&output).unwrap());
        assert_eq!(site(&output), "old");
    }

    #[test]
    fn the_repository_of_an_old_site_stays_even_where_a_build_was_killed_between() {
        for killed in [false, true] {
            let (_folder, output) = desk();
            fs::create_dir(output.join(".git")).unwrap();
            fs::write(output.join(".git/HEAD"), "not pushed").unwrap();
            if killed {
                let new = output.with_file_name(".public.mercat").join("new");
                write(&new, "half");
                move_kept(&output, &new).unwrap();
                drop(Staging::beside(&output).unwrap());
                assert_eq!(site(&output), "old");
            } else {
                let staging = Staging::beside(&output).unwrap();
                write(&staging.folder(), "new");
                staging.swap(Durability::Unsynced).unwrap();
                assert_eq!(site(&output), "new");
            }
            let kept = fs::read_to_string(output.join(".git/HEAD")).unwrap();
            assert_eq!(kept, "not pushed");
            assert!(is_alone(&output));
        }
    }

    #[test]
    fn of_two_repositories_neither_is_removed() {
        let (_folder, output) = desk();
        let new = output.with_file_name(".public.mercat").join("new");
        for folder in [&output, &new] {
            fs::create_dir_all(folder.join(".git")).unwrap();
        }
        let refused = Staging::beside(&output).unwrap_err();
        assert!(
            refused.message.starts_with("cannot keep the `.git` of"),
            "{refused}"
        );
        assert!(output.join(".git").exists() && new.join(".git").exists());
    }

    #[cfg(unix)]
    #[test]
    fn what_was_made_read_only_is_removed_all_the_same() {
        use std::os::unix::fs::PermissionsExt;
        let (_folder, output) = desk();
        let litter = output.with_file_name(".public.mercat").join("new");
        write(&litter.join("one/two/three"), "left");
        for folder in ["one/two/three", "one/two", "one", ""] {
            let mode = fs::Permissions::from_mode(0o555);
            fs::set_permissions(litter.join(folder), mode).unwrap();
        }
        drop(Staging::beside(&output).unwrap());
        assert!(is_alone(&output));
    }

    #[test]
    fn a_second_build_is_told_of_the_first() {
        let (_folder, output) = desk();
        let first = Staging::beside(&output).unwrap();
        let second = Staging::beside(&output).unwrap_err();
        assert!(second.message.starts_with("another build is writing"));
        drop(first);
        assert!(Staging::beside(&output).is_ok());
    }
}
