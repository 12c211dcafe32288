//! Takes a node apart, field by field. In: a map of YAML. Out: values, and every problem of the map: unknown, repeated and
//! missing fields, wrong types, malformed values, each at its place. Reading never fails: what is wrong becomes empty.

use std::collections::{BTreeMap, BTreeSet};

use super::as_fields;
use super::exact::exact;
use super::field::{Field, FieldTable, FieldType, HowMany, Presence};
use super::field_value::{self, FieldValue};
use super::mention::{Location, Origin};
use super::plain_words;
use super::reading::{Leftover, Reading};
use super::reason_among;
use super::repeats;
use super::replaced;
use super::shape;
use super::wording::{lower, shown};
use crate::content::yaml::{Entry, Node, Scalar, Value};
use crate::problem::Code;
use crate::value::{Fault, unseen};

/// One map of YAML, being taken apart by the table of its fields. Each field is taken once, by its name.
pub(crate) struct Fields<'f, 'a> {
    table: &'static FieldTable,
    node: u32,
    entries: &'f [Entry],
    /// What has been taken, for the test that nothing of the table is left out.
    #[cfg(test)]
    taken: Vec<&'static str>,
    missing: Vec<&'static Field>,
    /// Whether missing fields go unreported, because what should have held them is itself reported.
    quiet: bool,
    /// How many errors the file had when this map began.
    errors_before: usize,
    pub(super) reading: &'f mut Reading<'a>,
}

/// A record that knows its fields and where it was written.
pub(super) trait Record {
    /// Its fields.
    const FIELDS: &'static FieldTable;

    /// Returns where it was written, and whether it is sound.
    fn written(&mut self) -> &mut Origin;
}

/// Reads one record and notes whether it is sound.
pub(super) fn record<R: Record>(
    node: &Node,
    reading: &mut Reading,
    read: impl FnOnce(&mut Fields) -> R,
) -> R {
    let before = reading.errors();
    let mut record = Fields::of(R::FIELDS, node, reading, read);
    record.written().sound = reading.errors() == before && !reading.has_slip;
    record
}

impl<'f, 'a> Fields<'f, 'a> {
    /// Reads a map by `read` and reports what is left over.
    pub(super) fn of<T>(
        table: &'static FieldTable,
        node: &'f Node,
        reading: &'f mut Reading<'a>,
        read: impl FnOnce(&mut Fields) -> T,
    ) -> T {
        let errors_before = reading.errors();
        let entries: &[Entry] = match &node.value {
            Value::Map(entries) => entries,
            // An empty map and nothing at all are the same to staff: every required field is missing.
            Value::Null | Value::Scalar(_) | Value::List(_) | Value::Unread => &[],
        };
        let misplaced = as_fields::value_for_a_name(table, entries, reading.conventions);
        let entries = if misplaced.is_some() { &[] } else { entries };
        let is_wrong = !matches!(node.value, Value::Map(_) | Value::Null | Value::Unread);
        if let Some((number, fault)) = &misplaced {
            reading.problem(Code::WrongType, *number, fault.clone());
        } else if is_wrong {
            let fault = as_fields::fault(table, &node.value, reading.conventions);
            reading.problem(Code::WrongType, node.number, fault);
        }
        repeats::told(entries, reading);
        let mut fields = Fields {
            table,
            node: node.number,
            entries,
            #[cfg(test)]
            taken: Vec::new(),
            missing: Vec::new(),
            quiet: is_wrong || misplaced.is_some() || node.value == Value::Unread,
            errors_before,
            reading,
        };
        let value = read(&mut fields);
        fields.finish();
        value
    }

    /// Returns the map's own place.
    pub(super) fn at(&self) -> Location {
        self.reading.at(self.node)
    }

    /// Returns the place of a field's value, where it is written.
    pub(super) fn location_of(&self, name: &str) -> Option<Location> {
        let entry = self.entry(name)?;
        Some(self.reading.at(entry.value.number))
    }

    /// Returns the map's own place, for a record; whether it is sound is known when all of it is read.
    pub(super) fn written(&self) -> Origin {
        Origin {
            at: self.at(),
            sound: true,
        }
    }

    /// Returns whether no error has been found in this map so far.
    pub(super) fn is_sound(&self) -> bool {
        self.reading.errors() == self.errors_before
            && !self.quiet
            && self.missing.is_empty()
            && !self.entries.iter().any(is_unread)
    }

    /// Returns a value that has to be there.
    pub(super) fn required<T: FieldValue>(&mut self, name: &'static str) -> T {
        let field = self.field(name, HowMany::One, T::reads);
        assert_eq!(field.presence, Presence::Required, "`{name}`");
        match self.node_of(name) {
            None => self.lack(field, None),
            Some(node) if is_empty(node) => self.lack(field, Some(node.number)),
            Some(node) => self.value(field, node).unwrap_or_else(T::empty),
        }
    }

    /// Returns a value that may be left out.
    pub(super) fn optional<T: FieldValue>(&mut self, name: &'static str) -> Option<T> {
        let field = self.field(name, HowMany::One, T::reads);
        assert_eq!(field.presence, Presence::Optional, "`{name}`");
        let node = self.node_of(name).filter(|node| !is_empty(node))?;
        self.value(field, node)
    }

    /// Reads several values; one may be written without the list.
    pub(super) fn list<T: FieldValue>(&mut self, name: &'static str) -> Vec<T> {
        let field = self.field(name, HowMany::Several, T::reads);
        let Some(node) = self.node_of(name) else {
            return Vec::new();
        };
        let elements = self.elements(name, node);
        let repeated = self.named_twice(name, elements);
        let mentions = self.reading.mentions.len();
        let once = elements.iter().enumerate();
        let once = once.filter(|(index, element)| {
            !repeated.contains(index) && !reason_among::is_reason(field, element)
        });
        let values = once.filter_map(|(_, element)| self.value(field, element));
        let values = values.collect();
        self.reading.stand_in_a_list(mentions);
        values
    }

    /// Warns of what is named again in a list of words or ids, which counts once; gives the places in the list that count for nothing.
    fn named_twice(&mut self, name: &str, elements: &[Node]) -> BTreeSet<usize> {
        let mut first_of: BTreeMap<&str, u32> = BTreeMap::new();
        let mut repeated = BTreeSet::new();
        for (index, element) in elements.iter().enumerate() {
            let Value::Scalar(scalar) = &element.value else {
                continue;
            };
            let text = scalar.text.trim();
            let Some(first) = first_of.get(text).copied() else {
                first_of.insert(text, element.number);
                continue;
            };
            repeated.insert(index);
            self.warn_of_two(name, text, (first, element.number));
        }
        repeated
    }

    /// Warns of what is named again in a field, where it counts once.
    pub(super) fn warn_of_two(&mut self, name: &str, text: &str, (first, second): (u32, u32)) {
        let fault = Fault {
            message: format!(
                "`{}` is named twice in `{name}`: it counts once",
                shown(text)
            ),
            help: "delete one of the two".to_owned(),
        };
        let related = Some((first, "first named here"));
        self.reading
            .problem_with(Code::NamedTwice, second, fault, related);
    }

    /// Reads `true` or `false`; left out, it is false.
    pub(super) fn flag(&mut self, name: &'static str) -> bool {
        self.optional(name).unwrap_or_default()
    }

    /// Returns whether the record waits to be published; left out, it does not. With nothing behind the colon nobody can tell.
    pub(super) fn draft(&mut self) -> bool {
        let entry = self.entry("draft").filter(|entry| is_empty(&entry.value));
        if let Some(entry) = entry.filter(|_| !self.quiet) {
            let message = "`draft` is empty".to_owned();
            let help = "write `true` to keep it back, or `false` to publish it".to_owned();
            let fault = Fault { message, help };
            self.reading
                .problem(Code::MissingField, entry.number, fault);
        }
        self.flag("draft")
    }

    /// Returns a map within this one.
    pub(super) fn part<T>(
        &mut self,
        name: &'static str,
        read: impl FnOnce(&mut Fields) -> T,
    ) -> Option<T> {
        let field = self.field(name, HowMany::One, is_part);
        let node = self
            .node_of(name)
            .filter(|node| !is_empty(node) && node.value != Value::Unread)?;
        let part = Fields::of(field.table()?, node, self.reading, read);
        matches!(node.value, Value::Map(_)).then_some(part)
    }

    /// Reads several maps within this one; one may be written without the list.
    pub(super) fn parts<T>(
        &mut self,
        name: &'static str,
        read: impl Fn(&mut Fields) -> T,
    ) -> Vec<T> {
        let field = self.field(name, HowMany::Several, is_part);
        let (Some(node), Some(table)) = (self.node_of(name), field.table()) else {
            return Vec::new();
        };
        let elements = self.elements(name, node).iter();
        elements
            .filter(|element| !reason_among::is_reason(field, element))
            .map(|element| Fields::of(table, element, self.reading, &read))
            .collect()
    }

    /// Takes a field without reading it, where what it means hangs on another one that is wrong.
    pub(super) fn pass_over(&mut self, name: &'static str) {
        self.field(name, HowMany::One, |_| true);
    }

    /// Reports a fault of a field's value.
    pub(super) fn fault_at(&mut self, name: &'static str, code: Code, fault: Fault) {
        let node = self
            .entry(name)
            .map_or(self.node, |entry| entry.value.number);
        self.reading.problem(code, node, fault);
    }

    /// Reports a fault of a field's value that involves another field, with its part in it.
    pub(super) fn fault_with(
        &mut self,
        name: &'static str,
        code: Code,
        fault: Fault,
        (other, part): (&str, &str),
    ) {
        let node = self
            .entry(name)
            .map_or(self.node, |entry| entry.value.number);
        let related = self.entry(other).map(|entry| (entry.value.number, part));
        self.reading.problem_with(code, node, fault, related);
    }

    /// Returns the line of the table for a field that is now taken. What is read has to be what the table says: whoever writes a field here
    /// and not there, or differently, finds out in every test.
    pub(super) fn field(
        &mut self,
        name: &'static str,
        count: HowMany,
        reads: impl Fn(FieldType) -> bool,
    ) -> &'static Field {
        #[cfg(test)]
        self.taken.push(name);
        let Some(field) = self.table.field(name) else {
            unreachable!("the table of {} has no field `{name}`", self.table.of);
        };
        assert!(
            field.count == count && (reads(field.takes) || reads(field.takes.value())),
            "`{name}` of {} is read otherwise than its table says",
            self.table.of
        );
        field
    }

    /// Returns the value of a field; the first, where it is repeated.
    pub(super) fn node_of(&self, name: &str) -> Option<&'f Node> {
        self.entry(name).map(|entry| &entry.value)
    }

    pub(super) fn entry(&self, name: &str) -> Option<&'f Entry> {
        self.entries.iter().find(|entry| entry.key == name)
    }

    /// Notes a field that is missing or, at `empty`, there but empty.
    fn lack<T: FieldValue>(&mut self, field: &'static Field, empty: Option<u32>) -> T {
        match empty {
            _ if self.quiet => {}
            None => self.missing.push(field),
            Some(_) => {
                let name = field.name;
                let entry = self.entry(name).map_or(self.node, |entry| entry.number);
                let expected = match T::expected(self.reading.conventions).as_str() {
                    "a text" => lower(field.meaning),
                    expected => expected.to_owned(),
                };
                let (message, help) = (format!("`{name}` is empty"), format!("write {expected}"));
                self.reading
                    .problem(Code::MissingField, entry, Fault { message, help });
            }
        }
        T::empty()
    }

    /// Returns the entries of a list, or the one that stands without it.
    pub(super) fn elements(&mut self, name: &str, node: &'f Node) -> &'f [Node] {
        match &node.value {
            Value::Null | Value::Unread => &[],
            Value::Scalar(_) if is_empty(node) => &[],
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
            Value::Scalar(_) | Value::Map(_) => std::slice::from_ref(node),
        }
    }

    /// Reads a single value.
    pub(super) fn value<T: FieldValue>(&mut self, field: &Field, node: &Node) -> Option<T> {
        let name = field.name;
        if node.value == Value::Unread {
            return None;
        }
        let Value::Scalar(scalar) = &node.value else {
            let message = format!(
                "`{name}` takes {}, not {}",
                T::expected(self.reading.conventions),
                as_fields::describe(&node.value)
            );
            let help = match (
                alone(&node.value),
                as_fields::ids_as_names(field, &node.value),
            ) {
                (Some(only), _) => plain_words::without_list(field, &only.text),
                (None, Some(ids)) => format!("write `[{ids}]`"),
                (None, None) => format!("write {}", T::expected(self.reading.conventions)),
            };
            self.reading
                .problem(Code::WrongType, node.number, Fault { message, help });
            return None;
        };
        let read = match shape::of(field.takes) {
            Some(check) => match exact(&scalar.text) {
                Ok(()) => match shape::no_address(field, scalar.text.trim()) {
                    Some(fault) => Err(fault),
                    None => check(scalar.text.trim()),
                },
                // What would be refused without the character too is told that first: the help must not lead in a circle.
                Err(fault) => Err(check(&unseen::cleaned(&scalar.text)).err().unwrap_or(fault)),
            },
            None => Ok(()),
        };
        match read.and_then(|()| field_value::read(scalar, node.number, self.reading)) {
            Ok(value) => {
                self.reading.note_year(field, node.number, &scalar.text);
                if let Some((code, fault)) = plain_words::fault(field, scalar.text.trim()) {
                    self.reading.problem(code, node.number, fault);
                }
                for (span, code, fault) in plain_words::slips(field, &scalar.text) {
                    let piece = &scalar.text[span];
                    self.reading.problem_of(piece, code, node.number, fault);
                }
                Some(value)
            }
            Err((code, fault)) => {
                self.reading.problem(code, node.number, fault);
                None
            }
        }
    }

    /// Notes what is missing or unknown.
    fn finish(mut self) {
        #[cfg(test)]
        self.has_taken_all();
        self.tell_of_replaced();
        let is_known = |entry: &&Entry| {
            self.table.field(&entry.key).is_some()
                || replaced::fault(self.table, entry, self.entries).is_some()
        };
        let mut named = BTreeSet::new();
        let strangers: Vec<_> = self
            .entries
            .iter()
            .filter(|entry| !is_known(entry) && !is_unread(entry))
            // One that is written twice is told as such.
            .filter(|entry| named.insert(&entry.key))
            .map(|entry| (entry.key.clone(), entry.number))
            .collect();
        // What is missing may be what could not be read.
        let may_be_there = |entry: &Entry| is_unread(entry) && !is_known(&entry);
        if self.entries.iter().any(may_be_there) {
            self.missing.clear();
        }
        if strangers.is_empty() && self.missing.is_empty() {
            return;
        }
        let has_known = self
            .entries
            .iter()
            .any(|entry| is_known(&entry) || is_unread(entry));
        let present = self.entries.iter().map(|entry| entry.key.clone()).collect();
        let (table, node, missing) = (self.table, self.node, self.missing);
        self.reading.leftovers.push(Leftover {
            table,
            node,
            strangers,
            has_known,
            present,
            missing,
        });
    }

    /// Reports each field that another has replaced.
    fn tell_of_replaced(&mut self) {
        for entry in self.entries {
            if let Some(fault) = replaced::fault(self.table, entry, self.entries) {
                self.reading
                    .problem(Code::UnknownField, entry.number, fault);
            }
        }
    }

    /// Stops a test in which a field of the table was not taken once.
    #[cfg(test)]
    fn has_taken_all(&self) {
        let (mut taken, mut names) = (self.taken.clone(), self.table.names());
        taken.sort_unstable();
        names.sort_unstable();
        assert_eq!(taken, names, "what is read of {}", self.table.of);
    }
}

pub(super) fn is_part(takes: FieldType) -> bool {
    matches!(takes, FieldType::Part(_))
}

/// Returns whether a field is there and cannot be read.
fn is_unread(entry: &Entry) -> bool {
    entry.value.value == Value::Unread
}

/// Returns whether there is nothing, or a text in which nothing is seen.
pub(super) fn is_empty(node: &Node) -> bool {
    match &node.value {
        Value::Null => true,
        Value::Scalar(scalar) => unseen::shows_nothing(&scalar.text),
        Value::List(_) | Value::Map(_) | Value::Unread => false,
    }
}

/// Returns the only entry of a list, if it is a single value.
pub(super) fn alone(value: &Value) -> Option<&Scalar> {
    if let Value::List(nodes) = value
        && let [node] = nodes.as_slice()
        && let Value::Scalar(only) = &node.value
    {
        return Some(only);
    }
    None
}
