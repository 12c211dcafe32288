use std::sync::Arc;

use proptest::prelude::*;

use super::*;
use crate::content::yaml;
use crate::place::File;

/// What `serde_yaml` makes of the same text.
fn by_serde(text: &str) -> Option<Node> {
    let file = Arc::new(File::new("content", "site.yaml", text.to_owned()));
    yaml::read_any(&file, 0..text.len()).ok()
}

fn assert_same(text: &str) {
    if let Some(node) = read(text) {
        assert_eq!(Some(node), by_serde(text), "{text:?}");
    }
}

#[test]
fn a_usual_record_is_plain() {
    let record = "\
# A comment.
title: myjobscotland   # and another
summary: One site for every council's jobs, isn't it?
website: https://www.fife.gov.uk/
note: \"In quotes: a colon, and 'these' too.\"
other: 'Single: quotes'
started: 2009
day: 2016-05-31
ended: ~
empty:
amounts: [12500, 12500.50, 0, about 100000, £12]
partners: [east-renfrewshire, {source: some-id, place: \"p. 4\"}, [], {}]
membership:
- status: member
  on: 2016-05

  evidence:
    - a
    - b
- {status: left, until: 2018}
budget:
    amount: not published
    evidence: [a]
";
    assert!(read(record).is_some());
    assert_same(record);
    assert_same(&record.replace('\n', "\r\n"));
    assert_same(record.trim_end());
}

#[test]
fn what_is_not_plain_is_left_to_the_other_reader() {
    for text in [
        "",
        "a",
        "a: |\n  b",
        "a: b\n  c",
        "a: b: c",
        "a: [b,\n c]",
        "a: \"b\\n\"",
        "a: 'it''s'",
        "a: *b",
        "a: &b c",
        "a: !c d",
        "a:\tb",
        "? a",
        "- - a",
        "a: true",
        "a: 1e3",
        "a: 012",
        "a: .5",
        "a: -1",
        "a: [b, ]",
        "a: {b}",
        "a: [b: c]",
        "a: \"b\" c",
        "a: [b] c",
        "  a: b\n c: d",
        "a: b\n- c",
        "---\na: b",
        "a:\n   b: c\n  d: e",
        "a: b\u{85}c: d",
    ] {
        assert_eq!(read(text), None, "{text:?}");
    }
}

proptest! {
    #[test]
    fn whatever_is_plain_reads_as_before(parts in prop::collection::vec(prop::sample::select(PARTS), 0..24)) {
        assert_same(&parts.concat());
    }

    #[test]
    fn whatever_value_is_plain_reads_as_before(
        value in prop::collection::vec(prop::sample::select(VALUES), 0..10),
        next in prop::sample::select(&["", "\nb: c", "\n- d", "\n  e: f", "\n # g\n  h"][..]),
    ) {
        let value = value.concat();
        for before in ["a: ", "a: [", "a: {b: ", "- ", "- a: ", "a:\n  - b: "] {
            for after in ["", "]", "}", " ]", ", x]", ", x: y}"] {
                assert_same(&format!("{before}{value}{after}{next}"));
            }
        }
    }
}

const PARTS: &[&str] = &[
    "a",
    "key",
    "null",
    "true",
    "2016",
    "2016-05",
    "12.50",
    "0",
    "é",
    "£5",
    "it's",
    "http://x/",
    "a: ",
    "b: ",
    "c:",
    ": ",
    ":",
    "\n",
    "\n",
    "\n",
    "\n  ",
    "\n  ",
    "\n    ",
    "\n ",
    "\n- ",
    "\n  - ",
    "- ",
    "-",
    " ",
    "  ",
    "[",
    "]",
    "{",
    "}",
    ", ",
    ",",
    "\"",
    "'",
    "#",
    " # d",
    "?",
    "|",
    ">",
    "&e",
    "*e",
    "!e",
    "%",
    "@",
    "`",
    "~",
    "\\",
    "...",
    "\n---\n",
    "\r\n",
    "\t",
    "(",
    "/",
    ".",
    "e",
    "x",
    "\u{a0}",
    "\u{2028}",
];

const VALUES: &[&str] = &[
    "a", "e", "E", "x", "o", "b", "_", "inf", "nan", "null", "Null", "NULL", "true", "True", "no",
    "0", "1", "7", "20", ".", "-", "+", " ", "  ", ":", ": ", "::", "/", "#", " #", "?", "!", "&",
    "*", "%", "|", ">", "~", "\"", "'", "''", "\\", ",", ", ", "[", "]", "{", "}", "(", ")", "é",
    "£", "=", "<<", "<", "@", "`", "$", ";", "\u{a0}", "\u{3000}", "\u{ff0c}",
];
