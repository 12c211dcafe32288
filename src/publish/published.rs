//! A site that is published: a folder, or an address on the web. In: where it is. Out: what it says of itself, and the fingerprints of its
//! files. Never changes it.
#![expect(
    clippy::disallowed_methods,
    reason = "a published site may lie on the disk"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use rayon::iter::{IntoParallelIterator, ParallelIterator};

use super::fetch::{self, Answer};
use super::manifest::MANIFEST;
use super::output::{MARKER, files_in, is_litter};
use super::staging::KEPT;
use crate::body::Fingerprint;
use crate::problem::Failure;

/// What stands in an address as it is.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'/')
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'~');

/// What is for the host and not for readers: many hosts do not show it.
const FOR_THE_HOST: [&str; 2] = [".nojekyll", "CNAME"];

/// Where a site is published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Published {
    /// A folder.
    Folder(PathBuf),
    /// An address on the web, with a slash at its end.
    Web(String),
}

/// What a site has in place of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// A file.
    File(Fingerprint),
    /// No such file, which the host may keep to itself.
    Hidden,
    /// Something that could not be read, and why.
    Unread(String),
}

impl Published {
    /// Returns the site that somebody names.
    #[must_use]
    pub fn named(text: &str) -> Published {
        if text.starts_with("https://") || text.starts_with("http://") {
            return Published::Web(format!("{}/", text.trim_end_matches('/')));
        }
        Published::Folder(PathBuf::from(text))
    }

    /// Returns what the site says of itself, as it is written; nothing where it says nothing.
    ///
    /// # Errors
    /// When there is no such folder, or the host does not answer.
    pub fn manifest(&self) -> Result<Option<Vec<u8>>, Failure> {
        match self {
            Published::Web(base) => fetch::body(&format!("{base}{MANIFEST}")),
            Published::Folder(folder) if !folder.is_dir() => {
                let message = format!("there is no folder `{}`", folder.display());
                Err(Failure::new(message)
                    .help("name a folder, or an address that begins with https://"))
            }
            Published::Folder(folder) => match fs::read(folder.join(MANIFEST)) {
                Ok(bytes) => Ok(Some(bytes)),
                Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
                Err(error) => Err(Failure::disk("read", &folder.join(MANIFEST), &error)),
            },
        }
    }

    /// Returns what the site has of the files that are `asked` for. A folder tells of all others too; of an address on the web only what is
    /// asked for can be known. What is not there is left out.
    ///
    /// # Errors
    /// When a folder cannot be read, or the network cannot be asked.
    pub fn files(&self, asked: &BTreeSet<String>) -> Result<BTreeMap<String, Found>, Failure> {
        match self {
            Published::Folder(folder) => in_folder(folder),
            Published::Web(base) => on_the_web(base, asked),
        }
    }
}

fn in_folder(folder: &Path) -> Result<BTreeMap<String, Found>, Failure> {
    let files: Vec<String> = files_in(folder)?;
    let is_own = |path: &str| path == MARKER || path == MANIFEST || path == KEPT;
    let found = files.into_par_iter().filter_map(|path| {
        let file = folder.join(&path);
        if is_own(&path) || is_litter(&file) {
            return None;
        }
        let found = match Fingerprint::of_file(&file) {
            Ok(hash) => Found::File(hash),
            Err(error) => Found::Unread(Failure::disk("read", &file, &error).message),
        };
        Some((path, found))
    });
    Ok(found.collect())
}

fn on_the_web(base: &str, asked: &BTreeSet<String>) -> Result<BTreeMap<String, Found>, Failure> {
    let paths: Vec<&String> = asked.iter().collect();
    let addresses: Vec<String> = paths.iter().map(|path| address(base, path)).collect();
    let mut all = BTreeMap::new();
    fetch::fetch(&addresses, |number, answer| {
        let path = paths[number];
        if let Some(found) = found(path, answer) {
            all.insert(path.clone(), found);
        }
    })?;
    Ok(all)
}

/// Returns where a file is published: the page of a folder at the folder, where every host has it.
fn address(base: &str, path: &str) -> String {
    let page = match path.strip_suffix("index.html") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
        _ => path,
    };
    format!("{base}{}", utf8_percent_encode(page, PLAIN))
}

fn found(path: &str, answer: Answer) -> Option<Found> {
    match answer {
        // A host may show the page for what it does not find as what it is.
        Answer::Came(200, hash) => Some(Found::File(hash)),
        Answer::Came(404, hash) if path == "404.html" => Some(Found::File(hash)),
        Answer::Came(403 | 404 | 410, _) if FOR_THE_HOST.contains(&path) => Some(Found::Hidden),
        Answer::Came(404 | 410, _) => None,
        Answer::Came(status, _) => Some(Found::Unread(format!(
            "the host answers with status {status}"
        ))),
        Answer::None(why) => Some(Found::Unread(why)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_of_a_folder_is_asked_for_at_the_folder() {
        let of = |path| address("https://valley.example/portal/", path);
        assert_eq!(of("index.html"), "https://valley.example/portal/");
        assert_eq!(
            of("money/index.html"),
            "https://valley.example/portal/money/"
        );
        assert_eq!(
            of("old-index.html"),
            "https://valley.example/portal/old-index.html"
        );
        assert_eq!(
            of("a b/ö\".png"),
            "https://valley.example/portal/a%20b/%C3%B6%22.png"
        );
    }
}
