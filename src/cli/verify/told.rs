//! What came of verifying a site, for people and for other programs.

use std::fmt::Write as _;

use serde::Serialize;

use super::comparison::{Comparison, Standing};
use crate::cli::choices::{Choices, ExitStatus, Format};
use crate::cli::{show, words};
use crate::problem::Failure;
use crate::publish::manifest::Origin;

/// What came of it.
pub(super) struct Told<'t> {
    pub(super) site: &'t str,
    /// What the site says of itself.
    pub(super) said: Option<&'t Origin>,
    /// What it was held against, in words.
    pub(super) against: &'t str,
    /// What it was held against.
    pub(super) built: &'t Origin,
    pub(super) files: &'t Comparison,
}

#[derive(Serialize)]
struct JsonComparison<'t> {
    site: &'t str,
    /// Whether every file is the same; null where that could not be told.
    same: Option<bool>,
    /// What the site says of its origin; null where it says nothing.
    said: Option<&'t Origin>,
    /// What it was held against, in words.
    against: &'t str,
    /// What it was held against.
    built: &'t Origin,
    files: Vec<JsonFile<'t>>,
}

#[derive(Serialize)]
struct JsonFile<'t> {
    file: &'t str,
    is: &'static str,
    why: Option<&'t str>,
}

impl Told<'_> {
    pub(super) fn show(&self, choices: &Choices) -> Result<(), Failure> {
        let text = match choices.format {
            Format::Json => self.json()?,
            Format::Text | Format::Github | Format::Markdown | Format::Sarif => self.text(choices),
        };
        show::text(&text).map(drop)
    }

    /// Returns how the run ends.
    pub(super) fn status(&self) -> ExitStatus {
        match self.is_same() {
            Some(true) => ExitStatus::Fine,
            Some(false) => ExitStatus::NotTheSame,
            None => ExitStatus::Untold,
        }
    }

    /// Returns whether every file is the same; nothing where all that was read is, but not all could be.
    fn is_same(&self) -> Option<bool> {
        let mut files = self.files.values();
        let differs = |standing: &Standing| {
            matches!(
                standing,
                Standing::Other | Standing::Missing | Standing::TooMuch
            )
        };
        if files.any(differs) {
            return Some(false);
        }
        let mut files = self.files.values();
        let is_unread = files.any(|standing| matches!(standing, Standing::Unread(_)));
        (!is_unread).then_some(true)
    }

    fn text(&self, choices: &Choices) -> String {
        let mut text = String::new();
        for (file, standing) in self.files {
            let is_told = choices.verbose || !matches!(standing, Standing::Same | Standing::Hidden);
            if is_told {
                let _ = match why(standing) {
                    Some(why) => writeln!(text, "{}: {file} ({why})", word(standing)),
                    None => writeln!(text, "{}: {file}", word(standing)),
                };
            }
        }
        if !choices.quiet {
            let _ = writeln!(text, "{}", self.closing());
        }
        text
    }

    /// Returns what it comes to, and against what the site was held.
    fn closing(&self) -> String {
        let against = self.against;
        let of = |wanted: &str| self.files.values().filter(|is| word(is) == wanted).count();
        let same = words::count(of("same") + of("kept by the host"), "file");
        let mut closing = match self.is_same() {
            Some(true) => format!(
                "{} is what {against} says: all {same} {} the same.",
                self.site,
                if self.files.len() == 1 { "is" } else { "are" }
            ),
            Some(false) => format!(
                "{} is not what {against} says: {}.",
                self.site,
                self.counts()
            ),
            None => format!(
                "It cannot be told whether {} is what {against} says: {}.",
                self.site,
                self.counts()
            ),
        };
        self.add_reasons(&mut closing);
        closing
    }

    fn counts(&self) -> String {
        let kinds = ["other", "missing", "too much", "not read", "same"];
        let count = |kind| self.files.values().filter(|is| word(is) == kind).count();
        let counts = kinds.map(|kind| (kind, count(kind)));
        let counts = counts.iter().filter(|(_, number)| *number > 0);
        let counts = counts.map(|(kind, number)| format!("{} {kind}", words::grouped(*number)));
        counts.collect::<Vec<_>>().join(", ")
    }

    /// Adds what may explain that files differ.
    fn add_reasons(&self, closing: &mut String) {
        let Some(said) = self.said else {
            return;
        };
        if self.is_same() != Some(false) {
            return;
        }
        let (theirs, ours) = (&said.program.version, &self.built.program.version);
        if theirs != ours {
            let _ = write!(
                closing,
                "\nThe site was built by mercat {theirs}, and this is mercat {ours}: another version may write other bytes."
            );
        }
        match (&said.content, &self.built.content) {
            (Some(theirs), _) if theirs.uncommitted_changes => {
                let _ = write!(
                    closing,
                    "\nThe site says itself that it was built with changes that nobody had committed."
                );
            }
            (Some(theirs), Some(ours)) if theirs.commit != ours.commit => {
                let _ = write!(
                    closing,
                    "\nThe site says that it was built from revision {}.",
                    short(&theirs.commit)
                );
            }
            _ => {}
        }
    }

    /// Returns the same for other programs. Fields are only ever added.
    fn json(&self) -> Result<String, Failure> {
        let files = self.files.iter().map(|(file, standing)| JsonFile {
            file,
            is: word(standing),
            why: why(standing),
        });
        let comparison = JsonComparison {
            site: self.site,
            same: self.is_same(),
            said: self.said,
            against: self.against,
            built: self.built,
            files: files.collect(),
        };
        let text = serde_json::to_string_pretty(&comparison);
        let text = text.map_err(|error| Failure::new(format!("cannot write JSON: {error}")))?;
        Ok(text + "\n")
    }
}

/// Returns as much of a commit's name as people are shown.
pub(super) fn short(commit: &str) -> &str {
    commit.get(..12).unwrap_or(commit)
}

fn word(standing: &Standing) -> &'static str {
    match standing {
        Standing::Same => "same",
        Standing::Hidden => "kept by the host",
        Standing::Other => "other",
        Standing::Missing => "missing",
        Standing::TooMuch => "too much",
        Standing::Unread(_) => "not read",
    }
}

fn why(standing: &Standing) -> Option<&str> {
    match standing {
        Standing::Unread(why) => Some(why),
        Standing::Same
        | Standing::Hidden
        | Standing::Other
        | Standing::Missing
        | Standing::TooMuch => None,
    }
}
