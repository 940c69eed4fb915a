//! Numbers between text and binary, exactly, in few bytes.
//!
//! The standard library's reading and writing of floating point numbers brings tables of 11 KB that
//! do not compress, and four algorithms. Numbers in a report have few digits: a whole number below
//! 2^53 times or divided by a power of ten up to 10^22 is rounded once and so exactly (Clinger,
//! "How to read floating point numbers accurately", 1990). Whatever is longer goes the plain way,
//! by long division of whole numbers of any length.

mod long;

use long::Long;

/// The largest power of ten that is a floating point number exactly.
const MOST_EXACT: i32 = 22;

/// Up to here every whole number is a floating point number.
const WHOLE: u64 = 1 << 53;

/// Reads a decimal number: digits, with a sign, a point, an exponent if need be. Nothing else.
/// Numbers too large for a floating point number are infinite.
pub fn parse(text: &str) -> Option<f64> {
    let (negative, rest) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let at = rest.bytes().position(|byte| byte | 32 == b'e');
    let (written, power) = rest.split_at(at.unwrap_or(rest.len()));
    let mut power: i32 = match power.get(1..) {
        Some(power) => exponent(power)?,
        None => 0,
    };
    let (whole, fraction) = written.split_once('.').unwrap_or((written, ""));
    let mut digits = Vec::with_capacity(written.len());
    for byte in whole.bytes().chain(fraction.bytes()) {
        if !byte.is_ascii_digit() {
            return None;
        }
        if byte != b'0' || !digits.is_empty() {
            digits.push(byte - b'0');
        }
    }
    if whole.len() + fraction.len() == 0 {
        return None;
    }
    power -= fraction.len() as i32;
    let size = read(&digits, power);
    Some(if negative { -size } else { size })
}

/// The fewest digits that read back as `size`, as a whole number without trailing zeros, and the
/// power of ten it is to be multiplied with. `size` is finite and not negative.
pub fn shortest(size: f64) -> (u64, i32) {
    let (mut digits, mut power) = short(size).unwrap_or_else(|| {
        // Of numbers within reach the short way has tried all of fewer digits.
        let fewest = if (1e-6..1e22).contains(&size) { 15 } else { 1 };
        let mut rounded = (fewest..17).map(|count| long::rounded(size, count));
        let exact = rounded.find(|(digits, power)| long::read(Long::from(*digits), *power) == size);
        exact.unwrap_or_else(|| long::rounded(size, 17))
    });
    while digits > 0 && digits.is_multiple_of(10) {
        digits /= 10;
        power += 1;
    }
    (digits, power)
}

/// The number of these digits, times ten to that power.
fn read(digits: &[u8], power: i32) -> f64 {
    let few = digits.len() <= 19;
    let small = digits.iter().filter(|_| few).fold(0_u64, |number, digit| {
        number.wrapping_mul(10).wrapping_add(u64::from(*digit))
    });
    if few && small <= WHOLE && power.abs() <= MOST_EXACT {
        let size = small as f64;
        return if power < 0 {
            size / ten_to(-power)
        } else {
            size * ten_to(power)
        };
    }
    long::read(Long::of_digits(digits), power)
}

/// The digits of a number that has few, and is neither very large nor very small.
fn short(size: f64) -> Option<(u64, i32)> {
    for decimals in 0..=MOST_EXACT {
        let scale = ten_to(decimals);
        let whole = (size * scale + 0.5) as u64;
        if whole > WHOLE {
            break;
        }
        if whole as f64 / scale == size {
            return Some((whole, -decimals));
        }
    }
    (1..=MOST_EXACT).rev().find_map(|zeros| {
        let scale = ten_to(zeros);
        let whole = (size / scale + 0.5) as u64;
        (whole <= WHOLE && whole as f64 * scale == size).then_some((whole, zeros))
    })
}

/// A power of ten up to 10^22: exact, and so is every product on the way.
fn ten_to(power: i32) -> f64 {
    (0..power).fold(1.0, |product, _| product * 10.0)
}

/// An exponent; beyond some thousands it makes no difference.
fn exponent(text: &str) -> Option<i32> {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let size = digits.bytes().fold(0_i32, |size, digit| {
        (size * 10 + i32::from(digit - b'0')).min(99_999)
    });
    Some(if text.starts_with('-') { -size } else { size })
}

#[cfg(test)]
mod tests {
    use super::{parse, shortest};

    /// Numbers that are hard for one algorithm or another, and many that are not.
    fn numbers() -> impl Iterator<Item = f64> {
        let hard = [
            0.0,
            5e-324,
            f64::MIN_POSITIVE,
            f64::MIN_POSITIVE - 5e-324,
            f64::MAX,
            9_007_199_254_740_991.0,
            9_007_199_254_740_993.0,
            9_007_199_254_740_994.0,
            1e22,
            1e23,
            5e25,
            2.225_073_858_507_201e-308,
            1.0 / 3.0,
            1_812.0 / 1_289.0,
            0.1 + 0.2,
        ];
        let mut state = 0x9E37_79B9_7F4A_7C15_u64;
        let mut bits = move || {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            state
        };
        let random = (0..700).flat_map(move |_| {
            let any = f64::from_bits(bits() >> 1);
            let typed = (bits() % 10_000_000) as f64 / [1.0, 10.0, 1e3, 1e6][bits() as usize % 4];
            let computed = bits() as f64 / bits() as f64;
            [any, typed, computed]
        });
        let powers = (0..2046_u64).step_by(9).map(|it| f64::from_bits(it << 52));
        let all = hard.into_iter().chain(powers).chain(random);
        all.filter(|it| it.is_finite())
    }

    #[test]
    fn what_is_written_is_read_as_the_standard_library_reads_it() {
        for number in numbers() {
            for text in [
                number.to_string(),
                format!("{number:e}"),
                format!("{number:.20e}"),
            ] {
                let expected: f64 = text.parse().unwrap();
                assert_eq!(parse(&text), Some(expected), "{text}");
            }
        }
    }

    #[test]
    fn halves_go_to_the_even_neighbour() {
        for text in [
            "9007199254740993",
            "9007199254740995",
            "9007199254740993.0000000000000000000000000001",
            "0.500000000000000166533453693773481063544750213623046875",
            "2.4703282292062327208e-324",
            "2.4703282292062328e-324",
            "179769313486231580793728971405301e276",
            "1.7976931348623158e308",
        ] {
            assert_eq!(parse(text), text.parse().ok(), "{text}");
        }
        let many = ["1", &"0".repeat(400), "e-400"].concat();
        assert_eq!(parse(&many), Some(1.0));
        assert_eq!(parse("1e400"), Some(f64::INFINITY));
        assert_eq!(parse("1e-99999999999"), Some(0.0));
    }

    #[test]
    fn digits_are_the_fewest_that_read_back() {
        for number in numbers() {
            let (digits, power) = shortest(number);
            let text = format!("{digits}e{power}");
            assert_eq!(text.parse(), Ok(number), "{text}");
            let theirs = format!("{number:e}");
            let theirs = theirs.split('e').next().unwrap_or_default().len();
            let ours = digits.to_string().len();
            // Theirs has a point from the second digit on.
            let theirs = theirs - usize::from(theirs > 1);
            // A power of two lies nearer to its lower neighbour: there the nearest may need one more.
            let round = number.to_bits() << 12 == 0;
            assert!(ours <= theirs + usize::from(round), "{text} for {number:e}");
        }
    }

    #[test]
    fn what_is_no_number_is_none() {
        for text in [
            "", "-", ".", "e5", "1e", "1e+", "1.5.2", "1,5", "+1", "inf", "NaN", "1e5.0", "--1",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
