//! Which runs of three bytes a text has, as bits: most texts that lack a word are known by that
//! without being read.

use super::term::{Edge, joined};

/// At least as many bits for every byte of a text. In the bundled report that sets between one bit
/// in twenty and one in seven, so that a word of six letters, which has four runs, passes by chance
/// no oftener than once in 2,000 texts.
const BITS_A_BYTE: usize = 8;

/// The bits of the shortest texts, and of the longest.
const FEWEST: usize = 1 << 9;
const MOST: usize = 1 << 15;

/// Stands for what is before or behind a word.
const BOUNDARY: u8 = 0;

/// The runs of a text: a power of two of bits.
#[derive(Clone, Debug)]
pub(super) struct Grams {
    bits: Vec<u64>,
    /// What of a hash is not used, in bits.
    unused: u32,
}

impl Grams {
    /// No runs yet, of a text that will have so many bytes.
    pub fn of_length(bytes: usize) -> Self {
        let bits = (bytes * BITS_A_BYTE).next_power_of_two();
        let bits = bits.clamp(FEWEST, MOST);
        Self {
            bits: vec![0; bits / 64],
            unused: u32::BITS - bits.trailing_zeros(),
        }
    }

    /// Adds the runs of a normalised text, and at its words those with their boundary.
    pub fn add(&mut self, text: &str) {
        let bytes = text.as_bytes();
        let at = |place: usize| bytes.get(place).copied().unwrap_or(BOUNDARY);
        // What each byte asks of its neighbours the next one asks again.
        let (mut second, mut third) = (at(0), at(1));
        let (mut goes_on, mut goes_on_after) = (joined(text, 0), joined(text, 1));
        for place in 0..bytes.len() {
            let first = second;
            (second, third) = (third, at(place + 2));
            let begins = !goes_on;
            goes_on = goes_on_after;
            goes_on_after = joined(text, place + 2);
            self.set([first, second, third]);
            if !goes_on_after {
                self.set([first, second, BOUNDARY]);
            }
            if begins {
                self.set([BOUNDARY, first, second]);
                if !goes_on {
                    self.set([BOUNDARY, first, BOUNDARY]);
                }
            }
        }
    }

    /// False when the text has no such word with that edge; true when it may have.
    pub fn may_have(&self, word: &str, edge: Edge) -> bool {
        let bytes = word.as_bytes();
        let whole = edge == Edge::Whole;
        let ends = match (bytes, edge) {
            ([one], Edge::Whole) => self.has([BOUNDARY, *one, BOUNDARY]),
            ([first, second, ..], Edge::Whole | Edge::Start) => {
                self.has([BOUNDARY, *first, *second])
            }
            _ => true,
        };
        let last = match bytes {
            [.., before, last] if whole => self.has([*before, *last, BOUNDARY]),
            _ => true,
        };
        ends && last && bytes.windows(3).all(|it| self.has([it[0], it[1], it[2]]))
    }

    fn set(&mut self, run: [u8; 3]) {
        let bit = self.bit(run);
        self.bits[bit / 64] |= 1 << (bit % 64);
    }

    fn has(&self, run: [u8; 3]) -> bool {
        let bit = self.bit(run);
        self.bits[bit / 64] & 1 << (bit % 64) != 0
    }

    /// Fibonacci hashing: the high bits of a product with the golden ratio.
    fn bit(&self, run: [u8; 3]) -> usize {
        let number = u32::from_le_bytes([run[0], run[1], run[2], 0]);
        (number.wrapping_mul(0x9e37_79b9) >> self.unused) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::{Edge, Grams};
    use crate::selection::search::term::positions;

    #[test]
    fn what_a_text_has_is_never_denied() {
        let text = "\ngpt-4 cost 78.35 million in 2023\n中国的专利 and ai, 1,812 家\nx\n";
        let mut grams = Grams::of_length(text.len());
        grams.add(text);
        for start in 0..text.len() {
            for end in start + 1..=text.len() {
                let Some(word) = text.get(start..end) else {
                    continue;
                };
                for edge in [Edge::Whole, Edge::Start, Edge::Inside] {
                    let there = positions(text, word, edge).next().is_some();
                    assert!(!there || grams.may_have(word, edge), "{word:?} {edge:?}");
                }
            }
        }
        for (word, edge) in [
            ("cos", Edge::Whole),
            ("llion", Edge::Start),
            ("欧盟", Edge::Inside),
        ] {
            assert!(!grams.may_have(word, edge), "{word}");
        }
    }
}
