//! Formats numbers in each language.
//!
//! Values are in their base unit: dollars, percent from 0 to 100. The result is text with the unit.
//! A value that is not finite becomes an en dash. The minus sign is U+2212. A space between number
//! and unit is a no-break space.

mod decimal;
mod numerals;
mod places;
mod query;
mod tick;
mod written;

pub use places::Places;
pub use query::{Wanted, parse_query};
pub use tick::tick;

pub(crate) use decimal::Decimal;
pub(super) use numerals::{Numerals, Scale};

use super::Qualifier;
use crate::float::parse;
use crate::text::Language;
use crate::unit::{Dimension, Unit};
use written::Written;

/// The text for a missing value.
pub const NO_VALUE: &str = "–";

/// Formats a value with few digits, as newspapers do: `1.91亿美元`, `$191 million`, `65.7%`.
pub fn short(value: f64, unit: &Unit, language: Language) -> String {
    beside(value, unit, language, &Places::default())
}

/// Like [`short`], with the same decimals as the values in `others`: `2.0%` beside `1.6%`.
pub fn beside(value: f64, unit: &Unit, language: Language, others: &Places) -> String {
    if !value.is_finite() {
        return NO_VALUE.into();
    }
    let numerals = Numerals::of(language);
    Written::short(value, unit.dimension, numerals, others).with_unit(unit, numerals, "")
}

/// Formats a value with all digits: `191,400,000美元`, `$191,400,000`.
pub fn exact(value: f64, unit: &Unit, language: Language) -> String {
    if !value.is_finite() {
        return NO_VALUE.into();
    }
    let numerals = Numerals::of(language);
    Written::exact(value, unit.dimension, numerals).with_unit(unit, numerals, "")
}

/// Formats a value with all digits and a scale word: `1130.1亿美元`, `$113.01 billion`. Returns `None`
/// if the value has no scale word or would need more than two decimals.
pub fn scaled(value: f64, unit: &Unit, language: Language) -> Option<String> {
    let numerals = Numerals::of(language);
    let written = Written::scaled(value, unit.dimension, numerals)?;
    Some(written.with_unit(unit, numerals, ""))
}

/// Formats a change with its sign: `+40.6%`, `−7.2%`, `+13个百分点`. A ratio has no sign.
pub fn signed(value: f64, unit: &Unit, language: Language) -> String {
    let text = short(value, unit, language);
    let positive = value.is_finite() && value > 0.0 && unit.dimension != Dimension::Ratio;
    if positive {
        ["+", &text].concat()
    } else {
        text
    }
}

/// Formats a value, or the range from `value` to `high`, with its qualifier: `约2300条`, `over
/// 240,000`, `≤2`, `45%–71%`.
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
    [before(qualifier, numerals), &text].concat()
}

/// Like [`qualified`], with all digits: `约2300条`, `over 240,000`, `45%–71%`.
pub fn exact_qualified(
    value: f64,
    high: Option<f64>,
    qualifier: Qualifier,
    unit: &Unit,
    language: Language,
) -> String {
    let mut text = exact(value, unit, language);
    if let Some(high) = high {
        text.push('–');
        text.push_str(&exact(high, unit, language));
    }
    [before(qualifier, Numerals::of(language)), &text].concat()
}

const fn before(qualifier: Qualifier, numerals: &Numerals) -> &'static str {
    match qualifier {
        Qualifier::Exact => "",
        Qualifier::About => numerals.about,
        Qualifier::Over => numerals.over,
        Qualifier::Estimate => numerals.estimate,
        Qualifier::AtMost => "≤",
    }
}

/// Returns the name of a unit, for a column of units: `美元`, `%`, `companies`. Returns the id if the
/// unit has no name.
pub fn unit_name(unit: &Unit, language: Language) -> &str {
    let [dollars, points, times] = Numerals::of(language).names;
    match unit.dimension {
        Dimension::Usd => dollars,
        Dimension::Percent => "%",
        Dimension::PercentagePoint => points,
        Dimension::Ratio => times,
        _ if !unit.suffix.get(language).is_empty() => unit.suffix.get(language),
        Dimension::Flop => "FLOP",
        Dimension::Tonnes => Numerals::of(language).tonnes,
        _ => &unit.id,
    }
}

/// Rounds a value to `decimals` decimals, half away from zero. The decimal digits of the value are
/// rounded, not its binary form. A value that is not finite is unchanged.
pub fn rounded(value: f64, decimals: u8) -> f64 {
    if !value.is_finite() {
        return value;
    }
    let size = Decimal::new(value.abs()).rounded(i32::from(decimals));
    parse(&size.text(0, usize::MAX)).map_or(value, |size| size.copysign(value))
}

/// Returns a value in plain ASCII digits that read back as the same number: `-7.2`, `191400000`.
/// Returns an empty string if the value is not finite.
pub fn digits(value: f64) -> String {
    if !value.is_finite() {
        return String::new();
    }
    let decimal = Decimal::new(value);
    let sign = if decimal.negative { "-" } else { "" };
    [sign, &decimal.text(0, usize::MAX)].concat()
}

fn range(low: f64, high: f64, unit: &Unit, language: Language) -> String {
    let numerals = Numerals::of(language);
    let ends = |between: &str| {
        [low, high]
            .map(|end| short(end, unit, language))
            .join(between)
    };
    if !low.is_finite() || !high.is_finite() || low < 0.0 || high < 0.0 {
        return ends(numerals.to);
    }
    let [first, second] =
        [low, high].map(|end| Written::short(end, unit.dimension, numerals, &Places::default()));
    let one_scale = first.scale == second.scale;
    if unit.dimension == Dimension::Percent || !(one_scale || numerals.scale_repeats) {
        return ends("–");
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
    let written = Written::short(value, unit.dimension, numerals, &Places::default());
    let measured = !matches!(
        unit.dimension,
        Dimension::Percent | Dimension::PercentagePoint | Dimension::Flop | Dimension::Year
    );
    // In Chinese, 多 follows round numbers only: 24万多篇 and 20多倍 are correct, 1.5亿多美元 and 31多倍 are
    // not.
    let round = written.round && !numerals.and_more.is_empty();
    if measured && round {
        written.with_unit(unit, numerals, numerals.and_more)
    } else {
        [numerals.over, &written.with_unit(unit, numerals, "")].concat()
    }
}
