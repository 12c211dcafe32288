//! Numbers and truth values as they were written. In: a text and the tree that `serde_yaml` made of it, in which `1.50` has become 1.5
//! and `0x1F` 31. Out: the same tree with their own letters, asked of `serde_yaml` a second time, node by node, as plain texts.
//! No value comes from a place in the text: both times the same parser goes through the same events.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::tree::{Entry, Node, Value};

/// Returns whether a whole number or a truth value of a text may have been written otherwise than it is said again: `+44`, `0x1F`,
/// `-0`, `True`. Wrong at most in being too careful.
pub(super) fn has_odd_form(text: &str) -> bool {
    let bytes = text.as_bytes();
    let next = |at: usize| bytes.get(at).copied().unwrap_or(b' ');
    bytes.windows(2).enumerate().any(|(at, pair)| match pair {
        [b'+', digit] => digit.is_ascii_digit(),
        [b'-', b'0'] => !next(at + 2).is_ascii_digit(),
        [b'0', b'x' | b'o' | b'b'] | [b'T', b'r' | b'R'] | [b'F', b'a' | b'A'] => true,
        _ => false,
    })
}

/// Gives every scalar of a tree the letters with which it was written in `text`, the text that the tree was made of.
pub(super) fn restore(node: &mut Node, text: &str) -> Result<(), serde_yaml::Error> {
    AsWritten(node).deserialize(serde_yaml::Deserializer::from_str(text))
}

/// Reads a node whose shape is known already.
struct AsWritten<'n>(&'n mut Node);

impl<'de> DeserializeSeed<'de> for AsWritten<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        match &mut self.0.value {
            Value::Scalar(scalar) => {
                scalar.text = deserializer.deserialize_str(LettersRead)?;
                Ok(())
            }
            Value::Null | Value::Unread => deserializer
                .deserialize_any(serde::de::IgnoredAny)
                .map(drop),
            Value::List(nodes) => deserializer.deserialize_seq(Elements(nodes)),
            Value::Map(entries) => deserializer.deserialize_map(Entries(entries)),
        }
    }
}

/// A text, whatever else YAML would take it for.
struct LettersRead;

impl Visitor<'_> for LettersRead {
    type Value = String;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("a single value")
    }

    fn visit_str<E>(self, text: &str) -> Result<String, E> {
        Ok(text.to_owned())
    }
}

impl<'de> DeserializeSeed<'de> for LettersRead {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<String, D::Error> {
        deserializer.deserialize_str(self)
    }
}

struct Elements<'n>(&'n mut [Node]);

impl<'de> Visitor<'de> for Elements<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        write!(formatter, "a list of {}", self.0.len())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        for (index, node) in self.0.iter_mut().enumerate() {
            let read = list.next_element_seed(AsWritten(node))?;
            read.ok_or_else(|| A::Error::invalid_length(index, &"the list of the first reading"))?;
        }
        Ok(())
    }
}

struct Entries<'n>(&'n mut [Entry]);

impl<'de> Visitor<'de> for Entries<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        write!(formatter, "a map of {}", self.0.len())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        for (index, entry) in self.0.iter_mut().enumerate() {
            let key = map.next_key_seed(LettersRead)?;
            entry.key = key
                .ok_or_else(|| A::Error::invalid_length(index, &"the map of the first reading"))?;
            map.next_value_seed(AsWritten(&mut entry.value))?;
        }
        Ok(())
    }
}
