//! The fields at the top of a Markdown file and the Markdown below them. In: a file. Out: the two stretches of its text, or what
//! is wrong with the lines `---` that part them. Never looks inside either stretch.

use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

use crate::place::{File, Place};
use crate::problem::{Code, Problem};

/// The two parts of a file, as bytes of its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileParts {
    /// The fields, without the lines `---`.
    pub fields: Range<usize>,
    /// What stands below; empty in a file that holds nothing but fields.
    pub body: Range<usize>,
}

/// Returns the parts of a file: all of a `.yaml` file is fields, a `.md` file has them between its first two lines `---`.
///
/// # Errors
///
/// A problem of the lines `---`: missing, not first, not closed, or with nothing in between.
pub fn split(file: &Arc<File>) -> Result<FileParts, Box<Problem>> {
    let text = &file.text;
    if is_all_fields(file) {
        return Ok(FileParts {
            fields: 0..text.len(),
            body: text.len()..text.len(),
        });
    }
    let mut lines = lines(text);
    let first = lines.next().unwrap_or(0..0);
    if !is_fence(&text[first.clone()]) {
        return Err(Box::new(not_first(file, first)));
    }
    for line in lines {
        if is_fence(&text[line.clone()]) {
            let fields = first.end..line.start;
            return if holds_a_field(&text[fields.clone()]) {
                Ok(FileParts {
                    fields,
                    body: line.end..text.len(),
                })
            } else {
                Err(Box::new(nothing_between(file, first)))
            };
        }
    }
    Err(Box::new(not_closed(file, first)))
}

/// Returns where the fields of a file are, as far as can be said, whatever is wrong with it.
#[must_use]
pub fn fields_of(file: &Arc<File>) -> Range<usize> {
    split(file).map_or(0..0, |parts| parts.fields)
}

fn is_all_fields(file: &File) -> bool {
    let ending = Path::new(&file.path).extension();
    ending.is_some_and(|ending| {
        ending.eq_ignore_ascii_case("yaml") || ending.eq_ignore_ascii_case("yml")
    })
}

/// Returns the lines of a text, each with its line break.
fn lines(text: &str) -> impl Iterator<Item = Range<usize>> {
    text.split_inclusive('\n').scan(0, |start, line| {
        let range = *start..*start + line.len();
        *start = range.end;
        Some(range)
    })
}

fn is_fence(line: &str) -> bool {
    line.trim_end() == "---"
}

fn holds_a_field(fields: &str) -> bool {
    fields
        .lines()
        .any(|line| !line.trim().is_empty() && !line.trim_start().starts_with('#'))
}

fn not_first(file: &Arc<File>, first: Range<usize>) -> Problem {
    let text = &file.text;
    let later = lines(text).find(|line| is_fence(&text[line.clone()]));
    let fields_come_later = later
        .as_ref()
        .is_some_and(|line| text[..line.start].trim().is_empty());
    match later {
        Some(line) if fields_come_later => {
            let message = "the first line has to be `---`, but empty lines stand before it";
            Problem::new(
                Code::BadFrontMatter,
                Place::new(file, trimmed(text, line)),
                message,
            )
            .help("delete the empty lines at the top of the file")
        }
        _ if is_nearly_a_fence(&text[first.clone()]) => {
            let place = Place::new(file, trimmed(text, first.clone()));
            let message = format!(
                "the first line is `{}`, and has to be `---`",
                text[first.clone()].trim_end()
            );
            let help = if text[first].trim() == "+++" {
                OF_TOML
            } else {
                THREE_HYPHENS
            };
            Problem::new(Code::BadFrontMatter, place, message).help(help)
        }
        Some(line) if begins_fields(&text[line.end..]) => {
            let message = "the first line has to be `---`, but other lines stand before it";
            let place = Place::new(file, trimmed(text, first));
            Problem::new(Code::BadFrontMatter, place, message)
                .help("delete what stands above the line `---`, or move it below the fields")
        }
        _ => {
            let message = "the file does not begin with its fields: the first line has to be `---`";
            Problem::new(
                Code::BadFrontMatter,
                Place::new(file, trimmed(text, first)),
                message,
            )
            .help(
                "write `---`, then the fields such as `title: …`, then `---` again, above the text",
            )
        }
    }
}

/// Returns whether the fields of a record stand at the beginning of a text.
fn begins_fields(text: &str) -> bool {
    text.lines()
        .take_while(|line| !is_fence(line))
        .any(|line| line.starts_with("title:"))
}

fn nothing_between(file: &Arc<File>, first: Range<usize>) -> Problem {
    let message = "there are no fields between the two lines `---`";
    Problem::new(
        Code::BadFrontMatter,
        Place::new(file, trimmed(&file.text, first)),
        message,
    )
    .help("write the fields between them, each on a line of its own, such as `title: …`")
}

/// What to do with a line that was meant for `---`.
const THREE_HYPHENS: &str =
    "write three plain hyphens in its place, with nothing in front of them or behind";

/// What to do with fields as Hugo and Zola have them, in TOML.
const OF_TOML: &str = "write three plain hyphens in its place and below the last field, and a colon behind the name of each field: `title: …`";

/// Returns whether a line was meant for `---`: a word processor makes a dash of it, and other programs end fields otherwise.
fn is_nearly_a_fence(line: &str) -> bool {
    let line = line.trim();
    let is_dashes = !line.is_empty() && line.chars().all(|letter| "-—–−".contains(letter));
    is_dashes || matches!(line, "+++" | "..." | "…" | "***" | "___")
}

fn not_closed(file: &Arc<File>, first: Range<usize>) -> Problem {
    let text = &file.text;
    let mut others = lines(text).skip(1);
    if let Some(meant) = others.find(|line| is_nearly_a_fence(&text[line.clone()])) {
        let place = Place::new(file, trimmed(text, meant.clone()));
        let message = format!(
            "the line `{}` does not end the fields: `---` does",
            text[meant].trim()
        );
        return Problem::new(Code::BadFrontMatter, place, message).help(THREE_HYPHENS);
    }
    let message = "the fields at the top begin with `---`, but no second line `---` ends them";
    Problem::new(
        Code::BadFrontMatter,
        Place::new(file, trimmed(&file.text, first)),
        message,
    )
    .help("write `---` on a line of its own between the last field and the text")
}

fn trimmed(text: &str, line: Range<usize>) -> Range<usize> {
    line.start..line.start + text[line].trim_end().len()
}
