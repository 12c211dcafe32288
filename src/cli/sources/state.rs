//! What an earlier run has found, for one that was stopped or ran out of time to go on from. In: a file. Out: what is known of a document, as
//! long as the same is asked of it. It is gone when all are asked.
#![expect(
    clippy::disallowed_methods,
    reason = "what was found is kept in a file of the cache"
)]

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::ask::{Answers, Wanted};
use crate::cli::choices::cache;
use crate::problem::Failure;

/// What was found longer ago is asked again. A run each week has some weeks to come to the end.
const SECONDS_OF_A_MONTH: i64 = 31 * 24 * 60 * 60;

/// What is known so far.
pub(super) struct State {
    file: Option<PathBuf>,
    now: i64,
    known: BTreeMap<String, Known>,
}

/// What was asked of a document, when, and what was found.
#[derive(Serialize, Deserialize)]
struct Known {
    wanted: String,
    at: i64,
    found: Answers,
}

/// Returns where the state for a content folder is kept; nothing where the account has no cache.
pub(super) fn default(content: &Path) -> Option<PathBuf> {
    let content = fs::canonicalize(content).ok()?;
    let sum = crc32fast::hash(content.to_string_lossy().as_bytes());
    Some(cache::folder()?.with_file_name(format!("sources-{sum:08x}.json")))
}

impl State {
    /// Reads what is known. What cannot be read is not known.
    pub(super) fn read(file: Option<PathBuf>, now: i64) -> Result<State, Failure> {
        let text = match file.as_deref().map(fs::read_to_string) {
            None => String::new(),
            Some(Ok(text)) => text,
            Some(Err(error)) if error.kind() == io::ErrorKind::NotFound => String::new(),
            Some(Err(error)) => {
                let path = file.as_deref().unwrap_or(Path::new(""));
                return Err(Failure::disk("read", path, &error));
            }
        };
        let mut known: BTreeMap<String, Known> = serde_json::from_str(&text).unwrap_or_default();
        known.retain(|_, known| (0..SECONDS_OF_A_MONTH).contains(&(now - known.at)));
        Ok(State { file, now, known })
    }

    /// Returns what was found of a document, where it was asked for the same.
    pub(super) fn known(&self, wanted: &Wanted<'_>) -> Option<Answers> {
        let known = self.known.get(wanted.id);
        let known = known.filter(|known| known.wanted == asked_for(wanted))?;
        Some(known.found.clone())
    }

    /// Keeps what was found of a document.
    pub(super) fn keep(&mut self, wanted: &Wanted<'_>, found: &Answers) -> Result<(), Failure> {
        let known = Known {
            wanted: asked_for(wanted),
            at: self.now,
            found: found.clone(),
        };
        self.known.insert(wanted.id.to_owned(), known);
        let Some(file) = &self.file else {
            return Ok(());
        };
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).map_err(|error| Failure::disk("create", folder, &error))?;
        }
        let text = serde_json::to_string(&self.known);
        let text = text.map_err(|error| Failure::new(format!("cannot write JSON: {error}")))?;
        let beside = file.with_extension("part");
        let written = fs::write(&beside, text).and_then(|()| fs::rename(&beside, file));
        written.map_err(|error| Failure::disk("write", file, &error))
    }

    /// Forgets everything: the next run asks anew.
    pub(super) fn forget(self) -> Result<(), Failure> {
        let Some(file) = self.file else { return Ok(()) };
        match fs::remove_file(&file) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                Err(Failure::disk("delete", &file, &error))
            }
            _ => Ok(()),
        }
    }
}

fn asked_for(wanted: &Wanted<'_>) -> String {
    let quotes = wanted.quotes.join("\n");
    format!(
        "{}\n{}\n{quotes}",
        wanted.url,
        wanted.sha256.unwrap_or_default()
    )
}
