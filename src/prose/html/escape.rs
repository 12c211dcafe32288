//! Text as HTML may hold it. In: any text. Out: the same between tags, in a quoted attribute, or as an address in one.
//! Control characters, which HTML forbids and no reader sees, are left out, and so is what forces a direction upon letters: it would turn
//! round an amount, and what stands behind it.

use std::borrow::Cow;

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use pulldown_cmark_escape::escape_html_body_text;

/// Writes a text between tags.
pub(super) fn text(text: &str, out: &mut String) {
    let is_kept = |letter: char| {
        matches!(letter, '\n' | '\t') || !(letter.is_control() || forces_direction(letter))
    };
    let kept = if text.chars().all(is_kept) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.chars().filter(|letter| is_kept(*letter)).collect())
    };
    // Writing to a string cannot fail.
    let _ = escape_html_body_text(out, &kept);
}

/// Returns whether a character turns the letters after it round, or ends such a turn.
fn forces_direction(letter: char) -> bool {
    ('\u{202a}'..='\u{202e}').contains(&letter)
}

/// Writes a text between the double quotes of an attribute.
pub(super) fn attribute(text: &str, out: &mut String) {
    for (index, part) in text.split('"').enumerate() {
        out.push_str(if index > 0 { "&quot;" } else { "" });
        self::text(part, out);
    }
}

/// Writes an address between the double quotes of an attribute: what an address may not hold as percent signs and figures.
pub(super) fn address(address: &str, out: &mut String) {
    let bytes = address.as_bytes();
    for (at, letter) in address.char_indices() {
        match letter {
            '&' => out.push_str("&amp;"),
            '\'' => out.push_str("&#39;"),
            '%' if !bytes
                .get(at + 1..at + 3)
                .is_some_and(|next| next.iter().all(u8::is_ascii_hexdigit)) =>
            {
                out.push_str("%25");
            }
            ' ' | '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}' | '[' | ']' => {
                percent(letter, out);
            }
            letter if letter.is_control() => {}
            letter if letter.is_whitespace() => percent(letter, out),
            letter => out.push(letter),
        }
    }
}

/// Writes the bytes of a letter as percent signs and two figures each.
fn percent(letter: char, out: &mut String) {
    out.extend(utf8_percent_encode(
        letter.encode_utf8(&mut [0; 4]),
        NON_ALPHANUMERIC,
    ));
}
