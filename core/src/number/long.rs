//! Whole numbers of any length, as far as reading and writing a floating point number needs them.

use std::cmp::Ordering;
use std::f64::consts::LOG10_2;

/// The bits of a floating point number that are digits.
const MANTISSA: u32 = 53;

/// The exponent of the lowest bit of the smallest number there is.
const LOWEST: i32 = -1074;

/// A whole number; 32 bits a place, the lowest first, none of them leading zeros.
pub(super) struct Long(Vec<u32>);

impl From<u64> for Long {
    fn from(number: u64) -> Self {
        let mut long = Self(vec![number as u32, (number >> 32) as u32]);
        long.trim();
        long
    }
}

impl Long {
    /// The number of decimal digits, the highest first.
    pub fn of_digits(digits: &[u8]) -> Self {
        let mut number = Self(Vec::new());
        for digit in digits {
            number.multiply(10, u32::from(*digit));
        }
        number
    }

    /// Makes it `self × factor + more`.
    fn multiply(&mut self, factor: u32, more: u32) {
        let mut carry = u64::from(more);
        for place in &mut self.0 {
            carry += u64::from(*place) * u64::from(factor);
            *place = carry as u32;
            carry >>= 32;
        }
        if carry > 0 {
            self.0.push(carry as u32);
        }
    }

    /// Makes it `self × 10^power` where the power is positive.
    fn raise(&mut self, power: i32) {
        for _ in 0..power {
            self.multiply(10, 0);
        }
    }

    /// Makes it `self × 2^bits` where that is positive.
    fn shift(&mut self, bits: i32) {
        let bits = bits.max(0) as u32;
        if !self.0.is_empty() {
            self.0.splice(0..0, (0..bits / 32).map(|_| 0));
        }
        self.multiply(1 << (bits % 32), 0);
    }

    /// How many bits it has.
    fn bits(&self) -> i32 {
        self.0.last().map_or(0, |highest| {
            self.0.len() as i32 * 32 - highest.leading_zeros() as i32
        })
    }

    fn compare(&self, other: &Self) -> Ordering {
        let lengths = self.0.len().cmp(&other.0.len());
        lengths.then_with(|| self.0.iter().rev().cmp(other.0.iter().rev()))
    }

    /// Takes away a number that is not larger.
    fn subtract(&mut self, other: &Self) {
        let mut borrow = 0;
        for (index, place) in self.0.iter_mut().enumerate() {
            let less =
                i64::from(*place) - other.0.get(index).copied().map_or(0, i64::from) - borrow;
            borrow = i64::from(less < 0);
            *place = less as u32;
        }
        self.trim();
    }

    fn trim(&mut self) {
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
    }

    /// The quotient, which has at most so many bits, and how twice the remainder stands to the
    /// divisor.
    fn divide(mut self, mut by: Self, bits: i32) -> (u64, Ordering) {
        by.shift(bits - 1);
        let mut quotient = 0;
        for _ in 0..bits {
            quotient <<= 1;
            if self.compare(&by).is_ge() {
                self.subtract(&by);
                quotient += 1;
            }
            self.shift(1);
        }
        (quotient, self.compare(&by))
    }
}

/// The floating point number nearest to `digits × 10^power`; of two the even one.
pub(super) fn read(mut digits: Long, power: i32) -> f64 {
    // A decimal digit is more than three bits: all that is beyond both ends.
    let most = digits.bits() + power.saturating_mul(3);
    if digits.bits() == 0 || power < 0 && digits.bits() + power * 3 < 3 * LOWEST {
        return 0.0;
    }
    if power > 0 && most > 1100 {
        return f64::INFINITY;
    }
    let mut by = Long::from(1);
    digits.raise(power);
    by.raise(-power);
    // Of the quotient's exponents the one that leaves 53 bits, or 54 where the guess is one short.
    let mut exponent = (digits.bits() - by.bits() - MANTISSA as i32).max(LOWEST);
    let mut bits = 0;
    for _ in 0..2 {
        let (mut above, mut below) = (Long(digits.0.clone()), Long(by.0.clone()));
        below.shift(exponent);
        above.shift(-exponent);
        let (quotient, rest) = above.divide(below, 55);
        if quotient >> MANTISSA != 0 {
            exponent += 1;
            continue;
        }
        bits = quotient + u64::from(rest.is_gt() || rest.is_eq() && quotient % 2 == 1);
        break;
    }
    assembled(bits, exponent)
}

/// `size` rounded to so many decimal digits, half up, and the power of ten to multiply with.
pub(super) fn rounded(size: f64, count: i32) -> (u64, i32) {
    let bits = size.to_bits();
    let stored = (bits >> (MANTISSA - 1)) as i32;
    let fraction = bits & ((1 << (MANTISSA - 1)) - 1);
    let mantissa = if stored > 0 {
        fraction | 1 << (MANTISSA - 1)
    } else {
        fraction
    };
    let exponent = stored.max(1) - 1 + LOWEST;
    let length = 64 - mantissa.leading_zeros() as i32 + exponent;
    // The guess may be one short, then there is one digit too many.
    let mut power = (f64::from(length - 1) * LOG10_2).floor() as i32 + 1 - count;
    loop {
        let (mut above, mut below) = (Long::from(mantissa), Long::from(1));
        above.shift(exponent);
        below.shift(-exponent);
        above.raise(-power);
        below.raise(power);
        let (quotient, rest) = above.divide(below, 64);
        let digits = quotient + u64::from(rest.is_ge());
        if (0..count).fold(digits, |left, _| left / 10) == 0 {
            return (digits, power);
        }
        power += 1;
    }
}

/// `bits × 2^exponent`, of which there are at most 53 and a carry.
fn assembled(bits: u64, exponent: i32) -> f64 {
    let (bits, exponent) = if bits >> MANTISSA == 0 {
        (bits, exponent)
    } else {
        (bits >> 1, exponent + 1)
    };
    if bits >> (MANTISSA - 1) == 0 {
        // Below the smallest normal number.
        return f64::from_bits(bits);
    }
    let stored = (exponent - LOWEST + 1) as u64;
    if stored >= 2047 {
        return f64::INFINITY;
    }
    f64::from_bits(stored << (MANTISSA - 1) | bits & ((1 << (MANTISSA - 1)) - 1))
}
