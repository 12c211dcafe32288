//! YAML → a tree of nodes by `serde_yaml`: scalars, lists and maps in their order, repeated keys kept.
//! Each node carries its number in the order of the text, keys included, by which `position` finds its place when asked.
//! What a record never needs (anchors, tags, a second document) is refused; see `syntax` for the words.
//!
//! One parser reads everything: kinds and values here, the letters of numbers in `written`, the places of nodes in `position`. No
//! value is ever cut out of the text at a place, so no disagreement about places can change or lose one.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, Visitor};

pub use super::tree::{Entry, Node, Scalar, ScalarKind, Value};
use super::{position, syntax, written};
use crate::place::File;
use crate::problem::Problem;

/// How deep brackets may lie in each other before the text is refused unread: no record has more than four.
const DEEPEST: usize = 100;

/// Reads the stretch `fields` of a file.
///
/// # Errors
///
/// The first thing that keeps it from being read: no more can be said of the rest.
pub fn read(file: &Arc<File>, fields: Range<usize>) -> Result<Node, Box<Problem>> {
    let text = &file.text[fields.clone()];
    if let Some(at) = too_deep(text) {
        return Err(Box::new(syntax::too_deep(file, fields.start + at)));
    }
    if is_blank(text) {
        return Ok(Node {
            number: 0,
            value: Value::Null,
        });
    }
    let mut seen = Seen::of(text);
    let read = Seed { seen: &mut seen }
        .deserialize(serde_yaml::Deserializer::from_str(text))
        .and_then(|mut node| {
            if seen.is_respelt {
                written::restore(&mut node, text)?;
            }
            Ok(node)
        });
    let node = read.map_err(|error| Box::new(syntax::problem(file, &fields, &error)))?;
    if may_hold_marks(text)
        && let Some(problem) = refused_mark(file, &fields)
    {
        return Err(Box::new(problem));
    }
    Ok(node)
}

/// An anchor or a tag, which stands before its node.
fn refused_mark(file: &Arc<File>, fields: &Range<usize>) -> Option<Problem> {
    let text = &file.text[fields.clone()];
    let mut starts = position::spans(text).into_iter().map(|span| span.start);
    let at = starts.find(|start| text[*start..].starts_with(['&', '!']))?;
    Some(syntax::refused_mark(file, fields, at))
}

/// Whether there is nothing but empty lines and comments.
fn is_blank(text: &str) -> bool {
    text.lines()
        .all(|line| line.trim().is_empty() || line.trim_start().starts_with('#'))
}

/// The byte at which brackets lie too deep in each other; those in comments and between quotation marks do not count.
fn too_deep(text: &str) -> Option<usize> {
    let (mut depth, mut begins_value, mut skip_to) = (0_usize, true, 0);
    for (at, letter) in text.char_indices() {
        if at < skip_to {
            continue;
        }
        match letter {
            '[' | '{' => depth += 1,
            ']' | '}' => depth = depth.saturating_sub(1),
            '"' | '\'' if begins_value => {
                skip_to = at + 2 + position::closing_quote(&text[at + 1..], letter)?;
            }
            '#' if at == 0 || text[..at].ends_with([' ', '\t', '\n']) => {
                skip_to = at + text[at..].find('\n')?;
            }
            _ => {}
        }
        if depth > DEEPEST {
            return Some(at);
        }
        if !letter.is_whitespace() {
            begins_value = matches!(letter, '[' | '{' | ',' | ':' | '-');
        }
    }
    None
}

/// Whether the text may hold an anchor or a tag: a quick look that is wrong at most in being too careful.
fn may_hold_marks(text: &str) -> bool {
    let bytes = text.as_bytes();
    let begins_value = |at: usize| {
        at == 0
            || matches!(
                bytes[at - 1],
                b' ' | b'\t' | b'\n' | b'\r' | b'[' | b'{' | b',' | b'-' | b':' | b'?'
            )
    };
    bytes
        .iter()
        .enumerate()
        .any(|(at, byte)| matches!(byte, b'&' | b'!') && begins_value(at))
}

/// What reading has come across so far.
struct Seen {
    /// How many nodes.
    count: u32,
    /// Whether the text may hold a whole number or a truth value in other letters than it is said again.
    has_odd_form: bool,
    /// Whether a number or a truth value may have lost the letters with which it was written.
    is_respelt: bool,
}

impl Seen {
    fn of(text: &str) -> Seen {
        Seen {
            count: 0,
            has_odd_form: written::has_odd_form(text),
            is_respelt: false,
        }
    }
}

struct Seed<'s> {
    seen: &'s mut Seen,
}

impl Seed<'_> {
    /// The number of the node that now begins.
    fn take_number(&mut self) -> u32 {
        let number = self.seen.count;
        self.seen.count = number.saturating_add(1);
        number
    }

    fn scalar(mut self, text: String, kind: ScalarKind) -> Node {
        Node {
            number: self.take_number(),
            value: Value::Scalar(Scalar { text, kind }),
        }
    }

    /// A whole number or a truth value, which comes back as it was written unless that was in an odd form.
    fn plain(self, text: String, kind: ScalarKind) -> Node {
        self.seen.is_respelt |= self.seen.has_odd_form;
        self.scalar(text, kind)
    }
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Node;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("a value, a list or a map")
    }

    fn visit_unit<E>(mut self) -> Result<Node, E> {
        Ok(Node {
            number: self.take_number(),
            value: Value::Null,
        })
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
        Ok(self.plain(value.to_string(), ScalarKind::Bool))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Node, E> {
        Ok(self.plain(value.to_string(), ScalarKind::Number))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Node, E> {
        Ok(self.plain(value.to_string(), ScalarKind::Number))
    }

    fn visit_i128<E>(self, value: i128) -> Result<Node, E> {
        Ok(self.plain(value.to_string(), ScalarKind::Number))
    }

    fn visit_u128<E>(self, value: u128) -> Result<Node, E> {
        Ok(self.plain(value.to_string(), ScalarKind::Number))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Node, E> {
        self.seen.is_respelt = true;
        Ok(self.scalar(value.to_string(), ScalarKind::Number))
    }

    fn visit_str<E>(self, value: &str) -> Result<Node, E> {
        Ok(self.scalar(value.to_owned(), ScalarKind::Text))
    }

    fn visit_string<E>(self, value: String) -> Result<Node, E> {
        Ok(self.scalar(value, ScalarKind::Text))
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut list: A) -> Result<Node, A::Error> {
        let number = self.take_number();
        let mut nodes = Vec::new();
        while let Some(node) = list.next_element_seed(Seed { seen: self.seen })? {
            nodes.push(node);
        }
        Ok(Node {
            number,
            value: Value::List(nodes),
        })
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<Node, A::Error> {
        let number = self.take_number();
        let mut entries = Vec::new();
        while let Some(key) = map.next_key_seed(Seed { seen: self.seen })? {
            let text = match key.value {
                Value::Scalar(scalar) => scalar.text,
                Value::Null | Value::Unread => String::new(),
                Value::List(_) | Value::Map(_) => {
                    return Err(A::Error::custom("a field's name is a list or a map"));
                }
            };
            let value = map.next_value_seed(Seed { seen: self.seen })?;
            entries.push(Entry {
                key: text,
                number: key.number,
                value,
            });
        }
        Ok(Node {
            number,
            value: Value::Map(entries),
        })
    }

    fn visit_enum<A: EnumAccess<'de>>(self, _: A) -> Result<Node, A::Error> {
        Err(A::Error::custom("a tag"))
    }
}
