//! Take away each file and each line of the rich made-up portal in turn, strike single letters wrong, and spoil each name and
//! each value: never a panic, never silence where something is wrong, and one mistake gives one problem.

use std::ops::RangeInclusive;
use std::path::Path;

use rayon::prelude::*;

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

/// A mistake: what was done to which file, and what the file holds then.
struct Mistake {
    what: String,
    file: usize,
    text: String,
}

/// Asserts that the portal has a number of errors within `allowed` for each mistake that `spoil` makes in a file of this number, path
/// and text.
fn each_gives(
    allowed: &RangeInclusive<usize>,
    spoil: impl Fn(usize, &str, &str) -> Vec<Mistake> + Sync,
) {
    let sample = sample();
    let mistakes: Vec<Mistake> = sample
        .texts()
        .iter()
        .enumerate()
        .flat_map(|(file, (path, text))| spoil(file, path, text))
        .collect();
    assert!(mistakes.len() > 100, "only {} mistakes", mistakes.len());
    let wrong: Vec<String> = mistakes
        .par_iter()
        .map(|mistake| (mistake, errors(&sample.with(mistake.file, &mistake.text))))
        .filter(|(_, errors)| !allowed.contains(&errors.len()))
        .map(|(mistake, errors)| format!("{}\n    {}", mistake.what, errors.join("\n    ")))
        .collect();
    assert!(
        wrong.is_empty(),
        "{} mistakes gave not {allowed:?} problems:\n{}",
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
fn a_line_that_is_gone_is_one_mistake_or_none() {
    each_gives(&(0..=1), |file, path, text| {
        let lines: Vec<&str> = text.split_inclusive('\n').collect();
        // Without the line that names the currency every amount is in another one.
        let counted = (0..lines.len()).filter(|gone| !lines[*gone].starts_with("currency:"));
        counted
            .map(|gone| Mistake {
                what: format!("{path}:{} {:?}", gone + 1, lines[gone]),
                file,
                text: [&lines[..gone], &lines[gone + 1..]].concat().concat(),
            })
            .collect()
    });
}

#[test]
fn a_file_that_is_gone_is_missed_once_and_by_the_address_that_led_to_it() {
    let sample = sample();
    let texts = sample.texts();
    let wrong: Vec<String> = texts
        .par_iter()
        .enumerate()
        .map(|(file, (path, _))| (path, errors(&sample.without(file))))
        .filter(|(_, errors)| errors.len() > 2)
        .map(|(path, errors)| format!("{path}\n    {}", errors.join("\n    ")))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_misspelt_field_is_one_mistake() {
    each_gives(&(1..=1), |file, path, text| {
        fields(text)
            .into_iter()
            .map(|(end, line_end)| Mistake {
                what: format!("{path} …{}", &text[end.saturating_sub(8)..line_end]),
                file,
                text: format!("{}x{}", &text[..end], &text[end..]),
            })
            .collect()
    });
}

#[test]
fn a_value_of_another_type_is_one_mistake() {
    each_gives(&(1..=1), |file, path, text| {
        let turns = fields(text).into_iter().enumerate();
        turns
            .map(|(turn, (end, line_end))| {
                let worse = ["{x: y}", "[[z]]", "@"][(turn + file) % 3];
                let field = &text[end.saturating_sub(8)..line_end];
                Mistake {
                    what: format!("{path} …{field} → {worse}"),
                    file,
                    text: format!("{}: {worse}{}", &text[..end], &text[line_end..]),
                }
            })
            .collect()
    });
}

#[test]
fn a_letter_struck_wrong_never_panics() {
    let sample = sample();
    let letters = [
        "", " ", "\t", "\n", "\"", "'", "[", "{", "}", "]", ":", "-", "#", "*", "&", "!", "|", "<",
        "é", "\u{202e}", "\r", "---\n", "~", ",", "\\", ">", "?", "%", "@", "`", "0", "\u{2028}",
    ];
    let mut seed = 1_u64;
    let mut struck = Vec::new();
    for (file, (_, text)) in sample.texts().iter().enumerate().cycle().take(600) {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        let random = |shift: u32, below: usize| usize::try_from(seed >> shift).unwrap_or(0) % below;
        let at = starts[random(33, starts.len())];
        let next = at + text[at..].chars().next().map_or(0, char::len_utf8);
        let letter = letters[random(20, letters.len())];
        struck.push((file, format!("{}{letter}{}", &text[..at], &text[next..])));
    }
    struck.par_iter().for_each(|(file, worse)| {
        crate::support::shown(&sample.with(*file, worse));
    });
}
