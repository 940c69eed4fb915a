//! Splits a number into digits, scale word and unit, and joins them.

use super::{Decimal, Numerals, Places, Scale};
use crate::text::Language;
use crate::unit::{Dimension, Unit};

const MINUS: char = '\u{2212}';

/// A number as digits and scale word, without its unit.
pub(super) struct Written {
    pub negative: bool,
    /// `true` if the number is exactly 1. English then uses the singular.
    pub one: bool,
    /// `true` if the number is whole and ends in 0, or is a whole number before a scale word.
    pub round: bool,
    pub number: String,
    pub scale: Option<&'static Scale>,
}

impl Written {
    /// Formats a value with few digits. The value gets as many decimals as `others` have, as far as
    /// these decimals are meaningful for its size.
    pub fn short(value: f64, dimension: Dimension, numerals: &Numerals, others: &Places) -> Self {
        let decimal = Decimal::new(value);
        if dimension == Dimension::Flop {
            return Self::power_of_ten(&decimal, 2, numerals);
        }
        let (decimal, scale) = match (numerals.scale)(&decimal) {
            Some(scale) if takes_scale(dimension) => {
                let rounded = scaled(decimal, scale);
                // 99,999,999 is rounded up to the next scale word: 1亿, not 10,000万.
                let carried = rounded.clone().divided(-scale.power);
                match (numerals.scale)(&carried) {
                    Some(next) if next != scale => (scaled(carried, next), Some(next)),
                    _ => (rounded, Some(scale)),
                }
            }
            _ => {
                let most = decimals(&decimal, dimension);
                (decimal.rounded(most), None)
            }
        };
        let grouped_from = grouped_from(dimension, numerals);
        let mut written = Self::in_scale(&decimal, scale, grouped_from);
        let least = others.decimals(scale).min(padding(&decimal, dimension));
        if least > decimal.decimals() {
            written.number = decimal.text(least, grouped_from);
            (written.one, written.round) = (false, false);
        }
        written
    }

    /// Formats a value with all digits.
    pub fn exact(value: f64, dimension: Dimension, numerals: &Numerals) -> Self {
        let decimal = Decimal::new(value);
        if dimension == Dimension::Flop {
            return Self::power_of_ten(&decimal, i32::MAX / 2, numerals);
        }
        Self::in_scale(&decimal, None, grouped_from(dimension, numerals))
    }

    /// Formats a value with its scale word and all digits. Returns `None` if that needs more than
    /// two decimals or if the value has no scale word.
    pub fn scaled(value: f64, dimension: Dimension, numerals: &Numerals) -> Option<Self> {
        let decimal = Decimal::new(value);
        let scale = (numerals.scale)(&decimal).filter(|_| takes_scale(dimension))?;
        let decimal = decimal.divided(scale.power);
        let grouped_from = grouped_from(dimension, numerals);
        (decimal.decimals() <= 2).then(|| Self::in_scale(&decimal, Some(scale), grouped_from))
    }

    /// Combines digits with a scale word. `decimal` must already be divided by the power of ten of
    /// `scale`.
    pub fn in_scale(decimal: &Decimal, scale: Option<&'static Scale>, grouped_from: usize) -> Self {
        let whole = decimal.decimals() == 0;
        Self {
            negative: decimal.negative,
            one: scale.is_none() && decimal.digits == [1] && decimal.point == 1,
            round: whole && (scale.is_some() || (decimal.digits.len() as i32) < decimal.point),
            number: decimal.text(0, grouped_from),
            scale,
        }
    }

    /// Formats a value as `5×10²⁵`, with at most `decimals` decimals in the first factor.
    fn power_of_ten(decimal: &Decimal, decimals: i32, numerals: &Numerals) -> Self {
        if decimal.point <= 6 {
            return Self::in_scale(
                &decimal.clone().rounded(decimals),
                None,
                numerals.grouped_from,
            );
        }
        let mantissa = decimal.clone().divided(decimal.point - 1).rounded(decimals);
        // 9.999 is rounded to 10: the exponent grows by one, and one digit is left.
        let exponent = decimal.point - 1 + (mantissa.point - 1);
        let mantissa = mantissa.clone().divided(mantissa.point - 1);
        let mut number = String::new();
        if mantissa.digits != [1] {
            number.push_str(&mantissa.text(0, usize::MAX));
            number.push('×');
        }
        number.push_str("10");
        number.extend(exponent.to_string().chars().map(superscript));
        Self {
            negative: decimal.negative,
            one: false,
            round: false,
            number,
            scale: None,
        }
    }

    /// Returns digits and scale word: `1.91亿`, `191 million`.
    pub fn bare(&self, numerals: &Numerals) -> String {
        match self.scale {
            Some(scale) => [&self.number, numerals.space, scale.word].concat(),
            None => self.number.clone(),
        }
    }

    /// Returns the number with sign and unit. `more` is inserted before the measure word.
    pub fn with_unit(&self, unit: &Unit, numerals: &Numerals, more: &str) -> String {
        let mut text = String::new();
        if self.negative {
            text.push(MINUS);
        }
        if unit.dimension == Dimension::Usd {
            text.push_str(numerals.dollars.0);
        }
        text.push_str(&self.bare(numerals));
        text.push_str(more);
        text.push_str(&suffix(unit, numerals, self.one));
        text
    }
}

/// Returns the text after the number, including the space before it.
fn suffix(unit: &Unit, numerals: &Numerals, one: bool) -> String {
    let singular = one && numerals.language == Language::En && !unit.singular.is_empty();
    let own = if singular {
        &unit.singular
    } else {
        unit.suffix.get(numerals.language)
    };
    let word = match unit.dimension {
        Dimension::Percent => return "%".into(),
        Dimension::Usd => return numerals.dollars.1.into(),
        Dimension::Ratio => return numerals.times.into(),
        Dimension::PercentagePoint => numerals.percentage_points,
        // FLOP is a Latin name in both languages, so it needs a space before it.
        Dimension::Flop if own.is_empty() => return "\u{a0}FLOP".into(),
        Dimension::Tonnes if own.is_empty() => numerals.tonnes,
        _ => own,
    };
    if word.is_empty() {
        String::new()
    } else {
        [numerals.space, word].concat()
    }
}

/// Returns `true` if large values of this dimension have a scale word.
pub(super) const fn takes_scale(dimension: Dimension) -> bool {
    matches!(
        dimension,
        Dimension::Usd | Dimension::Count | Dimension::Tonnes
    )
}

/// Returns the number of digits from which thousands are separated. Years have no separators.
pub(super) const fn grouped_from(dimension: Dimension, numerals: &Numerals) -> usize {
    if matches!(dimension, Dimension::Year) {
        usize::MAX
    } else {
        numerals.grouped_from
    }
}

fn scaled(decimal: Decimal, scale: &Scale) -> Decimal {
    let decimal = decimal.divided(scale.power);
    let most = if decimal.point >= scale.whole_from {
        0
    } else {
        4 - decimal.point
    };
    decimal.rounded(most.clamp(0, 2))
}

/// Returns the largest number of decimals to which a value is padded with zeros. Amounts with three
/// or more whole digits are precise enough without padding.
fn padding(rounded: &Decimal, dimension: Dimension) -> usize {
    match dimension {
        Dimension::Percent | Dimension::PercentagePoint if rounded.point > 0 => 1,
        Dimension::Year => 0,
        Dimension::Ratio => 1,
        _ if rounded.is_zero() => 1,
        _ if rounded.point > 2 => 0,
        _ => 2,
    }
}

/// Returns the largest number of decimals of a value without a scale word.
fn decimals(value: &Decimal, dimension: Dimension) -> i32 {
    // Values below 1 have two significant digits, so that no value is rounded to 0.
    if value.point < 1 && dimension != Dimension::Year {
        return 2 - value.point;
    }
    match dimension {
        Dimension::Percent | Dimension::PercentagePoint => 1,
        // The rounding error stays at or below one percent of the value.
        Dimension::Ratio if value.point == 1 && value.digits.first() < Some(&5) => 2,
        Dimension::Ratio if value.point <= 2 => 1,
        Dimension::Ratio | Dimension::Year => 0,
        _ => (4 - value.point).clamp(0, 2),
    }
}

fn superscript(digit: char) -> char {
    match digit {
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        '0' | '4'..='9' => char::from_u32('⁰' as u32 + digit as u32 - '0' as u32).unwrap_or(digit),
        _ => '⁻',
    }
}
