//! YAML → a tree of nodes by `serde_yaml`: scalars, lists and maps in their order, repeated keys kept.
//! Each node carries its number in the order of the text, keys included, by which `position` finds its place when asked.
//! What a record never needs (anchors, tags, a second document) is refused; see `syntax` for the words.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, Visitor};

use super::{position, syntax};
use crate::place::File;
use crate::problem::Problem;

/// How deep brackets may lie in each other before the text is refused unread: no record has more than four.
const DEEPEST: usize = 100;

/// A value and its number in the order of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// Counted from 0 over keys and values alike, as they begin in the text.
    pub number: u32,
    /// What it holds.
    pub value: Value,
}

/// What a node holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Nothing, `~` or `null`.
    Null,
    /// A text, a number or a truth value.
    Scalar(Scalar),
    /// A list.
    List(Vec<Node>),
    /// A map, in the order of the text, with every repeated key.
    Map(Vec<Entry>),
}

/// A single value, as text, with the kind that YAML gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scalar {
    /// The value as text; numbers as they would be written again.
    pub text: String,
    /// What YAML takes it for.
    pub kind: ScalarKind,
}

/// What YAML takes a scalar for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScalarKind {
    /// Words, quoted or not.
    Text,
    /// A number.
    Number,
    /// `true` or `false`.
    Bool,
}

/// One field of a map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// The key's own number.
    pub number: u32,
    /// What stands behind it.
    pub value: Node,
}

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
    if may_hold_marks(text)
        && let Some(problem) = syntax::refused_mark(file, &fields)
    {
        return Err(Box::new(problem));
    }
    if is_blank(text) {
        return Ok(Node {
            number: 0,
            value: Value::Null,
        });
    }
    let mut count = 0;
    match (Seed { count: &mut count }).deserialize(serde_yaml::Deserializer::from_str(text)) {
        Ok(mut node) => {
            if has_odd_number(text) {
                restore(&mut node, file, &position::Index::of(file));
            }
            Ok(node)
        }
        Err(error) => Err(Box::new(syntax::problem(file, &fields, &error))),
    }
}

/// Whether there is nothing but empty lines and comments.
fn is_blank(text: &str) -> bool {
    text.lines()
        .all(|line| line.trim().is_empty() || line.trim_start().starts_with('#'))
}

/// The byte at which brackets lie too deep in each other. Brackets within a text count too, but no text has so many unclosed.
fn too_deep(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    text.bytes().position(|byte| {
        match byte {
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth > DEEPEST
    })
}

/// Whether the text may hold an anchor, an alias, a tag, a directive, a merge key or a second document: a quick look that
/// is wrong at most in being too careful.
fn may_hold_marks(text: &str) -> bool {
    let bytes = text.as_bytes();
    let begins_value = |at: usize| {
        at == 0
            || matches!(
                bytes[at - 1],
                b' ' | b'\t' | b'\n' | b'\r' | b'[' | b'{' | b',' | b'-' | b':' | b'?'
            )
    };
    let begins_line = |at: usize| at == 0 || matches!(bytes[at - 1], b'\n' | b'\r');
    bytes.iter().enumerate().any(|(at, byte)| match byte {
        b'&' | b'*' | b'!' => begins_value(at) && bytes.get(at + 1) != Some(&b' '),
        b'<' => bytes.get(at + 1) == Some(&b'<') && begins_value(at),
        b'%' => begins_line(at),
        b'-' | b'.' => {
            begins_line(at) && (bytes[at..].starts_with(b"---") || bytes[at..].starts_with(b"..."))
        }
        _ => false,
    })
}

/// Whether the text may hold a number that does not come back as it was written, such as `1e3` or `0x1F`.
fn has_odd_number(text: &str) -> bool {
    text.as_bytes().windows(2).any(|pair| match pair {
        [b'0'..=b'9' | b'.', b'e' | b'E'] | [b'0', b'x' | b'o' | b'b'] => true,
        [b'+', next] => next.is_ascii_digit() || *next == b'.',
        _ => false,
    })
}

/// Gives every number back the text that it was written with.
fn restore(node: &mut Node, file: &Arc<File>, index: &position::Index) {
    let number = node.number;
    match &mut node.value {
        Value::Scalar(scalar) if scalar.kind == ScalarKind::Number => {
            let written = index.place(file, number);
            file.text[written.span].clone_into(&mut scalar.text);
        }
        Value::Null | Value::Scalar(_) => {}
        Value::List(nodes) => nodes.iter_mut().for_each(|node| restore(node, file, index)),
        Value::Map(entries) => entries
            .iter_mut()
            .for_each(|entry| restore(&mut entry.value, file, index)),
    }
}

struct Seed<'c> {
    count: &'c mut u32,
}

impl Seed<'_> {
    /// The number of the node that now begins.
    fn take_number(&mut self) -> u32 {
        let number = *self.count;
        *self.count = number.saturating_add(1);
        number
    }

    fn scalar(mut self, text: String, kind: ScalarKind) -> Node {
        Node {
            number: self.take_number(),
            value: Value::Scalar(Scalar { text, kind }),
        }
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
        Ok(self.scalar(value.to_string(), ScalarKind::Bool))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Node, E> {
        Ok(self.scalar(value.to_string(), ScalarKind::Number))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Node, E> {
        Ok(self.scalar(value.to_string(), ScalarKind::Number))
    }

    fn visit_i128<E>(self, value: i128) -> Result<Node, E> {
        Ok(self.scalar(value.to_string(), ScalarKind::Number))
    }

    fn visit_u128<E>(self, value: u128) -> Result<Node, E> {
        Ok(self.scalar(value.to_string(), ScalarKind::Number))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Node, E> {
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
        while let Some(node) = list.next_element_seed(Seed { count: self.count })? {
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
        while let Some(key) = map.next_key_seed(Seed { count: self.count })? {
            let text = match key.value {
                Value::Scalar(scalar) => scalar.text,
                Value::Null => String::new(),
                Value::List(_) | Value::Map(_) => {
                    return Err(A::Error::custom("a field's name is a list or a map"));
                }
            };
            let value = map.next_value_seed(Seed { count: self.count })?;
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
