//! Values in words. In: what stands in a field. Out: how a sentence says it: amounts and dates as the language has them, other records by
//! their names, long texts by the stretch that differs.

use std::collections::BTreeMap;

use super::pairing::named_by;
use crate::record::number::Number;
use crate::record::written::{WrittenRecord, WrittenRecords};
use crate::record::written_value::{WrittenField, WrittenValue};
use crate::value::record_kind::{IdKind, RecordKind};
use crate::wording::{Choice, Words, capital};

/// How many letters of a text are shown.
const LONGEST: usize = 120;
/// How many words stand around the stretch of a text that differs.
const AROUND: usize = 5;

/// What every sentence is made with.
pub(super) struct Teller<'a> {
    pub(super) words: &'a Words,
    /// What one of the members is called.
    one: &'a str,
    names: BTreeMap<(RecordKind, &'a str), &'a str>,
}

impl<'a> Teller<'a> {
    /// Returns what tells of some states of the content. A record has the name that it has in the last of them.
    pub(super) fn new<const STATES: usize>(
        words: &'a Words,
        states: [&'a WrittenRecords; STATES],
    ) -> Teller<'a> {
        let one = states.iter().rev().find_map(|state| member_word(state));
        let records = states.into_iter().flat_map(|state| &state.records);
        let name = |record: &'a WrittenRecord| ((record.kind, record.id.as_str()), record.name());
        Teller {
            words,
            one: one.unwrap_or(RecordKind::Council.word()),
            names: records.map(name).collect(),
        }
    }

    /// Returns what one of the members is called, or what the one of a record is that is of another kind.
    pub(super) fn one(&self, record: &WrittenRecord) -> String {
        match record
            .value("kind")
            .filter(|_| record.kind == RecordKind::Council)
        {
            Some(WrittenValue::Text(kind)) => kind.clone(),
            _ => self.one.to_owned(),
        }
    }

    /// Returns the name of a record that an id means; the id where there is none.
    fn name_of<'n>(&'n self, kind: IdKind, id: &'n str) -> &'n str {
        let mut kinds = kind.kinds().iter();
        let name = kinds.find_map(|kind| self.names.get(&(*kind, id)));
        name.copied().unwrap_or(id)
    }

    /// Returns the name of the record that a link leads to from a text of a kind of record.
    pub(super) fn linked(&self, from: RecordKind, target: &str) -> Option<&'a str> {
        let (path, place) = target.split_once('#').unwrap_or((target, ""));
        let own = from.path("");
        let mut way: Vec<&str> = own.split('/').collect();
        way.pop();
        for step in path.split('/') {
            match step {
                ".." => way.pop().map(|_| ())?,
                "." | "" => {}
                step => way.push(step),
            }
        }
        let path = way.join("/");
        if let Some(kind) = RecordKind::of_entries(&path) {
            return self.names.get(&(kind, place)).copied();
        }
        let kind = RecordKind::of_path(&path).filter(|kind| kind.folder().is_some())?;
        let (id, _) = path.rsplit('/').next()?.rsplit_once('.')?;
        self.names.get(&(kind, id)).copied()
    }

    /// Returns what a record is called. A claim is called by what was counted, and when.
    pub(super) fn record(&self, record: &WrittenRecord) -> String {
        let said = |name: &str| record.value(name).map(|value| self.value(value));
        match (
            record.kind,
            said("value"),
            said("measure"),
            record.value("date"),
        ) {
            (RecordKind::Claim, Some(figure), Some(measure), Some(WrittenValue::Date(day))) => {
                self.words.difference_claim_name(&figure, &measure, *day)
            }
            _ if record.name().is_empty() => capital(
                &self
                    .words
                    .difference_kind(Choice(record.kind.word()), &self.one(record)),
            ),
            _ => record.name().to_owned(),
        }
    }

    /// Returns what a field is called in a sentence.
    pub(super) fn field(&self, field: &WrittenField) -> String {
        match &field.name {
            std::borrow::Cow::Borrowed(name) => self.words.difference_field(Choice(name)),
            std::borrow::Cow::Owned(name) => name.clone(),
        }
    }

    /// Returns a value in words.
    pub(super) fn value(&self, value: &WrittenValue) -> String {
        match value {
            WrittenValue::Text(text) => self.words.difference_quoted(&cut(text)),
            WrittenValue::Word(word) => self.words.word(word),
            WrittenValue::Date(date) => self.words.date(*date),
            WrittenValue::Reason(reason) => self.words.blank(*reason),
            WrittenValue::Money(money) => self.words.money(money),
            WrittenValue::Number(number) => self.number(number),
            WrittenValue::FinancialYear(year) => year.to_string(),
            WrittenValue::YesNo(yes) => {
                self.words
                    .difference_yes_no(Choice(if *yes { "yes" } else { "no" }))
            }
            WrittenValue::Id(kind, id) => self.name_of(*kind, id).to_owned(),
            WrittenValue::Part(fields) => self.part(fields, &[]),
            WrittenValue::List(values) => {
                let values: Vec<String> = values.iter().map(|value| self.value(value)).collect();
                self.words.list(&values)
            }
        }
    }

    fn number(&self, number: &Number) -> String {
        match number {
            Number::Blank(reason) => self.words.blank(*reason),
            Number::Published { figure, word } => {
                let shown = self.words.decimal(figure);
                self.words
                    .qualified(word.as_slice(), shown.unwrap_or_else(|| figure.clone()))
            }
        }
    }

    /// Returns the fields of a map in words, without those that are `told` already: "£12,500; stage promised; source Minutes".
    pub(super) fn part(&self, fields: &[WrittenField], told: &[&str]) -> String {
        let left = fields
            .iter()
            .filter(|field| !told.contains(&field.name.as_ref()));
        let said = left.map(|field| {
            let value = self.value(&field.value);
            if is_main(&field.name) {
                value
            } else {
                self.words.difference_detail(&self.field(field), &value)
            }
        });
        said.collect::<Vec<_>>().join("; ")
    }

    /// Returns what an entry of a list is called: "cash for the shared map 2016-17", "outcome “Calls answered”".
    pub(super) fn entry(&self, list: &WrittenField, fields: &[WrittenField]) -> String {
        if list.name == "funds"
            && let Some(gift) = self.gift(fields)
        {
            return gift;
        }
        let named = named_by(&list.name).iter();
        let values = named.filter_map(|name| super::pairing::value_of(fields, name));
        let values: Vec<String> = values.map(|value| self.value(value)).collect();
        let label = self.field(list);
        if values.is_empty() {
            return label;
        }
        let name = values.join(" ");
        if list.name == "membership" {
            return self.words.difference_entry_membership(&name);
        }
        self.words.difference_entry(&label, &name)
    }

    fn gift(&self, fields: &[WrittenField]) -> Option<String> {
        let value = |name| super::pairing::value_of(fields, name);
        let (Some(WrittenValue::Word(kind)), Some(WrittenValue::Id(of, id))) =
            (value("kind"), value("what"))
        else {
            return None;
        };
        let project = self.name_of(*of, id);
        Some(match value("year") {
            Some(WrittenValue::FinancialYear(year)) => {
                self.words
                    .difference_gift_in(Choice(kind), project, &year.to_string())
            }
            _ => self.words.difference_gift(Choice(kind), project),
        })
    }

    /// Returns two values of a field in words; of long texts the stretch that differs.
    pub(super) fn both(&self, old: &WrittenValue, new: &WrittenValue) -> (String, String) {
        if let (WrittenValue::Text(old), WrittenValue::Text(new)) = (old, new) {
            return self.texts(old, new);
        }
        (self.value(old), self.value(new))
    }

    /// Returns the stretch by which two texts differ, between quotation marks.
    pub(super) fn texts(&self, old: &str, new: &str) -> (String, String) {
        let (old, new) = stretches(old, new);
        let quoted = |text: &str| self.words.difference_quoted(text);
        (quoted(&old), quoted(&new))
    }
}

/// Returns what a state of the content calls one of the members.
fn member_word(state: &WrittenRecords) -> Option<&str> {
    let is_settings = |record: &&WrittenRecord| record.kind == RecordKind::Settings;
    let settings = state.records.iter().find(is_settings)?;
    let Some(WrittenValue::Part(members)) = settings.value("members") else {
        return None;
    };
    match super::pairing::value_of(members, "one") {
        Some(WrittenValue::Text(one)) => Some(one),
        _ => None,
    }
}

/// Returns whether a field is what its map is there for, so that it needs no name of its own.
pub(super) fn is_main(name: &str) -> bool {
    matches!(name, "amount" | "value" | "is" | "source" | "status")
}

/// Returns a text, or its beginning where it is long.
pub(super) fn cut(text: &str) -> String {
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    let short: String = text.chars().take(LONGEST).collect();
    format!("{}…", short.trim_end())
}

/// Returns two texts without the words that both begin or end with, but for a few of them.
fn stretches(old: &str, new: &str) -> (String, String) {
    if old.len().max(new.len()) <= LONGEST / 2 {
        return (old.to_owned(), new.to_owned());
    }
    let (old, new): (Vec<&str>, Vec<&str>) = (words(old), words(new));
    let shortest = old.len().min(new.len());
    let same = |pairs: &mut dyn Iterator<Item = (&&str, &&str)>| {
        pairs.take_while(|(left, right)| left == right).count()
    };
    let first = same(&mut old.iter().zip(&new));
    let last = same(&mut old.iter().rev().zip(new.iter().rev())).min(shortest - first);
    let (from, until) = (first.saturating_sub(AROUND), last.saturating_sub(AROUND));
    let stretch = |words: &[&str]| {
        let before = if from > 0 { "… " } else { "" };
        let after = if until > 0 { " …" } else { "" };
        format!(
            "{before}{}{after}",
            words[from..words.len() - until].join(" ")
        )
    };
    (stretch(&old), stretch(&new))
}

fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}
