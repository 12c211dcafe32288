use std::path::Path;

use proptest::prelude::*;

use super::*;
use crate::content;
use crate::record::number::Number;
use crate::record::written::{WrittenRecord, all_field_names, all_words, written};
use crate::record::written_value::{WrittenField, WrittenValue};
use crate::value::Reason;
use crate::value::date::Date;
use crate::value::money::{Money, Pence};

/// Every record of the sample, which has nearly every field, and one with all the fields of each kind.
fn sample() -> WrittenRecords {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/portals/sample");
    let (content, _) = content::read(&folder, "");
    let mut sample = written(&content);
    sample
        .records
        .extend(crate::record::written::full_records());
    sample
}

/// The facts that differ between two states of one record.
fn differing(words: &Words, old: &WrittenRecord, new: &WrittenRecord) -> Vec<String> {
    let nothing = WrittenRecords::default();
    let teller = Teller::new(words, [&nothing, &nothing]);
    let changes = facts::changes(&teller, old, new);
    changes.into_iter().map(|change| change.sentence).collect()
}

/// Every state of some fields in which one value is another, or is not there.
fn mutants(fields: &[WrittenField]) -> Vec<Vec<WrittenField>> {
    let mut all = Vec::new();
    for (index, field) in fields.iter().enumerate() {
        let mut without = fields.to_vec();
        without.remove(index);
        all.push(without);
        for value in mutants_of(&field.value) {
            let mut other = fields.to_vec();
            other[index].value = value;
            all.push(other);
        }
    }
    all
}

fn mutants_of(value: &WrittenValue) -> Vec<WrittenValue> {
    match value {
        WrittenValue::Text(text) => vec![WrittenValue::Text(format!("{text} more"))],
        WrittenValue::Word(word) => vec![WrittenValue::Text((*word).to_owned() + "s")],
        WrittenValue::Date(_) | WrittenValue::Reason(_) => {
            vec![WrittenValue::Date(Date::Year(1234))]
        }
        WrittenValue::Money(_) => vec![
            WrittenValue::Money(Money::Published {
                pence: Pence::new(7),
                word: None,
            }),
            WrittenValue::Money(Money::Blank(Reason::NotYet)),
        ],
        WrittenValue::Number(_) => vec![WrittenValue::Number(Number::Blank(Reason::NotYet))],
        WrittenValue::FinancialYear(_) => vec![WrittenValue::Text("1999-00".to_owned())],
        WrittenValue::YesNo(yes) => vec![WrittenValue::YesNo(!yes)],
        WrittenValue::Id(kind, id) => vec![WrittenValue::Id(*kind, format!("{id}-2"))],
        WrittenValue::Part(fields) => mutants(fields)
            .into_iter()
            .map(WrittenValue::Part)
            .collect(),
        WrittenValue::List(values) => {
            let mut all = Vec::new();
            for (index, value) in values.iter().enumerate() {
                let mut without = values.clone();
                without.remove(index);
                all.push(WrittenValue::List(without));
                let mut twice = values.clone();
                twice.insert(index, value.clone());
                all.push(WrittenValue::List(twice));
                for mutant in mutants_of(value) {
                    let mut other = values.clone();
                    other[index] = mutant;
                    all.push(WrittenValue::List(other));
                }
            }
            all
        }
    }
}

#[test]
fn a_change_of_any_field_of_any_record_is_told_both_ways() {
    let words = crate::wording::english();
    let mut tried = 0;
    for record in sample().records {
        for fields in mutants(&record.fields) {
            let other = WrittenRecord {
                fields,
                ..record.clone()
            };
            for (old, new) in [(&record, &other), (&other, &record)] {
                let told = differing(&words, old, new);
                assert!(!told.is_empty(), "{old:#?}\n{new:#?}");
                assert!(told.iter().all(|sentence| !sentence.is_empty()));
                tried += 1;
            }
        }
    }
    assert!(tried > 2_000, "{tried}");
}

#[test]
fn a_change_of_any_passage_is_told() {
    let words = crate::wording::english();
    for record in sample().records {
        for index in 0..record.passages.len() {
            let mut without = record.clone();
            without.passages.remove(index);
            let mut other = record.clone();
            other.passages[index].push_str(" more");
            for (old, new) in [(&record, &without), (&without, &record), (&record, &other)] {
                assert!(
                    !differing(&words, old, new).is_empty(),
                    "{old:#?}\n{new:#?}"
                );
            }
        }
    }
}

/// Some fields in another order, and the entries of lists that have none of their own.
fn shuffled(fields: &[WrittenField], by: &mut impl FnMut() -> usize) -> Vec<WrittenField> {
    let mut fields: Vec<WrittenField> = fields
        .iter()
        .map(|field| WrittenField {
            name: field.name.clone(),
            value: shuffled_value(&field.name, &field.value, by),
        })
        .collect();
    let count = fields.len().max(1);
    fields.rotate_left(by() % count);
    let count = fields.len();
    if count > 1 {
        fields.swap(by() % count, by() % count);
    }
    fields
}

fn shuffled_value(
    name: &str,
    value: &WrittenValue,
    by: &mut impl FnMut() -> usize,
) -> WrittenValue {
    match value {
        WrittenValue::Part(fields) => WrittenValue::Part(shuffled(fields, by)),
        WrittenValue::List(values) => {
            let inner = values.iter().map(|value| shuffled_value(name, value, by));
            let mut values: Vec<WrittenValue> = inner.collect();
            if !pairing::has_an_order(name) {
                let count = values.len().max(1);
                values.rotate_left(by() % count);
            }
            WrittenValue::List(values)
        }
        WrittenValue::Text(_)
        | WrittenValue::Word(_)
        | WrittenValue::Date(_)
        | WrittenValue::Reason(_)
        | WrittenValue::Money(_)
        | WrittenValue::Number(_)
        | WrittenValue::FinancialYear(_)
        | WrittenValue::YesNo(_)
        | WrittenValue::Id(..) => value.clone(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]
    #[test]
    fn another_order_of_fields_and_entries_is_no_change(turns in prop::collection::vec(0_usize..50, 1..40)) {
        let words = crate::wording::english();
        let mut turns = turns.into_iter().cycle();
        let mut by = || turns.next().unwrap_or(0);
        for record in sample().records {
            let other = WrittenRecord { fields: shuffled(&record.fields, &mut by), ..record.clone() };
            prop_assert_eq!(differing(&words, &record, &other), Vec::<String>::new());
        }
    }

    #[test]
    fn a_text_broken_elsewhere_has_the_same_passages(words in prop::collection::vec("[a-z]{1,8}", 1..30), breaks in prop::collection::vec(any::<bool>(), 30)) {
        let one_line = words.join(" ");
        let broken: String = words.iter().zip(breaks).flat_map(|(word, at)| [word.as_str(), if at { "\n" } else { " " }]).collect();
        prop_assert_eq!(crate::prose::passages(&one_line), crate::prose::passages(&broken));
    }
}

#[test]
fn a_later_entry_of_membership_has_the_last_word_so_that_their_order_counts() {
    let words = crate::wording::english();
    let records = sample().records;
    let council = records
        .iter()
        .find(|record| record.id == "brisvalle")
        .unwrap();
    let mut other = council.clone();
    for field in &mut other.fields {
        if let ("membership", WrittenValue::List(values)) = (field.name.as_ref(), &mut field.value)
        {
            values.reverse();
        }
    }
    assert_eq!(
        differing(&words, council, &other),
        ["membership: the same entries in another order"]
    );
}

#[test]
fn every_field_and_every_word_of_a_record_has_words_of_its_own() {
    let words = crate::wording::english();
    let unnamed: Vec<&str> = all_field_names()
        .into_iter()
        .filter(|name| words.difference_field(crate::wording::Choice(name)) == "fact")
        .collect();
    assert_eq!(
        unnamed, [""; 0],
        "write them in difference-field of difference.ftl"
    );
    let unsaid: Vec<&str> = all_words()
        .into_iter()
        .filter(|word| *word != "other" && words.word(word) == "other")
        .collect();
    assert_eq!(unsaid, [""; 0], "write them in word of shared.ftl");
}
