//! The facts of one record that are not as they were. In: the record as it was and as it is. Out: a change for each fact, which is at least
//! one wherever any field says something else. Reordered fields, re-wrapped texts and other ways to write the same are no change.

use super::change::FactChange;
use super::pairing::{self, Pairing, key, value_of};
use super::told::{Teller, is_main};
use crate::record::written::WrittenRecord;
use crate::record::written_value::{WrittenField, WrittenValue};

/// Returns the facts that differ between two states of a record.
pub(super) fn changes(
    teller: &Teller<'_>,
    old: &WrittenRecord,
    new: &WrittenRecord,
) -> Vec<FactChange> {
    let mut comparison = Comparison {
        teller,
        changes: Vec::new(),
    };
    comparison.fields(&Trail::default(), &old.fields, &new.fields);
    comparison.changes.extend(super::passages::changes(
        teller,
        new.kind,
        &old.passages,
        &new.passages,
    ));
    comparison.changes
}

/// Where in a record a fact stands: in fields as they are written, and in words.
#[derive(Debug, Clone, Default)]
struct Trail {
    path: String,
    said: String,
    /// What is said of the map or list around it.
    above: String,
}

impl Trail {
    fn with(&self, name: &str, said: &str) -> Trail {
        Trail {
            path: joined(&self.path, ".", name),
            said: joined(&self.said, ", ", said),
            above: self.said.clone(),
        }
    }

    /// Returns the same place, where it is one entry of a list that is called `entry`.
    fn of_entry(&self, entry: &str) -> Trail {
        Trail {
            said: joined(&self.above, ", ", entry),
            ..self.clone()
        }
    }
}

fn joined(before: &str, between: &str, after: &str) -> String {
    match (before, after) {
        ("", after) => after.to_owned(),
        (before, "") => before.to_owned(),
        (before, after) => format!("{before}{between}{after}"),
    }
}

struct Comparison<'t> {
    teller: &'t Teller<'t>,
    changes: Vec<FactChange>,
}

impl Comparison<'_> {
    fn fields(&mut self, trail: &Trail, old: &[WrittenField], new: &[WrittenField]) {
        for field in new {
            let trail = self.step(trail, field);
            match value_of(old, &field.name) {
                Some(before) => self.values(&trail, before, field),
                None => self.only(&trail, field, Side::New),
            }
        }
        for field in old {
            if value_of(new, &field.name).is_none() {
                self.only(&self.step(trail, field), field, Side::Old);
            }
        }
    }

    /// Returns the trail to a field. What a map is there for has the map's own name.
    fn step(&self, trail: &Trail, field: &WrittenField) -> Trail {
        let is_named = trail.said.is_empty() || !is_main(&field.name);
        let said = if is_named {
            self.teller.field(field)
        } else {
            String::new()
        };
        trail.with(&field.name, &said)
    }

    fn values(&mut self, trail: &Trail, old: &WrittenValue, field: &WrittenField) {
        let new = &field.value;
        if old == new || key(&field.name, old) == key(&field.name, new) {
            return;
        }
        match (old, new) {
            (WrittenValue::List(before), WrittenValue::List(after)) => {
                self.lists(trail, field, before, after);
            }
            (WrittenValue::Part(before), WrittenValue::Part(after)) => {
                self.fields(trail, before, after);
            }
            _ => self.changed(trail, old, new),
        }
    }

    fn lists(
        &mut self,
        trail: &Trail,
        list: &WrittenField,
        old: &[WrittenValue],
        new: &[WrittenValue],
    ) {
        let Pairing {
            changed,
            removed,
            added,
            reordered,
        } = pairing::pairs(&list.name, old, new);
        if reordered {
            let sentence = self.teller.words.difference_reordered(&trail.said);
            self.push(trail, None, None, sentence);
        }
        for (before, after) in changed {
            match (before, after) {
                (WrittenValue::Part(before), WrittenValue::Part(after)) => {
                    self.entry(trail, list, before, after);
                }
                _ => self.changed(trail, before, after),
            }
        }
        for value in added {
            match (value, old.last()) {
                (WrittenValue::Part(fields), Some(WrittenValue::Part(before)))
                    if list.name == "membership" && new.last() == Some(value) =>
                {
                    self.joined(trail, before, fields);
                }
                _ => self.element(trail, list, value, Side::New),
            }
        }
        for value in removed {
            self.element(trail, list, value, Side::Old);
        }
    }

    /// Compares two maps that are one entry of a list.
    fn entry(
        &mut self,
        trail: &Trail,
        list: &WrittenField,
        old: &[WrittenField],
        new: &[WrittenField],
    ) {
        if list.name == "membership" && value_of(old, "status") != value_of(new, "status") {
            let sentence = self
                .teller
                .words
                .difference_standing_changed(&self.standing(old), &self.standing(new));
            let (before, after) = (self.standing(old), self.standing(new));
            self.push(
                &trail.with("status", ""),
                Some(before),
                Some(after),
                sentence,
            );
            let rest = |fields: &[WrittenField]| -> Vec<WrittenField> {
                let rest = fields.iter().filter(|field| !is_told(fields, field));
                rest.cloned().collect()
            };
            return self.fields(trail, &rest(old), &rest(new));
        }
        let named = pairing::named_by(&list.name);
        let is_the_same = |name: &str| value_of(old, name) == value_of(new, name);
        // What was mended in its name is called as it was; where each list has one entry, it needs no name.
        let trail =
            if pairing::has_an_order(&list.name) && !named.iter().all(|name| is_the_same(name)) {
                trail.clone()
            } else {
                trail.of_entry(&self.teller.entry(list, old))
            };
        let quote = value_of(new, "quote").filter(|_| value_of(old, "quote").is_none());
        match quote.filter(|_| list.name == "evidence") {
            Some(quote) => self.quoted(&trail, old, new, quote),
            None => self.fields(&trail, old, new),
        }
    }

    /// Says that the words of a source now stand beside the fact that they say, and what else differs.
    fn quoted(
        &mut self,
        trail: &Trail,
        old: &[WrittenField],
        new: &[WrittenField],
        quote: &WrittenValue,
    ) {
        let words = self.teller.words;
        let source = value_of(new, "source").map(|source| self.teller.value(source));
        let (source, told) = (source.unwrap_or_default(), self.teller.value(quote));
        let sentence = if trail.above.is_empty() {
            words.difference_quote_added(&source, &told)
        } else {
            words.difference_quote_added_for(&trail.above, &source, &told)
        };
        self.push(&trail.with("quote", ""), None, Some(told), sentence);
        let rest = new.iter().filter(|field| field.name != "quote");
        self.fields(trail, old, &rest.cloned().collect::<Vec<_>>());
    }

    /// Says that a council has another status than the last entry gave it.
    fn joined(&mut self, trail: &Trail, last: &[WrittenField], fields: &[WrittenField]) {
        let before = match value_of(last, "status") {
            Some(status) => self.teller.value(status),
            None => String::new(),
        };
        let after = self.standing(fields);
        let rest: Vec<WrittenField> = fields
            .iter()
            .filter(|field| !is_told(fields, field))
            .cloned()
            .collect();
        let mut sentence = self
            .teller
            .words
            .difference_standing_changed(&before, &after);
        if !rest.is_empty() {
            let details = self.teller.part(&rest, &[]);
            sentence = self.teller.words.difference_with(&sentence, &details);
        }
        self.push(trail, Some(before), Some(after), sentence);
    }

    /// Returns a status with the day from which or for which it holds: "member since 31 May 2016".
    fn standing(&self, fields: &[WrittenField]) -> String {
        let words = self.teller.words;
        let status = value_of(fields, "status").map(|status| self.teller.value(status));
        let status = status.unwrap_or_default();
        let day = |name: &str| match value_of(fields, name) {
            Some(WrittenValue::Date(day)) => Some(*day),
            _ => None,
        };
        // One that left began something else on the day that its entry gives.
        match (day("until"), day("since"), day("on")) {
            (Some(day), ..) | (None, None, Some(day)) => words.difference_on(&status, day),
            (None, Some(day), _) => words.difference_since(&status, day),
            (None, None, None) => status,
        }
    }

    /// Says that a field is there in one of the two states only.
    fn only(&mut self, trail: &Trail, field: &WrittenField, side: Side) {
        if let WrittenValue::List(values) = &field.value {
            for value in values {
                self.element(trail, field, value, side);
            }
            return;
        }
        let told = self.teller.value(&field.value);
        if let (WrittenValue::Reason(_), Side::New) = (&field.value, side) {
            let sentence = self.teller.words.difference_blank(&trail.said, &told);
            return self.push(trail, None, Some(told), sentence);
        }
        self.one_sided(trail, told, holds_money(&field.value), side);
    }

    /// Says that an entry of a list is there in one of the two states only.
    fn element(&mut self, trail: &Trail, list: &WrittenField, value: &WrittenValue, side: Side) {
        let WrittenValue::Part(fields) = value else {
            let told = self.teller.value(value);
            return self.one_sided(trail, told, holds_money(value), side);
        };
        let named = pairing::named_by(&list.name);
        let told = self.teller.part(fields, named);
        if told.is_empty() || list.name == "evidence" {
            let told = self.teller.part(fields, &[]);
            return self.one_sided(trail, told, holds_money(value), side);
        }
        let trail = trail.of_entry(&self.teller.entry(list, fields));
        self.one_sided(&trail, told, holds_money(value), side);
    }

    fn one_sided(&mut self, trail: &Trail, told: String, has_money: bool, side: Side) {
        let words = self.teller.words;
        match side {
            Side::New => {
                let sentence = words.difference_added(&trail.said, &told);
                self.push(trail, None, Some(told), sentence);
            }
            Side::Old => {
                let sentence = words.difference_removed(&trail.said, &told);
                self.push(trail, Some(told), None, sentence);
                if let Some(change) = self.changes.last_mut() {
                    change.loses_money = has_money;
                }
            }
        }
    }

    fn changed(&mut self, trail: &Trail, old: &WrittenValue, new: &WrittenValue) {
        let (before, after) = self.teller.both(old, new);
        let words = self.teller.words;
        let sentence = if before == after {
            words.difference_same_words(&trail.said, &after)
        } else {
            words.difference_changed(&trail.said, &before, &after)
        };
        self.push(trail, Some(before), Some(after), sentence);
        if let Some(change) = self.changes.last_mut() {
            change.loses_money = holds_money(old) && !holds_money(new);
        }
    }

    fn push(&mut self, trail: &Trail, old: Option<String>, new: Option<String>, sentence: String) {
        self.changes.push(FactChange {
            path: trail.path.clone(),
            fact: trail.said.clone(),
            old,
            new,
            sentence,
            loses_money: false,
        });
    }
}

/// Which of the two states has something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Old,
    New,
}

/// Returns whether a field of an entry of membership stands in the words for its status.
fn is_told(fields: &[WrittenField], field: &WrittenField) -> bool {
    let is_date = matches!(field.value, WrittenValue::Date(_));
    let has = |name: &str| matches!(value_of(fields, name), Some(WrittenValue::Date(_)));
    match field.name.as_ref() {
        "status" => true,
        "until" => is_date,
        "since" => is_date && !has("until"),
        "on" => is_date && !has("until") && !has("since"),
        _ => false,
    }
}

/// Returns whether a known amount stands in a value.
fn holds_money(value: &WrittenValue) -> bool {
    match value {
        WrittenValue::Money(money) => money.is_known(),
        WrittenValue::Part(fields) => fields.iter().any(|field| holds_money(&field.value)),
        WrittenValue::List(values) => values.iter().any(holds_money),
        WrittenValue::Text(_)
        | WrittenValue::Word(_)
        | WrittenValue::Date(_)
        | WrittenValue::Reason(_)
        | WrittenValue::Number(_)
        | WrittenValue::FinancialYear(_)
        | WrittenValue::YesNo(_)
        | WrittenValue::Id(..) => false,
    }
}
