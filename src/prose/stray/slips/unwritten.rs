//! What stands for words that are still to be written: `TODO`, `XXX`, `Lorem ipsum`, `[insert figure here]`, `[TBC]`. In: where a word
//! stands, or what stands in square brackets. Out: whether it only stands for something.

use std::ops::Range;

use crate::problem::Code;
use crate::prose::finding::{Finding, in_ticks, shortened};
use crate::prose::stray::words::{FoundLink, TextWords, Within};

/// What says that something is not known yet.
const OPEN: [&str; 14] = [
    "tbc",
    "tba",
    "tbd",
    "todo",
    "to do",
    "fixme",
    "to be confirmed",
    "to be announced",
    "to be decided",
    "to be added",
    "to be completed",
    "to come",
    "to follow",
    "placeholder",
];
/// What brackets ask for, behind one of which anything may stand.
const ASKED: [&str; 8] = [
    "insert ", "add ", "enter ", "replace ", "paste ", "fill in ", "link to ", "confirm ",
];
/// What may be missing by itself.
const THINGS: [&str; 17] = [
    "date", "name", "figure", "number", "amount", "link", "image", "photo", "picture", "quote",
    "source", "url", "email", "logo", "caption", "chart", "insert",
];
/// What may stand behind a thing that is missing.
const BEHIND: [&str; 7] = ["of", "here", "goes", "tbc", "to", "needed", "missing"];

/// Reports `TODO`, `TBC`, `XXX` and `Lorem ipsum`.
pub(super) fn look(words: &TextWords<'_>, at: usize) -> FoundLink {
    if !words.begins_word(at) {
        return None;
    }
    let text = &words.raw[at..];
    let begins = |start: &str| {
        text.get(..start.len())
            .is_some_and(|text| text.eq_ignore_ascii_case(start))
    };
    // `[!TODO]` is the beginning of a box of another program.
    let length = if text.starts_with("TODO") && words.before(at) != Some('!') {
        "TODO".len()
    } else if ["TBC", "TBA", "TBD"].contains(&text.get(..3).unwrap_or_default())
        // What stands in brackets is told with them, unless they are escaped.
        && words.before(at) != Some('[')
        && !stands_for_words(words, at)
    {
        "TBC".len()
    } else if begins("lorem ipsum") {
        "lorem ipsum".len()
    } else {
        crosses(words, at)?
    };
    let end = at + length;
    words
        .ends_word(end)
        .then(|| (end, stands_for(words, at..end)))
}

/// Returns whether three capitals are the short form of the words before them: `Tay Bridge Company (TBC)`.
fn stands_for_words(words: &TextWords<'_>, at: usize) -> bool {
    let before = words.raw[..at].trim_end_matches(['(', '“', '"']);
    let last = before.split_whitespace().rev().take(3);
    let initials: String = last.filter_map(|word| word.chars().next()).collect();
    let short = words.raw[at..].chars().take(3);
    initials
        .to_lowercase()
        .chars()
        .rev()
        .eq(short.map(|letter| letter.to_ascii_lowercase()))
}

/// Returns how long a row of `X` is that stands for a number or a name: `XXX`, `£XX`, `XX%`.
fn crosses(words: &TextWords<'_>, at: usize) -> Option<usize> {
    /// What is counted in Roman numbers.
    const COUNTED: [&str; 8] = [
        "Annex", "Article", "Book", "Chapter", "Part", "Section", "Title", "Volume",
    ];
    let text = &words.raw[at..];
    let sign = text.chars().next().filter(|sign| !sign.is_alphabetic());
    let start = sign.map_or(0, char::len_utf8);
    let row = text[start..].trim_start_matches(['X', 'x', ',', '.']);
    let row = text[start..text.len() - row.len()].trim_end_matches([',', '.']);
    let count = row.matches(['X', 'x']).count();
    let is_number = sign.is_some() || text[start + row.len()..].starts_with('%');
    let before = words.raw[..at].split_whitespace().next_back();
    let is_counted = before.is_some_and(|before| COUNTED.contains(&before));
    let is_row = count > 2 && !is_counted || count > 1 && is_number;
    (is_row && row.starts_with(['X', 'x'])).then_some(start + row.len())
}

/// Returns whether the words in square brackets only stand for others.
pub(super) fn is_asked(inner: &str) -> bool {
    let lower = inner.trim().to_lowercase();
    let parts = |at: &str| lower.strip_prefix(at).map(|rest| rest.chars().next());
    let begins =
        |at: &&str| parts(at).is_some_and(|next| next.is_none_or(|next| !next.is_alphanumeric()));
    let mut each = lower.split_whitespace();
    let thing = each.next().unwrap_or_default();
    let is_thing = THINGS.contains(&thing) && each.next().is_none_or(|next| BEHIND.contains(&next));
    let is_crossed = lower.len() > 1 && lower.bytes().all(|byte| byte == b'x');
    OPEN.iter().any(begins)
        || ASKED.iter().any(|asked| lower.starts_with(asked))
        || is_thing
        || is_crossed
        || lower == "●"
}

/// Reports a field that holds nothing else than `TBC`.
pub(super) fn whole(words: &TextWords<'_>) -> Option<Finding> {
    let text = words.raw.trim().trim_end_matches(['.', '!', '…']);
    let is_open = OPEN.contains(&text.to_lowercase().as_str());
    is_open.then(|| stands_for(words, 0..words.raw.len()))
}

/// Says that some words only stand for others.
pub(super) fn stands_for(words: &TextWords<'_>, span: Range<usize>) -> Finding {
    let written = in_ticks(&shortened(&words.raw[span.clone()]));
    let message = format!("{written} only stands for what is still to be written");
    let help = if words.within == Within::Field && span == (0..words.raw.len()) {
        "write what belongs here, or leave the field out"
    } else {
        "write what belongs here, or take it out"
    };
    Finding::new(Code::Placeholder, words.span(span), message, help)
}
