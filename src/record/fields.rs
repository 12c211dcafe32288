//! Takes a node apart, field by field. In: a map of YAML. Out: values, and every problem of the map: unknown, repeated and
//! missing fields, wrong types, malformed values, each at its place. Reading never fails: what is wrong becomes empty.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::fact::{Citation, Written};
use super::field_value::FieldValue;
use super::mention::{At, Mention, Ref};
use crate::content::position;
use crate::content::yaml::{Entry, Node, Scalar, Value};
use crate::place::File;
use crate::problem::{Code, Problem, Report, nearest};
use crate::value::Fault;
use crate::value::id::{self, Id, SourceId};
use crate::value::money::Currency;

/// What every map of one file shares while the file is being read, and what reading it brings to light.
pub(crate) struct Reading<'a> {
    /// The file.
    pub(super) file: &'a Arc<File>,
    /// The portal's currency, in which amounts are written.
    pub(super) currency: &'a Currency,
    /// The records that the file speaks of.
    pub(super) mentions: Vec<Mention>,
    /// What is wrong with it.
    pub(super) report: Report,
}

impl<'a> Reading<'a> {
    /// A file about to be read.
    pub(super) fn new(file: &'a Arc<File>, currency: &'a Currency) -> Reading<'a> {
        Reading { file, currency, mentions: Vec::new(), report: Report::default() }
    }

    /// The place of a node.
    pub(super) fn at(&self, node: u32) -> At {
        At { file: Arc::clone(self.file), node }
    }

    /// Reads a map by `read` and reports what is left over. `kind` names it in messages: "a council".
    pub(super) fn map<T>(&mut self, kind: &'static str, node: &Node, read: impl FnOnce(&mut Fields) -> T) -> T {
        let entries: &[Entry] = match &node.value {
            Value::Map(entries) => entries,
            // An empty map and nothing at all are the same to staff: every required field is missing.
            Value::Null => &[],
            other => {
                let message = format!("{kind} is a list of fields, each on a line of its own as `field: value`, not {}", describe(other));
                self.report.push(Problem::new(Code::WrongType, self.at(node.number).place(), message));
                return read(&mut Fields { kind, node: node.number, entries: &[], known: Vec::new(), quiet: true, reading: self });
            }
        };
        let mut fields = Fields { kind, node: node.number, entries, known: Vec::new(), quiet: false, reading: self };
        let value = read(&mut fields);
        fields.finish();
        value
    }
}

/// One map of YAML, being taken apart. Each field is taken once, with its name and its meaning.
pub(crate) struct Fields<'f, 'a> {
    kind: &'static str,
    node: u32,
    entries: &'f [Entry],
    known: Vec<&'static str>,
    /// Whether missing fields go unreported, because what should have held them is itself reported.
    quiet: bool,
    reading: &'f mut Reading<'a>,
}

impl Fields<'_, '_> {
    /// The map's own place.
    pub(super) fn at(&self) -> At {
        self.reading.at(self.node)
    }
}

fn describe(value: &Value) -> &'static str {
    match value {
        Value::Null => "nothing",
        Value::Scalar(_) => "a single value",
        Value::List(_) => "a list",
        Value::Map(_) => "a map of fields",
    }
}
