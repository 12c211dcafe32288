//! Take away each file and each line of the rich made-up portal in turn, strike single letters wrong, and spoil each name and
//! each value: never a panic, and one mistake gives one problem.

use std::path::Path;

use crate::support::Read;
use mercat::problem::{Report, Severity};

fn sample() -> Read {
    Read::at(Path::new("tests/portals/sample"))
}

/// The errors of a report, each on a line.
fn errors(report: &Report) -> Vec<String> {
    let errors = report
        .in_order()
        .into_iter()
        .filter(|problem| problem.severity() == Severity::Error);
    errors
        .map(|problem| format!("{}: {}", problem.code.text(), problem.message))
        .collect()
}

/// The fields of a text: the bytes of each name's end and of the end of its line.
fn fields(text: &str) -> Vec<(usize, usize)> {
    let mut fields = Vec::new();
    let front_matter = text
        .strip_prefix("---\n")
        .map(|rest| rest.find("\n---").map_or(0, |end| end + 4));
    let head = front_matter.unwrap_or(text.len());
    for (at, _) in text[..head].match_indices(": ") {
        let start = text[..at].rfind('\n').map_or(0, |at| at + 1);
        let name = text[start..at].trim().trim_start_matches("- ");
        if !name.is_empty()
            && name
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte == b'_')
        {
            fields.push((at, text[at..].find('\n').map_or(text.len(), |end| at + end)));
        }
    }
    fields
}

/// Asserts that every one of `cases` (what was done, what came of it) has at most so many errors.
fn at_most(most: usize, cases: impl Iterator<Item = (String, Vec<String>)>) {
    let wrong: Vec<String> = cases
        .filter(|(_, errors)| errors.len() > most)
        .map(|(what, errors)| format!("{what}\n    {}", errors.join("\n    ")))
        .collect();
    assert!(
        wrong.is_empty(),
        "{} mistakes gave more than {most} problems:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn the_sample_is_whole() {
    let sample = sample();
    let (_, text) = &sample.texts()[0];
    assert_eq!(errors(&sample.with(0, text)), Vec::<String>::new());
}

#[test]
fn a_line_that_is_gone_is_one_mistake() {
    let sample = sample();
    at_most(
        1,
        sample
            .texts()
            .iter()
            .enumerate()
            .flat_map(|(index, (path, text))| {
                let lines: Vec<String> = text.split_inclusive('\n').map(str::to_owned).collect();
                let sample = &sample;
                // Without the line that names the currency every amount is in another one.
                let counts = |line: &String| !line.starts_with("currency:");
                (0..lines.len())
                    .filter(|gone| counts(&lines[*gone]))
                    .collect::<Vec<_>>()
                    .into_iter()
                    .map(move |gone| {
                        let rest = [&lines[..gone], &lines[gone + 1..]].concat().concat();
                        (
                            format!("{path}:{} {:?}", gone + 1, lines[gone]),
                            errors(&sample.with(index, &rest)),
                        )
                    })
            }),
    );
}

#[test]
fn a_file_that_is_gone_is_missed_once_and_by_the_address_that_led_to_it() {
    let sample = sample();
    let cases = sample
        .texts()
        .into_iter()
        .enumerate()
        .map(|(index, (path, _))| (path, errors(&sample.without(index))));
    at_most(2, cases);
}

#[test]
fn a_misspelt_field_is_one_mistake() {
    let sample = sample();
    at_most(
        1,
        sample
            .texts()
            .iter()
            .enumerate()
            .flat_map(|(index, (path, text))| {
                let sample = &sample;
                fields(text).into_iter().map(move |(end, line_end)| {
                    let worse = format!("{}x{}", &text[..end], &text[end..]);
                    (
                        format!("{path} …{}", &text[end.saturating_sub(8)..line_end]),
                        errors(&sample.with(index, &worse)),
                    )
                })
            }),
    );
}

#[test]
fn a_value_of_another_type_is_one_mistake() {
    let sample = sample();
    at_most(
        1,
        sample
            .texts()
            .iter()
            .enumerate()
            .flat_map(|(index, (path, text))| {
                let sample = &sample;
                fields(text)
                    .into_iter()
                    .enumerate()
                    .map(move |(turn, (end, line_end))| {
                        let worse = ["{x: y}", "[[z]]", "@"][(turn + index) % 3];
                        let what = format!(
                            "{path} …{} → {worse}",
                            &text[end.saturating_sub(8)..line_end]
                        );
                        let text = format!("{}: {worse}{}", &text[..end], &text[line_end..]);
                        (what, errors(&sample.with(index, &text)))
                    })
            }),
    );
}

#[test]
fn a_letter_struck_wrong_never_panics() {
    let sample = sample();
    let letters = [
        "", " ", "\t", "\n", "\"", "'", "[", "{", "}", "]", ":", "-", "#", "*", "&", "!", "|", "<",
        "é", "\u{202e}", "\r", "---\n", "~", ",", "\\", ">", "?", "%", "@", "`", "0", "\u{2028}",
    ];
    let mut seed = 1_u64;
    for (index, (_, text)) in sample.texts().iter().enumerate().cycle().take(600) {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        let random = |shift: u32, below: usize| usize::try_from(seed >> shift).unwrap_or(0) % below;
        let at = starts[random(33, starts.len())];
        let next = at + text[at..].chars().next().map_or(0, char::len_utf8);
        let worse = format!(
            "{}{}{}",
            &text[..at],
            letters[random(20, letters.len())],
            &text[next..]
        );
        crate::support::shown(&sample.with(index, &worse));
    }
}
