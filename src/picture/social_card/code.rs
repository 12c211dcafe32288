//! Bytes and runs of noughts → compressed data (RFC 1951) in a code that is fitted once to what a card holds. In: how often each
//! symbol came in a card like all others. Out: for each symbol its bits, and a card's bits as bytes.
//!
//! There may be ten thousand cards to a build: a code for each would be a little shorter and cost more than the card itself.

use std::sync::Arc;

use super::stream::Sink;

/// The symbols: 256 bytes, the end, and 29 lengths of a copy.
const SYMBOLS: usize = 286;
/// The symbol for the end.
const END: usize = 256;
/// The longest code that the format has.
const LONGEST_CODE: u8 = 15;
/// The longest copy.
const LONGEST: usize = 258;
/// How many noughts are sooner written one by one.
const SHORT: usize = 6;

/// Counts what comes.
#[derive(Debug)]
pub(super) struct Counts([u64; SYMBOLS]);

impl Counts {
    /// None yet; but anything may come, so that anything can be written.
    pub(super) fn none() -> Counts {
        Counts([1; SYMBOLS])
    }
}

impl Sink for Counts {
    fn byte(&mut self, byte: u8) {
        self.0[usize::from(byte)] += 100;
    }

    fn noughts(&mut self, count: usize) {
        each_part(count, |symbol, _| self.0[symbol] += 100);
    }
}

/// The bits of each symbol, and what says so at the beginning of the data.
#[derive(Debug)]
pub(super) struct Code {
    /// Bits, the first the lowest, and how many.
    symbols: [(u64, u32); SYMBOLS],
    lengths: [u8; SYMBOLS],
    /// The same for each number of noughts that a row may have.
    noughts: Vec<(u64, u32)>,
}

/// The longest run of noughts whose bits are put together once: one, and the longest copy of it.
const USUAL: usize = LONGEST + 1;

impl Code {
    /// The code in which what was counted is shortest.
    pub(super) fn fitted(counts: &Counts) -> Code {
        let mut counts = counts.0;
        let mut lengths = lengths(&counts);
        // What is rarer than the format can tell is taken for less rare.
        while lengths.iter().any(|length| *length > LONGEST_CODE) {
            counts = counts.map(|count| count.div_ceil(2));
            lengths = self::lengths(&counts);
        }
        let mut symbols = [(0, 0); SYMBOLS];
        let mut next = 0_u64;
        for length in 1..=LONGEST_CODE {
            next <<= 1;
            for (symbol, own) in symbols.iter_mut().zip(lengths) {
                if own == length {
                    let length = u32::from(length);
                    *symbol = (next.reverse_bits() >> (64 - length), length);
                    next += 1;
                }
            }
        }
        let mut code = Code {
            symbols,
            lengths,
            noughts: Vec::new(),
        };
        code.noughts = (0..=USUAL).map(|count| code.run(count)).collect();
        code
    }

    /// The bits of some noughts.
    fn run(&self, count: usize) -> (u64, u32) {
        let (mut bits, mut length) = (0, 0);
        each_part(count, |number, copied| {
            let (own, own_length) = self.symbols[number];
            bits |= own << length;
            length += own_length;
            if let Some(copied) = copied {
                let (_, more) = symbol(copied);
                // Which length, and in one more bit that it is copied from the byte before.
                bits |= ((copied - 3) as u64 & ((1 << more) - 1)) << length;
                length += more + 1;
            }
        });
        (bits, length)
    }

    /// The beginning of the data: that it is compressed, as one block, and the length of each symbol's code.
    fn head(&self, bits: &mut Bits) {
        bits.push(0x0178, 16);
        bits.push(0b101, 3);
        let (symbols, distances) = (SYMBOLS as u64 - 257, 0);
        bits.push(symbols, 5);
        bits.push(distances, 5);
        // The lengths themselves are written in 4 bits each: of their 19 symbols those for repeats, which come first, are not used.
        bits.push(19 - 4, 4);
        for length in [0; 3].into_iter().chain([4; 16]) {
            bits.push(length, 3);
        }
        // All copies are from the byte before, which takes one bit to say.
        for length in self.lengths.iter().chain(&[1]) {
            bits.push(u64::from(length.reverse_bits() >> 4), 4);
        }
    }
}

/// How long each symbol's code is: the two rarest are put together, again and again, and each time theirs grow by a bit.
fn lengths(counts: &[u64; SYMBOLS]) -> [u8; SYMBOLS] {
    let mut groups: Vec<(u64, Vec<usize>)> = counts
        .iter()
        .enumerate()
        .map(|(symbol, count)| (*count, vec![symbol]))
        .collect();
    let mut lengths = [0; SYMBOLS];
    while groups.len() > 1 {
        groups.sort_by(|one, other| other.cmp(one));
        let rarest = groups.split_off(groups.len() - 2);
        let mut joined = (0, Vec::new());
        for (count, symbols) in rarest {
            joined.0 += count;
            joined.1.extend(symbols);
        }
        for symbol in &joined.1 {
            lengths[*symbol] += 1;
        }
        groups.push(joined);
    }
    lengths
}

/// The symbols that noughts are written as, each with the length of the copy it begins.
fn each_part(mut count: usize, mut part: impl FnMut(usize, Option<usize>)) {
    if count >= SHORT {
        part(0, None);
        count -= 1;
        while count >= 3 {
            // What is left over is either nothing or long enough for a copy.
            let length = match count {
                ..=LONGEST => count,
                259..=260 => LONGEST - 3,
                _ => LONGEST,
            };
            part(symbol(length).0, Some(length));
            count -= length;
        }
    }
    for _ in 0..count {
        part(0, None);
    }
}

/// The symbol for a copy of some length, and how many more bits tell which length it is.
fn symbol(length: usize) -> (usize, u32) {
    match length - 3 {
        _ if length == LONGEST => (285, 0),
        above @ 0..8 => (257 + above, 0),
        above => {
            let more = above.ilog2() - 2;
            (261 + more as usize * 4 + (above >> more & 3), more)
        }
    }
}

/// Compressed data, as it is written.
#[derive(Debug, Clone)]
pub(super) struct Bits {
    code: Arc<Code>,
    bytes: Vec<u8>,
    waiting: u64,
    count: u32,
}

impl Bits {
    /// Begins data in a code.
    pub(super) fn begun(code: &Arc<Code>) -> Bits {
        let mut bits = Bits {
            code: Arc::clone(code),
            bytes: Vec::new(),
            waiting: 0,
            count: 0,
        };
        code.head(&mut bits);
        bits
    }

    /// All of it, with its check sum.
    pub(super) fn end(mut self, sum: u32) -> Vec<u8> {
        self.symbol(END);
        while self.count > 0 {
            self.bytes.push(self.waiting.to_le_bytes()[0]);
            self.waiting >>= 8;
            self.count = self.count.saturating_sub(8);
        }
        self.bytes.extend(sum.to_be_bytes());
        self.bytes
    }

    fn symbol(&mut self, symbol: usize) {
        let (bits, count) = self.code.symbols[symbol];
        self.push(bits, count);
    }

    fn push(&mut self, bits: u64, count: u32) {
        if count > 32 {
            self.push(bits & u64::from(u32::MAX), 32);
            return self.push(bits >> 32, count - 32);
        }
        self.waiting |= bits << self.count;
        self.count += count;
        if self.count >= 32 {
            self.bytes
                .extend_from_slice(&self.waiting.to_le_bytes()[..4]);
            self.waiting >>= 32;
            self.count -= 32;
        }
    }
}

impl Sink for Bits {
    fn byte(&mut self, byte: u8) {
        self.symbol(usize::from(byte));
    }

    fn noughts(&mut self, count: usize) {
        let mut left = count;
        while left > USUAL {
            let (bits, length) = self.code.noughts[USUAL];
            self.push(bits, length);
            left -= USUAL;
        }
        let (bits, length) = self.code.noughts[left];
        self.push(bits, length);
    }
}
