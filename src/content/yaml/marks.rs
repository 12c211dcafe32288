//! Where each node of a text of YAML is written. In: a text. Out: the stretch of each node, by its number.
//!
//! The places come from the very parser that read the values, so the two cannot part: `serde_yaml` keeps the mark of each node to
//! itself, but says it in an error, and an error that is asked for at a node (see [`Probe`]) leaves the node unread.

use std::fmt;
use std::ops::Range;

use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, Visitor};

/// Returns the stretch of each node of a text, in the order of their numbers: its first line, without the space behind it. Stops at
/// the first thing that keeps the text from being read.
pub(super) fn spans(text: &str) -> Vec<Range<usize>> {
    let mut marks = YamlMarks {
        text,
        line_starts: std::iter::once(0)
            .chain(text.match_indices('\n').map(|(at, _)| at + 1))
            .collect(),
        spans: Vec::new(),
    };
    let start = marks.next_mark(|probe| {
        probe
            .deserialize(serde_yaml::Deserializer::from_str(text))
            .err()
    });
    // What stops the walk is a fault of the text, which whoever reads the values reports.
    let walk = MarkWalk {
        marks: &mut marks,
        start,
    };
    let _ = walk.deserialize(serde_yaml::Deserializer::from_str(text));
    marks.spans
}

/// Returns the place of the first anchor or tag, which stands before its node.
pub(super) fn first_refused(text: &str, spans: &[Range<usize>]) -> Option<usize> {
    let mut starts = spans.iter().map(|span| span.start);
    starts.find(|start| is_mark(&text[*start..]))
}

/// Returns whether a node begins with an anchor or a tag.
fn is_mark(node: &str) -> bool {
    node.starts_with(['&', '!'])
}

/// The stretches found so far.
struct YamlMarks<'t> {
    text: &'t str,
    line_starts: Vec<usize>,
    spans: Vec<Range<usize>>,
}

impl YamlMarks<'_> {
    /// Returns the byte at which the next node begins, from the error that a probe of it gives.
    fn next_mark<E: fmt::Display>(&self, probe: impl FnOnce(Probe) -> Option<E>) -> usize {
        let Some(error) = probe(Probe) else { return 0 };
        let error = error.to_string();
        // An error at the very first letter names no line.
        let Some((_, mark)) = error.rsplit_once(" at line ") else {
            return 0;
        };
        let numbers = mark.split_once(" column ");
        let number = |part: &str| part.parse::<usize>().ok();
        numbers
            .and_then(|(line, column)| self.byte_at(number(line)?, number(column)?))
            .unwrap_or(self.text.len())
    }

    /// Returns the byte of a line and a column, both counted from 1, the column in characters.
    fn byte_at(&self, line: usize, column: usize) -> Option<usize> {
        let start = *self.line_starts.get(line.checked_sub(1)?)?;
        let mut letters = self.text[start..].char_indices();
        let (at, _) = letters.nth(column.checked_sub(1)?)?;
        Some(start + at)
    }

    /// Notes a node that begins at a byte and whose first line is `length` bytes long.
    fn push(&mut self, start: usize, length: usize) {
        self.spans.push(start..start + length);
    }

    /// Returns how much of its line what begins at a byte takes up, where it ends with the line at the latest.
    fn to_line_end(&self, start: usize) -> usize {
        let line = self.text[start..].lines().next().unwrap_or_default();
        line.trim_end().len()
    }

    /// Returns the length of what begins at a byte as far as it stands on that line: a text, which may be quoted.
    fn of_text(&self, start: usize, value: &str) -> usize {
        let rest = &self.text[start..start + self.to_line_end(start)];
        match rest.chars().next() {
            Some(quote @ ('"' | '\'')) => {
                closing_quote(&rest[1..], quote).map_or(rest.len(), |length| length + 2)
            }
            _ if rest.starts_with(value) => value.len(),
            _ => rest.len(),
        }
    }

    /// Returns the length of a number or a truth value.
    fn of_word(&self, start: usize) -> usize {
        let is_part =
            |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '+' | '-' | '.');
        let rest = &self.text[start..];
        rest.find(|letter| !is_part(letter)).unwrap_or(rest.len())
    }

    /// Returns the length of the first line of a list or a map.
    fn of_many(&self, start: usize) -> usize {
        let rest = &self.text[start..start + self.to_line_end(start)];
        if !rest.starts_with(['[', '{']) {
            return rest.len();
        }
        closing_bracket(rest).map_or(rest.len(), |at| at + 1)
    }
}

/// Returns how many bytes stand before the mark that closes a quoted value.
pub(super) fn closing_quote(rest: &str, quote: char) -> Option<usize> {
    let mut letters = rest.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        if letter == '\\' && quote == '"' {
            letters.next();
        } else if letter == quote {
            if quote == '\'' && letters.peek().is_some_and(|(_, next)| *next == '\'') {
                letters.next();
                continue;
            }
            return Some(at);
        }
    }
    None
}

/// Returns the byte behind a text over several lines of which the sign `|` or `>` stands at `at`; nothing where that is no such sign.
pub(super) fn block_end(text: &str, at: usize) -> Option<usize> {
    let line = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let rest = text[at + 1..].split('\n').next().unwrap_or_default();
    let behind = rest.trim_start_matches(|sign: char| matches!(sign, '+' | '-' | '0'..='9'));
    let is_header = behind.trim().is_empty() || behind.trim_start().starts_with('#');
    if !is_header {
        return None;
    }
    // Further in than its field, or than the hyphen where it has none, is what belongs to it.
    let marks = text[line..at].len() - text[line..at].trim_start_matches([' ', '-']).len();
    let field = if line + marks == at {
        text[line..at].rfind('-')?
    } else {
        marks
    };
    let mut end = text.len().min(at + 2 + rest.len());
    for line in text[end..].split_inclusive('\n') {
        let indent = line.len() - line.trim_start_matches(' ').len();
        if !line.trim().is_empty() && indent <= field {
            break;
        }
        end += line.len();
    }
    Some(end)
}

/// Returns the byte of the bracket that closes the one at the beginning of `text`.
pub(super) fn closing_bracket(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let mut begins_value = false;
    let mut skip_to = 0;
    for (at, letter) in text.char_indices() {
        if at < skip_to {
            continue;
        }
        match letter {
            '[' | '{' => depth += 1,
            ']' | '}' => depth = depth.saturating_sub(1),
            '"' | '\'' if begins_value => {
                skip_to = at + 2 + closing_quote(&text[at + 1..], letter)?;
            }
            '#' if text[..at].ends_with([' ', '\t', '\n']) => {
                skip_to = at + text[at..].find('\n')?;
            }
            _ => {}
        }
        if depth == 0 {
            return Some(at);
        }
        if !letter.is_whitespace() {
            begins_value = matches!(letter, '[' | '{' | ',' | ':');
        }
    }
    None
}

/// Asks for the error of the node that comes next, which says where it begins. Nothing is read: the node comes next again.
struct Probe;

impl<'de> DeserializeSeed<'de> for Probe {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_enum("", &[], self)
    }
}

impl<'de> Visitor<'de> for Probe {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("nothing")
    }

    fn visit_enum<A: EnumAccess<'de>>(self, _: A) -> Result<(), A::Error> {
        Err(A::Error::custom("here"))
    }
}

/// Walks over a node that begins at a byte already known.
struct MarkWalk<'m, 't> {
    marks: &'m mut YamlMarks<'t>,
    start: usize,
}

impl MarkWalk<'_, '_> {
    /// Notes a number or a truth value.
    fn word(self) {
        let length = self.marks.of_word(self.start);
        self.marks.push(self.start, length);
    }
}

impl<'de> DeserializeSeed<'de> for MarkWalk<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        // A mark is refused wherever it stands, and what refers to it further down cannot be asked for its place.
        if is_mark(&self.marks.text[self.start..]) {
            let length = self.marks.to_line_end(self.start);
            self.marks.push(self.start, length);
            return Err(D::Error::custom("an anchor or a tag"));
        }
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for MarkWalk<'_, '_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("a value, a list or a map")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        let is_written = self.marks.text[self.start..].starts_with(['~', 'n', 'N']);
        let length = if is_written {
            self.marks.of_text(self.start, "~").min(4)
        } else {
            0
        };
        self.marks.push(self.start, length);
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        self.word();
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        self.word();
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        self.word();
        Ok(())
    }

    fn visit_i128<E>(self, _: i128) -> Result<(), E> {
        self.word();
        Ok(())
    }

    fn visit_u128<E>(self, _: u128) -> Result<(), E> {
        self.word();
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        self.word();
        Ok(())
    }

    fn visit_str<E>(self, value: &str) -> Result<(), E> {
        let length = self.marks.of_text(self.start, value);
        self.marks.push(self.start, length);
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let length = self.marks.of_many(self.start);
        self.marks.push(self.start, length);
        loop {
            let start = self
                .marks
                .next_mark(|probe| list.next_element_seed(probe).err());
            let marks = &mut *self.marks;
            if list.next_element_seed(MarkWalk { marks, start })?.is_none() {
                return Ok(());
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let length = self.marks.of_many(self.start);
        self.marks.push(self.start, length);
        loop {
            let start = self.marks.next_mark(|probe| map.next_key_seed(probe).err());
            let marks = &mut *self.marks;
            if map.next_key_seed(MarkWalk { marks, start })?.is_none() {
                return Ok(());
            }
            let start = self
                .marks
                .next_mark(|probe| map.next_value_seed(probe).err());
            let marks = &mut *self.marks;
            map.next_value_seed(MarkWalk { marks, start })?;
        }
    }
}
