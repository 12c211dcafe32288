//! What YAML takes without a word and nobody meant: a comma that ends a value within braces, a `#` that cuts a title, a backslash that
//! is another character, characters that nobody sees. In: a text, its tree and the places of its nodes. Out: what is wrong; the tree
//! has [`Value::Unread`] where nothing else is to be said of a value.

use std::ops::Range;
use std::sync::Arc;

use super::fault::{YamlFault, mended};
use super::marks::closing_quote;
use super::syntax;
use super::tree::{Entry, Node, ScalarKind, Value};
use crate::place::{File, Place};
use crate::problem::{Code, Problem};
use crate::value::{spreadsheet_error, unseen};

/// Returns whether a text may hold something that is not meant: a quick look that is wrong at most in being too careful.
pub(super) fn is_due(text: &str, node: &Node) -> bool {
    text.contains('\\')
        || unseen::first(text).is_some()
        || text
            .match_indices('#')
            .any(|(at, _)| is_odd_comment(text, at))
        || (text.contains('{') && has_empty_within(node, text))
}

/// Returns whether a comment begins at a `#` where a reader would not expect one: one that is meant has a space behind it.
fn is_odd_comment(text: &str, hash: usize) -> bool {
    if !text[..hash].ends_with([' ', '\t']) {
        return false;
    }
    let line_start = text[..hash].rfind('\n').map_or(0, |at| at + 1);
    let before = text[line_start..hash].trim_end();
    let behind = &text[hash + 1..];
    let is_close =
        behind.starts_with(|letter: char| letter.is_alphanumeric() || "([£$€'\"".contains(letter));
    let is_number = hash == line_start + before.len() + 1
        && behind
            .strip_prefix(' ')
            .is_some_and(|rest| rest.starts_with(|letter: char| letter.is_ascii_digit()))
        && before.ends_with(char::is_alphabetic);
    !before.is_empty() && (is_close || is_number)
}

/// Returns whether a map has a field without a value that may stand within braces, without its colon.
fn has_empty_within(node: &Node, text: &str) -> bool {
    match &node.value {
        Value::Null | Value::Scalar(_) | Value::Unread => false,
        Value::List(nodes) => nodes.iter().any(|node| has_empty_within(node, text)),
        Value::Map(entries) => entries.iter().any(|entry| {
            let is_bare = |end: char| text.contains(&format!("{}{end}", entry.key));
            (entry.value.value == Value::Null && (is_bare(',') || is_bare('}') || is_bare(' ')))
                || has_empty_within(&entry.value, text)
        }),
    }
}

/// Looks at every node; the places are those of all nodes, by their numbers.
pub(super) fn look(text: &str, spans: &[Range<usize>], node: &mut Node) -> Vec<(Code, YamlFault)> {
    let mut look = Look {
        text,
        spans,
        found: Vec::new(),
    };
    look.node(node, "");
    look.found
}

struct Look<'t> {
    text: &'t str,
    spans: &'t [Range<usize>],
    found: Vec<(Code, YamlFault)>,
}

impl Look<'_> {
    fn span(&self, number: u32) -> Range<usize> {
        let number = usize::try_from(number).unwrap_or(usize::MAX);
        self.spans.get(number).cloned().unwrap_or(0..0)
    }

    /// Looks at a node, the value of the field `name`.
    fn node(&mut self, node: &mut Node, name: &str) {
        match &mut node.value {
            Value::Unread => {}
            Value::Null => {
                if self.comment(node.number, name, None) {
                    node.value = Value::Unread;
                }
            }
            Value::Scalar(scalar) => {
                let text = unseen::trimmed(&scalar.text).to_owned();
                if scalar.kind == ScalarKind::Text && self.escapes(node.number, name) {
                    node.value = Value::Unread;
                    return;
                }
                self.turned(node.number, &scalar.text);
                self.comment(node.number, name, Some(&text));
            }
            Value::List(nodes) => nodes.iter_mut().for_each(|node| self.node(node, name)),
            Value::Map(entries) => {
                self.braces(entries);
                for entry in entries {
                    self.key(entry);
                    self.node(&mut entry.value, &entry.key);
                }
            }
        }
    }

    /// Reads a field's name with a character that nobody sees as it looks.
    fn key(&mut self, entry: &mut Entry) {
        let Some((at, letter)) = unseen::first(&entry.key) else {
            return;
        };
        let span = self.span(entry.number);
        let at = span.start + at;
        let (cleaned, called) = (unseen::cleaned(&entry.key), unseen::called(letter));
        let message = format!("the name of the field `{cleaned}` has {called} in it");
        let help = format!("type `{cleaned}` again, without the character");
        let found = YamlFault::new(at..at + letter.len_utf8(), message, help);
        self.found.push((Code::UnseenCharacter, found));
        entry.key = cleaned;
    }

    /// Warns of a mark that turns the text behind it round, so that £1,000 reads 000,1£.
    fn turned(&mut self, number: u32, text: &str) {
        let Some(letter) = text.chars().find(|letter| unseen::turns_round(*letter)) else {
            return;
        };
        let span = self.span(number);
        let found = self.text[span.clone()].find(letter);
        let at = found.map_or(span.clone(), |at| {
            span.start + at..span.start + at + letter.len_utf8()
        });
        self.found.push((Code::UnseenCharacter, turned(letter, at)));
    }

    /// Returns a backslash between double quotation marks that means another character.
    fn escapes(&mut self, number: u32, name: &str) -> bool {
        let start = self.span(number).start;
        let Some(rest) = self.text[start..].strip_prefix('"') else {
            return false;
        };
        let inner = &rest[..closing_quote(rest, '"').unwrap_or(0)];
        if !has_odd_escape(inner) {
            return false;
        }
        let before = if name.is_empty() {
            String::new()
        } else {
            format!("{name}: ")
        };
        let found = syntax::backslash(self.span(number), &before, inner);
        self.found.push((Code::BadYaml, found));
        true
    }

    /// Returns a comment that cuts a value off; gives back whether nothing is left of it.
    fn comment(&mut self, number: u32, name: &str, value: Option<&str>) -> bool {
        let mut span = self.span(number);
        let is_quoted = self.text[span.start..].starts_with(['"', '\'', '|', '>']);
        if let Some(value) = value.filter(|_| !is_quoted) {
            span.end = end_of_plain(self.text, &span, value);
        }
        let rest = self.text[span.end..].lines().next().unwrap_or_default();
        let hash = span.end + rest.len() - rest.trim_start().len();
        if is_quoted || !self.text[hash..].starts_with('#') || !is_odd_comment(self.text, hash) {
            return false;
        }
        let behind = &self.text[hash..];
        // A word and a number behind `# ` may be one name; a number and a comment are two.
        if behind.starts_with("# ") && !value.is_some_and(|value| value.contains(' ')) {
            return false;
        }
        // A second comment may be meant.
        let line = behind.lines().next().unwrap_or_default();
        let line = line
            .get(1..)
            .and_then(|rest| rest.find(" # "))
            .map_or(line, |at| &line[..=at]);
        let end = hash + line.trim_end().len();
        let start = if value.is_some() { span.start } else { hash };
        let help = match spreadsheet_error(behind) {
            Some(error) => format!(
                "`{error}` is an error of the spreadsheet that this was copied from: write the value that belongs here, or take it out"
            ),
            None => format!(
                "put the value in quotation marks: write `{}`; a comment has a space behind its `#`",
                mended(self.text, start..end)
            ),
        };
        let is_field = !name.is_empty();
        let (code, message) = match value {
            None if is_field => (
                Code::BadYaml,
                format!("everything behind `#` is a comment, so `{name}` is empty"),
            ),
            None => (
                Code::BadYaml,
                "everything behind `#` is a comment, so nothing is left".to_owned(),
            ),
            Some(value) => (
                Code::CutByComment,
                format!("everything behind `#` is a comment, so only `{value}` is read"),
            ),
        };
        self.found
            .push((code, YamlFault::new(hash..end, message, help)));
        value.is_none()
    }

    /// Values within braces that a comma has cut, and fields there without a space behind their colon.
    fn braces(&mut self, entries: &mut Vec<Entry>) {
        let mut index = 0;
        while index < entries.len() {
            if !self.is_bare(&entries[index]) {
                index += 1;
                continue;
            }
            let bare = entries[index..]
                .iter()
                .take_while(|entry| self.is_bare(entry))
                .count();
            if let Some((name, found)) =
                syntax::no_field(self.text, self.span(entries[index].number))
                && found.message.contains("space")
            {
                self.found.push((Code::BadYaml, found));
                entries[index].key = name;
                entries[index].value.value = Value::Unread;
            } else if index > 0
                && self.cut_by_comma(&entries[index - 1], &entries[index + bare - 1])
            {
                entries[index - 1].value.value = Value::Unread;
                entries.drain(index..index + bare);
                continue;
            }
            index += 1;
        }
    }

    /// Returns whether a field within braces has neither a value nor a colon.
    fn is_bare(&self, entry: &Entry) -> bool {
        let behind = self.text[self.span(entry.number).end..].trim_start();
        entry.value.value == Value::Null && behind.starts_with([',', '}'])
    }

    /// Finds that the value of `first` goes on to the end of `last`, if it is a plain one.
    fn cut_by_comma(&mut self, first: &Entry, last: &Entry) -> bool {
        let (start, end) = (
            self.span(first.value.number).start,
            self.span(last.number).end,
        );
        let value = &self.text[start..end.max(start)];
        let is_plain =
            matches!(first.value.value, Value::Scalar(_)) && !value.starts_with(['"', '\'']);
        if !is_plain || value.contains('\n') {
            return false;
        }
        let in_marks = format!(
            "put the value in quotation marks: write `{}`",
            mended(self.text, start..end)
        );
        // What looks like ids may be a list of them, where the field takes one.
        let help = if are_ids(value) {
            format!(
                "to name several, write `{}: [{value}]`; else {in_marks}",
                first.key
            )
        } else {
            in_marks
        };
        let message = format!(
            "the comma ends the value of `{}`, as every comma within braces does",
            first.key
        );
        self.found
            .push((Code::BadYaml, YamlFault::new(start..end, message, help)));
        true
    }
}

/// Returns whether a text is ids with commas between them.
fn are_ids(text: &str) -> bool {
    let is_letter =
        |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
    let mut words = text.split(',').map(str::trim);
    words.all(|word| word.contains(char::is_alphabetic) && word.chars().all(is_letter))
}

/// Returns where a plain value ends that begins with a stretch and may go on over the lines below it: behind the last of its words.
fn end_of_plain(text: &str, first_line: &Range<usize>, value: &str) -> usize {
    let mut end = first_line.start;
    for word in value.split_whitespace() {
        let rest = &text[end..];
        end += rest.len() - rest.trim_start().len();
        if !text[end..].starts_with(word) {
            return first_line.end;
        }
        end += word.len();
    }
    end.max(first_line.end)
}

/// Returns a mark that turns text round, at a place.
fn turned(letter: char, at: Range<usize>) -> YamlFault {
    let message = format!(
        "{} turns the text behind it round for whoever reads it",
        unseen::called(letter)
    );
    YamlFault::new(at, message, "delete the character, or type the text again")
}

/// Returns whether a text between double quotation marks has a backslash with a letter that makes a control character of it.
fn has_odd_escape(inner: &str) -> bool {
    let mut letters = inner.chars();
    while let Some(letter) = letters.next() {
        if letter != '\\' {
            continue;
        }
        let is_odd = match letters.next() {
            None | Some('"' | '\\' | '/' | '\n' | '\r') => false,
            Some('n' | 'r' | 't') => is_path(inner),
            Some('x') => is_control(letters.as_str(), 2),
            Some('u') => is_control(letters.as_str(), 4),
            Some('U') => is_control(letters.as_str(), 8),
            Some(_) => true,
        };
        if is_odd {
            return true;
        }
    }
    false
}

/// Returns whether a text begins as the path of a disk or a server does, in which `\n` is a folder's name and no line break.
fn is_path(inner: &str) -> bool {
    let bytes = inner.as_bytes();
    let has_drive =
        bytes.first().is_some_and(u8::is_ascii_alphabetic) && bytes.get(1) == Some(&b':');
    has_drive || inner.starts_with("\\\\")
}

fn is_control(digits: &str, length: usize) -> bool {
    let code = digits
        .get(..length)
        .and_then(|digits| u32::from_str_radix(digits, 16).ok());
    code.and_then(char::from_u32).is_none_or(char::is_control)
}

/// Returns a problem for each line of a write-up with a mark that turns the text behind it round.
#[must_use]
pub fn turned_round(file: &Arc<File>, body: Range<usize>) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut start = body.start;
    for line in file.text[body].split_inclusive('\n') {
        let mark = line
            .char_indices()
            .find(|(_, letter)| unseen::turns_round(*letter));
        if let Some((at, letter)) = mark.filter(|_| !line.is_ascii()) {
            let span = start + at..start + at + letter.len_utf8();
            let found = turned(letter, span.clone());
            let problem =
                Problem::new(Code::UnseenCharacter, Place::new(file, span), found.message);
            problems.push(problem.help(found.help));
        }
        start += line.len();
    }
    problems
}
