//! What is written is what is read: generated YAML, and a table of forms that once went wrong.

use std::sync::Arc;

use proptest::collection::vec;
use proptest::prelude::*;

use super::yaml::{self, Node, Value};
use super::{front_matter, position};
use crate::place::File;

/// A text of YAML and the scalars that it holds, keys and values in the order of the text; those that stand on one line as they are
/// also with their letters.
#[derive(Debug, Clone, Default)]
struct Written {
    text: String,
    scalars: Vec<Expected>,
}

#[derive(Debug, Clone)]
struct Expected {
    value: String,
    /// The letters at its place, where that is one line.
    letters: Option<String>,
}

fn scalar(letters: &str, value: &str) -> Written {
    let whole = (!letters.contains('\n')).then(|| letters.to_owned());
    Written {
        text: letters.to_owned(),
        scalars: vec![Expected {
            value: value.to_owned(),
            letters: whole,
        }],
    }
}

const NUMBERS: [&str; 26] = [
    "2016",
    "+44",
    "44",
    "1.0",
    "1.50",
    "12500.50",
    "0x1F",
    "0o17",
    "0b11",
    "1e3",
    "1E-3",
    "-0",
    "-5",
    ".5",
    "5.",
    "012",
    "1_000",
    "123456789012345678901234567890",
    "-170141183460469231731687303715884105728",
    "340282366920938463463374607431768211456789",
    "2016-05",
    "2016-17",
    "True",
    "FALSE",
    "true",
    "1.7976931348623157e308",
];

const WORDS: [&str; 8] = [
    "www.e",
    "a.e1",
    "Fife's",
    "no",
    "one # two",
    "é.e+44",
    "x-y",
    "it: is",
];

/// Returns a value on one line that may also stand within brackets.
fn short() -> impl Strategy<Value = Written> {
    prop_oneof![
        "[a-z][a-z.]{0,6}( [a-z0-9.+]{1,5}){0,2}x".prop_map(|words| scalar(&words, &words)),
        proptest::sample::select(&NUMBERS[..]).prop_map(|number| scalar(number, number)),
        proptest::sample::select(&WORDS[..])
            .prop_map(|words| scalar(&format!("'{}'", words.replace('\'', "''")), words)),
        proptest::sample::select(&WORDS[..])
            .prop_map(|words| scalar(&format!("\"{words}\""), words)),
        Just(scalar("\"\\u00e9 \\\"e\\\"\"", "é \"e\"")),
    ]
}

/// Returns a quotation over two lines, the second of which may begin anywhere.
fn over_lines() -> impl Strategy<Value = Written> {
    ("[a-z]{1,5}", "[a-z]{1,5}", 0..6_usize, any::<bool>()).prop_map(
        |(one, two, indent, double)| {
            let quote = if double { '"' } else { '\'' };
            let letters = format!("{quote}{one}\n{}{two}{quote}", " ".repeat(indent));
            scalar(&letters, &format!("{one} {two}"))
        },
    )
}

/// Returns a list in brackets, perhaps over lines of which the next begin anywhere.
fn in_brackets() -> impl Strategy<Value = Written> {
    (vec(short(), 0..4), vec(0..7_usize, 4)).prop_map(|(values, breaks)| {
        let mut list = Written::default();
        list.text.push('[');
        for (index, value) in values.into_iter().enumerate() {
            if index > 0 {
                list.text.push(',');
            }
            match breaks[index] {
                0 | 1 => list.text.push(' '),
                indent => {
                    list.text.push('\n');
                    list.text.push_str(&" ".repeat(indent - 2));
                }
            }
            list.text.push_str(&value.text);
            list.scalars.extend(value.scalars);
        }
        list.text.push(']');
        list
    })
}

/// Returns a text below its field, by lines or as one.
fn block() -> impl Strategy<Value = Written> {
    (vec("[a-z#+.&:]{1,6}( [a-z0-9]{1,4})?", 1..4), any::<bool>()).prop_map(|(lines, folded)| {
        let (sign, between) = if folded { ('>', " ") } else { ('|', "\n") };
        let body = lines.join("\n        ");
        scalar(
            &format!("{sign}\n        {body}"),
            &format!("{}\n", lines.join(between)),
        )
    })
}

fn value() -> impl Strategy<Value = Written> {
    prop_oneof![4 => short(), 1 => over_lines(), 2 => in_brackets(), 1 => block()]
}

/// Returns a field with its value, at an indent, what stands between the two, and a comment behind or below it.
fn field(indent: usize) -> impl Strategy<Value = Written> {
    let space = proptest::sample::select(&[" ", " ", "\t", "  ", " \t "][..]);
    let comment = proptest::sample::select(&["", "", " # www.e +44", "\n# 1e3 ["][..]);
    ("[a-z_]{1,8}", value(), space, comment).prop_map(move |(name, value, space, comment)| {
        let comment = if value.text.starts_with(['|', '>']) {
            ""
        } else {
            comment
        };
        let text = format!(
            "{}{name}:{space}{}{comment}\n",
            " ".repeat(indent),
            value.text
        );
        let mut scalars = scalar(&name, &name).scalars;
        scalars.extend(value.scalars);
        Written { text, scalars }
    })
}

fn document() -> impl Strategy<Value = Written> {
    let part = ("[a-z_]{1,8}", vec(field(2), 1..4)).prop_map(|(name, fields)| {
        let mut part = scalar(&name, &name);
        part.text.push_str(":\n");
        join(part, fields)
    });
    let parts = prop_oneof![3 => field(0), 1 => part];
    vec(parts, 1..7).prop_map(|parts| join(Written::default(), parts))
}

fn join(mut all: Written, parts: Vec<Written>) -> Written {
    for part in parts {
        all.text.push_str(&part.text);
        all.scalars.extend(part.scalars);
    }
    all
}

/// Collects every scalar of a tree with its number, keys too.
fn scalars(node: &Node, into: &mut Vec<(u32, String)>) {
    match &node.value {
        Value::Null => into.push((node.number, String::new())),
        Value::Scalar(scalar) => into.push((node.number, scalar.text.clone())),
        Value::List(nodes) => nodes.iter().for_each(|node| scalars(node, into)),
        Value::Map(entries) => {
            for entry in entries {
                into.push((entry.number, entry.key.clone()));
                scalars(&entry.value, into);
            }
        }
        Value::Unread => into.push((node.number, "unread".to_owned())),
    }
}

/// Asserts that the scalars of a text are these, each at its place.
fn assert_read(text: &str, expected: &[Expected]) {
    let file = Arc::new(File::new("", "x.yaml", text.to_owned()));
    let (node, report) = yaml::read(&file, front_matter::fields_of(&file));
    assert!(!report.has_errors(), "{report:?} of\n{text}");
    let mut found = Vec::new();
    scalars(&node, &mut found);
    let values: Vec<&str> = found.iter().map(|(_, value)| value.as_str()).collect();
    let wanted: Vec<&str> = expected.iter().map(|each| each.value.as_str()).collect();
    assert_eq!(values, wanted, "of\n{text}");
    for ((number, _), each) in found.iter().zip(expected) {
        let Some(letters) = &each.letters else {
            continue;
        };
        let place = position::place(&file, *number);
        assert_eq!(&file.text[place.span()], letters, "in\n{text}");
    }
}

/// Returns whether something of a tree could not be read.
fn has_unread(node: &Node) -> bool {
    match &node.value {
        Value::Unread => true,
        Value::Null | Value::Scalar(_) => false,
        Value::List(nodes) => nodes.iter().any(has_unread),
        Value::Map(entries) => entries.iter().any(|entry| has_unread(&entry.value)),
    }
}

proptest! {
    #[test]
    fn every_scalar_is_read_as_it_was_written(document in document(), carriage_returns: bool) {
        let text = if carriage_returns { document.text.replace('\n', "\r\n") } else { document.text };
        assert_read(&text, &document.scalars);
    }

    #[test]
    fn a_slip_is_one_mistake_and_takes_no_other_value_with_it(
        document in document(),
        slip in proptest::sample::select(&["code S12", "name: 'x", "list: [a", "a: b: c", "x: @y", "\tz: 1"][..]),
    ) {
        let text = format!("{slip}\n{}", document.text);
        let file = Arc::new(File::new("", "x.yaml", text.clone()));
        let (node, report) = yaml::read(&file, 0..text.len());
        prop_assert_eq!(report.in_order().len(), 1, "{:?} of\n{}", report, text);
        let mut found = Vec::new();
        scalars(&node, &mut found);
        let mut values = found.iter().map(|(_, value)| value.as_str());
        for wanted in &document.scalars {
            prop_assert!(values.any(|value| value == wanted.value), "{:?} of\n{}", wanted, text);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]
    #[test]
    fn whatever_is_written_is_read_or_named(
        text in "([a-c]{1,2}|: |:\n|\n|\n  |\n- |- |\t|#|\"|'|\\[|\\]|\\{|\\}|, |\\||>|&a|\\*a|!|%|@|`|\\\\|---\n|<<<<<<< a\n|=======\n|\u{a0}|\u{200b}|é|\r\n|~|0x1|1.0){0,40}",
    ) {
        let file = Arc::new(File::new("", "x.yaml", text.clone()));
        let (node, report) = yaml::read(&file, 0..text.len());
        prop_assert!(report.has_errors() || !has_unread(&node), "{:?} of {:?}", node, text);
        let mut found = Vec::new();
        scalars(&node, &mut found);
        for (number, _) in found {
            let _ = &file.text[position::place(&file, number).span()];
        }
        for problem in report.in_order() {
            let _ = problem.place.as_ref().map(|place| &file.text[place.span()]);
        }
    }
}
