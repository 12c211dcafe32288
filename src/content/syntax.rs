//! Why a stretch of YAML cannot be read, in words for the person who wrote it. In: the text and where the parser gave up.
//! Out: one problem at the line that has to be changed. Asked only when reading has failed; never reads a value itself.

use std::ops::Range;
use std::sync::Arc;

use super::position::closing_quote;
use crate::place::{File, Place};
use crate::problem::{Code, Problem};

/// The problem of text that `serde_yaml` could not read.
pub(super) fn problem(
    file: &Arc<File>,
    fields: &Range<usize>,
    error: &serde_yaml::Error,
) -> Problem {
    let text = &file.text[fields.clone()];
    let Some(location) = error.location() else {
        return found_in(file, fields, second_document(text));
    };
    let stopped = byte_at(text, location.line(), location.column());
    if text[stopped..].starts_with('!') {
        return found_in(file, fields, mark(text, stopped));
    }
    let line = Line::at(text, stopped);
    let found = tab(text, &line)
        .or_else(|| unclosed_quote(text, stopped))
        .or_else(|| unclosed_bracket(text))
        .or_else(|| explained(&line))
        .or_else(|| Line::before(text, &line).and_then(|before| explained(&before)))
        .unwrap_or_else(|| indented_otherwise(text, &line, stopped));
    found_in(file, fields, found)
}

/// The problem of brackets that lie too deep in each other, the deepest of them at a byte of the file.
pub(super) fn too_deep(file: &Arc<File>, at: usize) -> Problem {
    let message = "the brackets lie too deep in each other: one is probably not closed";
    Problem::new(Code::BadYaml, Place::new(file, at..at + 1), message)
        .help("close every `[` with `]` and every `{` with `}`")
}

/// An anchor or a tag, which records do without, at a byte of the fields.
pub(super) fn refused_mark(file: &Arc<File>, fields: &Range<usize>, at: usize) -> Problem {
    found_in(file, fields, mark(&file.text[fields.clone()], at))
}

/// What was found in the fields of a file, as a problem.
fn found_in(file: &Arc<File>, fields: &Range<usize>, found: Found) -> Problem {
    let start = fields.start + found.at.start;
    let place = Place::new(file, start..start + found.at.len());
    Problem::new(Code::BadYaml, place, found.message).help(found.help)
}

/// What is wrong, where in the text, and what to write instead.
struct Found {
    at: Range<usize>,
    message: String,
    help: String,
}

impl Found {
    fn new(at: Range<usize>, message: impl Into<String>, help: impl Into<String>) -> Found {
        Found {
            at,
            message: message.into(),
            help: help.into(),
        }
    }
}

/// One line of the text, without its line break.
struct Line<'t> {
    start: usize,
    text: &'t str,
}

impl<'t> Line<'t> {
    fn at(text: &'t str, byte: usize) -> Line<'t> {
        let byte = floor(text, byte);
        let start = text[..byte].rfind('\n').map_or(0, |at| at + 1);
        let end = text[start..].find('\n').map_or(text.len(), |at| start + at);
        Line {
            start,
            text: text[start..end].trim_end_matches('\r'),
        }
    }

    /// The last line before this one that holds more than space or a comment.
    fn before(text: &'t str, line: &Line) -> Option<Line<'t>> {
        let mut end = line.start;
        while end > 0 {
            let before = Line::at(text, end - 1);
            if !before.bare().is_empty() && !before.bare().starts_with('#') {
                return Some(before);
            }
            end = before.start;
        }
        None
    }

    fn bare(&self) -> &'t str {
        self.text.trim()
    }

    /// The bytes of the line without the space around it.
    fn span(&self) -> Range<usize> {
        let start = self.start + self.text.len() - self.text.trim_start().len();
        start..start + self.bare().len()
    }

    /// What stands before the value (`title: `, `- what: `), and the value, with the byte at which it begins.
    fn field(&self) -> Option<(&'t str, &'t str, usize)> {
        let content = self.text.trim_start().trim_start_matches("- ").trim_start();
        let colon = content.find(": ")?;
        let name = &content[..colon];
        let is_name = !name.is_empty()
            && name
                .chars()
                .all(|letter| letter.is_alphanumeric() || matches!(letter, '_' | '-'));
        let value = content[colon + 2..].trim();
        let at = self.start + self.text.trim_end().len() - value.len();
        is_name.then_some((name, value, at))
    }
}

fn floor(text: &str, byte: usize) -> usize {
    let mut byte = byte.min(text.len());
    while !text.is_char_boundary(byte) {
        byte -= 1;
    }
    byte
}

fn byte_at(text: &str, line: usize, column: usize) -> usize {
    let start = if line <= 1 {
        0
    } else {
        text.match_indices('\n')
            .nth(line - 2)
            .map_or(text.len(), |(at, _)| at + 1)
    };
    text[start..]
        .char_indices()
        .nth(column.saturating_sub(1))
        .map_or(text.len(), |(at, _)| start + at)
}

/// A tab before a line's first word, in the line before the one where reading stopped or in any below.
fn tab(text: &str, line: &Line) -> Option<Found> {
    let mut start = Line::before(text, line).map_or(line.start, |before| before.start);
    while start < text.len() {
        let line = Line::at(text, start);
        let space = &line.text[..line.text.len() - line.text.trim_start().len()];
        if let Some(at) = space.find('\t').filter(|_| !line.bare().is_empty()) {
            let at = line.start + at;
            return Some(Found::new(
                at..at + 1,
                "the line is indented with a tab",
                "use spaces instead, two for each step",
            ));
        }
        start = text[start..]
            .find('\n')
            .map_or(text.len(), |end| start + end + 1);
    }
    None
}

/// A quotation mark that opens a value and is never closed; the parsers would point at the end of the file.
fn unclosed_quote(text: &str, stopped: usize) -> Option<Found> {
    let stopped = floor(text, stopped);
    let mut start = 0;
    while start <= stopped && start < text.len() {
        let line = Line::at(text, start);
        start = text[start..]
            .find('\n')
            .map_or(text.len(), |end| start + end + 1);
        let Some((at, quote)) = opening_quote(&line) else {
            continue;
        };
        match closing_quote(&text[at + 1..], quote) {
            Some(length) if !runs_over_a_field(&text[at + 1..at + 1 + length]) => {
                let end = at + length + 1;
                start = start.max(
                    text[end..]
                        .find('\n')
                        .map_or(text.len(), |more| end + more + 1),
                );
            }
            _ => {
                let value = text[at..line.start + line.text.len()].trim_end();
                let message = "the quotation mark that opens here is not closed";
                return Some(Found::new(
                    at..at + value.len(),
                    message,
                    format!("write `{value}{quote}`"),
                ));
            }
        }
    }
    None
}

/// Where a line's value opens a quotation mark.
fn opening_quote(line: &Line) -> Option<(usize, char)> {
    let (_, value, at) = line.field().or_else(|| {
        let item = line.bare().strip_prefix("- ")?.trim_start();
        Some((
            "",
            item,
            line.start + line.text.trim_end().len() - item.len(),
        ))
    })?;
    value
        .chars()
        .next()
        .filter(|first| matches!(first, '"' | '\''))
        .map(|quote| (at, quote))
}

/// Whether a quoted value runs over what looks like another field: then the mark that closes it opens that field's value.
fn runs_over_a_field(quoted: &str) -> bool {
    quoted.lines().skip(1).any(|line| {
        Line {
            start: 0,
            text: line,
        }
        .field()
        .is_some()
            || line.trim_end().ends_with(':')
    })
}

/// A bracket that is never closed, or that closes nothing.
fn unclosed_bracket(text: &str) -> Option<Found> {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let current = Line {
            start,
            text: line.trim_end(),
        };
        start += line.len();
        let Some((_, value, at)) = current.field() else {
            continue;
        };
        let Some(open) = value
            .chars()
            .next()
            .filter(|first| matches!(first, '[' | '{'))
        else {
            continue;
        };
        let close = if open == '[' { ']' } else { '}' };
        let value = value.split(" #").next().unwrap_or_default().trim_end();
        let next_field = Line {
            start: 0,
            text: text[start..].lines().next().unwrap_or_default(),
        };
        let runs_on = !next_field.bare().is_empty()
            && next_field.text.starts_with(' ')
            && !next_field.bare().starts_with("- ");
        if count(value, open) > count(value, close) && !runs_on {
            let help = format!("write `{value}{close}`");
            return Some(Found::new(
                at..at + value.len(),
                format!("the bracket `{open}` is not closed"),
                help,
            ));
        }
    }
    None
}

fn count(text: &str, letter: char) -> usize {
    text.chars().filter(|each| *each == letter).count()
}

/// What is wrong with one line by itself, if it shows.
fn explained(line: &Line) -> Option<Found> {
    let bare = line.bare();
    if let Some((name, value, at)) = line.field() {
        return explained_value(name, value, at);
    }
    let content = bare.trim_start_matches("- ");
    let (name, value) = content.split_once(':')?;
    let is_name = !name.is_empty()
        && name
            .chars()
            .all(|letter| letter.is_ascii_alphanumeric() || letter == '_');
    (is_name && !value.is_empty() && !value.starts_with("//")).then(|| {
        Found::new(
            line.span(),
            "a space is missing after the colon",
            format!("write `{name}: {}`", value.trim()),
        )
    })
}

fn explained_value(name: &str, value: &str, at: usize) -> Option<Found> {
    let span = at..at + value.len();
    let first = value.chars().next()?;
    let quoted = || format!("write `{name}: {}`", in_quotes(value));
    match first {
        '"' | '\'' => {
            let length = closing_quote(&value[1..], first)?;
            let behind = value[length + 2..].trim_start();
            if behind.is_empty() || behind.starts_with('#') {
                let message = "a backslash has a meaning of its own between the marks `\"`";
                return value.contains('\\').then(|| {
                    Found::new(
                        span,
                        message,
                        format!("write `{name}: '{}'`", &value[1..=length]),
                    )
                });
            }
            let whole = value
                .strip_prefix(first)
                .and_then(|value| value.strip_suffix(first));
            let help = format!("write `{name}: {}`", in_quotes(whole.unwrap_or(value)));
            Some(Found::new(
                span,
                "text stands behind the closing quotation mark",
                help,
            ))
        }
        '@' | '`' | '%' | '&' | '*' | '!' | '|' | '>' | ',' | ']' | '}' => Some(Found::new(
            span,
            format!("a value that begins with `{first}` needs quotation marks"),
            quoted(),
        )),
        _ if first != '[' && first != '{' && (value.contains(": ") || value.ends_with(':')) => {
            Some(Found::new(
                span,
                "a value with a colon in it needs quotation marks",
                quoted(),
            ))
        }
        '[' | '{' if value.replace(' ', "").contains(",,") => {
            let help = "write one comma between two entries";
            Some(Found::new(span, "two commas follow each other", help))
        }
        _ => None,
    }
}

/// A text as YAML takes it whatever it holds.
fn in_quotes(value: &str) -> String {
    if value.contains('"') || value.contains('\\') {
        format!("'{}'", value.replace('\'', "''"))
    } else {
        format!("\"{value}\"")
    }
}

/// What is left when the line itself looks right: it stands too far to the left or to the right, or is no field.
fn indented_otherwise(text: &str, line: &Line, stopped: usize) -> Found {
    let indent = |line: &Line| line.text.len() - line.text.trim_start().len();
    let before = Line::before(text, line);
    let looks_right =
        line.field().is_some() || line.bare().ends_with(':') || line.bare().starts_with("- ");
    if looks_right
        && before
            .as_ref()
            .is_some_and(|before| indent(before) != indent(line))
    {
        return Found::new(
            line.span(),
            "the line begins further left or right than the lines that it belongs with",
            "give the fields of one record the same number of spaces in front",
        );
    }
    let span = if line.bare().is_empty() {
        before.map_or(floor(text, stopped)..floor(text, stopped), |line| {
            line.span()
        })
    } else {
        line.span()
    };
    Found::new(
        span,
        "the line cannot be read as a field",
        "write `field: value` on a line of its own, and put a value with special signs between quotation marks",
    )
}

/// The line that begins a second document: the first `---` below a field, or what follows `...`.
fn second_document(text: &str) -> Found {
    let mut start = 0;
    let mut has_field = false;
    let mut at = 0..0;
    for line in text.split_inclusive('\n') {
        let bare = line.trim_end();
        let is_fence = bare == "---" || bare == "..." || line.starts_with("--- ");
        if is_fence && has_field {
            at = start..start + bare.len();
            break;
        }
        has_field |= !is_fence && !bare.is_empty() && !bare.starts_with(['#', '%']);
        start += line.len();
    }
    Found::new(
        at.clone(),
        format!(
            "the line `{}` begins a second record in one file",
            &text[at]
        ),
        "delete the line, or put the second record into a file of its own",
    )
}

/// What is wrong with a node that begins with an anchor or a tag.
fn mark(text: &str, at: usize) -> Found {
    let word = word(text, at);
    let (sign, whole) = (&text[at..=at], &text[word.clone()]);
    let message =
        format!("`{sign}` at the beginning of a value has a meaning that records have no use for");
    let help = format!(
        "delete `{whole}`, or put the value between quotation marks if it belongs to the text"
    );
    Found::new(word, message, help)
}

fn word(text: &str, at: usize) -> Range<usize> {
    let at = floor(text, at);
    let length = text[at..]
        .find([' ', '\n', '\r', ',', ']', '}'])
        .unwrap_or(text.len() - at);
    at..at + length
}
