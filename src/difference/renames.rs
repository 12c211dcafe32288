//! Records that are there under another id. In: the pairs of records that are one. Out: the older records as they would have been under the
//! newer ids, so that nobody is told of each mention of a renamed record.

use std::collections::BTreeMap;

use super::change::record_path;
use crate::record::written::WrittenRecord;
use crate::record::written_value::{WrittenField, WrittenValue};
use crate::value::record_kind::{IdKind, RecordKind};

/// The newer id of each renamed record, by its kind and older id.
#[derive(Debug, Default)]
pub(super) struct Renames {
    ids: BTreeMap<(RecordKind, String), String>,
}

impl Renames {
    /// Notes that two records are one.
    pub(super) fn add(&mut self, old: &WrittenRecord, new: &WrittenRecord) {
        if old.kind.has_ids() && old.id != new.id {
            self.ids.insert((old.kind, old.id.clone()), new.id.clone());
        }
    }

    /// Returns the newer id of a record, where it has another.
    pub(super) fn of(&self, kind: RecordKind, id: &str) -> Option<&str> {
        self.ids.get(&(kind, id.to_owned())).map(String::as_str)
    }

    /// Returns a record as it would have been under the newer ids.
    pub(super) fn applied_to(&self, record: &WrittenRecord) -> WrittenRecord {
        let mut record = record.clone();
        if self.ids.is_empty() {
            return record;
        }
        self.fields(&mut record.fields);
        for ((kind, old), new) in &self.ids {
            let (old, new) = (kind.path(old), kind.path(new));
            for passage in &mut record.passages {
                if passage.contains(&old) {
                    *passage = passage.replace(&old, &new);
                }
            }
        }
        record
    }

    fn fields(&self, fields: &mut [WrittenField]) {
        for field in fields {
            self.value(&mut field.value);
        }
    }

    fn value(&self, value: &mut WrittenValue) {
        match value {
            WrittenValue::Id(kind, id) => {
                if let Some(new) = self.of_any(*kind, id) {
                    new.clone_into(id);
                }
            }
            WrittenValue::Text(text) => {
                let renamed = self.ids.iter();
                let mut renamed =
                    renamed.filter(|((kind, old), _)| record_path(*kind, old) == *text);
                if let Some(((kind, _), new)) = renamed.next() {
                    *text = record_path(*kind, new);
                }
            }
            WrittenValue::Part(fields) => self.fields(fields),
            WrittenValue::List(values) => values.iter_mut().for_each(|value| self.value(value)),
            WrittenValue::Word(_)
            | WrittenValue::Date(_)
            | WrittenValue::Reason(_)
            | WrittenValue::Money(_)
            | WrittenValue::Number(_)
            | WrittenValue::FinancialYear(_)
            | WrittenValue::YesNo(_) => {}
        }
    }

    fn of_any(&self, kind: IdKind, id: &str) -> Option<String> {
        let mut kinds = kind.kinds().iter();
        kinds.find_map(|kind| self.of(*kind, id)).map(str::to_owned)
    }
}
