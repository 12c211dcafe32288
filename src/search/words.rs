//! The words of a text as they are looked up: without capitals, accents and punctuation. In: a text. Out: its words, one after the
//! other. `themes/civic/assets/words.js` takes apart in the same way what a reader types; both read `words.json` as their test.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The most letters of a word that are kept. Nobody types more, and a text without a space must not become one huge word.
const LONGEST: usize = 40;
/// The most parts of a word with hyphens that are also one word without them.
const MOST_PARTS: usize = 4;

/// Hands each word of `text` to `take`, folded. `word` is a buffer to fold in, which the next text can use again.
///
/// Letters, digits and accents belong to a word. An apostrophe is passed over, and so are a soft hyphen, a space without width and a
/// comma between two digits: `council’s` is `councils`, and `12,500` is `12500`. A word with hyphens is each of its parts and the
/// whole without them: `e-mail` is `e`, `mail` and `email`.
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
            parts_and_whole(word, &mut take);
        }
    }
}

/// Returns whether a byte is a letter or a digit that folds to itself.
fn is_plain(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit()
}

/// Returns whether a byte ends a word, whatever stands around it.
fn is_gap(byte: u8) -> bool {
    byte.is_ascii() && !byte.is_ascii_alphanumeric() && !matches!(byte, b'\'' | b',' | b'-')
}

/// Reads the word that begins at `start`, with `-` between its parts, and returns the place behind it and the letter that ends it.
/// There may be none.
fn read(text: &str, start: usize, word: &mut String) -> usize {
    word.clear();
    let mut before = ' ';
    for (at, letter) in text[start..].char_indices() {
        let next = start + at + letter.len_utf8();
        let follows = || text[next..].chars().next();
        if letter.is_ascii_alphanumeric() {
            word.push(letter.to_ascii_lowercase());
        } else if is_hyphen(letter) && belongs(before) && follows().is_some_and(belongs) {
            word.push('-');
        } else if belongs(letter) {
            if !is_passed_over(letter) {
                word.push(letter);
            }
        } else if !(letter == ','
            && before.is_ascii_digit()
            && follows().is_some_and(|letter| letter.is_ascii_digit()))
        {
            return next;
        }
        before = letter;
    }
    text.len()
}

/// Returns whether a letter belongs to a word wherever it stands.
fn belongs(letter: char) -> bool {
    letter.is_alphanumeric() || is_passed_over(letter) || is_combining_mark(letter)
}

/// Returns whether a letter stands within words without being part of them: an apostrophe, or what nobody sees.
fn is_passed_over(letter: char) -> bool {
    matches!(
        letter,
        '\'' | '’' | 'ʼ' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
    )
}

/// Returns whether a letter joins two words to one: a hyphen, or a dash as it stands between two years.
fn is_hyphen(letter: char) -> bool {
    matches!(letter, '-' | '\u{2010}'..='\u{2013}')
}

/// Hands over a word that was read: each part between hyphens, and the whole without them.
fn parts_and_whole(word: &str, take: &mut impl FnMut(&str)) {
    let mut whole = String::new();
    let mut parts = 0;
    for part in word.split('-') {
        let part = folded(part);
        if !part.is_empty() {
            parts += 1;
            whole += &part;
            take(cut(&part));
        }
    }
    if (2..=MOST_PARTS).contains(&parts) {
        take(cut(&whole));
    }
}

/// Returns the beginning of a word, of no more than [`LONGEST`] letters.
fn cut(word: &str) -> &str {
    match word.char_indices().nth(LONGEST) {
        Some((end, _)) => &word[..end],
        None => word,
    }
}

/// Returns a word without accents and capitals, and with letters that are written in more ways than one in the plainest.
fn folded(word: &str) -> Cow<'_, str> {
    if word.is_ascii() {
        return Cow::Borrowed(word);
    }
    let letters: String = word
        .nfkd()
        .filter(|letter| !is_combining_mark(*letter) && letter.is_alphanumeric())
        .collect();
    let mut plain = String::new();
    for letter in letters.to_lowercase().chars() {
        match as_typed(letter) {
            Some(typed) => plain.push_str(typed),
            None => plain.push(letter),
        }
    }
    Cow::Owned(plain)
}

/// Returns how people type a letter that their keyboard lacks and that is no plain letter with an accent.
fn as_typed(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ß' => "ss",
        'œ' => "oe",
        'æ' => "ae",
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'ı' => "i",
        'þ' => "th",
        'ħ' => "h",
        'ŧ' => "t",
        'ς' => "σ",
        'ʼ' => "",
        _ => return None,
    })
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
    fn words_are_folded_and_taken_apart_as_the_script_does_it() {
        let table: Vec<(String, String)> =
            serde_json::from_str(include_str!("words.json")).unwrap();
        for (text, expected) in table {
            assert_eq!(words(&text).join(" "), expected, "{text}");
        }
    }

    #[test]
    fn a_word_without_end_is_cut() {
        assert_eq!(words(&"é".repeat(100_000)), ["e".repeat(LONGEST)]);
        let long = "a".repeat(30);
        assert_eq!(words(&format!("{long}-{long}"))[2], "a".repeat(LONGEST));
    }

    proptest::proptest! {
        #[test]
        fn a_folded_word_folds_to_itself(text in ".{0,40}") {
            for word in words(&text) {
                proptest::prop_assert!(!word.is_empty());
                proptest::prop_assert_eq!(words(&word), [word.clone()]);
            }
        }

        #[test]
        fn what_nobody_sees_cuts_no_word(
            parts in proptest::collection::vec("[a-zé]{1,6}", 1..5),
            unseen in "[\u{ad}\u{200b}-\u{200f}\u{2060}\u{feff}'’]"
        ) {
            proptest::prop_assert_eq!(words(&parts.join(&unseen)), words(&parts.concat()));
        }
    }
}
