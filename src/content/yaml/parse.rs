//! A text of YAML → its tree, by `serde_yaml`, where all of the text is right. Each node carries its number in the order of the text,
//! keys included, by which `marks` says its place. Numbers and truth values have the letters with which they were written.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, Visitor};

use super::tree::{Entry, Node, Scalar, ScalarKind, Value};
use super::written;

/// Reads a text that has to be right.
pub(super) fn parse(text: &str) -> Result<Node, serde_yaml::Error> {
    let mut seen = Seen::of(text);
    let mut node =
        Seed { seen: &mut seen }.deserialize(serde_yaml::Deserializer::from_str(text))?;
    if seen.is_respelt {
        written::restore(&mut node, text)?;
    }
    Ok(node)
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
    /// Returns the number of the node that now begins.
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

    /// Returns a whole number or a truth value, which comes back as it was written unless that was in an odd form.
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
