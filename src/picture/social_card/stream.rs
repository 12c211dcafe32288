//! Rows of points as they are compressed. In: rows of 2 bits to the point, from top to bottom. Out: bytes, and runs of noughts.
//!
//! Most rows are empty, and most others differ from the row above at the edges of letters only. An empty row is written as it
//! is, which is noughts; any other as its difference from the row above (ISO/IEC 15948, "filtering"), which is mostly noughts too.

/// How many bytes a row has in the file.
const BYTES: usize = super::WIDTH / 4;
/// How many words.
const WORDS: usize = BYTES.div_ceil(8);

/// A row: words of 32 points, the first the highest bits. What the last has more than is needed stays clear.
pub(super) type Row = [u64; WORDS];
/// A row of paper.
pub(super) const EMPTY: Row = [0; WORDS];

/// The first byte of a row that is written as its difference from the row above; that of one written as it is, is nought.
const UP: u8 = 2;

/// What bytes are handed to.
pub(super) trait Sink {
    /// A byte as it is.
    fn byte(&mut self, byte: u8);
    /// Some noughts.
    fn noughts(&mut self, count: usize);
}

/// Rows, as they are written.
#[derive(Debug, Clone)]
pub(super) struct Stream<S> {
    sink: S,
    above: Row,
    noughts: usize,
    /// How many rows are written.
    rows: usize,
    sum: Adler,
}

impl<S: Sink> Stream<S> {
    pub(super) fn into(sink: S) -> Stream<S> {
        Stream {
            sink,
            above: EMPTY,
            noughts: 0,
            rows: 0,
            sum: Adler { low: 1, high: 0 },
        }
    }

    /// Writes the next row.
    pub(super) fn row(&mut self, row: &Row) {
        if row.iter().all(|word| *word == 0) {
            return self.empty_to(self.rows + 1);
        }
        self.rows += 1;
        self.byte(UP);
        for (above, new) in std::mem::replace(&mut self.above, *row).iter().zip(row) {
            let mut changed = above ^ new;
            let mut seen = 0;
            // From one byte that has changed to the next, for most have not.
            while changed != 0 {
                let at = changed.leading_zeros() as usize / 8;
                self.noughts += at - seen;
                self.byte(new.to_be_bytes()[at].wrapping_sub(above.to_be_bytes()[at]));
                changed &= (u64::MAX >> (8 * at)) >> 8;
                seen = at + 1;
            }
            self.noughts += 8 - seen;
        }
        self.noughts -= 8 * WORDS - BYTES;
    }

    /// Writes empty rows up to the row `end`.
    pub(super) fn empty_to(&mut self, end: usize) {
        if end > self.rows {
            self.noughts += (end - self.rows) * (BYTES + 1);
            self.rows = end;
            self.above = EMPTY;
        }
    }

    /// What all was handed to, and the check sum of it.
    pub(super) fn end(mut self) -> (S, u32) {
        self.flush();
        (self.sink, self.sum.total())
    }

    fn byte(&mut self, byte: u8) {
        self.flush();
        self.sink.byte(byte);
        self.sum.byte(byte);
    }

    fn flush(&mut self) {
        let noughts = std::mem::take(&mut self.noughts);
        if noughts > 0 {
            self.sink.noughts(noughts);
            self.sum.noughts(noughts);
        }
    }
}

/// The check sum of what is compressed (RFC 1950, "ADLER32").
#[derive(Debug, Clone, Copy)]
struct Adler {
    low: u64,
    high: u64,
}

impl Adler {
    const MODULUS: u64 = 65_521;

    fn byte(&mut self, byte: u8) {
        self.low += u64::from(byte);
        self.high += self.low;
    }

    /// The sums stay far below what they can hold: a card has 200,000 bytes.
    fn noughts(&mut self, count: usize) {
        self.high += self.low * count as u64;
    }

    fn total(self) -> u32 {
        let total = ((self.high % Adler::MODULUS) << 16) | (self.low % Adler::MODULUS);
        u32::try_from(total).unwrap_or(u32::MAX)
    }
}
