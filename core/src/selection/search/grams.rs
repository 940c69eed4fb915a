//! A Bloom filter over the runs of three bytes in a text. It shows for most texts without a word
//! that the word is missing, without reading the text.

use super::term::{Edge, joined};

/// The minimum number of bits for each byte of a text. In the bundled report between 1 in 20 and 1
/// in 7 bits are then set. A word of six letters has four runs, so the filter passes a text without
/// the word at most once in 2,000 times.
const BITS_A_BYTE: usize = 8;

/// The number of bits for the shortest texts, and for the longest.
const FEWEST: usize = 1 << 9;
const MOST: usize = 1 << 15;

/// Stands for the position before or after a word.
const BOUNDARY: u8 = 0;

/// The runs of three bytes in a text, as a set of bits whose size is a power of two.
#[derive(Clone, Debug)]
pub(super) struct Grams {
    bits: Vec<u64>,
    /// The number of low bits of a hash that are not used.
    unused: u32,
}

impl Grams {
    /// An empty set, sized for a text of this many bytes.
    pub fn of_length(bytes: usize) -> Self {
        let bits = (bytes * BITS_A_BYTE).next_power_of_two();
        let bits = bits.clamp(FEWEST, MOST);
        Self {
            bits: vec![0; bits / 64],
            unused: u32::BITS - bits.trailing_zeros(),
        }
    }

    /// Adds the runs of a normalised text. At the start and end of each word it also adds the run
    /// with [`BOUNDARY`].
    pub fn add(&mut self, text: &str) {
        let bytes = text.as_bytes();
        let at = |place: usize| bytes.get(place).copied().unwrap_or(BOUNDARY);
        // Bytes and boundaries are kept for the next step, which needs them again.
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

    /// False if the text certainly does not contain the word with this edge; true if it may.
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

    /// The bit of a run by Fibonacci hashing: the high bits of its product with the golden ratio.
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
