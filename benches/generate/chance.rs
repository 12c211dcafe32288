//! Numbers that look like chance and never change: `SplitMix64` (Steele, Lea and Flood, 2014). In: a seed. Out: the same row of
//! numbers on every machine. Never asks the clock or the system for chance.

/// A row of numbers.
pub(crate) struct Chance {
    state: u64,
}

impl Chance {
    /// The row that begins with `seed`.
    pub(crate) const fn new(seed: u64) -> Chance {
        Chance { state: seed }
    }

    const fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut number = self.state;
        number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        number ^ (number >> 31)
    }

    /// A number from 0 to `limit` less one; 0 where the limit is 0.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        // The remainder of 64 bits is even enough for made-up records, and is smaller than a `usize`.
        usize::try_from(self.next() % (limit.max(1) as u64)).unwrap_or_default()
    }

    /// A number from `least` to `most`.
    pub(crate) fn between(&mut self, least: usize, most: usize) -> usize {
        least + self.below(most.saturating_sub(least) + 1)
    }

    /// Whether one of `many` equally likely things happens.
    pub(crate) fn one_in(&mut self, many: usize) -> bool {
        self.below(many) == 0
    }

    /// One of a list that is not empty.
    pub(crate) fn of<'l, T: ?Sized>(&mut self, list: &[&'l T]) -> &'l T {
        list[self.below(list.len())]
    }
}
