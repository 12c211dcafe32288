//! Every record as it is written, field by field, for whoever compares two states of the content. In: the content's files. Out: the records
//! of every kind with all their fields, what they are called, and the passages of their write-ups. Reports nothing: what is wrong with a
//! record is said where it is read.

use std::sync::Arc;

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use super::conventions::Conventions;
use super::kinds::fields_of;
use super::name;
use super::written_value::{WrittenField, WrittenValue, fields};
use crate::content::yaml::{self, Entry, Node, Value};
use crate::content::{Content, ContentFile, front_matter};
use crate::prose;
use crate::value::record_kind::{Home, RecordKind};

/// A record as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenRecord {
    /// Its kind.
    pub kind: RecordKind,
    /// Its id; of a claim its measure and date, which several may share; empty where there is one record of its kind.
    pub id: String,
    /// Its fields, in the order of the file.
    pub fields: Vec<WrittenField>,
    /// The passages of its write-up, with their links and pictures.
    pub passages: Vec<String>,
}

/// All records of some content.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WrittenRecords {
    /// The records, in order of path.
    pub records: Vec<WrittenRecord>,
    /// Files that cannot be read: the kind and, where each record is a file, the id.
    pub unread: Vec<(RecordKind, String)>,
    /// Those that are left out because they wait to be published: their kind and id.
    pub drafts: Vec<(RecordKind, String)>,
}

impl WrittenRecords {
    /// Adds the records of other files.
    pub fn extend(&mut self, other: WrittenRecords) {
        self.records.extend(other.records);
        self.unread.extend(other.unread);
        self.drafts.extend(other.drafts);
    }

    /// Takes out the records that wait to be published.
    pub fn leave_out_drafts(&mut self) {
        let drafts = self.records.extract_if(.., |record| record.is_draft());
        let drafts = drafts.map(|record| (record.kind, record.id));
        self.drafts.extend(drafts);
    }
}

impl WrittenRecord {
    /// Returns what stands in a field.
    #[must_use]
    pub fn value(&self, name: &str) -> Option<&WrittenValue> {
        let field = self.fields.iter().find(|field| field.name == name)?;
        Some(&field.value)
    }

    /// Returns the text of a field.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&str> {
        let WrittenValue::Text(text) = self.value(name)? else {
            return None;
        };
        Some(text)
    }

    /// Returns what it is called; its id where it has no name.
    #[must_use]
    pub fn name(&self) -> &str {
        let names = ["short_name", "name", "title"].into_iter();
        let mut names = names.filter_map(|name| self.text(name));
        names.next().unwrap_or(&self.id)
    }

    /// Returns whether it waits to be published.
    #[must_use]
    pub fn is_draft(&self) -> bool {
        self.value("draft") == Some(&WrittenValue::YesNo(true))
    }
}

/// Returns every record of some content as it is written.
#[must_use]
pub fn written(content: &Content) -> WrittenRecords {
    let conventions = super::conventions(content);
    let mut all = WrittenRecords::default();
    let files = content.files.par_iter();
    let files: Vec<_> = files.map(|entry| written_in(entry, &conventions)).collect();
    for of_file in files {
        all.extend(of_file);
    }
    let unread = content.unread.iter();
    all.unread
        .extend(unread.map(|unread| (unread.kind, unread.id.clone())));
    all
}

/// Returns the records of a file as they are written, by the conventions of its portal.
#[must_use]
pub fn written_in(entry: &ContentFile, conventions: &Conventions) -> WrittenRecords {
    let records = of_file(entry, conventions);
    let unread = records.is_none().then(|| (entry.kind, name::meant(entry)));
    WrittenRecords {
        records: records.unwrap_or_default(),
        unread: unread.into_iter().collect(),
        drafts: Vec::new(),
    }
}

/// Returns the records of a file; nothing where it cannot be said which it holds.
fn of_file(entry: &ContentFile, conventions: &Conventions) -> Option<Vec<WrittenRecord>> {
    let parts = front_matter::split(&entry.file).ok()?;
    let (node, report) = yaml::read(&entry.file, parts.fields);
    // What can be made out of a broken file may be anything but what was meant.
    if node.value == Value::Unread || report.has_errors() {
        return None;
    }
    let body = Arc::clone(&entry.file);
    let file = OneFile {
        kind: entry.kind,
        conventions,
        passages: prose::passages(&body.text[parts.body]),
    };
    Some(match entry.kind.home() {
        Home::Folder { .. } => vec![file.record(name::meant(entry), &node)],
        Home::File(_) | Home::PartOf(_) => vec![file.record(String::new(), &node)],
        Home::NamedEntries(_) | Home::Entries(_) => file.entries(&node),
    })
}

/// A file that is being taken apart.
struct OneFile<'c> {
    kind: RecordKind,
    conventions: &'c Conventions,
    passages: Vec<String>,
}

impl OneFile<'_> {
    fn record(&self, id: String, node: &Node) -> WrittenRecord {
        let entries: &[Entry] = match &node.value {
            Value::Map(entries) => entries,
            Value::Null | Value::Scalar(_) | Value::List(_) | Value::Unread => &[],
        };
        WrittenRecord {
            kind: self.kind,
            id,
            fields: fields(fields_of(self.kind), entries, self.conventions),
            passages: self.passages.clone(),
        }
    }

    /// Returns the records of a list, or of a map in which each stands behind its id.
    fn entries(&self, node: &Node) -> Vec<WrittenRecord> {
        let nodes = match (&node.value, self.kind) {
            (Value::Map(entries), RecordKind::Source) => {
                let record = |entry: &Entry| self.record(entry.key.clone(), &entry.value);
                return entries.iter().map(record).collect();
            }
            (Value::List(nodes), _) => nodes.as_slice(),
            (Value::Map(_) | Value::Scalar(_), _) => std::slice::from_ref(node),
            (Value::Null | Value::Unread, _) => &[],
        };
        let record = |node: &Node| {
            let mut record = self.record(String::new(), node);
            record.id = id_of_entry(&record);
            record
        };
        nodes.iter().map(record).collect()
    }
}

/// Returns what an entry of a list is known by: its id, or of a claim what was counted and when.
fn id_of_entry(record: &WrittenRecord) -> String {
    let known_by = ["id", "measure", "date"].into_iter();
    let parts = known_by.filter_map(|name| record.value(name));
    let word = |value: &WrittenValue| {
        if let WrittenValue::Text(text) = value {
            text.clone()
        } else if let WrittenValue::Word(word) = value {
            (*word).to_owned()
        } else if let WrittenValue::Date(date) = value {
            date.to_string()
        } else {
            String::new()
        }
    };
    let parts: Vec<String> = parts.map(word).collect();
    parts.join("-")
}

/// Returns the name of every field that any record or part of one has.
#[cfg(test)]
pub(crate) fn all_field_names() -> std::collections::BTreeSet<&'static str> {
    let all = super::kinds::fields_of_all().into_iter();
    all.map(|(_, name)| name).collect()
}

/// Returns every word of which fields take one.
#[cfg(test)]
pub(crate) fn all_words() -> std::collections::BTreeSet<&'static str> {
    fn add(table: &super::field::FieldTable, all: &mut std::collections::BTreeSet<&'static str>) {
        use super::field::FieldType;
        for field in table.fields() {
            let takes = field.takes.value();
            if let FieldType::OneOf(words) | FieldType::IdOrOneOf(_, words) = takes {
                all.extend(words);
            }
            if takes == FieldType::Stage {
                all.extend(super::stage::usual_words());
            }
            if let Some(part) = field.table() {
                add(part, all);
            }
        }
    }
    let mut all = std::collections::BTreeSet::new();
    for kind in RecordKind::ALL {
        add(fields_of(*kind), &mut all);
    }
    all
}

/// Returns a record of each kind with every field of its table, as the examples in it are written.
#[cfg(test)]
pub(crate) fn full_records() -> Vec<WrittenRecord> {
    let conventions = Conventions::default();
    let of = |kind: &RecordKind| {
        let text = super::kinds::written(fields_of(*kind));
        let file = Arc::new(crate::place::File::new("", "full.yaml", text));
        let (node, report) = yaml::read(&file, 0..file.text.len());
        assert!(!report.has_errors(), "{}", file.text);
        let file = OneFile {
            kind: *kind,
            conventions: &conventions,
            passages: Vec::new(),
        };
        file.record("full".to_owned(), &node)
    };
    RecordKind::ALL.iter().map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::field::FieldTable;

    /// Finds the fields of a table that are not among those that were read, at any depth.
    fn forgotten(table: &FieldTable, fields: &[WrittenField], all: &mut Vec<String>) {
        for field in table.fields() {
            // What is written as what it means when left out is left out.
            let is_default = matches!(
                field.name,
                "draft" | "strength" | "social_cards" | "theme" | "branch"
            );
            let Some(found) = fields.iter().find(|found| found.name == field.name) else {
                if !is_default {
                    all.push(format!("`{}` of {}", field.name, table.of));
                }
                continue;
            };
            let part = if let WrittenValue::List(values) = &found.value {
                values.first()
            } else {
                Some(&found.value)
            };
            if let (Some(table), Some(WrittenValue::Part(fields))) = (field.table(), part) {
                forgotten(table, fields, all);
            }
        }
    }

    #[test]
    fn no_field_of_any_table_is_forgotten() {
        let mut all = Vec::new();
        for record in full_records() {
            forgotten(fields_of(record.kind), &record.fields, &mut all);
        }
        assert_eq!(all, [""; 0]);
    }
}
