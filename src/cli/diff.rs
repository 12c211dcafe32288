//! `mercat diff`: what differs in the facts between two states of the content, and what follows from it.

pub(super) mod compared;

use std::fmt::Write as _;
use std::path::Path;

use clap::Args;
use serde::Serialize;

use super::choices::{
    CONTENT, Choices, ExitStatus, Format, SiteChoices, in_terminal, must_be_content,
};
use super::{show, words};
use crate::content::source::ContentSource;
use crate::difference::Difference;
use crate::difference::change::{How, Loss, RecordChange, record_path};
use crate::problem::Failure;
use crate::wording::Words;
use compared::Compared;

/// What `diff` takes besides what every command takes.
#[derive(Debug, Args)]
pub(super) struct Diff {
    /// The older state: a folder, or a revision in Git such as `main`, `v1` or `HEAD~3`
    old: String,
    /// The newer state: a folder or a revision; without it, the content folder
    new: Option<String>,
    #[command(flatten)]
    site: SiteChoices,
}

impl Diff {
    pub(super) fn run(&self, choices: &Choices) -> Result<ExitStatus, Failure> {
        let named = |name: &str| {
            let source = ContentSource::named(name, &choices.content)?;
            if let ContentSource::Folder(folder) = &source {
                must_be_content(folder)?;
            }
            Ok(source)
        };
        let new = if let Some(new) = &self.new {
            named(new)?
        } else {
            choices.must_have_content()?;
            ContentSource::Folder(choices.content.clone())
        };
        let check = match &new {
            ContentSource::Folder(folder) if folder == Path::new(CONTENT) => {
                Some("mercat check".to_owned())
            }
            ContentSource::Folder(folder) => {
                let folder = in_terminal(&folder.to_string_lossy());
                Some(format!("mercat check --content {folder}"))
            }
            ContentSource::Revision { .. } | ContentSource::Day { .. } => None,
        };
        let old = Compared::read(&named(&self.old)?, &self.site)?;
        let new = Compared::read(&new, &self.site)?;
        let (difference, words) = compared::difference(&old, &new)?;
        let told = Told {
            difference: &difference,
            words: &words,
            old: &old,
            new: &new,
            check,
        };
        // A change that mends what was wrong before is none to be refused.
        let is_broken = new.errors > 0;
        let status = show::text(&match choices.format {
            Format::Text => told.text(Marks::Plain),
            Format::Github | Format::Markdown => told.text(Marks::Markdown),
            Format::Json => told.json()?,
            Format::Sarif => {
                let message = "SARIF holds problems, and a difference is none";
                return Err(Failure::new(message).help("choose `text`, `markdown` or `json`"));
            }
        })?;
        Ok(if is_broken {
            ExitStatus::ContentHasErrors
        } else {
            status
        })
    }
}

/// How headings and items are marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Marks {
    Plain,
    Markdown,
}

struct Told<'d> {
    difference: &'d Difference,
    words: &'d Words,
    old: &'d Compared,
    new: &'d Compared,
    /// The command that says what is wrong with the newer state, if it is a folder.
    check: Option<String>,
}

impl Told<'_> {
    /// Returns the difference for people: what disappears first, then what changes, then what follows.
    fn text(&self, marks: Marks) -> String {
        let mut text = String::new();
        let states = [self.old, self.new];
        let broken: Vec<&&Compared> = states.iter().filter(|state| state.errors > 0).collect();
        if self.difference.is_empty() && broken.is_empty() {
            let _ = writeln!(text, "{}.", self.words.difference_none());
        }
        let gone = self.difference.losses.iter().map(loss);
        part(&mut text, marks, "What disappears", gone);
        let changed = self.difference.records.iter();
        let changed = changed.filter_map(RecordChange::without_losses);
        let changed = changed.map(|change| change.sentences(self.words));
        part(&mut text, marks, "What changes", changed);
        let consequences = self.difference.consequences.iter().flatten();
        let consequences = consequences.map(|sentence| format!("{sentence}."));
        part(&mut text, marks, "What follows", consequences);
        for state in broken {
            let errors = words::count(state.errors, "error");
            let _ = writeln!(
                text,
                "`{}` has {errors}: what cannot be read is not compared, and what follows cannot be told.",
                state.shown_as
            );
        }
        if let Some(check) = self.check.as_ref().filter(|_| self.new.errors > 0) {
            let _ = writeln!(text, "Next: mend what `{check}` says, and run this again.");
        }
        text.truncate(text.trim_end().len());
        text + "\n"
    }

    /// Returns the difference for other programs. Fields are only ever added.
    fn json(&self) -> Result<String, Failure> {
        let difference = JsonDifference {
            old: &self.old.shown_as,
            new: &self.new.shown_as,
            same: self.difference.is_empty(),
            disappears: self.difference.losses.iter().map(JsonLoss::of).collect(),
            changes: {
                let changes = self.difference.records.iter();
                changes
                    .map(|change| JsonChange::of(change, self.words))
                    .collect()
            },
            follows: self.difference.consequences.as_deref(),
        };
        let text = serde_json::to_string_pretty(&difference);
        let text = text.map_err(|error| Failure::new(format!("cannot write JSON: {error}")))?;
        Ok(text + "\n")
    }
}

/// Adds a heading and its items, where there are any.
fn part(text: &mut String, marks: Marks, heading: &str, items: impl Iterator<Item = String>) {
    let items: Vec<String> = items.collect();
    if items.is_empty() {
        return;
    }
    let _ = match marks {
        Marks::Plain => writeln!(text, "{heading}"),
        Marks::Markdown => writeln!(text, "### {heading}\n"),
    };
    for item in items {
        let _ = match marks {
            Marks::Plain => writeln!(text, "  {item}"),
            Marks::Markdown => writeln!(text, "- {}", escaped(&item)),
        };
    }
    text.push('\n');
}

/// Returns a sentence of which nothing is taken for Markdown or HTML: it holds words that staff wrote.
fn escaped(sentence: &str) -> String {
    let mut escaped = String::with_capacity(sentence.len());
    for letter in sentence.chars() {
        if matches!(
            letter,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '#' | '|' | '~' | '@'
        ) {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}

fn loss(loss: &Loss) -> String {
    match &loss.reason {
        Some(reason) => {
            let reason = reason.trim_end_matches('.');
            format!("{}. The reason given: {reason}.", loss.sentence)
        }
        None => format!("{}.", loss.sentence),
    }
}

#[derive(Serialize)]
struct JsonDifference<'d> {
    old: &'d str,
    new: &'d str,
    /// Whether no fact differs.
    same: bool,
    disappears: Vec<JsonLoss<'d>>,
    changes: Vec<JsonChange<'d>>,
    /// Null where one of the two states has errors.
    follows: Option<&'d [String]>,
}

#[derive(Serialize)]
struct JsonLoss<'d> {
    what: &'static str,
    of: &'d str,
    sentence: &'d str,
    reason: Option<&'d str>,
}

#[derive(Serialize)]
struct JsonChange<'d> {
    record: String,
    kind: &'static str,
    name: &'d str,
    how: &'static str,
    renamed_from: Option<&'d str>,
    sentences: String,
    facts: Vec<JsonFact<'d>>,
}

#[derive(Serialize)]
struct JsonFact<'d> {
    field: &'d str,
    old: Option<&'d str>,
    new: Option<&'d str>,
    sentence: &'d str,
}

impl<'d> JsonLoss<'d> {
    fn of(loss: &'d Loss) -> JsonLoss<'d> {
        JsonLoss {
            what: loss.what.word(),
            of: &loss.of,
            sentence: &loss.sentence,
            reason: loss.reason.as_deref(),
        }
    }
}

impl<'d> JsonChange<'d> {
    fn of(change: &'d RecordChange, words: &Words) -> JsonChange<'d> {
        let (how, renamed_from) = match &change.how {
            How::Added => ("added", None),
            How::Removed => ("removed", None),
            How::Renamed(old) => ("renamed", Some(old.as_str())),
            How::Changed => ("changed", None),
        };
        let fact = |fact: &'d crate::difference::change::FactChange| JsonFact {
            field: &fact.path,
            old: fact.old.as_deref(),
            new: fact.new.as_deref(),
            sentence: &fact.sentence,
        };
        JsonChange {
            record: record_path(change.kind, &change.id),
            kind: change.kind.word(),
            name: &change.name,
            how,
            renamed_from,
            sentences: change.sentences(words),
            facts: change.facts.iter().map(fact).collect(),
        }
    }
}
