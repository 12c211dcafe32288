//! What is wrong with `theme.yaml`, at its line. In: nodes of the file. Out: their fields and texts, and problems.

use std::sync::Arc;

use crate::content::position;
use crate::content::yaml::{Entry, Node, Value};
use crate::place::File;
use crate::problem::nearest::nearest;
use crate::problem::{Code, Problem, Report};

/// Returns what is written where a single value is wanted.
pub(super) fn text(node: &Node) -> Option<&str> {
    match &node.value {
        Value::Scalar(scalar) => Some(&scalar.text),
        Value::Null | Value::List(_) | Value::Map(_) | Value::Unread => None,
    }
}

/// Tells what is wrong with a file, at its line.
pub(super) struct Faults(pub(super) Arc<File>);

impl Faults {
    /// Returns a fault at a node.
    pub(super) fn at(&self, node: u32, message: String, help: impl Into<String>) -> Problem {
        let place = position::place(&self.0, node);
        Problem::new(Code::BadTheme, place, message).help(help)
    }

    /// Returns the fields of a map, which nothing else can stand for.
    pub(super) fn fields<'n>(
        &self,
        node: &'n Node,
        of: &str,
        known: &[&str],
    ) -> (&'n [Entry], Report) {
        let mut report = Report::default();
        let fields: &[Entry] = match &node.value {
            Value::Map(entries) => entries,
            Value::Null | Value::Unread => &[],
            Value::Scalar(_) | Value::List(_) => {
                let message =
                    format!("{of} has fields of its own, and here it is a single value or a list");
                let help = format!("write below it one of `{}`", known.join("`, `"));
                report.push(self.at(node.number, message, help));
                &[]
            }
        };
        (fields, report)
    }

    /// Returns that nothing of a map is called so.
    pub(super) fn unknown(&self, entry: &Entry, of: &str, known: &[&str]) -> Problem {
        let help = match nearest(&entry.key, known.iter().copied()) {
            Some(near) => format!("write `{near}`"),
            None => format!("it has `{}`", known.join("`, `")),
        };
        let message = format!("{of} has no `{}`", entry.key.escape_debug());
        self.at(entry.number, message, help)
    }
}
