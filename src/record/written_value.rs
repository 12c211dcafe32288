//! What stands in each field of a record, as it is meant: `£12,500` and `12500` are one amount, and a text is the same however its lines
//! are broken. In: a map of YAML and the table of its fields. Out: every field that holds something, in the order of the file. Leaves
//! nothing out: what no table knows and what cannot be read is there as it was written. Reports nothing.

use std::borrow::Cow;

use super::conventions::Conventions;
use super::field::{Field, FieldTable, FieldType, HowMany};
use super::fields::is_empty;
use super::number::{Number, number};
use super::stage::usual;
use crate::content::yaml::{Entry, Node, Scalar, Value};
use crate::value::Reason;
use crate::value::date::Date;
use crate::value::financial_year::FinancialYear;
use crate::value::money::Money;
use crate::value::record_kind::IdKind;

/// One field of a record or of a part of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenField {
    /// Its name: borrowed from the table of fields, and owned where no table has it.
    pub name: Cow<'static, str>,
    /// What stands in it.
    pub value: WrittenValue,
}

/// What stands in a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WrittenValue {
    /// Words, with one space between two, or whatever cannot be read as what the field takes.
    Text(String),
    /// One of the words that the field takes.
    Word(&'static str),
    /// A date.
    Date(Date),
    /// Why there is no value.
    Reason(Reason),
    /// An amount.
    Money(Money),
    /// A number of whatever is counted.
    Number(Number),
    /// A financial year.
    FinancialYear(FinancialYear),
    /// Yes or no.
    YesNo(bool),
    /// The id of another record.
    Id(IdKind, String),
    /// A map.
    Part(Vec<WrittenField>),
    /// Several of them.
    List(Vec<WrittenValue>),
}

/// What a field that is left out means, where that can also be written: the field's name and the word for it.
const SAME_AS_LEFT_OUT: [(&str, &str); 6] = [
    ("inferred", "false"),
    ("draft", "false"),
    ("strength", "primary"),
    ("social_cards", "true"),
    ("theme", "civic"),
    ("branch", "main"),
];

/// Returns the fields of a map that hold something.
pub(super) fn fields(
    table: &'static FieldTable,
    entries: &[Entry],
    conventions: &Conventions,
) -> Vec<WrittenField> {
    let reader = ValueReader {
        conventions,
        is_cash: entries.iter().any(is_cash),
    };
    let read = entries.iter().filter_map(|entry| {
        let field = table.field(&entry.key);
        let value = match field {
            Some(field) => reader.field(field, &entry.value),
            None => as_written(&entry.value),
        };
        let name = field.map_or_else(
            || Cow::Owned(entry.key.clone()),
            |field| Cow::Borrowed(field.name),
        );
        value.map(|value| WrittenField { name, value })
    });
    read.collect()
}

/// Returns whether a claim says by this field that its figure is an amount.
fn is_cash(entry: &Entry) -> bool {
    let is_it = |scalar: &Scalar| scalar.text.trim() == "cash";
    entry.key == "measure" && matches!(&entry.value.value, Value::Scalar(scalar) if is_it(scalar))
}

/// What values are read by.
struct ValueReader<'c> {
    conventions: &'c Conventions,
    is_cash: bool,
}

impl ValueReader<'_> {
    fn field(&self, field: &'static Field, node: &Node) -> Option<WrittenValue> {
        if is_empty(node) || is_same_as_left_out(field, node) {
            return None;
        }
        match (&node.value, field.count) {
            (Value::List(nodes), HowMany::Several) => {
                let values = nodes.iter().filter_map(|node| self.one(field.takes, node));
                some_of(values.collect())
            }
            (_, HowMany::Several) => Some(WrittenValue::List(vec![self.one(field.takes, node)?])),
            (_, HowMany::One) => self.one(field.takes, node),
        }
    }

    fn one(&self, takes: FieldType, node: &Node) -> Option<WrittenValue> {
        match (&node.value, takes.value()) {
            (
                Value::Map(entries),
                FieldType::Part(table)
                | FieldType::IdOrPart(_, table)
                | FieldType::StageOrPart(table),
            ) => Some(WrittenValue::Part(fields(table, entries, self.conventions))),
            (Value::Scalar(scalar), _) if !is_empty(node) => Some(self.scalar(takes, scalar)),
            _ => as_written(node),
        }
    }

    fn scalar(&self, takes: FieldType, scalar: &Scalar) -> WrittenValue {
        let text = plain(&scalar.text);
        self.typed(takes, &text).unwrap_or(WrittenValue::Text(text))
    }

    /// Returns a text as what the field takes; nothing where it is something else.
    fn typed(&self, takes: FieldType, text: &str) -> Option<WrittenValue> {
        let money = || Money::parse(text, &self.conventions.currency).ok();
        let date = || Date::parse(text).ok().map(WrittenValue::Date);
        let figure = || number(text).ok().map(WrittenValue::Number);
        match takes {
            FieldType::Money => money().map(WrittenValue::Money),
            FieldType::MoneyOrNumber if self.is_cash => money().map(WrittenValue::Money),
            FieldType::MoneyOrNumber | FieldType::Decimal | FieldType::WholeNumber => figure(),
            FieldType::Date => date(),
            FieldType::OrReason(value) => match Reason::read(text) {
                Some(reason) => Some(WrittenValue::Reason(reason)),
                None => self.typed(*value, text),
            },
            FieldType::FinancialYear => FinancialYear::parse(text, self.conventions.year_start)
                .ok()
                .map(WrittenValue::FinancialYear),
            FieldType::YesNo => match text.to_ascii_lowercase().as_str() {
                "true" => Some(WrittenValue::YesNo(true)),
                "false" => Some(WrittenValue::YesNo(false)),
                _ => None,
            },
            // A word by itself rests on the evidence of its record, which the same word in a map does not.
            FieldType::OneOf(words) => word(words, text),
            // A stage of the portal's own is told by the word that is written.
            FieldType::Stage | FieldType::StageOrPart(_) => usual(text).map(WrittenValue::Word),
            FieldType::IdOf(kind) => Some(WrittenValue::Id(kind, text.to_owned())),
            FieldType::IdOrOneOf(kind, words) => {
                word(words, text).or_else(|| Some(WrittenValue::Id(kind, text.to_owned())))
            }
            // What may be written as an id is the first field of the map that says more.
            FieldType::IdOrPart(kind, table) => {
                first_of(table, WrittenValue::Id(kind, text.to_owned()))
            }
            FieldType::Text
            | FieldType::Address
            | FieldType::PortalAddress
            | FieldType::Domain
            | FieldType::Email
            | FieldType::Language
            | FieldType::FolderName
            | FieldType::AddressName
            | FieldType::CurrencyCode
            | FieldType::Sha256
            | FieldType::Month
            | FieldType::Year
            | FieldType::OwnId
            | FieldType::Part(_)
            | FieldType::Redirects
            | FieldType::Names => None,
        }
    }
}

/// Returns whether what is written is what the field means where it is left out.
fn is_same_as_left_out(field: &Field, node: &Node) -> bool {
    let Value::Scalar(scalar) = &node.value else {
        return false;
    };
    let mut same = SAME_AS_LEFT_OUT.iter();
    same.any(|(name, word)| *name == field.name && scalar.text.eq_ignore_ascii_case(word))
}

fn word(words: &'static [&'static str], text: &str) -> Option<WrittenValue> {
    let word = words.iter().find(|word| **word == text)?;
    Some(WrittenValue::Word(word))
}

fn first_of(table: &'static FieldTable, value: WrittenValue) -> Option<WrittenValue> {
    let name = Cow::Borrowed(table.own.first()?.name);
    Some(WrittenValue::Part(vec![WrittenField { name, value }]))
}

fn some_of(values: Vec<WrittenValue>) -> Option<WrittenValue> {
    (!values.is_empty()).then_some(WrittenValue::List(values))
}

/// Returns a value as it was written; nothing where nothing is.
fn as_written(node: &Node) -> Option<WrittenValue> {
    match &node.value {
        Value::Null => None,
        Value::Unread => Some(WrittenValue::Text(String::new())),
        Value::Scalar(scalar) => (!is_empty(node)).then(|| WrittenValue::Text(plain(&scalar.text))),
        Value::List(nodes) => some_of(nodes.iter().filter_map(as_written).collect()),
        Value::Map(entries) => {
            let fields = entries.iter().filter_map(|entry| {
                let name = Cow::Owned(entry.key.clone());
                as_written(&entry.value).map(|value| WrittenField { name, value })
            });
            Some(WrittenValue::Part(fields.collect()))
        }
    }
}

/// Returns a text with one space between two words.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
