//! Characters that nobody sees: spaces of other kinds, joiners, soft hyphens, marks of direction. In: a text. Out: where it has one,
//! what that is called, and the text without them. Never knows where a text stands.

/// Each character that leaves no mark of its own, with its name in Unicode.
const UNSEEN: [(char, &str); 35] = [
    ('\u{a0}', "no-break space"),
    ('\u{ad}', "soft hyphen"),
    ('\u{34f}', "grapheme joiner"),
    ('\u{61c}', "Arabic letter mark"),
    ('\u{180e}', "vowel separator"),
    ('\u{2000}', "en quad"),
    ('\u{2001}', "em quad"),
    ('\u{2002}', "en space"),
    ('\u{2003}', "em space"),
    ('\u{2004}', "three-per-em space"),
    ('\u{2005}', "four-per-em space"),
    ('\u{2006}', "six-per-em space"),
    ('\u{2007}', "figure space"),
    ('\u{2008}', "punctuation space"),
    ('\u{2009}', "thin space"),
    ('\u{200a}', "hair space"),
    ('\u{200b}', "zero-width space"),
    ('\u{200c}', "zero-width non-joiner"),
    ('\u{200d}', "zero-width joiner"),
    ('\u{200e}', "left-to-right mark"),
    ('\u{200f}', "right-to-left mark"),
    ('\u{2028}', "line separator"),
    ('\u{2029}', "paragraph separator"),
    ('\u{202a}', "left-to-right embedding"),
    ('\u{202b}', "right-to-left embedding"),
    ('\u{202c}', "end of a direction"),
    ('\u{202d}', "left-to-right override"),
    ('\u{202e}', "right-to-left override"),
    ('\u{202f}', "narrow no-break space"),
    ('\u{205f}', "mathematical space"),
    ('\u{2060}', "word joiner"),
    ('\u{2066}', "left-to-right isolate"),
    ('\u{2067}', "right-to-left isolate"),
    ('\u{2068}', "first-strong isolate"),
    ('\u{2069}', "end of an isolate"),
];

/// Returns whether a text has no letter, figure or sign that anybody sees: nothing, spaces, what leaves no mark, blank letters of other
/// scripts, or accents that stand on nothing.
pub fn shows_nothing(text: &str) -> bool {
    let is_blank = |letter: char| {
        matches!(
            letter,
            '\u{300}'..='\u{36f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}' | '\u{2061}'..='\u{206f}' | '\u{2800}'
                | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{ffa0}' | '\u{e0000}'..='\u{e0fff}'
        )
    };
    let leaves_none =
        |letter: char| letter.is_whitespace() || is_unseen(letter) || is_blank(letter);
    text.chars().all(leaves_none)
}

/// Returns whether a character leaves no mark: a plain space does not count.
pub fn is_unseen(letter: char) -> bool {
    letter == '\u{feff}' || name(letter).is_some()
}

/// Returns whether a character may turn the text behind it round: without it the text looks otherwise, so it is never just taken off.
pub fn turns_round(letter: char) -> bool {
    matches!(letter, '\u{202b}' | '\u{202d}' | '\u{202e}')
}

/// Returns the first character of a text that leaves no mark, with its byte.
pub fn first(text: &str) -> Option<(usize, char)> {
    if text.is_ascii() {
        return None;
    }
    text.char_indices().find(|(_, letter)| is_unseen(*letter))
}

/// Returns a text without space and without unseen characters at its ends.
pub fn trimmed(text: &str) -> &str {
    text.trim_matches(|letter: char| letter.is_whitespace() || is_unseen(letter))
}

/// Returns a text as it looks: with plain spaces, and without what leaves no mark.
pub fn cleaned(text: &str) -> String {
    let plain = text.chars().filter_map(|letter| match name(letter) {
        Some(name) if name.ends_with("space") && !name.starts_with("zero") => Some(' '),
        Some(_) => None,
        None => (letter != '\u{feff}').then_some(letter),
    });
    plain.collect::<String>().trim().to_owned()
}

/// Returns what a message calls a character: `a zero-width space (U+200B)`.
pub fn called(letter: char) -> String {
    let name = name(letter).unwrap_or("zero-width no-break space");
    let article = if name.starts_with(['a', 'e', 'i', 'o', 'A']) {
        "an"
    } else {
        "a"
    };
    format!("{article} {name} (U+{:04X})", u32::from(letter))
}

fn name(letter: char) -> Option<&'static str> {
    if letter < '\u{a0}' {
        return None;
    }
    let found = UNSEEN
        .binary_search_by_key(&letter, |(unseen, _)| *unseen)
        .ok()?;
    UNSEEN.get(found).map(|(_, name)| *name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_is_found_and_called_by_its_name() {
        for (letter, name) in UNSEEN {
            assert!(is_unseen(letter), "{name}");
            assert!(called(letter).contains(name), "{name}");
        }
        assert_eq!(called('\u{2003}'), "an em space (U+2003)");
    }

    #[test]
    fn a_text_is_cleaned_as_it_looks() {
        assert_eq!(trimmed("\u{a0} live\u{200b} "), "live");
        assert_eq!(
            cleaned("one\u{a0}two\u{ad}three\u{200b}\u{a0}"),
            "one twothree"
        );
        assert_eq!(first("plain text"), None);
        assert_eq!(first("é\u{200b}"), Some((2, '\u{200b}')));
    }

    #[test]
    fn blank_letters_and_loose_accents_show_nothing() {
        for text in [
            "",
            " \u{a0}\u{200b}",
            "\u{2800}",
            "\u{3164}\u{115f}",
            "\u{fe0f}",
            "\u{e0041}",
            "\u{301}",
        ] {
            assert!(shows_nothing(text), "{text:?}");
        }
        for text in ["-", "é", "e\u{301}", "✔\u{fe0f}", "数", "☃"] {
            assert!(!shows_nothing(text), "{text:?}");
        }
    }
}
