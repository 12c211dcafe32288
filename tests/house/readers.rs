//! No word that readers see stands in the program or in a template: all of them lie in `themes/words`.
//!
//! In: the rooms that make pages and files, and the templates, read as text. Out: each piece of English in them, with its line. What is
//! said to staff and to those who write themes is not meant.

use std::collections::BTreeSet;

use mercat::wording::messages;

use super::none;
use crate::support::source::{read, sources, walk};

/// The rooms that say nothing to readers but by messages.
const SILENT: [&str; 10] = [
    "page", "picture", "dataset", "theme", "sentence", "evidence", "chart", "listing", "writing",
    "search",
];

/// What speaks to those who write themes, not to readers.
const TO_THEME_MAKERS: [&str; 11] = [
    "src/theme/assets.rs",
    "src/theme/folder.rs",
    "src/theme/links.rs",
    "src/theme/manifest.rs",
    "src/theme/manifest/colours.rs",
    "src/theme/manifest/faults.rs",
    "src/theme/mistake.rs",
    "src/theme/mod.rs",
    "src/theme/filters/say.rs",
    "src/theme/words.rs",
    "src/theme/filters/formatter.rs",
];

/// What of a template's tags readers see or hear.
const SPOKEN: [&str; 10] = [
    "alt=\"",
    "aria-label=\"",
    "title=\"",
    "placeholder=\"",
    "data-l=\"",
    "kick=\"",
    "heading=\"",
    "caption=\"",
    "label=\"",
    "remark=\"",
];

/// What a page is to other sites, as Open Graph has it.
const KINDS_OF_PAGE: [&str; 2] = ["article", "website"];

#[test]
fn the_program_says_nothing_to_readers_but_by_messages() {
    let mut faults = Vec::new();
    for source in sources() {
        if !SILENT.contains(&source.room()) || TO_THEME_MAKERS.contains(&source.path.as_str()) {
            continue;
        }
        for (number, line) in source.said.lines().enumerate() {
            // Classes of drawings are no words either: no message of a picture is as short as two words of small letters.
            let is_class = source.room() == "picture";
            let is_for_programmers = ["unreachable!", ".expect(", "reason =", "wrong(", "unfit("];
            if is_for_programmers.iter().any(|mark| line.contains(mark)) {
                continue;
            }
            for literal in line.split('"').skip(1).step_by(2).filter(|literal| {
                is_english(literal) && !(is_class && literal.split(' ').count() == 2)
            }) {
                faults.push(format!(
                    "{}:{}: \"{literal}\": make it a message",
                    source.path,
                    number + 1
                ));
            }
        }
    }
    none(&faults);
}

#[test]
fn a_template_says_nothing_but_by_messages() {
    let mut faults = Vec::new();
    for shown in walk("themes/civic/templates") {
        let text = read(&shown);
        for (number, line) in without_code(&text).lines().enumerate() {
            let mut words = line.split_whitespace().filter(|word| is_word(word));
            if words.any(|word| !KINDS_OF_PAGE.contains(&word)) {
                faults.push(format!("{shown}:{}: {}", number + 1, line.trim()));
            }
        }
        for (number, line) in without_comments(&text).lines().enumerate() {
            for mark in SPOKEN {
                for (at, _) in line.match_indices(mark) {
                    let value = line[at + mark.len()..]
                        .split('"')
                        .next()
                        .unwrap_or_default();
                    let literal = value.split('{').next().unwrap_or_default();
                    if literal.split_whitespace().any(is_word) {
                        faults.push(format!("{shown}:{}: {mark}{value}\"", number + 1));
                    }
                }
            }
        }
    }
    none(&faults);
}

#[test]
fn every_message_is_said_somewhere() {
    let said: String = sources()
        .iter()
        .filter(|source| !source.path.starts_with("src/wording/messages/"))
        .map(|source| source.said.clone())
        .chain(walk("themes/civic/templates").iter().map(|path| read(path)))
        .chain(
            walk("themes/words/en-GB")
                .iter()
                .map(|path| within_others(&read(path))),
        )
        .collect();
    let mut called: BTreeSet<&str> = said
        .split('.')
        .filter_map(|rest| before(rest, '('))
        .collect();
    called.extend(said.split('"'));
    called.extend(said.split("{ ").filter_map(|rest| before(rest, ' ')));
    let mut faults = Vec::new();
    for name in messages::by_name().keys() {
        let is_called = called.contains(name.replace('-', "_").as_str()) || called.contains(*name);
        if !is_called && !name.starts_with("spelt-") {
            faults.push(format!("`{name}` is said nowhere: delete it"));
        }
    }
    none(&faults);
}

fn before(text: &str, sign: char) -> Option<&str> {
    text.split_once(sign).map(|(before, _)| before)
}

/// The messages that stand within others of a file.
fn within_others(words: &str) -> String {
    words.lines().filter(|line| line.contains("{ ")).collect()
}

/// Whether a text looks like a phrase: two words of small letters with a space between them, and no sign of code.
fn is_english(literal: &str) -> bool {
    let plain = literal.split('{').next().unwrap_or_default();
    let words: Vec<&str> = plain.split(' ').filter(|word| is_word(word)).collect();
    let has_code = ["<", "/", "=", "::", "_", "#"]
        .iter()
        .any(|sign| plain.contains(sign));
    !has_code && words.len() > 1
}

fn is_word(word: &str) -> bool {
    let letters: String = word
        .chars()
        .filter(|letter| letter.is_alphabetic())
        .collect();
    letters.len() > 1
        && word
            .chars()
            .all(|letter| letter.is_alphabetic() || ",.:;’()“”?!&".contains(letter))
}

/// A template without its comments; lines stay where they are.
fn without_comments(text: &str) -> String {
    let mut parts = text.split("{#");
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (comment, rest) = part.split_once("#}").unwrap_or((part, ""));
        kept.extend(comment.chars().filter(|letter| *letter == '\n'));
        kept.push_str(rest);
    }
    kept
}

/// A template without its tags, its expressions and what they hold; lines stay where they are.
fn without_code(text: &str) -> String {
    let mut shown = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(['<', '{']) {
        shown.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = match rest.as_bytes() {
            [b'{', b'#', ..] => rest.find("#}").map(|end| end + 2),
            [b'{', b'{', ..] => rest.find("}}").map(|end| end + 2),
            [b'{', b'%', ..] => rest.find("%}").map(|end| end + 2),
            [b'<', ..] => tag_end(rest),
            _ => Some(1),
        };
        let end = end.unwrap_or(rest.len());
        shown.extend(rest[..end].chars().filter(|letter| *letter == '\n'));
        shown.push(' ');
        rest = &rest[end..];
    }
    shown.push_str(rest);
    shown
}

/// Where a tag ends; an expression within it may hold any sign.
fn tag_end(tag: &str) -> Option<usize> {
    let mut at = 0;
    while let Some(next) = tag[at..].find(['>', '{']) {
        at += next;
        let rest = &tag[at..];
        if rest.starts_with('>') {
            return Some(at + 1);
        }
        let close = ["}}", "%}"]
            .iter()
            .filter_map(|close| rest.find(close))
            .min();
        at += close.map_or(1, |close| close + 2);
    }
    None
}
