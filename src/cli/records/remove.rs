//! `mercat remove`: a record taken out, if nothing speaks of it; otherwise every place that does.
#![expect(
    clippy::disallowed_methods,
    reason = "the command deletes a file of the content folder"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use clap::Args;

use super::known::Named;
use super::{KindWord, NamedKind, content_of, kind_among, rename, trial};
use crate::cli::choices::{Choices, ExitStatus, SiteChoices};
use crate::cli::diff::compared::{self, Compared};
use crate::cli::{show, words};
use crate::content::source::ContentSource;
use crate::difference::change::record_path;
use crate::place::{File, Place};
use crate::portal::LinkTarget;
use crate::problem::{Code, Failure, Problem, Report};
use crate::record::field::{FieldTable, FieldType, Presence};
use crate::record::kinds::fields_of;
use crate::record::schema::ids_of;
use crate::record::{self, Drafts};
use crate::value::record_kind::RecordKind;

/// What only this command takes.
#[derive(Debug, Args)]
pub(in crate::cli) struct Remove {
    /// The kind of record
    #[arg(value_parser = kind_among(RecordKind::has_ids))]
    kind: KindWord,
    /// Its id
    id: String,
}

/// A record that is to go.
struct Going<'r> {
    kind: RecordKind,
    /// What the portal calls one of its kind.
    word: String,
    asked: &'r Remove,
}

impl Remove {
    pub(in crate::cli) fn run(&self, choices: &Choices) -> Result<ExitStatus, Failure> {
        let NamedKind { kind, word } = self.kind.among(|| content_of(choices))?;
        let going = Going {
            kind,
            word,
            asked: self,
        };
        going.run(choices)
    }
}

impl Going<'_> {
    fn run(&self, choices: &Choices) -> Result<ExitStatus, Failure> {
        let (kind, id) = (&self.word, &self.asked.id);
        let kept = format!("Nothing was removed: the {kind} `{id}` is as it was.");
        let named = match Named::find(self.kind, kind, id, choices)? {
            Ok(named) => named,
            Err(report) => {
                show::report(&report, &kept, choices)?;
                return Ok(ExitStatus::ContentHasErrors);
            }
        };
        let path = choices.content.join(self.kind.path(id));
        let mut mentions = named.mentions();
        // What a file says of itself goes with it.
        let is_file = self.kind.folder().is_some();
        mentions.retain(|place| !is_file || place.file.inner() != self.kind.path(id));
        if !mentions.is_empty() {
            let times = words::count(mentions.len(), "mention");
            let reasons = reasons(&named, &self.going(&named, &mentions));
            let told =
                format!("{kept} It has {times}. Mend them all, then run this again.\n{reasons}");
            let told = told.trim_end();
            show::report(&self.told_of(mentions), told, choices)?;
            return Ok(ExitStatus::ContentHasErrors);
        }
        if is_file {
            fs::remove_file(&path).map_err(|error| Failure::disk("delete", &path, &error))?;
        } else {
            self.cut_out(&named, &path)?;
        }
        if choices.quiet {
            return Ok(ExitStatus::Fine);
        }
        let gone = lost_since_the_last_commit(choices);
        let gone = gone.unwrap_or_else(|| self.going(&named, &[]));
        let told = format!(
            "Removed the {kind} `{id}`, which nothing named, from {}.\n{}",
            path.display(),
            reasons(&named, &gone)
        );
        show::text(&format!("{}\n", told.trim_end()))
    }

    /// Returns a report of the places that name the record, each with what is to be done there.
    fn told_of(&self, mentions: Vec<Place>) -> Report {
        let told = |place: Place| {
            let message = format!("the {} `{}` is named here", self.word, self.asked.id);
            let help = what_to_do(&place);
            Problem::new(Code::UnknownId, place, message).help(help)
        };
        mentions.into_iter().map(told).collect()
    }

    /// Returns the record, each address that leads to it and the givers whose money goes with it. Nobody could know of a draft.
    fn going(&self, named: &Named, mentions: &[Place]) -> Vec<String> {
        if named.is_draft() {
            return Vec::new();
        }
        let redirects = named.portal.settings.redirects.iter();
        let leads_here = redirects.filter(|redirect| {
            named.portal.redirect_target(&redirect.new)
                == Some(LinkTarget::Record(named.record.clone(), None))
        });
        let mut gone = vec![record_path(self.kind, &self.asked.id)];
        gone.extend(leads_here.map(|redirect| redirect.address().trim_matches('/').to_owned()));
        for place in mentions.iter().filter(|place| field_of(place) == "what") {
            let path = place.file.inner();
            let giver = path.rsplit_once('.').map_or(path, |(giver, _)| giver);
            if !gone.iter().any(|known| known == giver) {
                gone.push(giver.to_owned());
            }
        }
        gone
    }

    /// Takes the record's lines out of the file that it shares with others, if that leaves those as they were.
    fn cut_out(&self, named: &Named, path: &Path) -> Result<(), Failure> {
        let by_hand = || {
            let message = format!(
                "the {} `{}` shares its lines in `{}` with others",
                self.word,
                self.asked.id,
                path.display()
            );
            Failure::new(message).help("delete it there by hand")
        };
        let lines = named.own_lines().ok_or_else(by_hand)?;
        let (file, span) = (&lines.file, lines.span());
        let rest = file.text[..span.start].to_owned() + &file.text[span.end..];
        let mut after = named.content.clone();
        for entry in &mut after.files {
            if entry.file.path == file.path {
                entry.file = Arc::new(File::new("", file.inner(), rest.clone()));
            }
        }
        let (records, _) = record::read(&after, Drafts::Included);
        let mut left = ids_of(self.kind, &named.records);
        left.retain(|known| *known != self.asked.id);
        if ids_of(self.kind, &records) != left
            || trial::errors_brought(&named.content, &after).has_errors()
        {
            return Err(by_hand());
        }
        let cut = BTreeMap::from([(span.start, (span, String::new()))]);
        rename::replace(path, &file.text, &cut).map(|_| ())
    }
}

/// Returns what to add to `site.yaml`, so that a check against an older state finds a reason for all that is gone.
fn reasons(named: &Named, gone: &[String]) -> String {
    if gone.is_empty() {
        return String::new();
    }
    let entry = |of: &String| format!("  - {{record: {of}, reason: …}}\n");
    let entries: String = gone.iter().map(entry).collect();
    let why = "why this is gone, with words in the place of the dots:\n";
    let why = if named.portal.settings.removed.is_empty() {
        format!("Say in `site.yaml` {why}removed:\n")
    } else {
        format!("Say in `site.yaml`, below the `removed` that is there, {why}")
    };
    why + entries.trim_end()
}

/// Returns all that is gone since the last commit without a reason: the record, and what was taken out for its sake before it could go.
/// Nothing where no commit can be compared with.
fn lost_since_the_last_commit(choices: &Choices) -> Option<Vec<String>> {
    let site = SiteChoices::default();
    let [old, new] = [
        ContentSource::revision("HEAD", &choices.content),
        ContentSource::Folder(choices.content.clone()),
    ]
    .map(|source| {
        Compared::read(&source, &site)
            .ok()
            .filter(|state| state.errors == 0)
    });
    let (difference, _) = compared::difference(&old?, &new?).ok()?;
    let losses = difference.losses.into_iter();
    let without_reason = losses.filter(|loss| loss.reason.is_none());
    let mut gone: Vec<String> = Vec::new();
    for loss in without_reason {
        if !gone.contains(&loss.of) {
            gone.push(loss.of);
        }
    }
    Some(gone)
}

/// Returns what is to be done at a mention: a redirect is of no use without its end, nor an entry without what it is about.
fn what_to_do(place: &Place) -> &'static str {
    let kind = RecordKind::of_path(place.file.inner());
    if kind == Some(RecordKind::Settings) {
        return "delete this redirect, or let it lead to another record";
    }
    if place.file.text[..place.span().start].ends_with('/') {
        return "take the link away and leave its words, or link to another record";
    }
    if kind.is_some_and(|kind| needs(fields_of(kind), field_of(place))) {
        return "delete the whole entry that this is part of, or name another record";
    }
    "take this mention out, or name another record"
}

/// Returns the name of the field on whose line a mention stands; nothing where that is another line.
fn field_of(place: &Place) -> &str {
    let (text, at) = (&place.file.text, place.span().start);
    let line = text[..at].rfind('\n').map_or(0, |before| before + 1);
    let before = text[line..at].trim_end_matches(['[', '"', '\'', ' ']);
    let name = before.strip_suffix(':').unwrap_or_default();
    name.rsplit(['{', ',', ' ', '-']).next().unwrap_or_default()
}

/// Returns whether a table, or a part of it, has a field of this name that must be there and names a record.
fn needs(table: &FieldTable, name: &str) -> bool {
    table.fields().any(|field| {
        let is_it = field.name == name
            && field.presence == Presence::Required
            && matches!(field.takes.value(), FieldType::IdOf(_));
        is_it || field.table().is_some_and(|part| needs(part, name))
    })
}
