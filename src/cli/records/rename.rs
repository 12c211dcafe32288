//! `mercat rename`: another id for a record: its file or its key, every mention, and a line in `site.yaml` by which its old address leads
//! on. Every other byte of every file stays as it is, and nothing is written where the result would have an error.
#![expect(
    clippy::disallowed_methods,
    reason = "the command changes files of the content folder"
)]

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write as _};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;
use tempfile::NamedTempFile;

use super::known::Named;
use super::{KindWord, NamedKind, can_be_id, content_of, kind_among, redirect, trial};
use crate::cli::choices::{Choices, ExitStatus};
use crate::cli::{show, words};
use crate::content::Content;
use crate::place::{File, Place};
use crate::portal::LinkTarget;
use crate::problem::Failure;
use crate::record::schema::ids_of;
use crate::value::record_kind::RecordKind;

/// What only this command takes.
#[derive(Debug, Args)]
pub(in crate::cli) struct Rename {
    /// The kind of record
    #[arg(value_parser = kind_among(RecordKind::has_ids))]
    kind: KindWord,
    /// Its id as it is
    old: String,
    /// Its id as it is to be
    new: String,
}

/// What is to be put in the place of which stretch of which file, by path.
type Edits = BTreeMap<String, BTreeMap<usize, (Range<usize>, String)>>;

/// A record that is to have another id.
struct Renaming<'r> {
    kind: RecordKind,
    /// What the portal calls one of its kind.
    word: String,
    asked: &'r Rename,
}

impl Rename {
    pub(in crate::cli) fn run(&self, choices: &Choices) -> Result<ExitStatus, Failure> {
        let NamedKind { kind, word } = self.kind.among(|| content_of(choices))?;
        let renaming = Renaming {
            kind,
            word,
            asked: self,
        };
        renaming.run(choices)
    }
}

impl Renaming<'_> {
    fn run(&self, choices: &Choices) -> Result<ExitStatus, Failure> {
        can_be_id(self.kind, &self.asked.new)?;
        let named = match Named::find(self.kind, &self.word, &self.asked.old, choices)? {
            Ok(named) => named,
            Err(report) => {
                show::report(&report, "Nothing was renamed.", choices)?;
                return Ok(ExitStatus::ContentHasErrors);
            }
        };
        if ids_of(self.kind, &named.records).contains(&self.asked.new) {
            let message = format!("there is one {} `{}` already", self.word, self.asked.new);
            return Err(Failure::new(message).help("give it another id"));
        }
        let mentions = named.mentions();
        let edits = self.edits(&named, &mentions);
        let after = self.after(&named.content, &edits);
        let brought = trial::errors_brought(&named.content, &after);
        if brought.has_errors() {
            show::report(&brought, "Nothing was renamed.", choices)?;
            return Ok(ExitStatus::ContentHasErrors);
        }
        self.write(&named.content, &edits, choices)?;
        let told = self.told(&mentions, &named);
        show::text(if choices.quiet { "" } else { &told })
    }

    fn edits(&self, named: &Named, mentions: &[Place]) -> Edits {
        let mut edits = Edits::new();
        let own = named.own_id();
        for place in mentions.iter().chain(&own) {
            let of = edits.entry(place.file.path.clone()).or_default();
            of.insert(place.span().start, (place.span(), self.asked.new.clone()));
        }
        let site = named
            .content
            .files
            .iter()
            .find(|entry| entry.kind == RecordKind::Settings);
        if let (Some(site), Some(folder)) = (site, self.kind.folder())
            && !named.is_draft()
        {
            let old = self.address(named, &self.asked.old);
            if let Some(place) = self.way_back(named) {
                let of = edits.entry(place.file.path.clone()).or_default();
                of.insert(place.span().start, (place.span(), old));
                return edits;
            }
            let (at, line) =
                redirect::line(&site.file, &old, &format!("{folder}/{}", self.asked.new));
            let of = edits.entry(site.file.path.clone()).or_default();
            of.insert(at, (at..at, line));
        }
        edits
    }

    /// Returns where the address is written that leads to the record and is to be its own again: from now on the other one leads on.
    fn way_back(&self, named: &Named) -> Option<Place> {
        let address = self.address(named, &self.asked.new);
        let redirects = &named.portal.settings.redirects;
        let back = redirects
            .iter()
            .find(|redirect| redirect.address().trim_matches('/') == address.trim_matches('/'))?;
        let leads_here = named.portal.redirect_target(&back.new)
            == Some(LinkTarget::Record(named.record.clone(), None));
        leads_here.then(|| back.old_at.place())
    }

    /// Returns the address of its page under an id, without the slash in front.
    fn address(&self, named: &Named, id: &str) -> String {
        let sections = &named.portal.settings.sections;
        match self.kind.folder() {
            Some(folder) if self.kind != RecordKind::Page => {
                format!("{}/{id}/", sections.published(folder))
            }
            _ => format!("{id}/"),
        }
    }

    /// Returns the content as it would be.
    fn after(&self, content: &Content, edits: &Edits) -> Content {
        let mut after = content.clone();
        for entry in &mut after.files {
            let is_own = self.kind.folder().is_some()
                && entry.file.inner() == self.kind.path(&self.asked.old);
            let edits = edits.get(&entry.file.path);
            if !is_own && edits.is_none() {
                continue;
            }
            let root = entry.file.path[..entry.file.root].to_owned();
            let text = edits.map_or_else(
                || entry.file.text.clone(),
                |edits| edited(&entry.file.text, edits),
            );
            let inner = if is_own {
                self.kind.path(&self.asked.new)
            } else {
                entry.file.inner().to_owned()
            };
            if is_own {
                entry.id.clone_from(&self.asked.new);
            }
            entry.file = Arc::new(File::new(&root, &inner, text));
        }
        after
            .files
            .sort_by(|left, right| left.file.path.cmp(&right.file.path));
        after
    }

    /// Writes every file that changes, then gives the record's own file its new name. Where one cannot be written, those before it are
    /// put back.
    fn write(&self, content: &Content, edits: &Edits, choices: &Choices) -> Result<(), Failure> {
        let mut written: Vec<(PathBuf, Vec<u8>)> = Vec::new();
        let changed = content
            .files
            .iter()
            .filter_map(|entry| Some((entry, edits.get(&entry.file.path)?)));
        let mut outcome = Ok(());
        for (entry, edits) in changed {
            let path = choices.content.join(entry.file.inner());
            outcome =
                replace(&path, &entry.file.text, edits).map(|before| written.push((path, before)));
            if outcome.is_err() {
                break;
            }
        }
        if outcome.is_ok() && self.kind.folder().is_some() {
            let [old, new] = [&self.asked.old, &self.asked.new]
                .map(|id| choices.content.join(self.kind.path(id)));
            outcome = fs::rename(&old, new).map_err(|error| Failure::disk("rename", &old, &error));
        }
        if outcome.is_err() {
            for (path, before) in written {
                // What stood in the way is told; that this fails too is not worth a second word.
                let _ = write_whole(&path, &before);
            }
        }
        outcome
    }

    fn told(&self, mentions: &[Place], named: &Named) -> String {
        let mut files: Vec<&str> = mentions
            .iter()
            .map(|place| place.file.path.as_str())
            .collect();
        files.dedup();
        let (many, files) = (
            words::count(mentions.len(), "mention"),
            words::count(files.len(), "file"),
        );
        let with = if mentions.is_empty() {
            String::new()
        } else {
            format!(", with {many} in {files}")
        };
        let leads = if self.kind.folder().is_some() && !named.is_draft() {
            let old = self.address(named, &self.asked.old);
            format!(" Its old address /{old} leads to the new one.")
        } else {
            String::new()
        };
        let (kind, old, new) = (&self.word, &self.asked.old, &self.asked.new);
        format!("Renamed the {kind} `{old}` to `{new}`{with}.{leads}\n")
    }
}

/// Returns a text with something else in the place of some stretches.
pub(in crate::cli) fn edited(
    text: &str,
    edits: &BTreeMap<usize, (Range<usize>, String)>,
) -> String {
    let mut after = String::with_capacity(text.len());
    let mut done = 0;
    for (span, new) in edits.values() {
        after.push_str(&text[done..span.start]);
        after.push_str(new);
        done = span.end;
    }
    after + &text[done..]
}

/// Writes a file with some stretches replaced, and returns the bytes that it had. Where that fails the file is as it was.
pub(in crate::cli) fn replace(
    path: &Path,
    text: &str,
    edits: &BTreeMap<usize, (Range<usize>, String)>,
) -> Result<Vec<u8>, Failure> {
    let before = fs::read(path).map_err(|error| Failure::disk("read", path, &error))?;
    // A byte order mark is no part of the text that was read.
    let Some(mark) = before.strip_suffix(text.as_bytes()) else {
        return Err(Failure::new(format!(
            "`{}` has just been changed by another program",
            path.display()
        ))
        .help("run this again"));
    };
    let after = [mark, edited(text, edits).as_bytes()].concat();
    write_whole(path, &after).map_err(|error| Failure::disk("write", path, &error))?;
    Ok(before)
}

/// Puts a file beside the old one and then in its place: a disk that is full leaves the old one.
fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let path = fs::canonicalize(path)?;
    let mut file = NamedTempFile::new_in(path.parent().unwrap_or(Path::new(".")))?;
    file.write_all(bytes)?;
    file.as_file()
        .set_permissions(fs::metadata(&path)?.permissions())?;
    file.persist(path)?;
    Ok(())
}
