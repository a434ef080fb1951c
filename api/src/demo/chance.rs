//! Chance that repeats itself: the same seed draws the same, so that two runs give the same demonstration.
//! Absent: real chance, which is [`crate::clock`]'s.

/// A source of numbers (SplitMix64, of Steele, Lea and Flood 2014).
pub(super) struct Chance(u64);

impl Chance {
    /// The source of a seed (its FNV-1a hash).
    pub(super) fn of(seed: &str) -> Self {
        let hash = seed
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        Self(hash)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from `low` to `high`, both among them.
    pub(super) fn between(&mut self, low: i64, high: i64) -> i64 {
        let span = u64::try_from(high - low + 1).unwrap_or(1).max(1);
        low + i64::try_from(self.next() % span).unwrap_or(0)
    }

    /// A place in a list of so many.
    pub(super) fn below(&mut self, count: usize) -> usize {
        let last = i64::try_from(count).unwrap_or(1).max(1) - 1;
        usize::try_from(self.between(0, last)).unwrap_or(0)
    }

    /// One of several; `None` of nothing.
    pub(super) fn pick<'a, T>(&mut self, among: &'a [T]) -> Option<&'a T> {
        among.get(self.below(among.len()))
    }

    /// Whether something happens that happens so many times in a hundred.
    pub(super) fn percent(&mut self, percent: i64) -> bool {
        self.between(1, 100) <= percent
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_draws_the_same_and_within_bounds() {
        let drawn = |seed: &str| {
            let mut chance = Chance::of(seed);
            (0..200).map(|_| chance.between(3, 9)).collect::<Vec<_>>()
        };
        assert_eq!(drawn("a"), drawn("a"));
        assert_ne!(drawn("a"), drawn("b"));
        assert!((3..=9).all(|number| drawn("a").contains(&number)));
        assert_eq!(Chance::of("a").pick::<u8>(&[]), None);
    }
}
