//! What was found, written into `sources.yaml`: a new address where a document has moved for good, a `note` where it is gone, has changed or
//! no longer holds what is quoted. In: what was found. Out: what was written of which document. All else of the file stays as it is: its
//! comments, its order, its line ends. A document that has a note already keeps it.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use super::ask::Answers;
use super::found::{Found, Note, Noted};
use crate::cli::choices::Choices;
use crate::cli::records::rename::{edited, replace};
use crate::cli::records::trial;
use crate::content::position;
use crate::content::yaml::{self, Entry, Value};
use crate::content::{self, Content};
use crate::place::File;
use crate::problem::Failure;
use crate::value::date::Date;
use crate::value::id::Id;
use crate::value::record_kind::RecordKind;
use crate::wording::Words;

/// What is to be put in the place of which stretch of the file.
type Edits = BTreeMap<usize, (Range<usize>, String)>;

/// Writes what was found, and returns it.
pub(super) fn write(found: &Found<'_>, words: &Words, choices: &Choices) -> Result<Noted, Failure> {
    let folder = &choices.content;
    let (before, _) = content::read(folder, &folder.to_string_lossy());
    let mut files = before.files.iter();
    let file = files.find(|entry| entry.kind == RecordKind::Source);
    let Some(file) = file.map(|entry| Arc::clone(&entry.file)) else {
        return Ok(Noted::new());
    };
    let editor = Editor::new(&file);
    let wanted = found.asked.iter().filter_map(|(source, answers)| {
        let note = said(answers, words).filter(|_| source.note.is_none());
        let id = source.id.as_str();
        let (edits, written) = editor.edit(id, answers.moved_to.as_deref(), note.as_deref());
        (!edits.is_empty()).then_some((id, edits, written))
    });
    let wanted: Vec<_> = wanted.collect();
    let refused = |edits: &Edits| {
        let brought = trial::errors_brought(&before, &with(&before, &file, edits));
        brought
            .in_order()
            .first()
            .map(|problem| problem.message.clone())
    };
    let all: Edits = wanted
        .iter()
        .flat_map(|(_, edits, _)| edits.clone())
        .collect();
    let is_all_fine = refused(&all).is_none();
    let (mut taken, mut noted) = (Edits::new(), Noted::new());
    for (id, edits, written) in wanted {
        let with_it: Edits = taken.clone().into_iter().chain(edits).collect();
        // Where something is wrong, each is tried by itself: a server that leads to a strange place is no reason to write nothing of others.
        let why = if is_all_fine { None } else { refused(&with_it) };
        let note = why.map_or_else(
            || {
                taken = with_it;
                Note::Written(written)
            },
            Note::Refused,
        );
        noted.insert(id.to_owned(), note);
    }
    if !taken.is_empty() {
        replace(&folder.join(file.inner()), &file.text, &taken)?;
    }
    Ok(noted)
}

/// Returns what readers are told of a document from now on.
fn said(answers: &Answers, words: &Words) -> Option<String> {
    let day = Date::parse(&answers.on).ok()?;
    let note = if answers.gone.is_some() {
        words.sources_note_gone(day)
    } else if answers.changed {
        words.sources_note_changed(day)
    } else if answers.quotes_gone.is_empty() {
        return None;
    } else {
        words.sources_note_quote(day)
    };
    // Spaces that break no line are set by pages.
    Some(note.replace('\u{a0}', " "))
}

/// Returns the content with another text of the file.
fn with(before: &Content, file: &Arc<File>, edits: &Edits) -> Content {
    let mut after = before.clone();
    let entry = after
        .files
        .iter_mut()
        .find(|entry| entry.file.path == file.path);
    if let Some(entry) = entry {
        let root = file.path[..file.root].to_owned();
        entry.file = Arc::new(File::new(&root, file.inner(), edited(&file.text, edits)));
    }
    after
}

/// Finds where in the file each document's fields stand.
struct Editor<'f> {
    file: &'f Arc<File>,
    sources: Vec<Entry>,
}

impl<'f> Editor<'f> {
    fn new(file: &'f Arc<File>) -> Editor<'f> {
        let (node, _) = yaml::read(file, 0..file.text.len());
        let sources = if let Value::Map(sources) = node.value {
            sources
        } else {
            Vec::new()
        };
        Editor { file, sources }
    }

    /// Returns what is to be written of a document, and the same as people are told.
    fn edit(&self, id: &str, url: Option<&str>, note: Option<&str>) -> (Edits, String) {
        let (mut edits, mut written) = (Edits::new(), Vec::new());
        let source = self.sources.iter().find(|source| source.key == id);
        let Some((source, Value::Map(fields))) = source.map(|source| (source, &source.value.value))
        else {
            return (edits, String::new());
        };
        let Some(field) = fields.iter().find(|field| field.key == "url") else {
            return (edits, String::new());
        };
        let text = &self.file.text;
        let value = position::place(self.file, field.value.number).span();
        if let Some(url) = url {
            let new = quoted(url);
            written.push(format!("url: {new}"));
            edits.insert(value.start, (value.clone(), new));
        }
        if let Some(note) = note {
            let line = format!("note: {}", quoted(note));
            let whole = position::place(self.file, source.value.number).span();
            let (at, added) = if text[whole.start..].starts_with('{') {
                (value.end, format!(", {line}"))
            } else {
                let key = position::place(self.file, field.number).span().start;
                below(text, key, value.end, &line)
            };
            written.push(line);
            edits.insert(at.max(value.start + 1), (at..at, added));
        }
        (edits, written.join("; "))
    }
}

/// Returns a text between quotation marks, as JSON and YAML read it alike, within braces too.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// Returns where a line is put in below a field, and the line, as far in as the field.
fn below(text: &str, key: usize, end: usize, line: &str) -> (usize, String) {
    let start = text[..key].rfind('\n').map_or(0, |at| at + 1);
    let indent = " ".repeat(text[start..key].chars().count());
    let end_of_line = if text.contains("\r\n") { "\r\n" } else { "\n" };
    match text[end..].find('\n') {
        Some(rest) => (end + rest + 1, format!("{indent}{line}{end_of_line}")),
        None => (text.len(), format!("{end_of_line}{indent}{line}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns a bibliography in which one document has moved and is noted.
    fn after(text: &str) -> String {
        let file = Arc::new(File::new("", "sources.yaml", text.to_owned()));
        let url = Some("https://b.example/?q=1&r#2");
        let (edits, _) = Editor::new(&file).edit("a", url, Some("Gone: 1"));
        edited(text, &edits)
    }

    #[test]
    fn only_what_was_found_is_written() {
        for (before, expected) in [
            (
                "a:\n  # first\n  title: A # one\n  url: https://a.example # two\n  read: 2016\nb: {title: B, url: https://a.example}\n",
                "a:\n  # first\n  title: A # one\n  url: \"https://b.example/?q=1&r#2\" # two\n  note: \"Gone: 1\"\n  read: 2016\nb: {title: B, url: https://a.example}\n",
            ),
            (
                "a: {url: https://a.example, title: A}",
                "a: {url: \"https://b.example/?q=1&r#2\", note: \"Gone: 1\", title: A}",
            ),
            (
                "a:\r\n    title: A\r\n    url: 'https://a.example'",
                "a:\r\n    title: A\r\n    url: \"https://b.example/?q=1&r#2\"\r\n    note: \"Gone: 1\"",
            ),
        ] {
            assert_eq!(after(before), expected);
        }
        assert_eq!(
            after("b: {url: https://a.example}"),
            "b: {url: https://a.example}"
        );
    }
}
