//! Waits for edits. In: folders. Out: when each batch of edits is over, and which files were edited, where that is known: an editor
//! may save one file by three others. Reading a file is no edit, or each load would bring about the next.
//!
//! The system tells of most edits at once. Of some it tells nothing: those on a network drive or a mount of a container, those in a
//! folder that has taken the place of the one that is watched, and all of them where it has no watch left to give. So the folders
//! are also looked at, every second.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the system's kinds of error grow with it"
)]

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::Duration;
#[expect(
    clippy::disallowed_types,
    reason = "the end of a batch of edits is waited for"
)]
use std::time::Instant;

use notify::{ErrorKind, Event, RecommendedWatcher, RecursiveMode, Watcher};

use super::folder_state::FolderState;
use crate::problem::Failure;
use crate::site::Edits;

/// How long it must be quiet before a batch is complete: longer than between two steps of an editor that saves.
const QUIET: Duration = Duration::from_millis(15);
/// How long a batch is waited for at most: something may write without a pause.
const LONGEST: Duration = Duration::from_secs(2);
/// How long after an edit was seen the system may still tell of it.
const LATE: Duration = Duration::from_millis(320);
/// How often the folders are looked at.
const LOOKING: Duration = Duration::from_secs(1);

/// Folders that are watched, from when this is made until it is dropped.
pub(super) struct Watch {
    folders: Vec<PathBuf>,
    /// Where each of them lies when all links on the way are followed: some systems tell of edits by that path.
    real: Vec<Option<PathBuf>>,
    /// How the folders were when the last edit was reported.
    seen: FolderState,
    /// What the system tells of edits; nothing where it has no watch left.
    system: Option<SystemWatch>,
    notices: Vec<Failure>,
    is_noted: bool,
}

struct SystemWatch {
    events: Receiver<notify::Result<Event>>,
    _watcher: RecommendedWatcher,
}

/// What the system told within some time.
#[derive(Debug, PartialEq, Eq)]
enum Told {
    Nothing,
    /// Files were edited.
    Files(BTreeSet<PathBuf>),
    /// One of the folders themselves was moved, removed or put in its place, or there was more than can be told.
    Replacement,
}

impl Watch {
    /// Watches `folders` and all in them. A folder that does not exist is watched from when it does.
    pub(super) fn new(folders: &[PathBuf]) -> Watch {
        let mut watch = Watch::by_polling(folders);
        watch.watch_by_system();
        watch
    }

    /// Watches `folders` by looking at them only.
    fn by_polling(folders: &[PathBuf]) -> Watch {
        let complete = |folder: &PathBuf| std::path::absolute(folder).unwrap_or(folder.clone());
        let folders: Vec<PathBuf> = folders.iter().map(complete).collect();
        Watch {
            seen: FolderState::at(&folders),
            real: real(&folders),
            folders,
            system: None,
            notices: Vec::new(),
            is_noted: false,
        }
    }

    /// Returns what whoever waits for edits ought to know and has not been told.
    pub(super) fn notices(&mut self) -> Vec<Failure> {
        std::mem::take(&mut self.notices)
    }

    /// Comes back after the next edit. An edit made since the last call is not missed.
    pub(super) fn wait(&mut self) -> Edits {
        // Where there is much to look at it is done less often, so that it never takes a processor by itself.
        let pause = LOOKING.max(self.seen.took * 20);
        loop {
            if let Some(edits) = self.edits_within(pause) {
                return edits;
            }
        }
    }

    /// Returns the edits of the next batch; nothing where none comes within `pause`. What is edited after the folders were looked at here
    /// belongs to the next batch.
    fn edits_within(&mut self, pause: Duration) -> Option<Edits> {
        match self.told_within(pause) {
            Told::Files(paths) if self.seen.look_again(&paths) => return Some(Edits::At(paths)),
            Told::Files(_) | Told::Replacement => {}
            Told::Nothing => {
                let now = FolderState::at(&self.folders);
                if now == self.seen {
                    return None;
                }
                // Word of it may be on its way.
                if self.told_within(LATE) == Told::Nothing {
                    self.note_silent_system(&now);
                }
            }
        }
        self.watch_by_system();
        self.seen = FolderState::at(&self.folders);
        Some(Edits::Anywhere)
    }

    /// Waits `pause` for word of an edit, and then for the end of the batch.
    #[expect(
        clippy::disallowed_types,
        reason = "the end of a batch of edits is waited for"
    )]
    fn told_within(&mut self, pause: Duration) -> Told {
        let Some(system) = &self.system else {
            thread::sleep(pause);
            return Told::Nothing;
        };
        let mut paths = BTreeSet::new();
        let mut is_replaced = false;
        let start = Instant::now();
        let mut patience = pause;
        loop {
            match system.events.recv_timeout(patience) {
                Ok(Ok(event)) if !event.need_rescan() => {
                    let told = event.paths.into_iter();
                    paths.extend(told.map(|path| self.as_named(path)));
                }
                Ok(_) => is_replaced = true,
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => {
                    self.system = None;
                    return Told::Replacement;
                }
            }
            if start.elapsed() > pause + LONGEST {
                break;
            }
            patience = QUIET;
        }
        if is_replaced || self.folders.iter().any(|folder| paths.contains(folder)) {
            Told::Replacement
        } else if paths.is_empty() {
            Told::Nothing
        } else {
            Told::Files(paths)
        }
    }

    /// Returns the path of a file as whoever named the folder would write it.
    fn as_named(&self, path: PathBuf) -> PathBuf {
        if self.folders.iter().any(|folder| path.starts_with(folder)) {
            return path;
        }
        let folders = self.folders.iter().zip(&self.real);
        let mut named = folders.filter_map(|(folder, real)| {
            let inner = path.strip_prefix(real.as_ref()?).ok()?;
            Some(if inner.as_os_str().is_empty() {
                folder.clone()
            } else {
                folder.join(inner)
            })
        });
        named.next().unwrap_or(path)
    }

    /// Has the system watch the folders that exist now.
    fn watch_by_system(&mut self) {
        self.real = real(&self.folders);
        // Whatever it still holds is given back first: there may be no other.
        self.system = None;
        match SystemWatch::of(&self.folders) {
            Ok(system) => self.system = Some(system),
            Err(error) => self.note(no_system_watch(&error)),
        }
    }

    /// Notes that the system told nothing of an edit, although the folder is still the one that it watches.
    fn note_silent_system(&mut self, now: &FolderState) {
        if self.system.is_some() && now.is_in_same_folders(&self.seen) {
            self.note(
                Failure::new("the system does not tell of edits here, as on network drives and in containers")
                    .help("the folders are looked at every second instead: an edit shows within seconds"),
            );
        }
    }

    fn note(&mut self, notice: Failure) {
        if !self.is_noted {
            self.is_noted = true;
            self.notices.push(notice);
        }
    }
}

impl SystemWatch {
    fn of(folders: &[PathBuf]) -> Result<SystemWatch, notify::Error> {
        let (sender, events) = mpsc::channel();
        let is_edit = |event: &Event| {
            let kind = event.kind;
            event.need_rescan() || kind.is_create() || kind.is_modify() || kind.is_remove()
        };
        let mut watcher = notify::recommended_watcher(move |told: notify::Result<Event>| {
            if told.as_ref().map_or(true, is_edit) {
                // Where nobody waits any more, there is nobody to be told.
                let _ = sender.send(told);
            }
        })?;
        for folder in folders {
            match watcher.watch(folder, RecursiveMode::Recursive) {
                Err(error) if !is_missing(&error) => return Err(error),
                _ => {}
            }
        }
        Ok(SystemWatch {
            events,
            _watcher: watcher,
        })
    }
}

/// Returns where folders lie when all links on the way are followed; nothing where there is none.
#[expect(
    clippy::disallowed_methods,
    reason = "the system tells of edits by the path that no link is a part of"
)]
fn real(folders: &[PathBuf]) -> Vec<Option<PathBuf>> {
    let folders = folders.iter();
    folders.map(|folder| folder.canonicalize().ok()).collect()
}

fn is_missing(error: &notify::Error) -> bool {
    match &error.kind {
        ErrorKind::PathNotFound => true,
        ErrorKind::Io(error) => error.kind() == std::io::ErrorKind::NotFound,
        _ => false,
    }
}

/// Returns what is said where the system will not tell of edits.
fn no_system_watch(error: &notify::Error) -> Failure {
    let limit = match &error.kind {
        ErrorKind::MaxFilesWatch => Some("fs.inotify.max_user_watches=524288"),
        // Every program that watches files takes one of the few that an account has.
        ErrorKind::Io(error) if error.raw_os_error() == Some(24) => {
            Some("fs.inotify.max_user_instances=512")
        }
        _ => None,
    };
    let looking = "the folders are looked at every second instead: an edit shows within seconds";
    match limit {
        Some(limit) => Failure::new("the system cannot tell of edits: other programs use all the watches that it has").help(
            format!("{looking}; to see it at once, close such programs or raise the limit: sudo sysctl {limit}"),
        ),
        None => Failure::new(format!("the system cannot tell of edits: {error}")).help(looking),
    }
}

#[expect(clippy::disallowed_methods, reason = "what is watched is edited here")]
#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;

    fn write(path: &Path, text: &str) {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    #[test]
    fn an_edit_that_the_system_tells_nothing_of_is_seen() {
        let desk = tempfile::tempdir().unwrap();
        let folder = desk.path().join("content");
        let edits: [&dyn Fn(); 5] = [
            &|| write(&folder.join("councils/fara.yaml"), "name: Fara"),
            &|| write(&folder.join("councils/fara.yaml"), "name: Fara Council"),
            &|| fs::rename(&folder, desk.path().join("away")).unwrap(),
            &|| write(&folder.join("councils/fara.yaml"), "name: Fara Council"),
            &|| fs::remove_file(folder.join("councils/fara.yaml")).unwrap(),
        ];
        let mut watch = Watch::by_polling(&[folder.clone(), desk.path().join("themes")]);
        for edit in edits {
            edit();
            // Were it not seen, this would never come back.
            watch.wait();
        }
        assert!(watch.notices().is_empty());
    }

    #[test]
    fn a_folder_that_was_replaced_is_watched_again() {
        let desk = tempfile::tempdir().unwrap();
        let (folder, copy) = (desk.path().join("content"), desk.path().join("copy"));
        write(&folder.join("site.yaml"), "title: One");
        let mut watch = Watch::new(std::slice::from_ref(&folder));
        for round in 0..3 {
            write(&copy.join("site.yaml"), "title: Two");
            fs::remove_dir_all(&folder).unwrap();
            watch.wait();
            fs::rename(&copy, &folder).unwrap();
            watch.wait();
            write(&folder.join("site.yaml"), &format!("title: Three {round}"));
            watch.wait();
        }
    }

    #[cfg(unix)]
    #[test]
    fn an_edit_behind_a_link_is_told_by_the_path_that_was_named() {
        let desk = tempfile::tempdir().unwrap();
        let (real, link) = (desk.path().join("real"), desk.path().join("content"));
        write(&real.join("site.yaml"), "title: One");
        std::os::unix::fs::symlink(&real, &link).unwrap();
        let watch = Watch::by_polling(std::slice::from_ref(&link));
        let real = real.canonicalize().unwrap();
        for (told, named) in [
            (real.join("site.yaml"), link.join("site.yaml")),
            (link.join("site.yaml"), link.join("site.yaml")),
            (real, link.clone()),
            (desk.path().join("else"), desk.path().join("else")),
        ] {
            assert_eq!(watch.as_named(told), named);
        }
        let mut watch = Watch::new(std::slice::from_ref(&link));
        for round in 0..2 {
            write(&link.join("site.yaml"), &format!("title: Two {round}"));
            assert_eq!(watch.wait(), Edits::At([link.join("site.yaml")].into()));
        }
    }

    #[test]
    fn where_no_watch_is_left_it_is_said_what_to_do() {
        let says = |error: &notify::Error| {
            let notice = no_system_watch(error);
            let help = notice.help.clone().unwrap();
            format!("{notice}; {help}")
        };
        let none = "the system cannot tell of edits: other programs use all the watches that it has; the folders are looked at \
                    every second instead: an edit shows within seconds; to see it at once, close such programs or raise the \
                    limit: sudo sysctl";
        let instances = notify::Error::io(std::io::Error::from_raw_os_error(24));
        assert_eq!(
            says(&instances),
            format!("{none} fs.inotify.max_user_instances=512")
        );
        let watches = notify::Error::new(ErrorKind::MaxFilesWatch);
        assert_eq!(
            says(&watches),
            format!("{none} fs.inotify.max_user_watches=524288")
        );
    }
}
