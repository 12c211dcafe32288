//! The fields of every kind of record. In: a kind. Out: its table, or every field that any kind or part has. Never reads a file.

use super::claim::Claim;
use super::council::Council;
use super::field::FieldTable;
use super::milestone::Milestone;
use super::organisation::Organisation;
use super::principle::Principle;
use super::project::Project;
use super::settings::Settings;
use super::source::Source;
use super::standing_page::StandingPage;
use super::strategy::Strategy;
use super::team::{Role, Team};
use super::update::Update;
use crate::value::record_kind::RecordKind;

/// Returns the fields of a kind of record.
pub(crate) const fn fields_of(kind: RecordKind) -> &'static FieldTable {
    match kind {
        RecordKind::Settings => Settings::FIELDS,
        RecordKind::Council => Council::FIELDS,
        RecordKind::Organisation => Organisation::FIELDS,
        RecordKind::Strategy => Strategy::FIELDS,
        RecordKind::Principle => Principle::FIELDS,
        RecordKind::Project => Project::FIELDS,
        RecordKind::Team => Team::FIELDS,
        RecordKind::Role => Role::FIELDS,
        RecordKind::Milestone => Milestone::FIELDS,
        RecordKind::Claim => Claim::FIELDS,
        RecordKind::Update => Update::FIELDS,
        RecordKind::Page => StandingPage::FIELDS,
        RecordKind::Source => Source::FIELDS,
    }
}

/// Returns every field that any kind of record or part has, each behind what has it.
pub(super) fn fields_of_all() -> Vec<(&'static str, &'static str)> {
    let mut all = Vec::new();
    for kind in RecordKind::ALL {
        add(fields_of(*kind), &mut all);
    }
    all
}

fn add(table: &'static FieldTable, all: &mut Vec<(&'static str, &'static str)>) {
    for field in table.fields() {
        all.push((table.of, field.name));
        if let Some(part) = field.table() {
            add(part, all);
        }
    }
}

/// Returns a record or part with every field of its table, as the examples write them.
#[cfg(test)]
pub(super) fn written(table: &FieldTable) -> String {
    let of = |field: &super::field::Field| {
        let Some(part) = field.table() else {
            return format!("{}: {}\n", field.name, field.example);
        };
        let lines = written(part).trim_end().replace('\n', "\n    ");
        let first = match field.count {
            super::field::HowMany::One => "   ",
            super::field::HowMany::Several => "  -",
        };
        format!("{}:\n{first} {lines}\n", field.name)
    };
    table.fields().map(of).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};
    use std::sync::Arc;

    use super::*;
    use crate::content::yaml::{self, Node, Value};
    use crate::content::{ContentFile, front_matter};
    use crate::place::File;
    use crate::record::field::Field;
    use crate::record::{Conventions, read_file};

    /// What staff read on how to write content.
    const GUIDE: &str = include_str!("../../content/README.md");

    /// Returns a file of a kind, with these fields.
    fn entry(kind: RecordKind, path: &str, fields: &str) -> ContentFile {
        let text = match kind.ending() {
            "md" => format!("---\n{fields}---\nIts text.\n"),
            _ => fields.to_owned(),
        };
        let (_, name) = path.rsplit_once('/').unwrap_or(("", path));
        let (id, _) = name.rsplit_once('.').unwrap();
        ContentFile {
            file: Arc::new(File::new("", path, text)),
            kind,
            id: id.to_owned(),
        }
    }

    #[test]
    fn every_kind_is_read_as_its_table_says_from_the_examples_in_it() {
        // Each map that is read makes sure by itself that every field of its table is taken once.
        for kind in RecordKind::ALL {
            let fields = written(fields_of(*kind));
            let fields = match kind {
                RecordKind::Source => {
                    format!("plan:\n  {}\n", fields.trim_end().replace('\n', "\n  "))
                }
                // Read as a part of the team.
                RecordKind::Role => continue,
                RecordKind::Settings
                | RecordKind::Council
                | RecordKind::Organisation
                | RecordKind::Strategy
                | RecordKind::Principle
                | RecordKind::Project
                | RecordKind::Team
                | RecordKind::Milestone
                | RecordKind::Claim
                | RecordKind::Update
                | RecordKind::Page => fields,
            };
            let path = kind.path("2016-05-31-example");
            let read = read_file(&entry(*kind, &path, &fields), &Conventions::default());
            let problems: Vec<_> = read
                .report
                .in_order()
                .iter()
                .map(|problem| problem.message.clone())
                .collect();
            assert_eq!(problems, [""; 0], "{fields}");
        }
    }

    #[test]
    fn no_two_fields_of_one_table_have_one_name() {
        let mut seen = BTreeSet::new();
        for (of, name) in fields_of_all() {
            // A part may stand in the tables of several kinds.
            seen.insert((of, name));
        }
        for kind in RecordKind::ALL {
            let names = fields_of(*kind).names();
            let once: BTreeSet<_> = names.iter().collect();
            assert_eq!(once.len(), names.len(), "{kind:?}");
        }
        assert!(seen.contains(&("a council", "name")));
    }

    /// The fields that the guide shows of each table, and those that no table has.
    #[derive(Default)]
    struct GuideFields {
        of: BTreeMap<&'static str, BTreeSet<String>>,
        unknown: Vec<String>,
    }

    impl GuideFields {
        fn note(&mut self, table: &'static FieldTable, node: &Node) {
            let entries = match &node.value {
                Value::Map(entries) => entries,
                Value::List(nodes) => {
                    return nodes.iter().for_each(|node| self.note(table, node));
                }
                Value::Null | Value::Scalar(_) | Value::Unread => return,
            };
            for entry in entries {
                self.of
                    .entry(table.of)
                    .or_default()
                    .insert(entry.key.clone());
                match table.field(&entry.key) {
                    None => self
                        .unknown
                        .push(format!("{} has no field `{}`", table.of, entry.key)),
                    Some(field) => {
                        if let Some(part) = field.table() {
                            self.note(part, &entry.value);
                        }
                    }
                }
            }
        }
    }

    /// Returns the examples of the guide: the kind of record that each is of, and its fields.
    fn examples() -> Vec<(RecordKind, Node)> {
        let mut examples = Vec::new();
        let mut rest = GUIDE;
        let mut path = "";
        while let Some((before, after)) = rest.split_once("\n```") {
            let (block, next) = after.split_once("\n```\n").unwrap();
            let (language, text) = block.split_once('\n').unwrap();
            // Words of the site, commands and messages are no records.
            if !matches!(language, "yaml" | "markdown") {
                rest = next;
                continue;
            }
            let words = before.split('`').skip(1).step_by(2);
            path = words
                .filter(|word| RecordKind::of_path(word).is_some() && word.contains('.'))
                .last()
                .unwrap_or(path);
            let file = Arc::new(File::new("", path, format!("{text}\n")));
            let parts = front_matter::split(&file).unwrap();
            let (node, report) = yaml::read(&file, parts.fields);
            assert!(!report.has_errors(), "{path}: {text}");
            examples.push((RecordKind::of_path(path).unwrap(), node));
            rest = next;
        }
        examples
    }

    #[test]
    fn the_guide_shows_every_field_of_every_table_and_no_other() {
        let mut shown = GuideFields::default();
        for (kind, node) in examples() {
            let table = fields_of(kind);
            match (kind, &node.value) {
                // Each source stands behind its id.
                (RecordKind::Source, Value::Map(sources)) => {
                    for entry in sources {
                        shown.note(table, &entry.value);
                    }
                }
                _ => shown.note(table, &node),
            }
        }
        assert_eq!(
            shown.unknown, [""; 0],
            "content/README.md shows fields that are not read"
        );
        let mut hidden = Vec::new();
        let is_said = |name: &str| {
            GUIDE.contains(&format!("| `{name}"))
                || shown.of.values().any(|names| names.contains(name))
        };
        for (table, field) in all_tables() {
            let is_shown = shown
                .of
                .get(table.of)
                .is_some_and(|names| names.contains(field.name));
            let is_own = table.own.iter().any(|own| own.name == field.name);
            if !is_shown && (is_own || !is_said(field.name)) {
                hidden.push(format!("`{}` of {}", field.name, table.of));
            }
        }
        hidden.sort();
        hidden.dedup();
        assert_eq!(
            hidden, [""; 0],
            "content/README.md does not show fields that are read"
        );
    }

    /// Returns every table with each of its fields.
    fn all_tables() -> Vec<(&'static FieldTable, &'static Field)> {
        fn add(table: &'static FieldTable, all: &mut Vec<(&'static FieldTable, &'static Field)>) {
            for field in table.fields() {
                all.push((table, field));
                if let Some(part) = field.table() {
                    add(part, all);
                }
            }
        }
        let mut all = Vec::new();
        for kind in RecordKind::ALL {
            add(fields_of(*kind), &mut all);
        }
        all
    }
}
