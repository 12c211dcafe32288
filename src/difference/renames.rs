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
    /// The newer path of each renamed file, and the newer path of each record as messages have it, by the older one.
    paths: BTreeMap<String, String>,
    called: BTreeMap<String, String>,
}

impl Renames {
    /// Notes that two records are one.
    pub(super) fn add(&mut self, old: &WrittenRecord, new: &WrittenRecord) {
        if old.kind.has_ids() && old.id != new.id {
            self.ids.insert((old.kind, old.id.clone()), new.id.clone());
            let path = |id: &str| old.kind.path(id);
            if path(&old.id) != path(&new.id) {
                self.paths.insert(path(&old.id), path(&new.id));
            }
            let called = |id: &str| record_path(old.kind, id);
            self.called.insert(called(&old.id), called(&new.id));
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
        for passage in &mut record.passages {
            if let Some(newer) = self.in_passage(passage) {
                *passage = newer;
            }
        }
        record
    }

    /// Returns a passage with the newer path of each renamed file, each taken once, so that one name is not taken for what another was
    /// before; nothing where it names none.
    fn in_passage(&self, passage: &str) -> Option<String> {
        let is_of_path = |letter: char| letter.is_ascii_alphanumeric() || "-_./".contains(letter);
        let (mut newer, mut done, mut at) = (String::new(), 0, 0);
        for token in passage.split(|letter| !is_of_path(letter)) {
            let start = at + passage[at..].find(token)?;
            at = start + token.len();
            let token = token.trim_end_matches('.');
            let ends = token.match_indices('/').map(|(slash, _)| slash + 1);
            let known = std::iter::once(0).chain(ends).find_map(|from| {
                let new = self.paths.get(&token[from..])?;
                Some((start + from, start + token.len(), new))
            });
            if let Some((from, to, new)) = known {
                newer.push_str(&passage[done..from]);
                newer.push_str(new);
                done = to;
            }
        }
        (done > 0).then(|| newer + &passage[done..])
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
                if let Some(new) = self.called.get(text.as_str()) {
                    new.clone_into(text);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_path_of_a_passage_is_taken_once() {
        let ids = [("a", "b"), ("b", "c"), ("c", "a")];
        let path = |id: &str| RecordKind::Council.path(id);
        let paths = ids.map(|(old, new)| (path(old), path(new)));
        let known = Renames {
            paths: paths.into(),
            ..Renames::default()
        };
        for (older, newer) in [
            (
                "See [a](../councils/a.yaml) and [b](councils/b.yaml#x), councils/c.yaml.",
                Some("See [a](../councils/b.yaml) and [b](councils/c.yaml#x), councils/a.yaml."),
            ),
            ("See [d](../councils/ba.yaml).", None),
        ] {
            assert_eq!(known.in_passage(older).as_deref(), newer);
        }
    }
}
