//! All tables as one Data Package (version 2, <https://datapackage.org>): for programs that read tables with the types and meanings of
//! their columns. In: a portal, and the size and hash of each file. Out: the descriptor. The tables are the CSV files beside it.

use std::fmt::Write;

use serde::Serialize;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use super::cell::ColumnType;
use super::gaps::NOT_RECORDED;
use super::table::{Column, called};
use super::tables::{ALL, Table};
use crate::record::settings::Settings;
use crate::route::Edition;
use crate::value::Reason;
use crate::value::date::Date;
use crate::wording::{Choice, Words};

const PACKAGE: &str = "https://datapackage.org/profiles/2.0/datapackage.json";
const RESOURCE: &str = "https://datapackage.org/profiles/2.0/dataresource.json";
const SCHEMA: &str = "https://datapackage.org/profiles/2.0/tableschema.json";

/// What a program holds a file against once it has fetched it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Digest {
    bytes: usize,
    sha256: String,
}

impl Digest {
    /// Returns that of a file's bytes.
    #[must_use]
    pub fn of(file: &[u8]) -> Digest {
        let sum = Sha256::digest(file);
        Digest {
            bytes: file.len(),
            sha256: sum.iter().fold(String::new(), |mut sum, byte| {
                // Writing to a String cannot fail.
                let _ = write!(sum, "{byte:02x}");
                sum
            }),
        }
    }
}

/// The descriptor.
#[derive(Serialize)]
struct Package<'p> {
    #[serde(rename = "$schema")]
    profile: &'static str,
    name: String,
    title: &'p str,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'p str>,
    homepage: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    created: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    licenses: Vec<Value>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    contributors: Vec<Value>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sources: Vec<Value>,
    resources: Vec<Resource>,
}

/// One table.
#[derive(Serialize)]
struct Resource {
    #[serde(rename = "$schema")]
    profile: &'static str,
    name: String,
    title: String,
    description: String,
    path: String,
    #[serde(rename = "type")]
    kind: &'static str,
    format: &'static str,
    mediatype: &'static str,
    encoding: &'static str,
    bytes: usize,
    hash: String,
    schema: Schema,
}

/// The columns of a table.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Schema {
    #[serde(rename = "$schema")]
    profile: &'static str,
    fields: Vec<Value>,
    missing_values: Vec<Value>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    primary_key: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    foreign_keys: Vec<Value>,
}

/// Returns the descriptor of all tables, each with the digest that `digest` gives of its file.
pub fn package(edition: &Edition, digest: impl Fn(&Table) -> Digest) -> Vec<u8> {
    let settings = &edition.settings;
    let licence = settings.licence.iter();
    let publisher = settings.publisher.iter();
    let source = |title: &str, path: &str| json!({"title": title, "path": path});
    let package = Package {
        profile: PACKAGE,
        name: name(settings),
        title: &settings.title,
        description: settings.tagline.as_deref(),
        homepage: settings.base_url.clone(),
        created: edition.shown_date().map(Date::moment),
        licenses: licence
            .map(|licence| json!({"title": licence.name, "path": licence.url}))
            .collect(),
        contributors: publisher
            .map(|publisher| json!({"title": publisher.name, "roles": ["publisher"]}))
            .collect(),
        sources: edition
            .sources_in_order()
            .map(|document| source(&document.title, &document.url))
            .collect(),
        resources: ALL
            .iter()
            .map(|table| resource(edition, table, &digest(table)))
            .collect(),
    };
    let mut bytes = serde_json::to_vec_pretty(&package).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

/// Returns the name that a program calls the package by: the address of the portal, without what a name may not hold.
fn name(settings: &Settings) -> String {
    let address = settings.base_url.split("://").last().unwrap_or_default();
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || letter == '.';
    let words = address.split(|letter: char| !is_plain(letter));
    let words: Vec<String> = words
        .filter(|word| !word.is_empty())
        .map(str::to_ascii_lowercase)
        .collect();
    words.join("-")
}

fn resource(edition: &Edition, table: &Table, digest: &Digest) -> Resource {
    let name = table.name(edition);
    let dataset = table.of(edition);
    let (sections, key) = (&edition.settings.sections, table.key.iter());
    let currency = &edition.settings.currency.code;
    let has = |name: &str| dataset.columns.iter().any(|column| column.name == name);
    let field = |column: &Column| {
        let why = format!("{}_reason", column.name);
        let why = Some(why.as_str()).filter(|why| has(why) && !says_why(&column.kind));
        field(&edition.words, column, currency, why)
    };
    Resource {
        profile: RESOURCE,
        name: name.to_owned(),
        path: format!("{name}.csv"),
        kind: "table",
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        bytes: digest.bytes,
        hash: format!("sha256:{}", digest.sha256),
        schema: Schema {
            profile: SCHEMA,
            fields: dataset.columns.iter().map(field).collect(),
            missing_values: vec![blank(&edition.words.dataset_blank())],
            primary_key: key.map(|column| called(sections, column)).collect(),
            foreign_keys: foreign_keys(edition, table, &dataset.columns),
        },
        title: dataset.title,
        description: dataset.about,
    }
}

/// Returns which column is looked up in which other table. What holds several ids, or those of two tables, cannot be said in this form.
fn foreign_keys(edition: &Edition, table: &Table, columns: &[Column]) -> Vec<Value> {
    let key = |column: &Column| {
        let mut tables = table.tables_of(edition, &column.name);
        let of = tables.next().filter(|_| tables.next().is_none())?;
        let name = of.name(edition);
        let resource = if name == table.name(edition) {
            ""
        } else {
            name
        };
        let is_one = column.kind != ColumnType::Ids;
        is_one.then(|| {
            json!({
                "fields": [column.name],
                "reference": {"resource": resource, "fields": of.key},
            })
        })
    };
    columns.iter().filter_map(key).collect()
}

/// Returns one column; `why` is the column that says why a cell of it is empty.
fn field(words: &Words, column: &Column, currency: &str, why: Option<&str>) -> Value {
    let mut field = json!({
        "name": column.name,
        "title": column.title(),
        "description": column.meaning,
        "type": kind(&column.kind),
    });
    if let Some(unit) = column.unit(currency) {
        field["unit"] = unit.into();
    }
    if let Some(why) = why {
        field["missingValues"] = json!([blank(&words.dataset_blank_why(why))]);
    }
    match &column.kind {
        ColumnType::OneOf(values) => {
            field["categories"] = values.iter().map(|value| category(words, value)).collect();
            field["constraints"] = json!({"enum": values});
        }
        ColumnType::YesNo => {
            field["trueValues"] = json!(["yes"]);
            field["falseValues"] = json!(["no"]);
        }
        ColumnType::Date => {
            field["constraints"] = json!({"pattern": "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"});
        }
        ColumnType::FinancialYear => {
            field["constraints"] = json!({"pattern": "[0-9]{4}(-[0-9]{2})?"});
        }
        ColumnType::Text
        | ColumnType::Address
        | ColumnType::Id
        | ColumnType::Ids
        | ColumnType::Count
        | ColumnType::Decimal
        | ColumnType::Amount => {}
    }
    field
}

/// Returns whether a column holds the reason for a blank itself.
fn says_why(kind: &ColumnType) -> bool {
    matches!(kind, ColumnType::OneOf(words) if words.iter().any(|word| word == Reason::NotFound.word()))
}

/// Returns what the type of a column is called there. A date that may be a year or a month has no type there but text.
fn kind(kind: &ColumnType) -> &'static str {
    match kind {
        ColumnType::Text
        | ColumnType::Address
        | ColumnType::Id
        | ColumnType::Ids
        | ColumnType::OneOf(_)
        | ColumnType::Date
        | ColumnType::FinancialYear => "string",
        ColumnType::Count => "integer",
        ColumnType::Decimal | ColumnType::Amount => "number",
        ColumnType::YesNo => "boolean",
    }
}

fn blank(label: &str) -> Value {
    json!({"value": "", "label": label})
}

/// Returns one of the words of a column; a reason for a blank with what it means.
fn category(words: &Words, word: &str) -> Value {
    let reasons = Reason::ALL.map(Reason::word).into_iter();
    let mut reasons = reasons.chain([NOT_RECORDED]);
    let reason = reasons.find(|reason| *reason == word);
    let label = reason.map(|reason| words.dataset_blank_reason(Choice(reason)));
    json!({"value": word, "label": label.as_deref().unwrap_or(word)})
}
