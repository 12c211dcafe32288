//! Takes a node apart, field by field. In: a map of YAML. Out: values, and every problem of the map: unknown, repeated and
//! missing fields, wrong types, malformed values, each at its place. Reading never fails: what is wrong becomes empty.

use std::collections::BTreeMap;

use super::fact::{Citation, Written};
use super::field_value::FieldValue;
use super::leftovers::{Leftover, lower};
use super::mention::{At, Ref};
use super::reading::Reading;
use crate::content::yaml::{Entry, Node, Scalar, Value};
use crate::problem::Code;
use crate::value::Fault;

/// One map of YAML, being taken apart. Each field is taken once, with its name and its meaning.
pub(crate) struct Fields<'f, 'a> {
    kind: &'static str,
    node: u32,
    entries: &'f [Entry],
    known: Vec<Field>,
    missing: Vec<Field>,
    /// Whether missing fields go unreported, because what should have held them is itself reported.
    quiet: bool,
    /// How many errors the file had when this map began.
    errors_before: usize,
    pub(super) reading: &'f mut Reading<'a>,
}

/// A field that a map may have.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Field {
    /// As it is written.
    pub(super) name: &'static str,
    /// What it means, for staff.
    pub(super) meaning: &'static str,
}

impl<'f, 'a> Fields<'f, 'a> {
    /// Reads a map by `read` and reports what is left over. `kind` names it in messages: "a council".
    pub(super) fn of<T>(
        kind: &'static str,
        node: &'f Node,
        reading: &'f mut Reading<'a>,
        read: impl FnOnce(&mut Fields) -> T,
    ) -> T {
        let errors_before = reading.errors();
        let entries: &[Entry] = match &node.value {
            Value::Map(entries) => entries,
            // An empty map and nothing at all are the same to staff: every required field is missing.
            _ => &[],
        };
        let is_wrong = !matches!(node.value, Value::Map(_) | Value::Null);
        if is_wrong {
            reading.problem(Code::WrongType, node.number, not_a_map(kind, &node.value));
        }
        reading.repeated(entries, &repeats(entries));
        let quiet = is_wrong || reading.seen.is_some();
        let (known, missing) = (Vec::new(), Vec::new());
        let mut fields = Fields {
            kind,
            node: node.number,
            entries,
            known,
            missing,
            quiet,
            errors_before,
            reading,
        };
        let value = read(&mut fields);
        fields.finish();
        value
    }

    /// The map's own place.
    pub(super) fn at(&self) -> At {
        self.reading.at(self.node)
    }

    /// The map's own place, for a record; whether it is sound is known when all of it is read.
    pub(super) fn written(&self) -> Written {
        Written {
            at: self.at(),
            sound: true,
        }
    }

    /// Whether no error has been found in this map so far.
    pub(super) fn is_sound(&self) -> bool {
        self.reading.errors() == self.errors_before && !self.quiet && self.missing.is_empty()
    }

    /// A value that has to be there.
    pub(super) fn required<T: FieldValue>(
        &mut self,
        name: &'static str,
        meaning: &'static str,
    ) -> T {
        match self.take(name, meaning) {
            None => self.lack(name, meaning, None),
            Some(node) if is_empty(node) => self.lack(name, meaning, Some(node.number)),
            Some(node) => self.value(name, node).unwrap_or_else(T::empty),
        }
    }

    /// A value that may be left out.
    pub(super) fn optional<T: FieldValue>(
        &mut self,
        name: &'static str,
        meaning: &'static str,
    ) -> Option<T> {
        let node = self.take(name, meaning).filter(|node| !is_empty(node))?;
        self.value(name, node)
    }

    /// Several values; one may be written without the list.
    pub(super) fn list<T: FieldValue>(
        &mut self,
        name: &'static str,
        meaning: &'static str,
    ) -> Vec<T> {
        let Some(node) = self.take(name, meaning) else {
            return Vec::new();
        };
        self.elements(name, node)
            .iter()
            .filter_map(|element| self.value(name, element))
            .collect()
    }

    /// `true` or `false`; left out, it is false.
    pub(super) fn flag(&mut self, name: &'static str, meaning: &'static str) -> bool {
        self.optional(name, meaning).unwrap_or_default()
    }

    /// A map within this one.
    pub(super) fn part<T>(
        &mut self,
        name: &'static str,
        meaning: &'static str,
        read: impl FnOnce(&mut Fields) -> T,
    ) -> Option<T> {
        let node = self
            .take(name, meaning)
            .filter(|node| node.value != Value::Null);
        let node = node.or_else(|| self.reading.sample())?;
        Some(Fields::of(
            Reading::part_name(name),
            node,
            self.reading,
            read,
        ))
    }

    /// Several maps within this one; one may be written without the list.
    pub(super) fn parts<T>(
        &mut self,
        name: &'static str,
        meaning: &'static str,
        read: impl Fn(&mut Fields) -> T,
    ) -> Vec<T> {
        let node = self.take(name, meaning).or_else(|| self.reading.sample());
        let Some(node) = node else { return Vec::new() };
        let kind = Reading::part_name(name);
        self.elements(name, node)
            .iter()
            .map(|element| Fields::of(kind, element, self.reading, &read))
            .collect()
    }

    /// The documents that a fact is taken from: ids, or maps of `source` and `place`.
    pub(super) fn citations(&mut self, name: &'static str, meaning: &'static str) -> Vec<Citation> {
        let Some(node) = self.take(name, meaning) else {
            return Vec::new();
        };
        let mut citations = Vec::new();
        for element in self.elements(name, node) {
            if matches!(element.value, Value::Map(_)) {
                citations.push(Fields::of(
                    "an entry of `evidence`",
                    element,
                    self.reading,
                    |fields| Citation {
                        source: fields.required("source", "The document"),
                        place: fields.optional("place", "Where in it, such as `p. 4`"),
                    },
                ));
            } else if let Some(source) = self.value::<Ref<_>>(name, element) {
                citations.push(Citation {
                    source,
                    place: None,
                });
            }
        }
        citations
    }

    /// Takes a field without reading it, where what it means hangs on another one that is wrong.
    pub(super) fn pass_over(&mut self, name: &'static str, meaning: &'static str) {
        self.take(name, meaning);
    }

    /// Reports a fault of a field's value.
    pub(super) fn fault_at(&mut self, name: &'static str, code: Code, fault: Fault) {
        let node = self
            .entry(name)
            .map_or(self.node, |entry| entry.value.number);
        self.reading.problem(code, node, fault);
    }

    /// The value of a field; the first, where it is repeated.
    pub(super) fn take(&mut self, name: &'static str, meaning: &'static str) -> Option<&'f Node> {
        self.known.push(Field { name, meaning });
        if let Some(seen) = &mut self.reading.seen {
            seen.push((self.kind, name));
        }
        self.entry(name).map(|entry| &entry.value)
    }

    pub(super) fn entry(&self, name: &str) -> Option<&'f Entry> {
        self.entries.iter().find(|entry| entry.key == name)
    }

    /// Notes a field that is missing or, at `empty`, there but empty.
    fn lack<T: FieldValue>(
        &mut self,
        name: &'static str,
        meaning: &'static str,
        empty: Option<u32>,
    ) -> T {
        match empty {
            _ if self.quiet => {}
            None => self.missing.push(Field { name, meaning }),
            Some(_) => {
                let entry = self.entry(name).map_or(self.node, |entry| entry.number);
                let expected = match T::expected().as_str() {
                    "a text" => lower(meaning),
                    expected => expected.to_owned(),
                };
                let (message, help) = (format!("`{name}` is empty"), format!("write {expected}"));
                self.reading
                    .problem(Code::MissingField, entry, Fault { message, help });
            }
        }
        T::empty()
    }

    /// The entries of a list, or the one that stands without it.
    fn elements(&mut self, name: &str, node: &'f Node) -> &'f [Node] {
        match &node.value {
            Value::Null if self.reading.seen.is_some() => std::slice::from_ref(node),
            Value::Null => &[],
            Value::List(elements) => {
                for empty in elements.iter().filter(|element| is_empty(element)) {
                    let message = format!("an entry of `{name}` is empty");
                    let help = "write something behind the hyphen, or delete the entry".to_owned();
                    self.reading
                        .problem(Code::MissingField, empty.number, Fault { message, help });
                }
                if elements.iter().any(is_empty) {
                    &[]
                } else {
                    elements
                }
            }
            Value::Scalar(_) | Value::Map(_) | Value::Unread => std::slice::from_ref(node),
        }
    }

    /// Reads a single value.
    pub(super) fn value<T: FieldValue>(&mut self, name: &str, node: &Node) -> Option<T> {
        let Value::Scalar(scalar) = &node.value else {
            let message = format!(
                "`{name}` takes {}, not {}",
                T::expected(),
                describe(&node.value)
            );
            let help = match alone(&node.value) {
                Some(only) => format!("write `{}`, without the brackets or the hyphen", only.text),
                None => format!("write {}", T::expected()),
            };
            self.reading
                .problem(Code::WrongType, node.number, Fault { message, help });
            return None;
        };
        match T::read(scalar, node.number, self.reading) {
            Ok(value) => Some(value),
            Err((code, fault)) => {
                self.reading.problem(code, node.number, fault);
                None
            }
        }
    }

    /// Notes what is missing or unknown.
    fn finish(self) {
        let is_known = |entry: &&Entry| self.known.iter().any(|field| field.name == entry.key);
        let strangers: Vec<_> = self
            .entries
            .iter()
            .filter(|entry| !is_known(entry))
            .map(|entry| (entry.key.clone(), entry.number))
            .collect();
        if strangers.is_empty() && self.missing.is_empty() {
            return;
        }
        let has_known = strangers.len() < self.entries.len();
        let known = self.known.iter().map(|field| field.name).collect();
        let (kind, node, missing) = (self.kind, self.node, self.missing);
        self.reading.leftovers.push(Leftover {
            kind,
            node,
            strangers,
            has_known,
            known,
            missing,
        });
    }
}

/// The fields that are written again, each with the first of its name.
pub(super) fn repeats(entries: &[Entry]) -> BTreeMap<usize, usize> {
    let mut repeats = BTreeMap::new();
    // Nearly every map is short, and this is done for each.
    if entries.len() <= 24 {
        for (index, entry) in entries.iter().enumerate() {
            if let Some(first) = entries[..index]
                .iter()
                .position(|first| first.key == entry.key)
            {
                repeats.insert(index, first);
            }
        }
        return repeats;
    }
    let mut first_of = BTreeMap::new();
    for (index, entry) in entries.iter().enumerate() {
        if let Some(first) = first_of.get(entry.key.as_str()) {
            repeats.insert(index, *first);
        } else {
            first_of.insert(entry.key.as_str(), index);
        }
    }
    repeats
}

fn not_a_map(kind: &str, value: &Value) -> Fault {
    let message = format!(
        "{kind} is written as fields, each as `field: value`, not as {}",
        describe(value)
    );
    let help = match value {
        Value::List(_) => "take the hyphens away",
        _ => "write the fields, each on a line of its own",
    };
    Fault {
        message,
        help: help.to_owned(),
    }
}

/// Whether there is nothing, or a text without a letter.
pub(super) fn is_empty(node: &Node) -> bool {
    match &node.value {
        Value::Null => true,
        Value::Scalar(scalar) => scalar.text.trim().is_empty(),
        Value::List(_) | Value::Map(_) | Value::Unread => false,
    }
}

/// The only entry of a list, if it is a single value.
fn alone(value: &Value) -> Option<&Scalar> {
    match value {
        Value::List(nodes) => match nodes.as_slice() {
            [
                Node {
                    value: Value::Scalar(only),
                    ..
                },
            ] => Some(only),
            _ => None,
        },
        _ => None,
    }
}

pub(super) fn describe(value: &Value) -> &'static str {
    match value {
        Value::Null => "nothing",
        Value::Scalar(_) => "a single value",
        Value::List(_) => "a list",
        Value::Map(_) => "fields of its own",
        Value::Unread => "something that cannot be read",
    }
}
