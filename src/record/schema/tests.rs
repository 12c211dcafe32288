//! Whether the schemas say what reading says: every field of every table, with every value that somebody might write there.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde_json::{Value, json};

use super::example;
use super::schema_of;
use crate::content::ContentFile;
use crate::place::File;
use crate::record::field::{Field, FieldTable, HowMany, Presence};
use crate::record::kinds::fields_of;
use crate::record::{Conventions, read_file};
use crate::value::id;
use crate::value::record_kind::RecordKind;

/// What somebody might write behind a colon.
const TRIES: &str = r#"[
    null, "", "  ", true, false, "true", "yes", 0, 1, 12, 13, 41, -1, 2016, 99, 12500.5, 12500.505, "word", "two words",
    "2016", "0012", "2016-05", "2016-13", "2016-05-31", "2016-02-30", "2016-02-29", "2016-04-31", "31/05/2016", "2016-17", "2016-18",
    "1999-00", "2016/17", "12,500", "£12,500", "£ 12500.50", "€12", "about £100,000", "about", "Up  To 5000000", "under 12", "circa 500", "£1.5m", "1,00",
    "12.505", "-5", "62.5", "62,5", "1e3", "not published", "Not  Found", "withheld", "not yet", "unknown", "member", "in-talks", "Member", "cash", "live",
    "all-members", "https://example.org/plan.pdf", "http://a", "www.example.org", "https://", "https://a b", "ftp://example.org",
    "https://example.org/portal/", "https://example.org/?q", "portal.example.org", "localhost", "a@example.org", "a@b", "en-GB", "english",
    "gd", "GBP", "gbp", "shared-map", "Shared Map", "-map", "map-", [], ["shared-map"], ["two words", "word"], [null], [[]], {}, {"odd": 1},
    [{}], {"gd": "Baile"}, {"gd": ["Baile", "Eile"]}, {"gd": null}, {"gaelic": "Baile"}, {"old/": "projects/map"}, {"old/": null}, {"old/": ["a"]},
    {"is": "live"}, [{"is": "live"}], {"source": "plan-2016", "place": 4}, ["live"]
]"#;

/// What no schema says: how two fields go together, that a tile lies on a page, how many decimals a number was written with, and that a
/// truth value that may be left out may not be left empty.
const BEYOND: [&str; 10] = [
    "this target goes from 18250 down to",
    "the portal cannot stand at",
    "a claim value",
    "is not a whole number from 1 to 40",
    "has more than two decimals",
    "`draft` is empty",
    "does not say where a copy of a document is looked for",
    "says that no stage is known",
    "`date_inferred` goes only with `date`",
    "`followed_by` goes only with `until`",
];

/// Returns a map with what has to be in it.
fn least(table: &FieldTable) -> Value {
    let required = |field: &&Field| field.presence == Presence::Required;
    let written = |field: &Field| {
        (
            field.name.to_owned(),
            example::of(field, &Conventions::default()).unwrap(),
        )
    };
    Value::Object(table.fields().filter(required).map(written).collect())
}

/// A field of a kind of record, and how deep it lies.
struct Leaf {
    path: Vec<&'static Field>,
    table: &'static FieldTable,
}

fn leaves(table: &'static FieldTable, path: &[&'static Field], all: &mut Vec<Leaf>) {
    for field in table.fields() {
        let path: Vec<_> = path.iter().copied().chain([field]).collect();
        if let Some(part) = field.table() {
            leaves(part, &path, all);
        }
        all.push(Leaf { path, table });
    }
}

impl Leaf {
    fn field(&self) -> &'static Field {
        self.path[self.path.len() - 1]
    }

    /// Returns a record in which this field has a value, and nothing else that need not be there.
    fn record(&self, kind: RecordKind, value: &Value) -> Value {
        let mut inner = least(self.table);
        inner[self.field().name] = value.clone();
        // The status and the day that the field goes with.
        if self.field().name == "until" && inner.get("status").is_some() {
            inner["status"] = "left".into();
        }
        for depth in (0..self.path.len() - 1).rev() {
            let outer = match depth {
                0 => fields_of(kind),
                _ => self.path[depth - 1].table().unwrap(),
            };
            let field = self.path[depth];
            let mut map = least(outer);
            map[field.name] = match field.count {
                HowMany::One => inner,
                HowMany::Several => json!([inner]),
            };
            inner = map;
        }
        match kind {
            RecordKind::Source => json!({"plan": inner}),
            RecordKind::Claim | RecordKind::Milestone => json!([inner]),
            RecordKind::Settings
            | RecordKind::Council
            | RecordKind::Organisation
            | RecordKind::Strategy
            | RecordKind::Principle
            | RecordKind::Project
            | RecordKind::Team
            | RecordKind::Role
            | RecordKind::Update
            | RecordKind::Page => inner,
        }
    }
}

/// Returns what reading a file finds wrong with it. JSON is YAML.
fn refused(kind: RecordKind, record: &Value) -> Option<String> {
    let text = match kind.ending() {
        "md" => format!("---\n{record}\n---\nIts text.\n"),
        _ => format!("{record}\n"),
    };
    let entry = ContentFile {
        file: Arc::new(File::new("", &kind.path("2016-05-31-example"), text)),
        kind,
        id: "2016-05-31-example".to_owned(),
    };
    let read = read_file(&entry, &Conventions::default());
    // What can be no id names no record, which is found when all are known.
    let mentions = &read.records.mentions;
    if let Some(odd) = mentions
        .iter()
        .flat_map(|of_file| of_file.iter())
        .find(|mention| id::check(&mention.id).is_err())
    {
        return Some(format!("there is no `{}`", odd.id));
    }
    read.report
        .in_order()
        .iter()
        .find(|problem| problem.severity() == crate::problem::Severity::Error)
        .map(|problem| problem.message.clone())
}

/// Kinds with a file of their own.
fn kinds() -> impl Iterator<Item = RecordKind> {
    let kinds = RecordKind::ALL.iter().copied();
    kinds.filter(|kind| *kind != RecordKind::Role)
}

#[test]
fn every_schema_is_one() {
    for kind in RecordKind::ALL {
        let schema = schema_of(*kind, &Conventions::default(), None);
        assert!(jsonschema::meta::is_valid(&schema), "{kind:?}");
        jsonschema::draft202012::new(&schema).unwrap();
    }
}

#[test]
fn parts_of_two_names_are_two_parts() {
    fn note(table: &'static FieldTable, seen: &mut BTreeSet<(String, Vec<&str>)>) {
        seen.insert((id::slug(table.of), table.names()));
        let parts = table.fields().filter_map(Field::table);
        parts.for_each(|part| note(part, seen));
    }
    let mut seen = BTreeSet::new();
    kinds().for_each(|kind| note(fields_of(kind), &mut seen));
    let names: BTreeSet<_> = seen.iter().map(|(name, _)| name).collect();
    assert_eq!(names.len(), seen.len());
}

#[test]
fn a_schema_refuses_what_reading_refuses_and_nothing_else() {
    let (mut stricter, mut laxer, mut seen) = (Vec::new(), BTreeSet::new(), BTreeSet::new());
    let tries: Vec<Value> = serde_json::from_str(TRIES).unwrap();
    for kind in kinds() {
        let schema = schema_of(kind, &Conventions::default(), None);
        let schema = jsonschema::draft202012::new(&schema).unwrap();
        let mut all = Vec::new();
        leaves(fields_of(kind), &[], &mut all);
        // What several kinds share need be tried once.
        all.retain(|leaf| seen.insert((leaf.field().name, leaf.field().meaning)));
        for leaf in all {
            for value in &tries {
                let record = leaf.record(kind, value);
                let (read, valid) = (refused(kind, &record), schema.is_valid(&record));
                let field = leaf.field();
                match (read, valid) {
                    (None, false) => stricter.push(format!("{kind:?}: {record}")),
                    (Some(why), true) => {
                        let takes = format!("{:?}", field.takes);
                        let takes = takes.split(['(', ' ']).next().unwrap_or_default();
                        laxer.insert(format!(
                            "{takes} {value}: {} {} {why}",
                            leaf.table.of, field.name
                        ));
                    }
                    (None, true) | (Some(_), false) => {}
                }
            }
        }
    }
    assert_eq!(
        stricter, [""; 0],
        "refused by the schema, and not by reading"
    );
    laxer.retain(|taken: &String| !BEYOND.iter().any(|beyond| taken.contains(beyond)));
    let laxer: Vec<_> = laxer.into_iter().collect();
    assert_eq!(laxer, [""; 0], "taken by the schema, and not by reading");
}
