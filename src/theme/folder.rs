//! The files of a theme. In: its folders, the base first. Out: every file by its path inside, a later folder's in place
//! of an earlier one's. Never follows a link out of a folder.
#![expect(clippy::disallowed_methods, reason = "a theme is read from the disk")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use walkdir::WalkDir;

use crate::place::{File, Place};
use crate::problem::{Code, Problem, Report};

/// Files by their path inside the theme, with forward slashes.
pub(super) type ThemeFiles = BTreeMap<String, ThemeFile>;

/// One file of a theme.
#[derive(Debug)]
pub(super) struct ThemeFile {
    folder: String,
    inner: String,
    pub(super) bytes: Vec<u8>,
}

impl ThemeFile {
    /// Returns a file at `inner`, a path with forward slashes inside `folder`.
    pub(super) fn new(folder: &str, inner: &str, bytes: Vec<u8>) -> ThemeFile {
        ThemeFile {
            folder: folder.to_owned(),
            inner: inner.to_owned(),
            bytes,
        }
    }

    /// Returns whether it is a file of words.
    pub(super) fn is_words(&self) -> bool {
        self.inner
            .rsplit_once('.')
            .is_some_and(|(_, ending)| ending == "ftl")
    }

    /// Returns the file as text, with what is wrong where it is none.
    pub(super) fn text(&self) -> (Arc<File>, Report) {
        let mut report = Report::default();
        let text = std::str::from_utf8(&self.bytes)
            .map(|text| text.trim_start_matches('\u{feff}').to_owned());
        let is_text = text.is_ok();
        let file = Arc::new(File::new(
            &self.folder,
            &self.inner,
            text.unwrap_or_default(),
        ));
        if !is_text {
            let problem = Problem::new(
                Code::BadTheme,
                Place::top(&file),
                "this file is not text in UTF-8",
            );
            report.push(problem.help("save it as UTF-8"));
        }
        (file, report)
    }
}

/// Reads all files of the folders over those of `base`.
pub(super) fn read(base: ThemeFiles, folders: &[PathBuf]) -> (ThemeFiles, Report) {
    let mut report = Report::default();
    let mut files = base;
    for folder in folders {
        report.merge(read_folder(folder, &mut files));
    }
    (files, report)
}

/// Returns whether there is such a folder.
pub(super) fn exists(folder: &Path) -> bool {
    folder.is_dir()
}

/// Returns the names of the folders in a folder, in order; none where it cannot be read.
pub(super) fn names(folder: &Path) -> Vec<String> {
    let entries = WalkDir::new(folder).min_depth(1).max_depth(1);
    let entries = entries.sort_by_file_name().into_iter().flatten();
    entries
        .filter(|entry| entry.file_type().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| !is_litter(name))
        .collect()
}

fn read_folder(folder: &Path, files: &mut ThemeFiles) -> Report {
    let mut report = Report::default();
    let shown = slashes(folder);
    if !folder.is_dir() {
        let message = format!("the folder `{shown}`, which should hold the theme, does not exist");
        report.push(
            Problem::nowhere(Code::BadTheme, message)
                .help("name in `site.yaml`, behind `theme:`, a folder of `themes`"),
        );
        return report;
    }
    let entries = WalkDir::new(folder).sort_by_file_name().into_iter();
    for entry in entries.filter_entry(|entry| {
        entry.depth() == 0 || !is_litter(&entry.file_name().to_string_lossy())
    }) {
        let read = entry.map_err(|error| error.to_string()).and_then(|entry| {
            if !entry.file_type().is_file() {
                return Ok(None);
            }
            let bytes = std::fs::read(entry.path()).map_err(|error| error.to_string())?;
            Ok(Some((
                slashes(entry.path().strip_prefix(folder).unwrap_or(entry.path())),
                bytes,
            )))
        });
        match read {
            Ok(Some((inner, bytes))) => {
                let entry = ThemeFile::new(&shown, &inner, bytes);
                files.insert(inner, entry);
            }
            Ok(None) => {}
            Err(error) => report.push(Problem::nowhere(
                Code::BadTheme,
                format!("the theme cannot be read: {error}"),
            )),
        }
    }
    report
}

/// Returns what editors and desktops leave behind.
fn is_litter(name: &str) -> bool {
    name.starts_with('.') || name.ends_with('~') || name == "Thumbs.db"
}

fn slashes(path: &Path) -> String {
    path.to_string_lossy()
        .replace(std::path::MAIN_SEPARATOR, "/")
}
