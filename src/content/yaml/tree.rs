//! What a text of YAML holds, as a tree: scalars, lists and maps in their order, repeated keys kept. Knows no text and no parser.

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
    /// Something that was written and cannot be read: its fault is reported already, and nothing is to be missed for it.
    Unread,
}

/// A single value, as text, with the kind that YAML gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scalar {
    /// The value as text, numbers and truth values with the letters with which they were written.
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

impl Node {
    /// Returns something that cannot be read.
    pub(super) fn unread(number: u32) -> Node {
        Node {
            number,
            value: Value::Unread,
        }
    }

    /// Counts `more` nodes before this one.
    pub(super) fn shift(&mut self, more: u32) {
        self.number += more;
        match &mut self.value {
            Value::Null | Value::Scalar(_) | Value::Unread => {}
            Value::List(nodes) => nodes.iter_mut().for_each(|node| node.shift(more)),
            Value::Map(entries) => {
                for entry in entries {
                    entry.number += more;
                    entry.value.shift(more);
                }
            }
        }
    }
}

impl Entry {
    /// Returns a field whose value cannot be read; where its name cannot either, that is empty.
    pub(super) fn unread(key: String, number: u32) -> Entry {
        Entry {
            key,
            number,
            value: Node::unread(number),
        }
    }
}
