//! Converts numbers from and to text with what the platform offers: the browser's `Number` in the
//! widget, the standard library elsewhere.
//!
//! A prerendered text and the text that the widget writes later must be identical. Therefore this
//! module decides two things: which texts are numbers, and which digits are written if a number is
//! exactly in the middle between two equally short texts. ECMAScript leaves the second choice open:
//! browsers take the text with the even last digit, the standard library takes the larger one. The
//! browser suite compares both sides for a million numbers.

/// Reads a decimal number: digits, optionally with a minus sign, a decimal point and an exponent.
/// Returns `None` for any other text, and infinity for numbers that are too large for an `f64`.
pub fn parse(text: &str) -> Option<f64> {
    is_decimal(text).then(|| platform::read(text))
}

/// Returns the shortest decimal form of a number as (digits, power of ten): `size` is about `digits
/// * 10^power`. `digits` has no trailing zeros. `size` must be finite and not negative.
///
/// The result is the shortest number that reads back as `size`. Among equally short numbers it is
/// the one nearest to `size`; of two equally near numbers it is the larger one. For example, 2⁻²⁴,
/// which is 5.9604644775390625e-8, has the digits 5960464477539063.
pub fn shortest(size: f64) -> (u64, i32) {
    digits(&platform::shortest(size))
}

/// Returns `true` if a text is a decimal number: an optional minus sign, digits with an optional
/// point, and an optional exponent.
fn is_decimal(text: &str) -> bool {
    let size = text.strip_prefix('-').unwrap_or(text);
    let (written, exponent) = match size.split_once(['e', 'E']) {
        Some((written, exponent)) => (written, Some(exponent)),
        None => (size, None),
    };
    let (whole, fraction) = written.split_once('.').unwrap_or((written, ""));
    let are_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let is_exponent = |text: &str| {
        let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
        !digits.is_empty() && are_digits(digits)
    };
    whole.len() + fraction.len() > 0
        && are_digits(whole)
        && are_digits(fraction)
        && exponent.is_none_or(is_exponent)
}

/// Returns the digits and the power of ten of a text such as `5.96e-8`, `0.00025` or `120`, in the
/// form of [`shortest`].
fn digits(text: &str) -> (u64, i32) {
    let (written, exponent) = text.split_once('e').unwrap_or((text, "0"));
    let mut power: i32 = exponent.parse().unwrap_or(0);
    let (mut digits, mut zeros, mut in_fraction) = (0, 0, false);
    for letter in written.bytes() {
        if letter == b'.' {
            in_fraction = true;
            continue;
        }
        power -= i32::from(in_fraction);
        // Zeros are added only if a digit follows, because browsers write up to 21 trailing zeros.
        zeros += 1;
        if letter != b'0' {
            digits = digits * 10_u64.pow(zeros) + u64::from(letter - b'0');
            zeros = 0;
        }
    }
    (digits, power + zeros as i32)
}

/// The implementation with the standard library.
#[cfg(not(target_arch = "wasm32"))]
mod platform {
    /// Reads a decimal number, rounded to the nearest `f64`.
    pub fn read(text: &str) -> f64 {
        text.parse().unwrap_or(f64::NAN)
    }

    /// Returns the shortest text that reads back as `size`. Of two equally near numbers, the
    /// standard library takes the larger one.
    pub fn shortest(size: f64) -> String {
        format!("{size:e}")
    }
}

/// The implementation with the browser's `Number`.
#[cfg(target_arch = "wasm32")]
mod platform {
    use js_sys::{JsString, Number};

    /// Reads a decimal number, rounded to the nearest `f64`.
    pub fn read(text: &str) -> f64 {
        Number::parse_float(text)
    }

    /// Returns the shortest text that reads back as `size`. Of two equally near numbers, the larger
    /// one must be taken.
    ///
    /// Two numbers can be equally near only from 16 digits on; numbers with fewer digits are
    /// farther apart than the range that reads back as `size`. For such numbers, `toExponential`
    /// writes the same count of digits, and ECMAScript prescribes that it takes the larger number.
    /// If `size` is a power of two, the range that reads back is smaller below `size` than above,
    /// so the nearest number may not read back. Then the first text is right.
    pub fn shortest(size: f64) -> String {
        const FIRST_WITH_TWO: usize = 16;
        let number = Number::from(size);
        let text = |written: Result<JsString, _>| written.map(String::from).unwrap_or_default();
        let shortest = text(number.to_string_with_radix(10));
        let (digits, _) = super::digits(&shortest);
        let count = digits
            .checked_ilog10()
            .map_or(1, |power| power as usize + 1);
        if count < FIRST_WITH_TWO {
            return shortest;
        }
        let nearest = text(number.to_exponential(count as u8 - 1));
        if read(&nearest) == size {
            nearest
        } else {
            shortest
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{digits, parse, shortest};

    #[test]
    fn of_two_equally_near_numbers_the_larger_is_written() {
        // Numbers with one digit more than needed: a 5 after an even digit.
        for (size, expected) in [
            (2_f64.powi(-24), (5_960_464_477_539_063, -23)),
            (8.0 + 1.0 / 65_536.0, (8_000_015_258_789_063, -15)),
            (2_f64.powi(-44), (5_684_341_886_080_802, -29)),
        ] {
            assert_eq!(shortest(size), expected, "{size:e}");
        }
    }

    #[test]
    fn digits_are_read_from_whatever_form_a_platform_writes() {
        for (text, expected) in [
            ("0", (0, 1)),
            ("120", (12, 1)),
            ("123456789012345680000", (12_345_678_901_234_568, 4)),
            ("0.00025", (25, -5)),
            ("5.96e-8", (596, -10)),
            ("1e21", (1, 21)),
            ("1.7976931348623157e+308", (17_976_931_348_623_157, 292)),
            ("5e-324", (5, -324)),
        ] {
            assert_eq!(digits(text), expected, "{text}");
        }
    }

    #[test]
    fn numbers_are_read_at_both_ends_of_what_there_is() {
        for (text, expected) in [
            ("5.", 5.0),
            (".5E1", 5.0),
            ("-007.25", -7.25),
            ("1e400", f64::INFINITY),
            ("-1e99999999999999999999", f64::NEG_INFINITY),
            ("1e-99999999999999999999", 0.0),
            ("9007199254740993", 9_007_199_254_740_992.0),
            ("2.4703282292062328e-324", 5e-324),
        ] {
            assert_eq!(parse(text), Some(expected), "{text}");
        }
        let many = ["1", &"0".repeat(400), "e-400"].concat();
        assert_eq!(parse(&many), Some(1.0));
    }

    #[test]
    fn what_is_no_decimal_number_is_none() {
        for text in [
            "", "-", ".", "e5", "1e", "1e+", "1.5.2", "1,5", "+1", "inf", "Infinity", "NaN",
            "1e5.0", "--1", " 1", "1 ", "1\n", "0x10", "1_000", "1e5e5", "1n", "１",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
