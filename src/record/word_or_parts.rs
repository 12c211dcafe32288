//! A field that takes one word, or maps that say more. In: a node of YAML. Out: the word or what the maps say.

use super::field::{FieldTable, HowMany};
use super::field_value::FieldValue;
use super::fields::{Fields, is_empty};
use super::reason_among;
use crate::content::yaml::Value;

impl Fields<'_, '_> {
    /// Returns the entries of a field that takes one word or a list of maps; `Err` with the word where that is written. Left out, there
    /// are no entries.
    pub(super) fn word_or_parts<W: FieldValue, T>(
        &mut self,
        name: &'static str,
        table: &'static FieldTable,
        read: impl Fn(&mut Fields) -> T,
    ) -> Result<Vec<T>, W> {
        let field = self.field(name, HowMany::Several, W::reads);
        let Some(node) = self.node_of(name) else {
            return Ok(Vec::new());
        };
        if let Value::Scalar(_) = &node.value
            && !is_empty(node)
        {
            return self.value(field, node).map_or(Ok(Vec::new()), Err);
        }
        let elements = self.elements(name, node);
        let entries = elements.iter();
        Ok(entries
            .filter(|element| !reason_among::is_reason(field, element))
            .map(|element| Fields::of(table, element, self.reading, &read))
            .collect())
    }
}
