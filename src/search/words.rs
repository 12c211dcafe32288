//! The words of a text as they are looked up: without capitals, accents and punctuation. In: a text. Out: its words, one after the
//! other. The script of the search page takes apart in the same way what a reader types; whoever changes one changes both.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The most letters of a word that are kept. Nobody types more, and a text without a space must not become one huge word.
const LONGEST: usize = 40;

/// Hands each word of `text` to `take`, folded. `word` is room to fold in, which the next text can use again.
///
/// Letters, digits and accents belong to a word. An apostrophe is passed over, and so is a comma between two digits: `council’s` is
/// `councils`, and `12,500` is `12500`.
pub(super) fn each(text: &str, word: &mut String, mut take: impl FnMut(&str)) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        // Most words are small letters and nothing else: they are taken as they stand.
        let plain = bytes[at..]
            .iter()
            .take_while(|byte| is_plain(**byte))
            .count();
        let end = at + plain;
        if plain <= LONGEST && bytes.get(end).is_none_or(|byte| is_gap(*byte)) {
            if plain > 0 {
                take(&text[at..end]);
            }
            at = end + 1;
        } else {
            at = read(text, at, word);
            if !word.is_empty() {
                take(word);
            }
        }
    }
}

/// Whether a byte is a letter or a digit that folds to itself.
fn is_plain(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit()
}

/// Whether a byte ends a word, whatever stands around it.
fn is_gap(byte: u8) -> bool {
    byte.is_ascii() && !byte.is_ascii_alphanumeric() && byte != b'\'' && byte != b','
}

/// Reads the word that begins at `start`, folded, and gives the place behind it and the letter that ends it. There may be none.
fn read(text: &str, start: usize, word: &mut String) -> usize {
    word.clear();
    let mut is_ascii = true;
    let mut behind = text.len();
    for (at, letter) in text[start..].char_indices() {
        let next = start + at + letter.len_utf8();
        match letter {
            'A'..='Z' | 'a'..='z' | '0'..='9' => word.push(letter.to_ascii_lowercase()),
            '\'' | '’' | 'ʼ' => {}
            ',' if is_digit(word.bytes().last())
                && is_digit(text.as_bytes().get(next).copied()) => {}
            _ if !letter.is_ascii() && (letter.is_alphanumeric() || is_combining_mark(letter)) => {
                word.push(letter);
                is_ascii = false;
            }
            _ => {
                behind = next;
                break;
            }
        }
    }
    if !is_ascii {
        *word = folded(word);
    }
    if let Some((end, _)) = word.char_indices().nth(LONGEST) {
        word.truncate(end);
    }
    behind
}

fn is_digit(byte: Option<u8>) -> bool {
    byte.is_some_and(|byte| byte.is_ascii_digit())
}

/// A word without accents and capitals; letters that are written in more ways than one are written in the plainest.
fn folded(word: &str) -> String {
    let plain: String = word
        .nfkd()
        .filter(|letter| !is_combining_mark(*letter) && letter.is_alphanumeric())
        .collect();
    plain.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        let mut words = Vec::new();
        each(text, &mut String::new(), |word| words.push(word.to_owned()));
        words
    }

    #[test]
    fn words_are_folded_and_taken_apart_as_readers_type_them() {
        for (text, expected) in [
            ("", ""),
            (" … – ", ""),
            ("Comhairle na Gàidhealtachd", "comhairle na gaidhealtachd"),
            ("Na h-Eileanan Siar", "na h eileanan siar"),
            ("a\u{300} À Ǻ İ", "a a a i"),
            (
                "The council’s plan, the councils' plan",
                "the councils plan the councils plan",
            ),
            ("£12,500 and €1,234,567.50", "12500 and 1234567 50"),
            ("in 2015, 2016 or 2016-17", "in 2015 2016 or 2016 17"),
            ("ab,12 12,ab ,5", "ab 12 12 ab 5"),
            ("S12000047 AV-001", "s12000047 av 001"),
            ("Straße ΟΔΌΣ Ёлка 日本", "straße οδος елка 日本"),
            ("ﬁle Ａ２ ½", "file a2 12"),
        ] {
            assert_eq!(words(text).join(" "), expected, "{text}");
        }
    }

    #[test]
    fn a_word_without_end_is_cut() {
        assert_eq!(words(&"é".repeat(100_000)), ["e".repeat(LONGEST)]);
    }

    proptest::proptest! {
        #[test]
        fn a_folded_word_folds_to_itself(text in ".{0,40}") {
            for word in words(&text) {
                proptest::prop_assert!(!word.is_empty());
                proptest::prop_assert_eq!(words(&word), [word.clone()]);
            }
        }
    }
}
