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
    for field in FIELDS {
        let place = place(&sample, field);
        run(&values(), (field, 120), |value| {
            followed(&sample, &place, &value)
        });
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

/// What stands in the settings of the sample where values are tried: the text before it, and the sign behind it.
const SETTINGS: [(&str, &str); 10] = [
    ("base_url: ", "\n"),
    ("\nlanguage: ", "\n"),
    ("theme: ", "\n"),
    ("licence: {name: CC BY 4.0, url: ", "}"),
    ("repository: {url: ", ","),
    ("code: ", "}"),
    ("as_of: ", "\n"),
    ("contact: {email: ", "}"),
    ("\nredirects:\n  ", ": projects"),
    ("  front-door/: ", "\n"),
];

fn settings() -> impl Strategy<Value = String> {
    prop_oneof![
        values(),
        "(git@|ssh://git@|git://|https?:/{0,3}|www\\.)?[a-z]{2,6}\\.(example|org)[:/ ]?([A-Za-z]{1,6}/?){0,3}(\\.git|/tree/main|#[a-z]{1,4}|\\?[a-z]{1,4})?",
        "(/|\\./|\\.\\./)?(projects|councils|pages|home|index|images|old)?/?[A-Za-z -]{0,9}(\\.md|\\.html|\\.pdf|\\.php)?/?(#[a-z]{1,3})?",
        "(en|fr|gd|english|EN)[-_ ]?(GB|gb|UK)?",
        "([A-Z]{2,4}|[a-z]{2,4}|€|£|Euro)",
        "(mailto:)?[a-z]{1,5}( at |@)[a-z]{1,5}[., ](example|org)>?",
    ]
}

#[test]
fn what_help_says_of_the_settings_is_taken_there() {
    let sample = Read::at(Path::new("tests/portals/sample"));
    let texts = sample.texts();
    let at = texts.iter().position(|(path, _)| *path == "site.yaml");
    let index = at.expect("the sample has settings");
    let text = texts[index].1.clone();
    for (before, behind) in SETTINGS {
        let start = text.find(before).expect(before) + before.len();
        let end = start + text[start..].find(behind).expect(behind);
        let place = (index, "site.yaml".to_owned(), text.clone(), start..end);
        run(&settings(), (before, 50), |value| {
            followed(&sample, &place, &value)
        });
    }
}

/// Tries many values, the same in each run.
fn run<T: std::fmt::Debug>(
    values: &impl Strategy<Value = T>,
    (of, cases): (&str, u32),
    test: impl Fn(T) -> Result<(), TestCaseError>,
) {
    let config = ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let outcome = TestRunner::new_with_rng(config, rng).run(values, test);
    outcome.unwrap_or_else(|error| panic!("{of}{error}"));
}

fn names() -> impl Strategy<Value = String> {
    let stems = prop_oneof![
        "[A-Za-z0-9éß ._~()'&+-]{1,14}",
        "[0-9]{1,4}[-._ ][0-9]{1,2}[-._ ][0-9]{1,4}([-_ ][a-zA-Z]{2,6})?",
        "(Copy of |Kopie von )?[A-Za-z]{2,6}( - Copy| \\([0-9]\\)| \\(conflicted copy\\)|-DESKTOP-A1|~)?",
        "(readme|index|README|site|sources|team|home|404|councils)",
    ];
    let endings = "(|\\.yaml|\\.yml|\\.YAML|\\.md|\\.MD|\\.markdown|\\.yaml\\.txt|\\.docx|\\.jpg|\\.JPG|\\.jpeg|\\.png|\\.png\\.png|\\.heic|\\.gif)";
    (stems, endings).prop_map(|(stem, ending)| format!("{stem}{ending}"))
}

#[test]
fn a_file_that_is_renamed_as_the_help_says_has_a_name_that_is_taken() {
    for folder in [
        "councils/",
        "organisations/",
        "updates/",
        "projects/",
        "pages/",
        "images/",
        "",
    ] {
        run(&names(), (folder, 150), |name| renamed(folder, &name));
    }
}

/// A portal with a file of a name, which holds what its kind does.
fn with_file(path: &str) -> Report {
    let portal = crate::support::portal("");
    if path.starts_with("images/") {
        portal.write(path, super::BRIDGE);
    } else {
        portal.write(path, "title: A\n");
    }
    portal.report()
}

/// Gives a file a name, then the one that is proposed in its stead.
fn renamed(folder: &str, name: &str) -> Result<(), TestCaseError> {
    if name.trim_matches('.').is_empty() {
        return Ok(());
    }
    let path = format!("{folder}{name}");
    let before = with_file(&path);
    for problem in of(&before, &path) {
        let help = problem.help.as_deref().unwrap_or_default();
        let words = [
            "rename the file to `",
            "rename it to `",
            "save a copy as `",
            "for instance to `",
            "such as `",
        ];
        let new = words
            .iter()
            .find_map(|words| help.split_once(words)?.1.split('`').next());
        let is_about_names = matches!(
            problem.code,
            Code::BadName | Code::UnknownFile | Code::BadDate | Code::RepeatedId
        );
        let Some(new) = new.filter(|new| is_about_names && !new.ends_with('/')) else {
            continue;
        };
        prop_assert!(!new.is_empty() && new != name, "{path}: {help}");
        let new = format!("{folder}{new}");
        let after = with_file(&new);
        for again in of(&after, &new) {
            let is_name = matches!(again.code, Code::BadName | Code::UnknownFile);
            let is_again = again.code == problem.code && again.message == problem.message;
            prop_assert!(
                !is_name && !is_again,
                "{path} → {new}: {} ({:?})",
                again.message,
                again.help
            );
        }
    }
    Ok(())
}
