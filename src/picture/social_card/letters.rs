//! The letters of social cards in their three sizes. In: `themes/letters.bin`, which `tests/letters.rs` draws. Out:
//! how wide words are, and each letter's points, and whether it has all that a text needs. Marks that would stand above the letter before
//! them are left out, so that the letter stays.

/// All letters of one size, in order of character.
#[derive(Debug, Default)]
pub(super) struct Letters {
    letters: Vec<Letter>,
    words: Vec<u64>,
}

/// A letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Letter {
    character: u32,
    /// The way to the next letter, in 64ths of a point.
    pub(super) advance: i32,
    /// From the pen to its left edge.
    pub(super) left: i32,
    /// From its upper edge down to the line it stands on.
    pub(super) top: i32,
    /// How many words each of its rows has: a word is 32 points from left to right, 2 bits each.
    words: usize,
    rows: usize,
    first: usize,
}

/// How many bytes of the file make a word.
const BYTES: usize = 8;

/// Returns the letters in small, for titles and for figures.
pub(super) fn load() -> [Letters; 3] {
    let mut file = Reader(include_bytes!("../../../themes/letters.bin"));
    [(); 3].map(|()| Letters::read(&mut file))
}

impl Letters {
    fn read(file: &mut Reader) -> Letters {
        let count = u32::from_le_bytes(file.take());
        let mut letters = Vec::new();
        let mut first = 0;
        let mut widths = Vec::new();
        for _ in 0..count {
            let mut letter = Letter {
                character: u32::from_le_bytes(file.take()),
                advance: i32::from(u16::from_le_bytes(file.take())),
                left: i32::from(i16::from_le_bytes(file.take())),
                top: i32::from(i16::from_le_bytes(file.take())),
                words: 0,
                rows: 0,
                first,
            };
            let [width, rows] = file.take().map(usize::from);
            letter.words = width.div_ceil(BYTES);
            letter.rows = rows;
            first += letter.words * rows;
            widths.push((width, rows));
            letters.push(letter);
        }
        let mut words = Vec::with_capacity(first);
        for (width, rows) in widths {
            for row in file.bytes(width * rows).chunks(width.max(1)) {
                words.extend(row.chunks(BYTES).map(|bytes| {
                    let mut word = [0; 8];
                    word[..bytes.len()].copy_from_slice(bytes);
                    u64::from_be_bytes(word)
                }));
            }
        }
        Letters { letters, words }
    }

    /// Returns the letters of a text, as far as they are shown.
    pub(super) fn of<'l>(&'l self, text: &'l str) -> impl Iterator<Item = &'l Letter> {
        text.chars().filter_map(|character| self.letter(character))
    }

    /// Returns how wide a text is, in 64ths of a point.
    pub(super) fn width(&self, text: &str) -> i32 {
        self.of(text).map(|letter| letter.advance).sum()
    }

    /// Returns the rows of a letter from top to bottom, each in words.
    pub(super) fn rows(&self, letter: &Letter) -> impl Iterator<Item = &[u64]> {
        let words = &self.words[letter.first..letter.first + letter.words * letter.rows];
        words.chunks(letter.words.max(1))
    }

    /// Returns whether it has a letter for every character of a text that is seen.
    pub(super) fn can_write(&self, text: &str) -> bool {
        text.chars()
            .all(|character| is_unseen(character) || self.letter(character).is_some())
    }

    fn letter(&self, character: char) -> Option<&Letter> {
        match character {
            character if is_unseen(character) => None,
            character if character.is_whitespace() => self.exactly(' '),
            character => self.exactly(character),
        }
    }

    fn exactly(&self, character: char) -> Option<&Letter> {
        let wanted = u32::from(character);
        let found = self
            .letters
            .binary_search_by_key(&wanted, |letter| letter.character);
        found.ok().map(|index| &self.letters[index])
    }
}

/// Returns whether a character takes no place of its own: marks, joiners, and what says where a word may break or which way it runs.
fn is_unseen(character: char) -> bool {
    matches!(
        character,
        '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}'
    )
}

/// A file that is read from its beginning to its end.
struct Reader(&'static [u8]);

impl Reader {
    /// Returns the next bytes, as many as there are.
    fn bytes(&mut self, count: usize) -> &'static [u8] {
        let (bytes, rest) = self.0.split_at(count.min(self.0.len()));
        self.0 = rest;
        bytes
    }

    /// Returns the next bytes; nought where there are no more.
    fn take<const N: usize>(&mut self) -> [u8; N] {
        match self.0.split_first_chunk() {
            Some((bytes, rest)) => {
                self.0 = rest;
                *bytes
            }
            None => [0; N],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_of_gaelic_and_scots_is_there_in_each_size() {
        for letters in load() {
            for character in "aàáeèéiìíoòóuùúÀÈÌÒÙ’–…£€0123456789ȝ".chars()
            {
                let is_large = letters.exactly('ȝ').is_none();
                let found = letters.exactly(character);
                assert!(
                    found.is_some() || (is_large && character == 'ȝ'),
                    "{character}"
                );
                assert!(found.is_none_or(|letter| letter.advance > 0 && letter.words > 0));
            }
        }
    }

    #[test]
    fn what_the_typeface_lacks_is_known_and_a_loose_mark_is_left_out() {
        let [_, letters, _] = load();
        assert!(!letters.can_write("漢字"));
        assert!(letters.can_write("Brisvalle, e\u{301}\u{200b} \u{202e}12"));
        assert_eq!(letters.width("a\u{300}"), letters.width("a"));
        assert_eq!(letters.width("\u{a0}"), letters.width(" "));
    }

    #[test]
    fn letters_stand_in_order_so_that_they_are_found() {
        for letters in load() {
            assert!(letters.letters.is_sorted_by_key(|letter| letter.character));
        }
    }
}
