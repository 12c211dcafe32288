//! Which way text runs. In: a language tag, or a text. Out: whether the language is written from right to left; the text, unable to turn
//! round what stands beside it.

use std::borrow::Cow;

/// Languages that are written from right to left unless their tag names another script.
const LANGUAGES: [&str; 20] = [
    "ar", "arc", "azb", "ckb", "dv", "fa", "he", "ks", "lrc", "mzn", "nqo", "pnb", "ps", "sd",
    "syr", "ug", "ur", "yi", // Hebrew and Yiddish by the names they had before 1989.
    "iw", "ji",
];
/// Scripts that are written from right to left, by their four letters (ISO 15924).
const SCRIPTS: [&str; 12] = [
    "adlm", "arab", "aran", "hebr", "mand", "mend", "nkoo", "rohg", "samr", "syrc", "thaa", "yezi",
];

/// Returns whether a language, such as `he` or `pa-Arab-PK`, is written from right to left.
///
/// ```
/// use mercat::value::direction::is_right_to_left;
///
/// assert!(is_right_to_left("he-IL"));
/// assert!(!is_right_to_left("en-GB"));
/// assert!(!is_right_to_left("he-Latn"));
/// ```
#[must_use]
pub fn is_right_to_left(tag: &str) -> bool {
    let tag = tag.to_ascii_lowercase();
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default();
    let script =
        parts.find(|part| part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_lowercase()));
    match script {
        Some(script) => SCRIPTS.contains(&script),
        None => LANGUAGES.contains(&language),
    }
}

/// Returns a text without the characters that force a direction upon its letters (U+202A to U+202E), and with every isolate closed that it
/// opens (U+2066 to U+2069): its letters stand in the order in which they were written, and so do those that follow it.
///
/// ```
/// use mercat::value::direction::kept_apart;
///
/// assert_eq!(kept_apart("\u{202e}000,1"), "000,1");
/// assert_eq!(kept_apart("\u{2067}abc"), "\u{2067}abc\u{2069}");
/// ```
#[must_use]
pub fn kept_apart(text: &str) -> Cow<'_, str> {
    if !text.contains(|letter| is_override(letter) || is_isolate(letter)) {
        return Cow::Borrowed(text);
    }
    let mut kept = String::with_capacity(text.len());
    let mut open = 0_usize;
    for letter in text.chars().filter(|letter| !is_override(*letter)) {
        match letter {
            // One that closes nothing of this text would close what stands around it.
            '\u{2069}' if open == 0 => continue,
            '\u{2069}' => open -= 1,
            letter if is_isolate(letter) => open += 1,
            _ => {}
        }
        kept.push(letter);
    }
    kept.extend(std::iter::repeat_n('\u{2069}', open));
    Cow::Owned(kept)
}

fn is_override(letter: char) -> bool {
    ('\u{202a}'..='\u{202e}').contains(&letter)
}

fn is_isolate(letter: char) -> bool {
    ('\u{2066}'..='\u{2069}').contains(&letter)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_script_in_the_tag_decides_before_the_language() {
        for (tag, is_so) in [
            ("ar", true),
            ("AR-eg", true),
            ("pa-Arab-PK", true),
            ("pa", false),
            ("yi", true),
            ("ku-Latn", false),
            ("fa-1994", true),
            ("gd", false),
            ("", false),
        ] {
            assert_eq!(is_right_to_left(tag), is_so, "{tag}");
        }
    }

    proptest! {
        #[test]
        fn what_follows_a_text_keeps_its_direction(letters in prop::collection::vec(
            prop::sample::select(vec!['a', '1', '\u{5d0}', '\u{202a}', '\u{202c}', '\u{202e}', '\u{2066}', '\u{2067}', '\u{2069}']), 0..12)
        ) {
            let text: String = letters.iter().collect();
            let kept = kept_apart(&text);
            let mut open = 0_i32;
            for letter in kept.chars() {
                prop_assert!(!is_override(letter));
                open += match letter {
                    '\u{2069}' => -1,
                    letter if is_isolate(letter) => 1,
                    _ => 0,
                };
                prop_assert!(open >= 0);
            }
            prop_assert_eq!(open, 0);
            let seen = |text: &str| text.chars().filter(|letter| !is_override(*letter) && !is_isolate(*letter)).collect::<String>();
            prop_assert_eq!(seen(&kept), seen(&text));
        }
    }
}
