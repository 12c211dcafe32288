//! `mercat new`: a file for a record that is about to be written, with the fields that have to be there and all others behind a `#`.
#![expect(
    clippy::disallowed_methods,
    reason = "the command writes one file of the content folder"
)]

use std::fmt::Write as _;
use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;
use std::sync::Arc;

use clap::Args;

use super::blank::{self, Known, quoted};
use super::{KindWord, NamedKind, can_be_id, kind_among, trial};
use crate::cli::choices::{Choices, ExitStatus, ask};
use crate::cli::show;
use crate::content::{self, Content, ContentFile};
use crate::place::File;
use crate::problem::Failure;
use crate::problem::nearest::nearest;
use crate::record::field::{Field, FieldType, Presence};
use crate::record::kinds::fields_of;
use crate::record::{self, Conventions};
use crate::value::date::Date;
use crate::value::id;
use crate::value::record_kind::RecordKind;

/// What only this command takes.
#[derive(Debug, Args)]
pub(in crate::cli) struct New {
    /// The kind of record
    #[arg(value_parser = kind_among(|kind| kind.has_ids() && kind != RecordKind::Milestone))]
    kind: KindWord,
    /// Its title or name
    #[arg(required = true, num_args = 1..)]
    title: Vec<String>,
    /// Its id, instead of one made from the title
    #[arg(long)]
    id: Option<String>,
    /// The day of an update, such as 2016-05-31, 2016-05 or 2016
    #[arg(long)]
    date: Option<String>,
    /// Write a field, such as `--set kind=board`; may be given several times
    #[arg(long, value_name = "FIELD=VALUE")]
    set: Vec<String>,
}

/// A record that is not yet there.
struct Draft {
    kind: RecordKind,
    /// What the portal calls one of its kind.
    word: String,
    id: String,
    known: Vec<Known>,
    conventions: Conventions,
    /// The fields of which only their meaning stands there.
    unwritten: Vec<&'static str>,
}

impl New {
    pub(in crate::cli) fn run(&self, choices: &Choices) -> Result<ExitStatus, Failure> {
        choices.must_have_content()?;
        let (content, _) = content::read(&choices.content, &choices.content.to_string_lossy());
        let named = self.kind.among(|| Some(content.clone()))?;
        let draft = self.draft(named, record::conventions(&content))?;
        can_be_id(draft.kind, &draft.id)?;
        let path = choices.content.join(draft.kind.path(&draft.id));
        let after = draft.added_to(&content, choices)?;
        let brought = trial::errors_brought(&content, &after);
        if brought.has_errors() {
            let line = format!(
                "Nothing was written: {} is as it was.",
                choices.content.display()
            );
            show::report(&brought, &line, choices)?;
            return Ok(ExitStatus::ContentHasErrors);
        }
        let before = content
            .files
            .iter()
            .find(|entry| entry.file.inner() == draft.inner());
        let text = draft.text(before.map(|entry| entry.file.text.as_str()));
        write(&path, &text, draft.kind.has_named_entries())?;
        show::text(
            if choices.quiet {
                String::new()
            } else {
                draft.told(&path)
            }
            .as_str(),
        )
    }

    /// Returns the title: a terminal that is given no quotation marks hands over its words.
    fn title(&self) -> String {
        self.title.join(" ").trim().to_owned()
    }

    fn draft(&self, named: NamedKind, conventions: Conventions) -> Result<Draft, Failure> {
        let NamedKind { kind, word } = named;
        let title = self.title();
        if title.is_empty() {
            let failure = Failure::new("the title is empty");
            return Err(failure.help("write it between quotation marks"));
        }
        for text in self.set.iter().chain([&title]) {
            if text.chars().any(char::is_control) {
                let message = format!("`{}` is not a text on one line", text.escape_debug());
                return Err(Failure::new(message).help("write it without line breaks"));
            }
        }
        let mut known = self.known(kind)?;
        let mut unwritten = Vec::new();
        let required = |field: &&Field| field.presence == Presence::Required;
        for field in fields_of(kind).fields().filter(required) {
            if known.iter().any(|known| known.name == field.name) {
                continue;
            }
            let value = match asked(field, &conventions)? {
                Some(answer) => as_yaml(field, &answer),
                None if field.takes == FieldType::Text => {
                    unwritten.push(field.name);
                    quoted(&format!("To be written: {}", field.meaning))
                }
                None => return Err(lacks(kind, field, &conventions)),
            };
            known.push(Known {
                name: field.name,
                value,
            });
        }
        // Whoever begins a record has not finished it.
        if let Some(draft) = fields_of(kind).field("draft")
            && known.iter().all(|known| known.name != draft.name)
        {
            known.push(Known {
                name: draft.name,
                value: "true".to_owned(),
            });
        }
        Ok(Draft {
            kind,
            word,
            id: self.id(kind)?,
            known,
            conventions,
            unwritten,
        })
    }

    /// Returns the title, and the fields that the command line gives.
    fn known(&self, kind: RecordKind) -> Result<Vec<Known>, Failure> {
        let table = fields_of(kind);
        let title = table.field("title").or_else(|| table.field("name"));
        let mut known: Vec<Known> = title
            .map(|field| Known {
                name: field.name,
                value: quoted(&self.title()),
            })
            .into_iter()
            .collect();
        for set in &self.set {
            let Some((name, value)) = set.split_once('=') else {
                let failure = Failure::new(format!("`--set {set}` gives no value"));
                return Err(failure.help(format!("write `--set {}=…`", set.trim())));
            };
            let Some(field) = table.field(name.trim()) else {
                let failure = Failure::new(format!("{} has no field `{}`", table.of, name.trim()));
                let help = match nearest(name.trim(), table.names()) {
                    Some(near) => format!("write `--set {near}={}`", value.trim()),
                    None => format!("it has {}", table.names().join(", ")),
                };
                return Err(failure.help(help));
            };
            known.retain(|known| known.name != field.name);
            known.push(Known {
                name: field.name,
                value: as_yaml(field, value.trim()),
            });
        }
        Ok(known)
    }

    /// Returns the id that the command line gives, or one made from the title; that of an update begins with its day.
    fn id(&self, kind: RecordKind) -> Result<String, Failure> {
        let id = match &self.id {
            Some(id) => id.clone(),
            None => id::slug(&self.title()),
        };
        if id.is_empty() {
            let message = format!("no id can be made from `{}`", self.title());
            return Err(
                Failure::new(message).help("give one with --id, such as `--id west-valley`")
            );
        }
        if kind != RecordKind::Update {
            return match &self.date {
                Some(date) => Err(
                    Failure::new("only the name of an update begins with its day").help(format!(
                        "leave `--date {date}` out, or write a field with --set"
                    )),
                ),
                None => Ok(id),
            };
        }
        let date = match &self.date {
            Some(date) => date.clone(),
            None => ask("The day of the update, such as 2016-05-31")?.ok_or_else(|| {
                Failure::new("an update needs its day").help(
                    "add `--date` and the day, the month or the year, such as `--date 2016-05-31`",
                )
            })?,
        };
        let date =
            Date::parse(&date).map_err(|fault| Failure::new(fault.message).help(fault.help))?;
        Ok(format!("{date}-{id}"))
    }
}

impl Draft {
    /// Returns the path of its file inside the content folder.
    fn inner(&self) -> String {
        self.kind.path(&self.id)
    }

    /// Returns what is to be added to its file, of which `before` is the text where others are in it.
    fn text(&self, before: Option<&str>) -> String {
        let lines = blank::lines(fields_of(self.kind), &self.known, &self.conventions);
        let text = match self.kind.ending() {
            "md" => format!("---\n{lines}---\n\n<!-- Here stands its text, in Markdown. -->\n"),
            _ if self.kind.has_named_entries() => {
                let lines = lines
                    .trim_end()
                    .replace('\n', "\n  ")
                    .replace("\n  \n", "\n");
                format!("{}:\n  {lines}\n", self.id)
            }
            _ => lines,
        };
        let before = before.unwrap_or_default();
        let gap = match before.chars().last() {
            None | Some('\n') => "",
            Some(_) => "\n",
        };
        let text = format!("{gap}{text}");
        if before.contains("\r\n") {
            text.replace('\n', "\r\n")
        } else {
            text
        }
    }

    /// Returns the content with the record in it.
    fn added_to(&self, content: &Content, choices: &Choices) -> Result<Content, Failure> {
        let mut after = content.clone();
        let inner = self.inner();
        let at = after
            .files
            .iter()
            .position(|entry| entry.file.inner() == inner);
        if at.is_some() && !self.kind.has_named_entries() {
            return Err(there_already(&choices.content.join(&inner)));
        }
        let mut unread = content.unread.iter();
        if self.kind.has_named_entries() && unread.any(|file| file.kind == self.kind) {
            let path = choices.content.join(&inner);
            let failure = Failure::new(format!("`{}` cannot be read", path.display()));
            return Err(failure.help("mend what `mercat check` says of it, then run this again"));
        }
        let before = at.map(|at| after.files.remove(at).file.text.clone());
        let text = before.clone().unwrap_or_default() + &self.text(before.as_deref());
        let folder = choices.content.to_string_lossy();
        let entry = ContentFile {
            file: Arc::new(File::new(&folder, &inner, text)),
            kind: self.kind,
            id: self.id.clone(),
        };
        after.files.push(entry);
        after
            .files
            .sort_by(|left, right| left.file.path.cmp(&right.file.path));
        Ok(after)
    }

    fn told(&self, path: &Path) -> String {
        let mut told = format!(
            "Wrote {} `{}` into {}.\n",
            self.word,
            self.id,
            path.display()
        );
        if !self.unwritten.is_empty() {
            let _ = writeln!(told, "To be written: `{}`.", self.unwritten.join("`, `"));
        }
        if self
            .known
            .iter()
            .any(|known| known.name == "draft" && known.value == "true")
        {
            told += "It waits as a draft: `mercat serve --drafts` shows it, and without the line `draft: true` it is published.\n";
        }
        told
    }
}

fn lacks(kind: RecordKind, field: &Field, conventions: &Conventions) -> Failure {
    let of = kind.one();
    let message = format!("{of} needs `{}`: {}", field.name, field.meaning);
    let help = format!(
        "add `--set {}=…`, {}",
        field.name,
        examples(field, conventions)
    );
    Failure::new(message).help(help)
}

/// Returns a value as YAML: texts in quotation marks where they need them, all else as it was typed.
fn as_yaml(field: &Field, value: &str) -> String {
    if field.takes == FieldType::Text {
        quoted(value)
    } else {
        value.to_owned()
    }
}

/// Asks for the value of a field; nothing where nobody sits there or nothing is answered.
fn asked(field: &Field, conventions: &Conventions) -> Result<Option<String>, Failure> {
    ask(&format!(
        "{}, {}",
        field.meaning,
        examples(field, conventions)
    ))
}

/// Returns what a field takes, as the end of a sentence.
fn examples(field: &Field, conventions: &Conventions) -> String {
    if let FieldType::OneOf(words) = field.takes {
        format!("one of {}", words.join(", "))
    } else {
        format!("such as {}", conventions.example(field))
    }
}

/// Makes a file, or adds to one that holds several records.
fn write(path: &Path, text: &str, holds_several: bool) -> Result<(), Failure> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(|error| Failure::disk("make", folder, &error))?;
    let mut options = OpenOptions::new();
    if holds_several {
        options.append(true).create(true);
    } else {
        options.write(true).create_new(true);
    }
    match options
        .open(path)
        .and_then(|mut file| file.write_all(text.as_bytes()))
    {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(there_already(path)),
        Err(error) => Err(Failure::disk("write", path, &error)),
        Ok(()) => Ok(()),
    }
}

fn there_already(path: &Path) -> Failure {
    Failure::new(format!("`{}` is there already", path.display()))
        .help("write what is new into that file, or name another id with --id")
}
