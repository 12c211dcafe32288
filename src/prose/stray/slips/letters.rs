//! Letters that were broken or lost on the way: `â€™` and `Ã©`, as where a text in UTF-8 was read as one in Windows-1252, and the sign
//! `�`, which stands for a letter that nobody could read. In: where a letter stands. Out: its word, as it was.

use crate::problem::Code;
use crate::prose::finding::{Finding, in_ticks, shortened};
use crate::prose::stray::words::{FoundLink, TextWords};
use crate::value::unseen;

/// The letters of Windows-1252 from 80 to 9F; the five places without a letter hold their control character.
const WINDOWS: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";
/// Closing quotation marks end in a byte that Windows-1252 does not have, and lose it.
const CUT_MARK: &str = "â€";
const LOST: char = '\u{fffd}';

/// Reports the word in which a letter is broken or lost.
pub(super) fn look(words: &TextWords<'_>, at: usize, letter: char) -> FoundLink {
    let length = match broken(&words.raw[at..]) {
        Some((_, length)) => length,
        None if letter == LOST => letter.len_utf8(),
        None => return None,
    };
    let is_word = |(at, letter): &(usize, char)| {
        !letter.is_whitespace() && words.plain[*at] == words.raw.as_bytes()[*at]
    };
    let before = words.raw[..at].char_indices().rev().take_while(is_word);
    let start = before.last().map_or(at, |(start, _)| start);
    let mut end = at + length;
    while let Some(next) = words.touches(end).filter(|next| is_word(&(end, *next))) {
        end += broken(&words.raw[end..]).map_or(next.len_utf8(), |(_, length)| length);
    }
    let word = &words.raw[start..end];
    let mended = mended(word);
    let span = words.span(start..end);
    let written = in_ticks(&shortened(word));
    let finding = if mended.contains(LOST) {
        let message = format!("a letter of {written} was lost when it was copied or saved");
        Finding::new(Code::BrokenLetters, span, message, "type the word anew")
    } else {
        let message = format!("letters of {written} were broken when it was copied or saved");
        Finding::write(Code::BrokenLetters, span, message, mended)
    };
    Some((end, finding))
}

/// Returns a word with each letter that was broken as it was, also where that happened twice.
fn mended(word: &str) -> String {
    let mut word = word.to_owned();
    loop {
        let mut whole = String::new();
        let mut at = 0;
        while let Some(letter) = word[at..].chars().next() {
            let (letter, length) = broken(&word[at..]).unwrap_or((letter, letter.len_utf8()));
            if !unseen::is_unseen(letter) || letter == '\u{a0}' {
                whole.push(letter);
            }
            at += length;
        }
        if whole == word {
            return whole;
        }
        word = whole;
    }
}

/// Returns the letter that was broken into those at the beginning of a text, and how many bytes these take up.
fn broken(text: &str) -> Option<(char, usize)> {
    let mut letters = text.chars();
    let first = letters.next()?;
    let lead = byte_of(first).filter(|lead| *lead >= 0xc2)?;
    let whole = |rest: usize| {
        let rest = text[first.len_utf8()..].chars().take(rest);
        let length = first.len_utf8() + rest.clone().map(char::len_utf8).sum::<usize>();
        let bytes: Option<Vec<u8>> = std::iter::once(Some(lead))
            .chain(rest.map(byte_of))
            .collect();
        let letter = str::from_utf8(&bytes?).ok()?.chars().next()?;
        Some((letter, length))
    };
    // Only what European texts hold: other pairs, such as an É before a quotation mark, are meant.
    let is_mark = letters.next().is_some_and(|next| "‘’“”–—…".contains(next));
    let found = match lead {
        0xc2 | 0xc3 => whole(1).filter(|(letter, _)| *letter >= '\u{a0}'),
        0xc4 | 0xc5 if !is_mark => whole(1),
        0xe2 | 0xef => whole(2).filter(|(letter, _)| {
            matches!(letter, '\u{2000}'..='\u{2bff}' | '\u{feff}' | '\u{fffd}')
        }),
        0xf0 => whole(3).filter(|(letter, _)| *letter >= '\u{1f000}'),
        _ => None,
    };
    found.or_else(|| {
        let rest = text.strip_prefix(CUT_MARK)?;
        let lost = rest.strip_prefix(LOST).map_or(0, |_| LOST.len_utf8());
        Some(('”', CUT_MARK.len() + lost))
    })
}

/// Returns the byte that a letter is in Windows-1252.
fn byte_of(letter: char) -> Option<u8> {
    let is_own = matches!(letter, '\u{80}'..='\u{ff}');
    let own = u8::try_from(u32::from(letter)).ok().filter(|_| is_own);
    own.or_else(|| {
        let place = WINDOWS.chars().position(|known| known == letter)?;
        u8::try_from(0x80 + place).ok()
    })
}
