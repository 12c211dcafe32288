//! Ascending numbers as letters. In: numbers. Out: the distance of each from the one before, in letters that need no escaping
//! anywhere. The script of the search page reads them.

/// The letters for 0 to 63. Those from 32 on say that the number goes on.
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Writes ascending numbers behind `text`: five bits in a letter, the lowest first.
pub(super) fn write(numbers: impl Iterator<Item = u32>, text: &mut String) {
    let mut before = 0;
    for number in numbers {
        let mut left = number - before;
        before = number;
        loop {
            let part = (left & 31) as usize;
            left >>= 5;
            text.push(char::from(LETTERS[part + if left > 0 { 32 } else { 0 }]));
            if left == 0 {
                break;
            }
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::{LETTERS, write};

    /// Reads numbers as the script of the search page does.
    pub(in super::super) fn read(text: &str) -> Vec<u32> {
        let (mut numbers, mut number, mut part, mut shift) = (Vec::new(), 0, 0, 0);
        for letter in text.bytes() {
            let value = LETTERS.iter().position(|known| *known == letter).unwrap();
            part |= (u32::try_from(value).unwrap() & 31) << shift;
            shift += 5;
            if value < 32 {
                number += part;
                numbers.push(number);
                (part, shift) = (0, 0);
            }
        }
        numbers
    }

    #[test]
    fn near_numbers_take_a_letter_each() {
        let mut text = String::new();
        write([0, 1, 32, 64, 1064].into_iter(), &mut text);
        assert_eq!(text, "ABfgBof");
        assert_eq!(read(&text), [0, 1, 32, 64, 1064]);
    }

    proptest::proptest! {
        #[test]
        fn what_is_written_is_read_again(numbers in proptest::collection::btree_set(0..u32::MAX, 0..200)) {
            let mut text = String::new();
            write(numbers.iter().copied(), &mut text);
            proptest::prop_assert_eq!(read(&text), numbers.into_iter().collect::<Vec<_>>());
        }
    }
}
