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
use super::{kind_among, rename, trial};
use crate::cli::choices::{Choices, ExitStatus};
use crate::cli::{show, words};
use crate::place::{File, Place};
use crate::problem::{Code, Failure, Problem, Report};
use crate::record::schema::ids_of;
use crate::record::{self, Drafts};
use crate::value::record_kind::RecordKind;

/// What only this command takes.
#[derive(Debug, Args)]
pub(in crate::cli) struct Remove {
    /// The kind of record
    #[arg(value_parser = kind_among(RecordKind::has_ids))]
    kind: RecordKind,
    /// Its id
    id: String,
}

impl Remove {
    pub(in crate::cli) fn run(&self, choices: &Choices) -> Result<ExitStatus, Failure> {
        let (kind, id) = (self.kind.word(), &self.id);
        let kept = format!("Nothing was removed: the {kind} `{id}` is as it was.");
        let named = match Named::find(self.kind, id, choices)? {
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
            show::report(
                &self.told_of(mentions),
                &format!("{kept} It has {times}."),
                choices,
            )?;
            return Ok(ExitStatus::ContentHasErrors);
        }
        if is_file {
            fs::remove_file(&path).map_err(|error| Failure::disk("delete", &path, &error))?;
        } else {
            self.cut_out(&named, &path)?;
        }
        let told = format!(
            "Removed the {kind} `{id}`, which nothing named, from {}.\n",
            path.display()
        );
        show::text(if choices.quiet { "" } else { &told })
    }

    /// Returns a report of the places that name the record.
    fn told_of(&self, mentions: Vec<Place>) -> Report {
        let told = |place| {
            let message = format!("the {} `{}` is named here", self.kind.word(), self.id);
            let help = "take this mention out, or name another record";
            Problem::new(Code::UnknownId, place, message).help(help)
        };
        mentions.into_iter().map(told).collect()
    }

    /// Takes the record's lines out of the file that it shares with others, if that leaves those as they were.
    fn cut_out(&self, named: &Named, path: &Path) -> Result<(), Failure> {
        let by_hand = || {
            let message = format!(
                "the {} `{}` shares its lines in `{}` with others",
                self.kind.word(),
                self.id,
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
        left.retain(|known| *known != self.id);
        if ids_of(self.kind, &records) != left
            || trial::errors_brought(&named.content, &after).has_errors()
        {
            return Err(by_hand());
        }
        let cut = BTreeMap::from([(span.start, (span, String::new()))]);
        rename::replace(path, &file.text, &cut).map(|_| ())
    }
}
