//! Generates the test's numbers: numbers of every magnitude, and those that different algorithms
//! may write differently.

/// An endless sequence of numbers, the same in every run.
pub struct Values {
    state: u64,
}

impl Values {
    /// The sequence for a chunk.
    pub fn of(chunk: u32) -> Self {
        let state = 0x9E37_79B9_7F4A_7C15 ^ (u64::from(chunk) << 32 | 1);
        let mut values = Self { state };
        // The states of different chunks differ in few bits at first, so the first numbers are
        // skipped.
        for _ in 0..20 {
            values.bits();
        }
        values
    }

    /// 64 random bits by xorshift.
    pub fn bits(&mut self) -> u64 {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        self.state
    }

    /// A random whole number from 0 to `end` − 1.
    pub fn below(&mut self, end: u64) -> u64 {
        self.bits() % end
    }

    /// The next number. It is finite, and half of the numbers are negative.
    pub fn next(&mut self) -> f64 {
        let size = self.size();
        let negative = self.below(2) == 0;
        let size = if size.is_finite() { size } else { f64::MAX };
        if negative { -size } else { size }
    }

    fn size(&mut self) -> f64 {
        match self.below(10) {
            // Any magnitude; case 1 gives small ones, subnormal numbers among them.
            0 => f64::from_bits(self.bits() >> 1),
            1 => {
                let zeros = 12 + self.below(52);
                f64::from_bits(self.bits() >> zeros)
            }
            // Few digits, as in reports; in case 3 the last digit is a 5, which algorithms may
            // round differently.
            2 => {
                let whole = self.whole(7);
                self.divided(whole)
            }
            3 => {
                let whole = self.whole(7) * 10 + 5;
                self.divided(whole)
            }
            // Amounts near a power of ten, where the scale word changes.
            4 => {
                let power = 10_u64.pow(1 + self.below(17) as u32);
                let near = power / 10_u64.pow(1 + self.below(6) as u32).min(power);
                (power - self.below(near + 1)) as f64
            }
            // Powers of ten and of two, and their neighbours.
            5 => {
                let power = self.below(632) as i64 - 323;
                let size = format!("1e{power}").parse().unwrap_or(1.0);
                self.neighbour(size)
            }
            6 => {
                let size = f64::from_bits(self.below(2047) << 52);
                self.neighbour(size)
            }
            // Whole numbers divided by a power of two. Many are exactly halfway between two shorter
            // decimal numbers.
            7 => {
                let power = self.below(25) as i32 + 12;
                (self.below(1 << (power + 4)) | 1) as f64 / 2_f64.powi(power)
            }
            // Quotients, which use all digits.
            8 => self.whole(9) as f64 / self.whole(9) as f64,
            // Whole numbers above 2⁵³, where not every whole number is a floating-point number.
            _ => {
                let bits = self.bits() >> self.below(12);
                bits as f64 * 10_f64.powi(self.below(4) as i32)
            }
        }
    }

    /// A random whole number above 0. Its maximum number of digits is chosen first, from 1 to
    /// `digits`.
    fn whole(&mut self, digits: u64) -> u64 {
        let end = 10_u64.pow(1 + self.below(digits) as u32);
        1 + self.below(end - 1)
    }

    fn divided(&mut self, whole: u64) -> f64 {
        whole as f64 / 10_f64.powi(self.below(8) as i32)
    }

    /// The number itself, its lower or its upper neighbour.
    fn neighbour(&mut self, size: f64) -> f64 {
        let bits = size.to_bits() + self.below(3);
        f64::from_bits(bits.saturating_sub(1))
    }
}
