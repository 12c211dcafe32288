//! Where content is read from: a folder, or a revision of a Git repository. In: what somebody named. Out: a folder with the same files
//! as the folder itself, or as a checkout of the revision, has. Never changes the repository, its index or its working tree.
//!
//! Git is asked by its own program, for only that gives a file as a checkout would: with the line ends, the filters and the links that
//! its attributes and settings ask for. A library that reads objects leaves all of that to whoever calls it, and brings a hundred crates.
#![expect(
    clippy::disallowed_methods,
    reason = "this room reads the content folder"
)]

pub mod commits;
mod git;
mod moved;
mod revision;

use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::problem::Failure;
use crate::value::date::Date;
use commits::Commit;
use git::Repository;
pub use revision::ContentRevision;

/// Where content is read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ContentSource {
    /// A folder, as it is now.
    Folder(PathBuf),
    /// A revision of a Git repository.
    Revision {
        /// A branch, a tag or a commit, in any form that Git knows.
        name: String,
        /// Where the content lay in it, from the top of the repository; without it, where `beside` lies.
        inner: Option<String>,
        /// The content folder, by which the repository is found. It need not be there any more.
        beside: PathBuf,
    },
    /// The newest revision of a day, a month or a year: what was known by its end.
    Day {
        /// The day.
        day: Date,
        /// The content folder, by which the repository is found.
        beside: PathBuf,
    },
}

/// Content that can be read: a folder, for as long as this is kept.
#[derive(Debug)]
pub struct OpenSource {
    /// The content folder.
    pub folder: PathBuf,
    /// Its path as messages show it: `content`, or `v1:content` of a revision.
    pub shown_as: String,
    /// A folder of the repository, if there is one.
    repository: PathBuf,
    /// The revision whose files they are; nothing of a folder, which is as it is.
    revision: Option<ContentRevision>,
    /// The files of a revision, gone when this is.
    _files: Option<TempDir>,
}

impl OpenSource {
    /// Returns the revision that the files are of. Nothing where they lie in no repository, or Git is not there or refuses to read it:
    /// then nobody can tell.
    #[must_use]
    pub fn revision(&self) -> Option<ContentRevision> {
        self.revision
            .clone()
            .or_else(|| git::revision_of(&self.folder))
    }

    /// Returns what changed from commit to commit up to `revision`, newest first.
    ///
    /// # Errors
    /// When Git does not answer, or the clone does not hold the whole history.
    pub fn commits(&self, revision: &ContentRevision) -> Result<Vec<Commit>, Failure> {
        commits::up_to(&self.repository, &revision.commit, &revision.folder)
    }
}

impl ContentSource {
    /// Returns what `text` names: a folder that is there, and otherwise a revision of the repository that `content` lies in. As Git writes
    /// it, `v1:old/content` is the folder `old/content` in the revision `v1`.
    ///
    /// # Errors
    /// When it names both.
    pub fn named(text: &str, content: &Path) -> Result<ContentSource, Failure> {
        if !Path::new(text).is_dir() {
            return Ok(ContentSource::revision(text, content));
        }
        let Some(revision) = git::whole_name(&nearest_folder(content).0, text) else {
            return Ok(ContentSource::Folder(PathBuf::from(text)));
        };
        let message = format!("`{text}` is a folder that is there and a revision in Git as well");
        Err(Failure::new(message).help(format!(
            "write `./{text}` for the folder, or `{revision}` for the revision"
        )))
    }

    /// Returns a revision of the repository that `content` lies in.
    #[must_use]
    pub fn revision(text: &str, content: &Path) -> ContentSource {
        let (name, inner) = match text.split_once(':') {
            Some((name, inner)) => (name, Some(inner.trim_matches('/').to_owned())),
            None => (text, None),
        };
        ContentSource::Revision {
            name: name.to_owned(),
            inner,
            beside: content.to_path_buf(),
        }
    }

    /// Makes the files ready to be read.
    ///
    /// # Errors
    ///
    /// There is no such folder, no Git, no repository, no such revision, or the revision has no such folder.
    pub fn open(&self) -> Result<OpenSource, Failure> {
        match self {
            ContentSource::Folder(folder) if !folder.is_dir() => {
                let message = format!("there is no folder `{}`", folder.display());
                Err(Failure::new(message)
                    .help("name the folder that holds `site.yaml` with --content"))
            }
            ContentSource::Folder(folder) => Ok(OpenSource {
                folder: folder.clone(),
                shown_as: folder.to_string_lossy().into_owned(),
                repository: folder.clone(),
                revision: None,
                _files: None,
            }),
            ContentSource::Revision {
                name,
                inner,
                beside,
            } => open_revision(name, inner.as_deref(), beside, |repository| {
                repository.commit(name)
            }),
            ContentSource::Day { day, beside } => {
                let name = day.to_string();
                open_revision(&name, None, beside, |repository| repository.commit_on(*day))
            }
        }
    }
}

fn open_revision(
    name: &str,
    inner: Option<&str>,
    beside: &Path,
    commit: impl FnOnce(&Repository) -> Result<String, Failure>,
) -> Result<OpenSource, Failure> {
    let (ancestor, rest) = nearest_folder(beside);
    let repository = Repository::of(&ancestor, name)?;
    let commit = commit(&repository)?;
    let inner = inner.map_or_else(
        || moved::at(&ancestor, &repository.inner(&rest), &commit),
        str::to_owned,
    );
    let files = TempDir::new().map_err(|error| {
        Failure::system(
            &format!("cannot make a folder for the files of `{name}`"),
            &error,
        )
    })?;
    let revision = git::Revision { name, commit };
    let tree = repository.check_out(&revision, &inner, files.path())?;
    Ok(OpenSource {
        folder: tree.join(&inner),
        shown_as: format!("{name}:{inner}"),
        repository: ancestor,
        revision: Some(ContentRevision {
            commit: revision.commit,
            folder: inner,
            is_changed: false,
        }),
        _files: Some(files),
    })
}

/// Returns the deepest folder of a path that is there, and the rest of the path.
fn nearest_folder(path: &Path) -> (PathBuf, PathBuf) {
    let mut folder = path;
    loop {
        if folder.as_os_str().is_empty() {
            return (PathBuf::from("."), path.to_path_buf());
        }
        if folder.is_dir() {
            let rest = path.strip_prefix(folder).unwrap_or(Path::new(""));
            return (folder.to_path_buf(), rest.to_path_buf());
        }
        folder = folder.parent().unwrap_or(Path::new(""));
    }
}

#[cfg(test)]
mod tests;
