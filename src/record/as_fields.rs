//! What is said where a map of fields belongs and something else stands. In: a table of fields and what was written. Out: the map to write,
//! with the value in the field that it fits. A value that fits several fields alike is left to whoever wrote it.

use super::conventions::Conventions;
use super::field::{Field, FieldTable, FieldType, HowMany, Presence};
use super::shape;
use super::wording::{listed, lower, shown};
use crate::content::yaml::{Entry, Node, Value};
use crate::problem::nearest::nearest;
use crate::value::date::Date;
use crate::value::financial_year::FinancialYear;
use crate::value::money::Money;
use crate::value::record_kind::RecordKind;
use crate::value::{Fault, Reason, id, unseen};

/// How many other fields are named.
const SHOWN: usize = 3;

/// What stands for a value that only staff know.
const OPEN: &str = "…";

/// Returns what is wrong with a value that is no map.
pub(super) fn fault(table: &FieldTable, value: &Value, conventions: &Conventions) -> Fault {
    let message = format!(
        "{} is written as fields, each as `field: value`, not as {}",
        table.of,
        describe(value)
    );
    let help = match value {
        Value::List(entries) => match in_a_row(entries) {
            Some(values) if each_in_order(table, &values, conventions).is_some() => {
                map(table, &values, conventions)
            }
            _ => one_of(table, entries.len()),
        },
        // A part of a record is named in ticks; of whole records only a source has a line of its own.
        Value::Scalar(scalar) if table.of.contains('`') || table.of == RecordKind::Source.one() => {
            map(table, unseen::trimmed(&scalar.text), conventions)
        }
        Value::Null | Value::Scalar(_) | Value::Map(_) | Value::Unread => {
            "write the fields, each on a line of its own".to_owned()
        }
    };
    Fault { message, help }
}

/// Returns what is wrong with a part of a record in which a value stands where the name of a field belongs, as in
/// `funds: {digital-office: {kind: cash}}`: the list has become a map. With it the place of that value.
pub(super) fn value_for_a_name(
    table: &FieldTable,
    entries: &[Entry],
    conventions: &Conventions,
) -> Option<(u32, Fault)> {
    let is_value = |entry: &Entry| {
        let is_known = table.field(&entry.key).is_some();
        let holds_fields = matches!(entry.value.value, Value::Map(_));
        !is_known && (holds_fields || entry.key.contains('-'))
    };
    let first = entries.first()?;
    let is_own = |field: &Field| field.takes == FieldType::OwnId && id::check(&first.key).is_ok();
    let is_in_a_list = table.of.contains('`') || table.fields().any(is_own);
    if !is_in_a_list || !entries.iter().all(is_value) {
        return None;
    }
    let mut required = table
        .fields()
        .filter(|field| field.presence == Presence::Required);
    let fits = |field: &&'static Field| {
        is_own(field) || closeness(field.takes, &first.key, conventions) < TEXT
    };
    let field = required.find(fits)?;
    let names = table.names();
    if nearest(&first.key, names.iter().copied()).is_some() {
        return None;
    }
    let others: Vec<&str> = names
        .into_iter()
        .filter(|name| *name != field.name)
        .take(SHOWN)
        .collect();
    let message = format!(
        "`{}` stands where the name of a field belongs",
        shown(&first.key)
    );
    let help = format!(
        "write `- {}: {}` in a list, and what else there is to say below it in fields such as {}",
        field.name,
        shown(&first.key),
        listed(&others, "and")
    );
    Some((first.number, Fault { message, help }))
}

/// Returns the ids that stand as names in a map where a list of them belongs, with commas between.
pub(super) fn ids_as_names(field: &Field, value: &Value) -> Option<String> {
    let Value::Map(entries) = value else {
        return None;
    };
    let are_ids = entries.iter().all(|entry| id::check(&entry.key).is_ok());
    let ids: Vec<&str> = entries.iter().map(|entry| entry.key.as_str()).collect();
    (field.count == HowMany::Several && are_ids && !ids.is_empty()).then(|| ids.join(", "))
}

/// Returns the values of a list of words and numbers alone, as they would be told in a row.
fn in_a_row(entries: &[Node]) -> Option<String> {
    let text = |entry: &Node| match &entry.value {
        Value::Scalar(scalar) => Some(scalar.text.clone()),
        Value::Null | Value::List(_) | Value::Map(_) | Value::Unread => None,
    };
    let values: Option<Vec<String>> = entries.iter().map(text).collect();
    Some(values?.join(", "))
}

/// Returns what to do with a list where one map belongs. Where there are several, none may be lost without a word.
fn one_of(table: &FieldTable, entries: usize) -> String {
    let without = "take away its hyphen, or the brackets around it";
    let has = |name: &str| table.field(name).is_some();
    if entries < 2 {
        return without.to_owned();
    }
    if has("note") {
        return format!(
            "keep one entry, and {without}; what else there is to say goes into its `note`"
        );
    }
    if ["on", "date"].iter().any(|day| has(day)) {
        return format!(
            "keep the entry of the latest day, and {without}; what the others say goes into the `note` beside {}",
            table.of
        );
    }
    format!("keep one entry, and {without}")
}

/// Returns the map to write for a single value.
fn map(table: &FieldTable, text: &str, conventions: &Conventions) -> String {
    let filled = each_in_order(table, text, conventions)
        .or_else(|| Some(vec![(one_for(table, text, conventions)?, text)]))
        .unwrap_or_default();
    let is_filled = |field: &Field| filled.iter().any(|(known, _)| known.name == field.name);
    let named = table.fields().filter(|field| {
        is_filled(field) || field.presence == Presence::Required || filled.is_empty()
    });
    let named: Vec<&Field> = named.take(4).collect();
    let value = |field: &Field| {
        let known = filled.iter().find(|(known, _)| known.name == field.name);
        known.map_or_else(|| OPEN.to_owned(), |(_, text)| in_braces(text))
    };
    let pairs: Vec<String> = named
        .iter()
        .map(|field| format!("{}: {}", field.name, value(field)))
        .collect();
    let open = named.iter().filter(|field| !is_filled(field));
    let open: Vec<String> = open
        .map(|field| format!("`{}` is {}", field.name, in_short(field.meaning)))
        .collect();
    let map = format!("write `{{{}}}`", pairs.join(", "));
    if open.is_empty() {
        map
    } else {
        format!("{map}; {}", open.join(", "))
    }
}

/// Returns the required fields with the parts of a text, where there are as many of them and each fits: `2, 7` for a column and a row.
fn each_in_order<'t>(
    table: &FieldTable,
    text: &'t str,
    conventions: &Conventions,
) -> Option<Vec<(&'static Field, &'t str)>> {
    let required: Vec<&'static Field> = table
        .fields()
        .filter(|field| field.presence == Presence::Required)
        .collect();
    let parts: Vec<&str> = text
        .split([',', ';', '/', '×'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    let fits = |(field, part): (&&Field, &&str)| closeness(field.takes, part, conventions) < TEXT;
    let is_each =
        parts.len() > 1 && parts.len() == required.len() && required.iter().zip(&parts).all(fits);
    is_each.then(|| required.into_iter().zip(parts).collect())
}

/// Returns the one field that a value fits best.
fn one_for(table: &FieldTable, text: &str, conventions: &Conventions) -> Option<&'static Field> {
    let closest = |field: &&'static Field| {
        let is_optional = field.presence == Presence::Optional;
        (closeness(field.takes, text, conventions), is_optional)
    };
    let best = table.fields().min_by_key(closest)?;
    let (how, is_optional) = closest(&best);
    let mut alike = table
        .fields()
        .filter(|field| closest(field) == (how, is_optional));
    let is_alone = alike.next().is_some() && alike.next().is_none();
    let is_plain = match how {
        TEXT => is_alone && !is_optional && !text.contains("://"),
        _ => is_alone || is_optional,
    };
    (how < NOT_AT_ALL && is_plain).then_some(best)
}

/// How closely a value fits a field: as only few values do, as an id, as any text, or not at all.
const EXACTLY: u8 = 1;
const ID: u8 = 2;
const TEXT: u8 = 3;
const NOT_AT_ALL: u8 = 4;

/// Returns how closely a value fits what a field takes: the closer, the lower.
fn closeness(takes: FieldType, text: &str, conventions: &Conventions) -> u8 {
    let number = || text.parse::<f64>().is_ok();
    let fits = match takes {
        // Any word can stand in an address.
        FieldType::Text | FieldType::AddressName => return TEXT,
        FieldType::IdOf(_) | FieldType::IdOrOneOf(..) | FieldType::IdOrPart(..) => {
            // A number, a day or a `yes` is no id, though it has the letters of one.
            let has_words = text.contains(|letter: char| letter.is_ascii_alphabetic());
            let is_answer = matches!(text, "yes" | "no" | "true" | "false");
            return if has_words && !is_answer && id::check(text).is_ok() {
                ID
            } else {
                NOT_AT_ALL
            };
        }
        FieldType::Address
        | FieldType::PortalAddress
        | FieldType::Domain
        | FieldType::Email
        | FieldType::Language
        | FieldType::FolderName
        | FieldType::CurrencyCode
        | FieldType::Sha256 => shape::of(takes).is_some_and(|check| check(text).is_ok()),
        FieldType::OneOf(words) => words.contains(&text),
        FieldType::Stage | FieldType::StageOrPart(_) => conventions.stages.named(text).is_some(),
        FieldType::Month => text.parse().is_ok_and(|month| (1..=12).contains(&month)),
        FieldType::Year => text.parse().is_ok_and(|year| (1000..=9999).contains(&year)),
        FieldType::WholeNumber => text.parse::<u64>().is_ok(),
        FieldType::Decimal => number(),
        FieldType::Date => Date::parse(text).is_ok(),
        FieldType::OrReason(value) => match Reason::read(text) {
            Some(_) => true,
            None => return closeness(*value, text, conventions),
        },
        FieldType::FinancialYear => FinancialYear::parse(text, conventions.year_start).is_ok(),
        FieldType::Money | FieldType::MoneyOrNumber => {
            Money::parse(text, &conventions.currency).is_ok()
        }
        FieldType::YesNo
        | FieldType::OwnId
        | FieldType::Part(_)
        | FieldType::Redirects
        | FieldType::Names => false,
    };
    if fits { EXACTLY } else { NOT_AT_ALL }
}

/// Returns the first part of a meaning, in the middle of a sentence.
fn in_short(meaning: &str) -> String {
    let meaning = lower(meaning);
    meaning
        .split([';', ',', ':'])
        .next()
        .unwrap_or_default()
        .to_owned()
}

/// Returns a value as it is written within braces.
fn in_braces(text: &str) -> String {
    let is_plain = |letter: char| letter.is_alphanumeric() || " -().;/@%+_£€".contains(letter);
    let is_address = text.contains("://") && !text.contains([',', '[', ']', '{', '}', '#', ' ']);
    let begins = text.starts_with(char::is_alphanumeric);
    if begins && (is_address || text.chars().all(is_plain)) {
        return text.to_owned();
    }
    format!(
        "\"{}\"",
        shown(text).replace('\\', "\\\\").replace('"', "\\\"")
    )
}

/// Returns what stands somewhere, as a message calls it.
pub(super) fn describe(value: &Value) -> &'static str {
    match value {
        Value::Null => "nothing",
        Value::Scalar(_) => "a single value",
        Value::List(_) => "a list",
        Value::Map(_) => "fields of its own",
        Value::Unread => "something that cannot be read",
    }
}
