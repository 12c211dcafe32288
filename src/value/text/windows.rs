//! What Windows-1252 holds where other encodings have characters that nobody sees. In: such a character. Out: the letter that it was.

/// The letters of Windows-1252 from 80 to 9F; the five places without a letter hold their control character.
pub const LETTERS: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

/// Returns the letter that Windows writes as a control character.
pub fn letter(control: char) -> Option<char> {
    let place = usize::try_from(u32::from(control).checked_sub(0x80)?).ok()?;
    let letter = LETTERS.chars().nth(place)?;
    (letter != control).then_some(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_control_character_was_a_letter_of_windows() {
        assert_eq!(letter('\u{80}'), Some('€'));
        assert_eq!(letter('\u{92}'), Some('’'));
        assert_eq!(letter('\u{9f}'), Some('Ÿ'));
        for other in ['a', '\u{7}', '\u{81}', '\u{a0}', '😀'] {
            assert_eq!(letter(other), None);
        }
    }
}
