//! Numbers as each language writes them.
//!
//! A value arrives in its base unit (dollars, percent from 0 to 100) and leaves as text with its
//! unit. A value that is not finite becomes an en dash. Minus is U+2212; where a space stands
//! between number and unit it is a no-break space.

mod decimal;
mod numerals;
mod query;
mod tick;

pub use query::{Wanted, parse_query};
pub use tick::tick;

pub(crate) use decimal::Decimal;
pub(super) use numerals::{Numerals, Scale};

use super::Qualifier;
use crate::text::Language;
use crate::unit::{Dimension, Unit};

/// What stands where there is no value.
pub const NO_VALUE: &str = "–";

const MINUS: char = '\u{2212}';

/// The value as a newspaper prints it: `1.91亿美元`, `$191 million`, `65.7%`.
pub fn short(value: f64, unit: &Unit, language: Language) -> String {
    if !value.is_finite() {
        return NO_VALUE.into();
    }
    let numerals = Numerals::of(language);
    Written::short(value, unit.dimension, numerals).with_unit(unit, numerals, "")
}

/// The value with every digit: `191,400,000美元`, `$191,400,000`.
pub fn exact(value: f64, unit: &Unit, language: Language) -> String {
    if !value.is_finite() {
        return NO_VALUE.into();
    }
    let numerals = Numerals::of(language);
    Written::exact(value, unit.dimension, numerals).with_unit(unit, numerals, "")
}

/// A change with its sign: `+40.6%`, `−7.2%`, `+13个百分点`. A ratio has no sign.
pub fn signed(value: f64, unit: &Unit, language: Language) -> String {
    let text = short(value, unit, language);
    let positive = value.is_finite() && value > 0.0 && unit.dimension != Dimension::Ratio;
    if positive {
        ["+", &text].concat()
    } else {
        text
    }
}

/// The value, or the range from `value` to `high`, with how exact it is:
/// `约2300条`, `over 240,000`, `≤2`, `45%–71%`.
pub fn qualified(
    value: f64,
    high: Option<f64>,
    qualifier: Qualifier,
    unit: &Unit,
    language: Language,
) -> String {
    let numerals = Numerals::of(language);
    if qualifier == Qualifier::Over && high.is_none() && value.is_finite() {
        return over(value, unit, numerals);
    }
    let text = match high {
        Some(high) => range(value, high, unit, language),
        None => short(value, unit, language),
    };
    let before = match qualifier {
        Qualifier::Exact => return text,
        Qualifier::About => numerals.about,
        Qualifier::Over => numerals.over,
        Qualifier::Estimate => numerals.estimate,
        Qualifier::AtMost => "≤",
    };
    [before, &text].concat()
}

fn range(low: f64, high: f64, unit: &Unit, language: Language) -> String {
    let numerals = Numerals::of(language);
    if !low.is_finite() || !high.is_finite() || low < 0.0 || high < 0.0 {
        let ends = [short(low, unit, language), short(high, unit, language)];
        return ends.join(numerals.to);
    }
    let first = Written::short(low, unit.dimension, numerals);
    let second = Written::short(high, unit.dimension, numerals);
    let one_scale = first.scale == second.scale;
    if unit.dimension == Dimension::Percent || !(one_scale || numerals.scale_repeats) {
        return [short(low, unit, language), short(high, unit, language)].join("–");
    }
    let start = if numerals.scale_repeats {
        first.bare(numerals)
    } else {
        first.number
    };
    let both = [&start, "–", &second.number].concat();
    Written {
        number: both,
        one: false,
        ..second
    }
    .with_unit(unit, numerals, "")
}

fn over(value: f64, unit: &Unit, numerals: &'static Numerals) -> String {
    let written = Written::short(value, unit.dimension, numerals);
    let measured = !matches!(
        unit.dimension,
        Dimension::Percent | Dimension::PercentagePoint | Dimension::Flop | Dimension::Year
    );
    // 24万多篇 and 20多倍 are Chinese; 1.5亿多美元 and 31多倍 are not.
    let round = written.round && !numerals.and_more.is_empty();
    if measured && round {
        written.with_unit(unit, numerals, numerals.and_more)
    } else {
        [numerals.over, &written.with_unit(unit, numerals, "")].concat()
    }
}

/// A number in digits and scale word, without its unit.
pub(super) struct Written {
    negative: bool,
    /// Whether it is exactly 1, which English counts in the singular.
    one: bool,
    /// Whether it is whole and ends in 0, or stands before a scale word as a whole number.
    round: bool,
    number: String,
    scale: Option<&'static Scale>,
}

impl Written {
    fn short(value: f64, dimension: Dimension, numerals: &Numerals) -> Self {
        let decimal = Decimal::new(value);
        if dimension == Dimension::Flop {
            return Self::power_of_ten(&decimal, 2, numerals);
        }
        let scale = if takes_scale(dimension) {
            (numerals.scale)(&decimal)
        } else {
            None
        };
        let Some(scale) = scale else {
            let most = decimals(&decimal, dimension);
            return Self::in_scale(
                &decimal.rounded(most),
                None,
                grouped_from(dimension, numerals),
            );
        };
        let rounded = scaled(decimal, scale);
        // 99,999,999 rounds up to the next word: 1亿, not 10,000万.
        let carried = rounded.clone().divided(-scale.power);
        match (numerals.scale)(&carried) {
            Some(next) if next != scale => {
                Self::in_scale(&scaled(carried, next), Some(next), numerals.grouped_from)
            }
            _ => Self::in_scale(&rounded, Some(scale), numerals.grouped_from),
        }
    }

    fn exact(value: f64, dimension: Dimension, numerals: &Numerals) -> Self {
        let decimal = Decimal::new(value);
        if dimension == Dimension::Flop {
            return Self::power_of_ten(&decimal, i32::MAX / 2, numerals);
        }
        Self::in_scale(&decimal, None, grouped_from(dimension, numerals))
    }

    pub(super) fn in_scale(
        decimal: &Decimal,
        scale: Option<&'static Scale>,
        grouped_from: usize,
    ) -> Self {
        let whole = decimal.decimals() == 0;
        Self {
            negative: decimal.negative,
            one: scale.is_none() && decimal.digits == [1] && decimal.point == 1,
            round: whole && (scale.is_some() || (decimal.digits.len() as i32) < decimal.point),
            number: decimal.text(0, grouped_from),
            scale,
        }
    }

    /// `5×10²⁵`, with so many decimals before the ten at most.
    fn power_of_ten(decimal: &Decimal, decimals: i32, numerals: &Numerals) -> Self {
        if decimal.point <= 6 {
            return Self::in_scale(
                &decimal.clone().rounded(decimals),
                None,
                numerals.grouped_from,
            );
        }
        let mantissa = decimal.clone().divided(decimal.point - 1).rounded(decimals);
        // 9.999 rounds to 10: one more place, one digit.
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

    /// Digits and scale word: `1.91亿`, `191 million`.
    fn bare(&self, numerals: &Numerals) -> String {
        match self.scale {
            Some(scale) => [&self.number, numerals.space, scale.word].concat(),
            None => self.number.clone(),
        }
    }

    /// With sign and unit; `more` stands before the measure word.
    fn with_unit(&self, unit: &Unit, numerals: &Numerals, more: &str) -> String {
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

/// What follows the number, with the space before it.
pub(super) fn suffix(unit: &Unit, numerals: &Numerals, one: bool) -> String {
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
        Dimension::Year => return String::new(),
        // The unit's name is Latin in either language, and a space belongs before it.
        Dimension::Flop => return "\u{a0}FLOP".into(),
        Dimension::PercentagePoint => numerals.percentage_points,
        Dimension::Tonnes if own.is_empty() => numerals.tonnes,
        Dimension::Count | Dimension::Score | Dimension::Tonnes => own,
    };
    if word.is_empty() {
        String::new()
    } else {
        [numerals.space, word].concat()
    }
}

/// Whether large values of that dimension take a scale word.
pub(super) const fn takes_scale(dimension: Dimension) -> bool {
    matches!(
        dimension,
        Dimension::Usd | Dimension::Count | Dimension::Tonnes
    )
}

/// Years are never grouped.
const fn grouped_from(dimension: Dimension, numerals: &Numerals) -> usize {
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

/// How many decimals a value without scale word is printed with at most.
fn decimals(value: &Decimal, dimension: Dimension) -> i32 {
    // Below 1, two significant digits, so that nothing becomes 0.
    if value.point < 1 && dimension != Dimension::Year {
        return 2 - value.point;
    }
    match dimension {
        Dimension::Percent | Dimension::PercentagePoint => 1,
        // Within one per cent of the value.
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
