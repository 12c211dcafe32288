//! The words of a text as they are looked up: without capitals, accents and punctuation. In: a text. Out: its words, one after the
//! other. The script of the search page takes apart in the same way what a reader types; whoever changes one changes both.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The most letters of a word that are kept. Nobody types more, and a text without a space must not become one huge word.
const LONGEST: usize = 40;

/// Hands each word of `text` to `take`, folded.
///
/// Letters, digits and accents belong to a word. An apostrophe is passed over, and so is a comma between two digits: `council’s` is
/// `councils`, and `12,500` is `12500`.
pub(super) fn each(text: &str, mut take: impl FnMut(&str)) {
    let mut word = String::new();
    let mut is_plain = true;
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let follows = &rest[letter.len_utf8()..];
        match letter {
            'a'..='z' | '0'..='9' => word.push(letter),
            'A'..='Z' => word.push(letter.to_ascii_lowercase()),
            '\'' | '’' | 'ʼ' => {}
            ',' if is_digit(word.bytes().last()) && is_digit(follows.bytes().next()) => {}
            _ if !letter.is_ascii() && (letter.is_alphanumeric() || is_combining_mark(letter)) => {
                word.push(letter);
                is_plain = false;
            }
            _ => {
                end(&mut word, &mut is_plain, &mut take);
            }
        }
        rest = follows;
    }
    end(&mut word, &mut is_plain, &mut take);
}

fn is_digit(byte: Option<u8>) -> bool {
    byte.is_some_and(|byte| byte.is_ascii_digit())
}

/// Hands over the word that was read, if there was one, and makes room for the next.
fn end(word: &mut String, is_plain: &mut bool, take: &mut impl FnMut(&str)) {
    if !*is_plain {
        *word = folded(word);
    }
    if word.len() > LONGEST
        && let Some((end, _)) = word.char_indices().nth(LONGEST)
    {
        word.truncate(end);
    }
    if !word.is_empty() {
        take(word);
    }
    word.clear();
    *is_plain = true;
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
        each(text, |word| words.push(word.to_owned()));
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
