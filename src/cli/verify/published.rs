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

use crate::body::Fingerprint;
use crate::cli::fetch::{self, Fetched, Limits};
use crate::problem::Failure;
use crate::publish::manifest::MANIFEST;
use crate::publish::published_files;

/// What is asked of the host of a site. It may lead on from a page to where it lies, as some do.
const LIMITS: Limits = Limits {
    seconds: 120,
    bytes: 100 << 20,
    at_once: 6,
    redirects: 5,
    retries: 2,
};

/// How many files are asked for in one call: so many lie on the disk at once.
const PER_CALL: usize = 200;

/// Who asks, as hosts are told.
const AGENT: &str = concat!("mercat/", env!("CARGO_PKG_VERSION"));

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
pub(super) enum Published {
    /// A folder.
    Folder(PathBuf),
    /// An address on the web, with a slash at its end.
    Web(String),
}

/// What a site has in place of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Found {
    /// A file.
    File(Fingerprint),
    /// No such file, which the host may keep to itself.
    Hidden,
    /// Something that could not be read, and why.
    Unread(String),
}

impl Published {
    /// Returns the site that somebody names.
    pub(super) fn named(text: &str) -> Published {
        if text.starts_with("https://") || text.starts_with("http://") {
            return Published::Web(format!("{}/", text.trim_end_matches('/')));
        }
        Published::Folder(PathBuf::from(text))
    }

    /// Returns what the site says of itself, as it is written; nothing where it says nothing.
    pub(super) fn manifest(&self) -> Result<Option<Vec<u8>>, Failure> {
        match self {
            Published::Web(base) => fetched(&format!("{base}{MANIFEST}")),
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
    pub(super) fn files(
        &self,
        asked: &BTreeSet<String>,
    ) -> Result<BTreeMap<String, Found>, Failure> {
        match self {
            Published::Folder(folder) => in_folder(folder),
            Published::Web(base) => on_the_web(base, asked),
        }
    }
}

/// Returns what an address is answered with; nothing where the answer is that there is none.
fn fetched(address: &str) -> Result<Option<Vec<u8>>, Failure> {
    let why = match fetch::fetch_one(address, AGENT, LIMITS)?.answer(LIMITS) {
        Ok(answer) if answer.status == 200 => return Ok(Some(answer.body)),
        Ok(answer) if matches!(answer.status, 404 | 410) => return Ok(None),
        Ok(answer) => refused(answer.status),
        Err(why) => why,
    };
    Err(Failure::new(format!("cannot read `{address}`: {why}")))
}

fn in_folder(folder: &Path) -> Result<BTreeMap<String, Found>, Failure> {
    let found = published_files(folder)?.into_par_iter().map(|path| {
        let file = folder.join(&path);
        // What is no file, such as a pipe, may never come to its end.
        let is_other = fs::metadata(&file).is_ok_and(|what| !what.is_file());
        let hash = (!is_other).then(|| Fingerprint::of_file(&file));
        let found = match hash {
            Some(Ok(hash)) => Found::File(hash),
            Some(Err(error)) => Found::Unread(Failure::disk("read", &file, &error).message),
            None => Found::Unread("it is no file".to_owned()),
        };
        (path, found)
    });
    Ok(found.collect())
}

fn on_the_web(base: &str, asked: &BTreeSet<String>) -> Result<BTreeMap<String, Found>, Failure> {
    let paths: Vec<&String> = asked.iter().collect();
    let mut all = BTreeMap::new();
    for paths in paths.chunks(PER_CALL) {
        let addresses: Vec<String> = paths.iter().map(|path| address(base, path)).collect();
        let addresses: Vec<&str> = addresses.iter().map(String::as_str).collect();
        fetch::fetch(&addresses, AGENT, LIMITS, |number, fetched| {
            let path = paths[number];
            all.extend(found(path, fetched).map(|found| (path.clone(), found)));
        })?;
    }
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

fn found(path: &str, fetched: Fetched) -> Option<Found> {
    let answer = match fetched.answer(LIMITS) {
        Ok(answer) => answer,
        Err(why) => return Some(Found::Unread(why)),
    };
    match answer.status {
        200 => Some(Found::File(Fingerprint::of(&answer.body))),
        // A host may show the page for what it does not find as what it is.
        404 if path == "404.html" => Some(Found::File(Fingerprint::of(&answer.body))),
        403 | 404 | 410 if FOR_THE_HOST.contains(&path) => Some(Found::Hidden),
        404 | 410 => None,
        status => Some(Found::Unread(refused(status))),
    }
}

fn refused(status: u16) -> String {
    format!("the host answers with status {status}")
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
