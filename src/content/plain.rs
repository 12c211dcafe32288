//! The plain YAML in which nearly all records are written → the same tree as `serde_yaml` gives, in a small part of the time.
//! In: the text of some fields. Out: their tree, or nothing where any line is beyond the few forms that are known here; then
//! `yaml` reads the whole text by `serde_yaml`, which also finds what is wrong. Never reports, and never guesses.
//!
//! Known are maps and lists by indentation, `[…]` and `{…}` on one line, unquoted and quoted text on one line, and comments.

use super::yaml::{Entry, Node, Scalar, ScalarKind, Value};

/// How deep maps and lists may lie in each other; no record has more than six.
const DEEPEST: usize = 16;

/// The longest field name; YAML itself allows 1,024 characters.
const LONGEST_KEY: usize = 128;

/// Reads some fields, if all of them are plain.
pub(super) fn read(text: &str) -> Option<Node> {
    if !has_only_known_characters(text) {
        return None;
    }
    let mut reader = Reader {
        rest: text,
        line: None,
        count: 0,
    };
    reader.advance();
    let node = reader.block(0, DEEPEST)?;
    reader.line.is_none().then_some(node)
}

/// Whether there is no tab, no control character and no line break other than the usual two.
fn has_only_known_characters(text: &str) -> bool {
    let bytes = text.as_bytes();
    let next_is = |at: usize, after: &[u8]| bytes[at + 1..].starts_with(after);
    bytes.iter().enumerate().all(|(at, byte)| match byte {
        b'\n' | b' '..=b'~' => true,
        b'\r' => next_is(at, b"\n"),
        // U+0080 to U+009F, the line and paragraph separators, and U+F000 to U+FFFF with the byte order mark among them.
        0xc2 => bytes.get(at + 1).is_some_and(|next| *next >= 0xa0),
        0xe2 => !next_is(at, b"\x80\xa8") && !next_is(at, b"\x80\xa9"),
        0xef => false,
        _ => *byte >= 0x80,
    })
}

/// A line that is neither empty nor a comment.
#[derive(Clone, Copy)]
struct Line<'t> {
    indent: usize,
    /// Without the indentation and without the spaces at the end.
    text: &'t str,
}

struct Reader<'t> {
    /// What comes after `line`.
    rest: &'t str,
    /// The line to be read next.
    line: Option<Line<'t>>,
    /// How many nodes have begun.
    count: u32,
}

impl<'t> Reader<'t> {
    fn advance(&mut self) {
        self.line = None;
        while self.line.is_none() && !self.rest.is_empty() {
            let (line, rest) = self.rest.split_once('\n').unwrap_or((self.rest, ""));
            self.rest = rest;
            let line = line.strip_suffix('\r').unwrap_or(line);
            let text = line.trim_start_matches(' ');
            if !text.is_empty() && !text.starts_with('#') {
                self.line = Some(Line {
                    indent: line.len() - text.len(),
                    text: text.trim_end_matches(' '),
                });
            }
        }
    }

    fn take_number(&mut self) -> u32 {
        let number = self.count;
        self.count += 1;
        number
    }

    /// The map or list whose first line is next and stands at `indent`.
    fn block(&mut self, indent: usize, depth: usize) -> Option<Node> {
        let line = self.line.filter(|line| line.indent == indent)?;
        if line.text.starts_with("- ") {
            self.list(indent, depth)
        } else {
            self.map(indent, depth)
        }
    }

    fn list(&mut self, indent: usize, depth: usize) -> Option<Node> {
        let depth = depth.checked_sub(1)?;
        let number = self.take_number();
        let mut nodes = Vec::new();
        while let Some(line) = self.line.filter(|line| line.indent == indent) {
            let Some(after_dash) = line.text.strip_prefix('-') else {
                break;
            };
            let text = after_dash.trim_start_matches(' ');
            if text.len() == after_dash.len() || text.starts_with("- ") {
                return None;
            }
            nodes.push(if key_and_rest(text).is_some() {
                // The fields of an entry stand below the first of them.
                let indent = indent + line.text.len() - text.len();
                self.line = Some(Line { indent, text });
                self.map(indent, depth)?
            } else {
                self.advance();
                self.on_one_line(text, depth)?
            });
        }
        let value = Value::List(nodes);
        Some(Node { number, value })
    }

    fn map(&mut self, indent: usize, depth: usize) -> Option<Node> {
        let depth = depth.checked_sub(1)?;
        let number = self.take_number();
        let mut entries = Vec::new();
        while let Some(line) = self.line.filter(|line| line.indent == indent) {
            let Some((key, rest)) = key_and_rest(line.text) else {
                break;
            };
            let number = self.take_number();
            self.advance();
            let value = if rest.is_empty() || rest.starts_with('#') {
                self.below(indent, depth)?
            } else {
                self.on_one_line(rest, depth)?
            };
            entries.push(Entry {
                key: key.to_owned(),
                number,
                value,
            });
        }
        let value = Value::Map(entries);
        Some(Node { number, value })
    }

    /// The value of a field at `indent` that has none on its own line.
    fn below(&mut self, indent: usize, depth: usize) -> Option<Node> {
        match self.line {
            Some(next) if next.indent > indent => self.block(next.indent, depth),
            Some(next) if next.indent == indent && next.text.starts_with("- ") => {
                self.list(indent, depth)
            }
            _ => Some(self.node(Value::Null)),
        }
    }

    /// The value `text` of a field or an entry. That it ends with its line shows when the next one is read: nothing takes a
    /// line that stands further in than the value's own field.
    fn on_one_line(&mut self, text: &'t str, depth: usize) -> Option<Node> {
        match text.as_bytes().first()? {
            b'[' | b'{' | b'"' | b'\'' => {
                let (node, rest) = self.in_brackets(text, depth)?;
                let comment = rest.trim_start_matches(' ');
                let is_comment = comment.len() < rest.len() && comment.starts_with('#');
                (comment.is_empty() || is_comment).then_some(node)
            }
            _ => {
                let words = text.split_once(" #").map_or(text, |(words, _)| words);
                let value = plain(words.trim_end_matches(' '))?;
                Some(self.node(value))
            }
        }
    }

    /// A value that ends with itself, and the text behind it.
    fn in_brackets(&mut self, text: &'t str, depth: usize) -> Option<(Node, &'t str)> {
        match text.as_bytes().first()? {
            b'[' => self.bracketed_list(&text[1..], depth.checked_sub(1)?),
            b'{' => self.bracketed_map(&text[1..], depth.checked_sub(1)?),
            b'"' | b'\'' => {
                let (words, rest) = quoted(text)?;
                Some((self.node(scalar(words, ScalarKind::Text)), rest))
            }
            _ => {
                let end = text.find([',', '[', ']', '{', '}'])?;
                let words = text[..end].trim_end_matches(' ');
                if words.contains(['?', '#']) || words.is_empty() {
                    return None;
                }
                let value = plain(words)?;
                Some((self.node(value), &text[end..]))
            }
        }
    }

    fn bracketed_list(&mut self, text: &'t str, depth: usize) -> Option<(Node, &'t str)> {
        let number = self.take_number();
        let mut nodes = Vec::new();
        let mut rest = text.trim_start_matches(' ');
        if let Some(rest) = rest.strip_prefix(']') {
            let value = Value::List(nodes);
            return Some((Node { number, value }, rest));
        }
        loop {
            let (node, behind) = self.in_brackets(rest, depth)?;
            nodes.push(node);
            rest = behind.trim_start_matches(' ');
            if let Some(rest) = rest.strip_prefix(']') {
                let value = Value::List(nodes);
                return Some((Node { number, value }, rest));
            }
            rest = rest.strip_prefix(',')?.trim_start_matches(' ');
        }
    }

    fn bracketed_map(&mut self, text: &'t str, depth: usize) -> Option<(Node, &'t str)> {
        let number = self.take_number();
        let mut entries = Vec::new();
        let mut rest = text.trim_start_matches(' ');
        if let Some(rest) = rest.strip_prefix('}') {
            let value = Value::Map(entries);
            return Some((Node { number, value }, rest));
        }
        loop {
            let (key, behind) = key_and_rest(rest)?;
            let key_number = self.take_number();
            let (value, behind) = self.in_brackets(behind, depth)?;
            entries.push(Entry {
                key: key.to_owned(),
                number: key_number,
                value,
            });
            rest = behind.trim_start_matches(' ');
            if let Some(rest) = rest.strip_prefix('}') {
                let value = Value::Map(entries);
                return Some((Node { number, value }, rest));
            }
            rest = rest.strip_prefix(',')?.trim_start_matches(' ');
        }
    }

    fn node(&mut self, value: Value) -> Node {
        let number = self.take_number();
        Node { number, value }
    }
}

/// A field's name and what stands behind its colon, which a space or the end of the line follows.
fn key_and_rest(text: &str) -> Option<(&str, &str)> {
    let is_of_key = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'/');
    let end = text.bytes().position(|byte| !is_of_key(&byte))?;
    let (key, rest) = (&text[..end], text[end..].strip_prefix(':')?);
    let is_word = key.starts_with(|letter: char| letter.is_ascii_alphabetic());
    let ends = rest.is_empty() || rest.starts_with(' ');
    (is_word && ends && end <= LONGEST_KEY && !is_reserved(key))
        .then(|| (key, rest.trim_start_matches(' ')))
}

/// The words between quotes, if they are all on the line and none is written in another way, and the text behind them.
fn quoted(text: &str) -> Option<(&str, &str)> {
    let quote = if text.starts_with('"') { '"' } else { '\'' };
    let (words, rest) = text[1..].split_once(quote)?;
    let has_escapes = rest.starts_with(quote) || quote == '"' && words.contains('\\');
    (!has_escapes).then_some((words, rest))
}

/// What unquoted words on one line mean.
fn plain(words: &str) -> Option<Value> {
    if words == "~" {
        return Some(Value::Null);
    }
    // A colon with a space behind it would begin a map; one before a bracket is an error.
    let has_only_inner_colons = words
        .split(':')
        .skip(1)
        .all(|part| part.starts_with(|letter: char| letter.is_alphanumeric() || letter == '/'));
    if !has_only_inner_colons {
        return None;
    }
    match words.as_bytes().first()? {
        b'0'..=b'9' => Some(scalar(words, number_or_text(words)?)),
        b'a'..=b'z' | b'A'..=b'Z' if is_reserved(words) => None,
        b'a'..=b'z' | b'A'..=b'Z' | b'(' | b'/' | 0x80.. => Some(scalar(words, ScalarKind::Text)),
        _ => None,
    }
}

/// What YAML takes words for that begin with a digit; nothing where that depends on more than is known here.
fn number_or_text(words: &str) -> Option<ScalarKind> {
    let has_only = |known: fn(u8) -> bool| words.bytes().all(known);
    if has_only(|byte| byte.is_ascii_digit()) {
        let is_short = words.len() <= 15 && (words == "0" || !words.starts_with('0'));
        return is_short.then_some(ScalarKind::Number);
    }
    if has_only(|byte| byte.is_ascii_digit() || byte == b'.') {
        let (whole, decimals) = words.split_once('.')?;
        let is_usual = words.len() <= 15 && (whole == "0" || !whole.starts_with('0'));
        let is_number = is_usual && !decimals.is_empty() && !decimals.contains('.');
        return is_number.then_some(ScalarKind::Number);
    }
    // No number has a space in it, or a hyphen but behind an `e`.
    let is_date = has_only(|byte| byte.is_ascii_digit() || byte == b'-');
    (is_date || words.contains(' ')).then_some(ScalarKind::Text)
}

/// Whether a word means nothing, yes or no.
fn is_reserved(word: &str) -> bool {
    ["null", "true", "false"]
        .iter()
        .any(|reserved| reserved.eq_ignore_ascii_case(word))
}

fn scalar(text: &str, kind: ScalarKind) -> Value {
    Value::Scalar(Scalar {
        text: text.to_owned(),
        kind,
    })
}

#[cfg(test)]
mod tests;
