//! What stands in square brackets and is for nobody who reads the page: what is still to be written, codes of another program, the marks of
//! comments. In: where a `[` stands. Out: what it is. What leads somewhere is a link, and never comes here.

use super::unwritten;
use crate::problem::Code;
use crate::prose::finding::{Finding, in_ticks, shortened};
use crate::prose::stray::words::{FoundLink, TextWords, Within};

pub(super) fn look(words: &TextWords<'_>, at: usize) -> FoundLink {
    let inner = words.up_to(at + 1, "]")?;
    let end = at + inner.len() + 2;
    let leads_on = ["(", "["].iter().any(|sign| words.is_at(end, sign));
    if leads_on || inner.contains('[') || words.before(at) == Some('[') {
        return None;
    }
    if unwritten::is_asked(inner) {
        return Some((end, unwritten::stands_for(words, at..end)));
    }
    let said = if is_code(inner) {
        let message = format!(
            "{} is for another program, and shown as it is written",
            in_ticks(&shortened(&words.raw[at..end]))
        );
        (Code::StrayMarkup, message)
    } else if is_comment(words, at, inner) {
        let message = format!("`[{inner}]` is the mark of a comment that was not copied with it");
        (Code::CopiedAlong, message)
    } else if begins_comment(words, at, inner) {
        let message = format!("`[{inner}]` begins a comment that was copied along with the text");
        let span = words.span(at..end);
        let help = "take it out, with the whole of its line";
        return Some((end, Finding::new(Code::CopiedAlong, span, message, help)));
    } else {
        return None;
    };
    let span = words.span(at..end);
    let help = if is_of_pictures(inner) && words.within != Within::Field {
        "take it out; put each picture into the folder `images` and write `![What it shows](../images/name.jpg)`"
    } else {
        "take it out"
    };
    let finding = Finding::new(said.0, span.clone(), said.1, help).mended(span, "");
    let finding = if words.within == Within::Field || is_code(inner) {
        finding
    } else {
        finding.or(", or write `\\[` for a plain bracket")
    };
    Some((end, finding))
}

/// Returns whether words in brackets are a code such as `gallery ids="1,2"` or `/caption`.
fn is_code(inner: &str) -> bool {
    let is_name = |name: &str| {
        name.starts_with(|first: char| first.is_ascii_alphabetic())
            && name
                .chars()
                .all(|letter| letter.is_ascii_alphanumeric() || "-_".contains(letter))
    };
    if let Some(name) = inner.strip_prefix('/') {
        return is_name(name);
    }
    // A mail program has it in place of a picture.
    if inner == "gallery" || inner.starts_with("cid:") {
        return true;
    }
    let Some((name, rest)) = inner.split_once(' ') else {
        return false;
    };
    let key = rest.trim_start().split_once('=').map(|(key, _)| key);
    is_name(name) && key.is_some_and(is_name)
}

fn is_of_pictures(inner: &str) -> bool {
    let beginnings = ["gallery", "caption ", "cid:"];
    beginnings
        .iter()
        .any(|beginning| inner.starts_with(beginning))
}

/// Returns whether words in brackets begin a line with a comment, as Google Docs puts them below the text that has the same mark in it.
fn begins_comment(words: &TextWords<'_>, at: usize, inner: &str) -> bool {
    let is_mark =
        (1..=2).contains(&inner.len()) && inner.bytes().all(|letter| letter.is_ascii_lowercase());
    let whole = &words.raw[at..at + inner.len() + 2];
    let begins_line = words.before(at).is_none_or(|before| before == '\n');
    let behind = words.touches(at + whole.len());
    is_mark
        && begins_line
        && behind.is_some_and(|next| !next.is_whitespace())
        && words.text.matches(whole).nth(1).is_some()
}

/// Returns whether words in brackets are the mark of a comment, as Word (`JS1`) and others (`a`, `b1`) have it behind a word.
fn is_comment(words: &TextWords<'_>, at: usize, inner: &str) -> bool {
    let letters = inner.trim_end_matches(|sign: char| sign.is_ascii_digit());
    let digits = inner.len() - letters.len();
    let before = words.raw[..at].trim_end_matches(|letter: char| letter.is_alphanumeric());
    let letters_before = words.raw[before.len()..at].chars().count();
    // An index, as in `a[i]`, stands behind a single letter.
    let touches = letters_before > 1
        || words
            .before(at)
            .is_some_and(|before| ".,;:!?)’\"”".contains(before));
    let is_letters = |of: fn(&u8) -> bool| letters.bytes().all(|letter| of(&letter));
    match (letters.len(), digits) {
        // Editors end words otherwise with the other letters: `council[s]`, `agree[d]`.
        (1, 0) => touches && is_letters(u8::is_ascii_lowercase) && !"denrsty".contains(letters),
        (1, 1..=2) => touches && is_letters(u8::is_ascii_lowercase),
        (2..=3, 1..=2) => is_letters(u8::is_ascii_uppercase),
        _ => false,
    }
}
