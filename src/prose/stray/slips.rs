//! Words that nobody meant to publish: what a spreadsheet, a word processor, a mail program or a wiki left in a text, letters that were
//! broken on the way, and what only stands for words that are still to be written. In: the words of a stretch, or of a field. Out: what
//! is wrong with each. Never looks at code, nor at what is escaped.

mod brackets;
mod letters;
mod programs;
mod unwritten;

use super::words::{TextWords, Within};
use crate::prose::finding::Finding;

pub(super) fn look(words: &TextWords<'_>, found: &mut Vec<Finding>) {
    let mut done = 0;
    for (at, letter) in words.raw.char_indices() {
        if at < done || words.plain[at] != words.raw.as_bytes()[at] {
            continue;
        }
        let finding = match letter {
            '#' => programs::spreadsheet(words, at),
            '=' => letters::look(words, at, letter),
            '?' => letters::look_for_mark(words, at),
            '\'' => programs::of_a_wiki(words, at),
            '[' => brackets::look(words, at),
            '【' | ':' => programs::of_a_chat(words, at),
            '-' | 'B' | 'E' | 'F' | 'H' | 'S' => programs::phrase(words, at),
            '£' | '$' | '€' | 'T' | 'X' | 'x' | 'L' | 'l' => unwritten::look(words, at),
            letter if !letter.is_ascii() => letters::look(words, at, letter),
            _ => None,
        };
        if let Some((end, finding)) = finding {
            // The whole word is shown of letters that are broken.
            done = end.max(at + letter.len_utf8());
            found.push(finding);
        }
    }
}

/// Returns what is wrong with the words of a field that takes no markup.
pub(in crate::prose) fn in_plain_words(text: &str) -> Vec<Finding> {
    let words = TextWords {
        raw: text,
        start: 0,
        plain: text.as_bytes().to_vec(),
        within: Within::Field,
        text,
    };
    let mut found = Vec::new();
    if let Some(finding) = unwritten::whole(&words) {
        found.push(finding);
    } else {
        look(&words, &mut found);
    }
    found
}
