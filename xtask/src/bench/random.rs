//! A pseudo-random number generator with the same numbers on every machine: SplitMix64 (Steele, Lea
//! and Flood, *Fast Splittable Pseudorandom Number Generators*, 2014).

/// A generator. The same seed gives the same numbers.
pub struct Random {
    state: u64,
}

impl Random {
    /// Creates a generator with a seed.
    pub const fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    /// Returns a whole number from 0 to `end - 1`.
    pub fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }

    /// Returns a number between `least` and `most`, rounded to one decimal.
    pub fn percent(&mut self, least: f64, most: f64) -> f64 {
        let part = self.next() as f64 / u64::MAX as f64;
        ((least + part * (most - least)) * 10.0).round() / 10.0
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}

#[cfg(test)]
mod tests {
    use super::Random;

    #[test]
    fn gives_the_published_sequence() {
        let mut random = Random::new(1_234_567);
        assert_eq!(random.next(), 6_457_827_717_110_365_317);
        assert_eq!(random.next(), 3_203_168_211_198_807_973);
    }
}
