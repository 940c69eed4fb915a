//! Decimal digits of numbers. Rounding and grouping work on these digits, so that they agree with
//! the printed number and do not depend on its binary form.

use crate::float;

/// A finite number, `0.DIGITS × 10^point`, with the fewest digits that read back as the same `f64`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Decimal {
    /// `true` if the number is below zero; never `true` for zero.
    pub negative: bool,
    /// Digits 0 to 9, without leading and trailing zeros; empty for zero.
    pub digits: Vec<u8>,
    /// Number of digits before the decimal point; negative for `0.0…`.
    pub point: i32,
}

impl Decimal {
    /// Returns the digits of `value`, which must be finite.
    pub fn new(value: f64) -> Self {
        let (mut left, power) = float::shortest(value.abs());
        let mut digits = Vec::new();
        while left > 0 {
            digits.insert(0, (left % 10) as u8);
            left /= 10;
        }
        let point = digits.len() as i32 + power;
        let zero = digits.is_empty();
        Self {
            negative: value < 0.0,
            digits,
            point: if zero { 0 } else { point },
        }
    }

    /// Returns `true` if the number is zero.
    pub fn is_zero(&self) -> bool {
        self.digits.is_empty()
    }

    /// Returns the number divided by `10^power`.
    pub fn divided(mut self, power: i32) -> Self {
        if !self.is_zero() {
            self.point -= power;
        }
        self
    }

    /// Rounds the number, half away from zero, to `decimals` decimals. A negative count rounds to
    /// tens, hundreds and so on.
    pub fn rounded(mut self, decimals: i32) -> Self {
        let keep = self.point + decimals;
        let Ok(keep) = usize::try_from(keep) else {
            return Self {
                negative: false,
                digits: Vec::new(),
                point: 0,
            };
        };
        if keep >= self.digits.len() {
            return self;
        }
        let up = self.digits[keep] >= 5;
        self.digits.truncate(keep);
        if up {
            self.increment();
        }
        self.trim();
        self
    }

    /// Returns the number of digits after the decimal point.
    pub fn decimals(&self) -> usize {
        usize::try_from(self.digits.len() as i32 - self.point).unwrap_or(0)
    }

    /// Returns the digits without the sign. At least `decimals` digits follow the point. Commas
    /// separate thousands if the whole part has at least `grouped_from` digits.
    pub fn text(&self, decimals: usize, grouped_from: usize) -> String {
        let whole = usize::try_from(self.point).unwrap_or(0);
        let mut text = String::with_capacity(whole + whole / 3 + decimals + 2);
        if whole == 0 {
            text.push('0');
        }
        for index in 0..whole {
            if index > 0 && whole >= grouped_from && (whole - index) % 3 == 0 {
                text.push(',');
            }
            text.push(self.digit(index as i32));
        }
        let decimals = decimals.max(self.decimals());
        if decimals > 0 {
            text.push('.');
        }
        for index in 0..decimals {
            text.push(self.digit(self.point + index as i32));
        }
        text
    }

    fn digit(&self, index: i32) -> char {
        let digit = usize::try_from(index)
            .ok()
            .and_then(|index| self.digits.get(index));
        char::from(b'0' + digit.copied().unwrap_or(0))
    }

    fn increment(&mut self) {
        for digit in self.digits.iter_mut().rev() {
            if *digit < 9 {
                *digit += 1;
                return;
            }
            *digit = 0;
        }
        self.digits.insert(0, 1);
        self.point += 1;
    }

    fn trim(&mut self) {
        let leading = self.digits.iter().take_while(|digit| **digit == 0).count();
        self.digits.drain(..leading);
        self.point -= leading as i32;
        while self.digits.last() == Some(&0) {
            self.digits.pop();
        }
        if self.digits.is_empty() {
            self.negative = false;
            self.point = 0;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Decimal;

    fn plain(value: f64) -> String {
        Decimal::new(value).text(0, usize::MAX)
    }

    #[test]
    fn digits_read_back_as_the_same_number() {
        for value in [
            0.0,
            1.0,
            0.1,
            65.7,
            0.000_31,
            1_812.0,
            191_400_000.0,
            7.424_524_8e18,
            5e25,
            1.0 / 3.0,
            f64::MIN_POSITIVE,
            f64::MAX,
        ] {
            assert_eq!(plain(value).parse(), Ok(value), "{value}");
        }
    }

    #[test]
    fn rounding_follows_the_printed_digits() {
        let cases = [
            (1.005, 2, "1.01"),
            (2.675, 2, "2.68"),
            (9.995, 2, "10"),
            (0.04, 1, "0"),
            (0.05, 1, "0.1"),
            (0.004, 1, "0"),
            (1_812.0, -2, "1800"),
            (950.0, -2, "1000"),
            (50.0, -2, "100"),
            (49.0, -2, "0"),
            (5.0, -3, "0"),
        ];
        for (value, decimals, expected) in cases {
            assert_eq!(
                Decimal::new(value).rounded(decimals).text(0, usize::MAX),
                expected,
                "{value} to {decimals}"
            );
        }
    }

    #[test]
    fn zero_has_no_sign() {
        assert!(!Decimal::new(-0.0).negative);
        assert!(!Decimal::new(-0.01).rounded(1).negative);
        assert!(Decimal::new(-0.1).rounded(1).negative);
    }

    #[test]
    fn thousands_are_grouped_from_the_length_asked_for() {
        assert_eq!(Decimal::new(1_812.0).text(0, 5), "1812");
        assert_eq!(Decimal::new(1_812.0).text(0, 4), "1,812");
        assert_eq!(Decimal::new(12_345_678.9).text(2, 4), "12,345,678.90");
        assert_eq!(Decimal::new(0.0).text(1, 4), "0.0");
    }
}
