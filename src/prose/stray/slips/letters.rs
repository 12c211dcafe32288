//! Letters that were broken or lost on the way: `â€™`, `√©` and `├®`, as where a text in UTF-8 was read as one of an old Windows, Mac or
//! DOS, `=C3=A9` of an email, and the signs `�` and `?` in place of a letter that nobody could read. In: where a letter stands. Out: its
//! word, as it was.

use crate::problem::Code;
use crate::prose::finding::{Finding, in_ticks, shortened};
use crate::prose::stray::words::{FoundLink, TextWords};
use crate::value::{unseen, windows};

/// The letters of Mac OS Roman from 80 to FF.
const MAC: &str = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{a0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{f8ff}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";
/// The letters of code page 850, that of Windows' command line, from 80 to FF.
const DOS: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";
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
        if mended.is_empty() {
            let taken_out = Finding::new(Code::BrokenLetters, span.clone(), message, "take it out");
            taken_out.mended(span, "")
        } else {
            Finding::write(Code::BrokenLetters, span, message, mended)
        }
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

/// Reports a word in which a question mark stands in place of a letter, as where a text was saved in a form that lacks the letter.
pub(super) fn look_for_mark(words: &TextWords<'_>, at: usize) -> FoundLink {
    let is_part = |letter: &char| letter.is_alphabetic() || "-'’".contains(*letter);
    let before = words.raw[..at].chars().rev().take_while(is_part);
    let before: usize = before.map(char::len_utf8).sum();
    let behind = words.raw[at + 1..].chars().take_while(is_part);
    let behind: usize = behind.map(char::len_utf8).sum();
    let span = at - before..at + 1 + behind;
    let next = words.raw[at + 1..].chars().next()?;
    // Two sentences without a space, or an address, are something else.
    let is_word = before > 0 && next.is_lowercase();
    let is_alone = words.begins_word(span.start) && words.ends_word(span.end);
    if !is_word || !is_alone {
        return None;
    }
    let written = in_ticks(&words.raw[span.clone()]);
    let message = format!("a letter of {written} was lost when it was copied or saved");
    let finding = Finding::new(
        Code::BrokenLetters,
        words.span(span.clone()),
        message,
        "type the word anew",
    );
    Some((span.end, finding))
}

/// Returns the letter that was broken into those at the beginning of a text, and how many bytes these take up.
fn broken(text: &str) -> Option<(char, usize)> {
    in_windows(text)
        .or_else(|| in_page(text, MAC))
        .or_else(|| in_page(text, DOS))
        .or_else(|| in_mail(text))
}

/// Returns the letter whose bytes were read as those of Windows-1252.
fn in_windows(text: &str) -> Option<(char, usize)> {
    let found = read_as(text, windows_byte).filter(|(letter, _)| {
        // Only what European texts hold: other pairs, such as an É before a quotation mark, are meant.
        let next = text.chars().nth(1);
        let is_mark = next.is_some_and(|next| "‘’“”–—…".contains(next));
        match letter {
            '\u{100}'..='\u{17f}' => !is_mark,
            '\u{a0}'..='\u{ff}' | '\u{2000}'..='\u{2bff}' | '\u{feff}' | '\u{fffd}' => true,
            _ => *letter >= '\u{1f000}',
        }
    });
    found.or_else(|| {
        let rest = text.strip_prefix(CUT_MARK)?;
        let lost = rest.strip_prefix(LOST).map_or(0, |_| LOST.len_utf8());
        Some(('”', CUT_MARK.len() + lost))
    })
}

/// Returns the letter whose bytes were read as those of another page.
fn in_page(text: &str, page: &str) -> Option<(char, usize)> {
    let byte = |letter| {
        let place = page.chars().position(|known| known == letter)?;
        u8::try_from(0x80 + place).ok()
    };
    read_as(text, byte)
        .filter(|(letter, _)| matches!(letter, '\u{a0}'..='\u{ff}' | '\u{2000}'..='\u{20ff}'))
}

/// Returns the letter whose bytes are written as they are in an email: `=C3=A9`.
fn in_mail(text: &str) -> Option<(char, usize)> {
    let digits = |code: &str| code.bytes().all(|byte| b"0123456789ABCDEF".contains(&byte));
    let byte = |place: usize| {
        let code = text.get(place * 3..place * 3 + 3)?.strip_prefix('=')?;
        u8::from_str_radix(code, 16).ok().filter(|_| digits(code))
    };
    let lead = byte(0)?;
    let bytes: Option<Vec<u8>> = (0..length_of(lead)?).map(byte).collect();
    let bytes = bytes?;
    let letter = str::from_utf8(&bytes).ok()?.chars().next()?;
    Some((letter, bytes.len() * 3))
}

/// Returns the letter of UTF-8 whose bytes are those of the first letters of a text.
fn read_as(text: &str, byte_of: impl Fn(char) -> Option<u8>) -> Option<(char, usize)> {
    let lead = byte_of(text.chars().next()?)?;
    let letters = text.chars().take(length_of(lead)?);
    let length = letters.clone().map(char::len_utf8).sum();
    let bytes: Option<Vec<u8>> = letters.map(byte_of).collect();
    let letter = str::from_utf8(&bytes?).ok()?.chars().next()?;
    Some((letter, length))
}

/// Returns how many bytes a letter of UTF-8 has that begins with this one; nothing for one of a single byte.
fn length_of(lead: u8) -> Option<usize> {
    match lead {
        0xc2..=0xdf => Some(2),
        0xe0..=0xef => Some(3),
        0xf0..=0xf4 => Some(4),
        _ => None,
    }
}

/// Returns the byte that a letter is in Windows-1252.
fn windows_byte(letter: char) -> Option<u8> {
    let is_own = matches!(letter, '\u{80}'..='\u{ff}');
    let own = u8::try_from(u32::from(letter)).ok().filter(|_| is_own);
    own.or_else(|| {
        let place = windows::LETTERS.chars().position(|known| known == letter)?;
        u8::try_from(0x80 + place).ok()
    })
}
