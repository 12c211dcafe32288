//! The example of a field as JSON has it. In: a field of a table, and what `site.yaml` settles. Out: its example, read as YAML, as everybody would write it.

use std::sync::Arc;

use serde_json::Value;

use crate::content::yaml::{self, Node, ScalarKind, Value as Yaml};
use crate::place::File;
use crate::record::conventions::Conventions;
use crate::record::field::Field;

/// Returns the example; nothing for parts, whose fields have their own.
pub(super) fn of(field: &Field, conventions: &Conventions) -> Option<Value> {
    if field.example.is_empty() {
        return None;
    }
    let example = conventions.example(field);
    let file = Arc::new(File::new("", "example.yaml", example));
    let (node, _) = yaml::read(&file, 0..file.text.len());
    Some(json_of(&node))
}

/// Returns a tree of YAML as JSON.
pub(super) fn json_of(node: &Node) -> Value {
    match &node.value {
        Yaml::Null | Yaml::Unread => Value::Null,
        Yaml::List(nodes) => nodes.iter().map(json_of).collect(),
        Yaml::Map(entries) => entries
            .iter()
            .map(|entry| (entry.key.clone(), json_of(&entry.value)))
            .collect(),
        Yaml::Scalar(scalar) => match scalar.kind {
            ScalarKind::Bool => scalar.text.eq_ignore_ascii_case("true").into(),
            ScalarKind::Number => {
                serde_json::from_str(&scalar.text).unwrap_or_else(|_| scalar.text.clone().into())
            }
            ScalarKind::Text => scalar.text.clone().into(),
        },
    }
}
