//! Text as HTML may hold it. In: any text. Out: the same between tags, in a quoted attribute, or as an address in one.
//! Control characters, which HTML forbids and no reader sees, are left out, and so is what forces a direction upon letters: it would turn
//! round an amount, and what stands behind it.

/// Writes a text between tags.
pub(super) fn text(text: &str, out: &mut String) {
    let is_special =
        |byte: &u8| matches!(byte, b'&' | b'<' | b'>' | 0xc2) || byte.is_ascii_control();
    if !text.as_bytes().iter().any(is_special) && !text.contains(forces_direction) {
        return out.push_str(text);
    }
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\n' | '\t' => out.push(letter),
            letter if letter.is_control() || forces_direction(letter) => {}
            letter => out.push(letter),
        }
    }
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
    const FIGURES: &[u8; 16] = b"0123456789ABCDEF";
    for byte in letter.encode_utf8(&mut [0; 4]).bytes() {
        let [high, low] = [byte >> 4, byte & 15].map(|half| char::from(FIGURES[usize::from(half)]));
        out.extend(['%', high, low]);
    }
}
