//! Doing what `help` says never gives the same problem again: values as people write them in, and what each proposal leads to.

use std::ops::Range;
use std::path::Path;

use proptest::prelude::*;
use proptest::test_runner::{RngAlgorithm, TestCaseError, TestRng, TestRunner};

use crate::support::Read;
use mercat::problem::{Code, Problem, Report};

/// The fields of the sample in which values are tried.
const FIELDS: [&str; 5] = [
    "started: ",
    "lead: ",
    "partners: ",
    "evidence: ",
    "amount: ",
];

/// The first words that a help says to write, if it says so.
fn proposed(problem: &Problem) -> Option<&str> {
    let help = problem.help.as_deref()?;
    help.strip_prefix("write `")?.split('`').next()
}

/// The problems of a file.
fn of<'r>(report: &'r Report, path: &str) -> Vec<&'r Problem> {
    let problems = report.in_order().into_iter();
    let is_there = |problem: &&Problem| {
        let place = problem.place.as_ref();
        place.is_some_and(|place| place.file.inner() == path)
    };
    problems.filter(is_there).collect()
}

fn as_yaml(value: &str) -> String {
    format!("'{}'", value.replace('\'', "''"))
}

fn values() -> impl Strategy<Value = String> {
    prop_oneof![
        "[0-9]{1,4}[-/. ]([0-9]{1,2}|May|sept)[-/. ]?[0-9]{0,4}",
        "(about |c\\. |>|over )?[£$-]?[0-9]{1,4}[.,_ \u{a0}]?[0-9]{0,4}[.,]?[0-9]{0,3} ?(k|m|bn|GBP|\\+| a year)?",
        "[A-Za-zéü_.@ -]{1,16}",
        "(Mid|North|east|WEST)[ _,-]?(shire|lea|Council)?( [a-z]{2,6})?",
        "(https?://|www\\.)[a-z]{1,8}\\.(example|org)(/[a-z0-9]{0,6}){0,2}/?",
        "(councils/)?[a-z]{3,8}\\.(yaml|yml|md)",
        "[ -~]{1,12}",
    ]
}

#[test]
fn what_help_says_to_write_is_taken_there() {
    let sample = Read::at(Path::new("tests/portals/sample"));
    let config = ProptestConfig {
        cases: 120,
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    let mut runner =
        TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    for field in FIELDS {
        let place = place(&sample, field);
        let outcome = runner.run(&values(), |value| followed(&sample, &place, &value));
        outcome.unwrap_or_else(|error| panic!("{field}{error}"));
    }
}

/// Writes a value at a place, then what is proposed in its stead.
fn followed(
    sample: &Read,
    (index, path, text, span): &(usize, String, String, Range<usize>),
    value: &str,
) -> Result<(), TestCaseError> {
    let with = |value: &str| {
        let text = format!("{}{value}{}", &text[..span.start], &text[span.end..]);
        sample.with(*index, &text)
    };
    let before = with(&as_yaml(value));
    for problem in of(&before, path) {
        let Some(proposal) = proposed(problem) else {
            continue;
        };
        prop_assert!(!proposal.is_empty(), "empty ticks for {value:?}");
        prop_assert_ne!(proposal, value.trim());
        let is_list = proposal.starts_with('[');
        let after = with(&if is_list {
            proposal.to_owned()
        } else {
            as_yaml(proposal)
        });
        for again in of(&after, path) {
            let is_same = again.code == problem.code && again.message == problem.message;
            let is_nowhere = again.code == Code::UnknownId || again.code == Code::BadName;
            prop_assert!(
                !is_same && !is_nowhere,
                "{value:?} → {proposal:?}: {} ({:?})",
                again.message,
                again.help
            );
        }
    }
    Ok(())
}

/// The first value of a field in the sample: the file's place among all, its path and text, and the stretch of the value.
fn place(sample: &Read, field: &str) -> (usize, String, String, Range<usize>) {
    let texts = sample.texts().into_iter().enumerate();
    let mut found = texts.filter_map(|(index, (path, text))| {
        let before = text
            .find(&format!("\n{field}"))
            .or_else(|| text.find(&format!("  {field}")))?;
        let start = before + text[before..].find(field)? + field.len();
        let end = start + text[start..].find('\n')?;
        Some((index, path, text.clone(), start..end))
    });
    found.next().expect("the sample has the field")
}
