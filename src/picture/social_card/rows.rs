//! Rows of points as they are compressed. In: rows of 2 bits to the point, from top to bottom. Out: compressed bytes.
//!
//! Most rows are empty, and most others differ from the row above at the edges of letters only. An empty row is written as it
//! is, which is noughts; any other as its difference from the row above (ISO/IEC 15948, "filtering"), which is mostly noughts too.
//! Noughts in a row are what `fdeflate` is quick at.

/// How wide a card is.
pub const WIDTH: usize = 1200;
/// How high a card is.
pub const HEIGHT: usize = 630;

/// How many bytes a row has in the file.
const BYTES: usize = WIDTH / 4;
/// The same with the byte in front that says how it is written.
const LENGTH: usize = BYTES + 1;
/// How many words.
const WORDS: usize = BYTES.div_ceil(8);

/// A row: words of 32 points, the first the highest bits. What the last has more than is needed stays clear.
pub(super) type Row = [u64; WORDS];
/// A row of paper.
pub(super) const EMPTY: Row = [0; WORDS];

/// The first byte of a row that is written as its difference from the row above; that of one written as it is, is nought.
const UP: u8 = 2;

/// Rows, as they are written.
#[derive(Debug, Clone)]
pub(super) struct Rows {
    bytes: Vec<u8>,
    above: Row,
}

impl Rows {
    /// Begins a card.
    pub(super) fn none() -> Rows {
        Rows {
            bytes: Vec::with_capacity(HEIGHT * LENGTH),
            above: EMPTY,
        }
    }

    /// Writes the next row.
    pub(super) fn push(&mut self, row: &Row) {
        if *row == EMPTY {
            return self.empty_to(self.bytes.len() / LENGTH + 1);
        }
        let above = std::mem::replace(&mut self.above, *row);
        self.bytes.push(UP);
        let end = self.bytes.len() + BYTES;
        for (new, above) in row.iter().zip(above) {
            let difference = byte_differences(*new, above);
            self.bytes.extend_from_slice(&difference.to_be_bytes());
        }
        // The last word holds more than a row has.
        self.bytes.truncate(end);
    }

    /// Writes empty rows up to the row `end`.
    pub(super) fn empty_to(&mut self, end: usize) {
        while self.bytes.len() < end * LENGTH {
            self.bytes.extend_from_slice(&[0; LENGTH]);
            self.above = EMPTY;
        }
    }

    /// Returns all rows, compressed (RFC 1950).
    pub(super) fn compressed(&self) -> Vec<u8> {
        fdeflate::compress_to_vec(&self.bytes)
    }
}

/// Returns each byte of a word less that of another, eight at a time: with the highest bit of each set apart nothing is borrowed from
/// the byte beside it.
fn byte_differences(one: u64, other: u64) -> u64 {
    const HIGHEST: u64 = 0x8080_8080_8080_8080;
    ((one | HIGHEST) - (other & !HIGHEST)) ^ ((one ^ !other) & HIGHEST)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn eight_bytes_at_a_time_differ_as_each_by_itself(one: [u8; 8], other: [u8; 8]) {
            let each: Vec<u8> = one.iter().zip(other).map(|(one, other)| one.wrapping_sub(other)).collect();
            let all = byte_differences(u64::from_be_bytes(one), u64::from_be_bytes(other));
            prop_assert_eq!(all.to_be_bytes().to_vec(), each);
        }
    }
}
