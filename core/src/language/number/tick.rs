//! Labels of a value axis. They are short and share one scale word; only the last one has the unit.

use super::written::{Written, grouped_from, takes_scale};
use super::{Decimal, NO_VALUE, Numerals, Scale, short};
use crate::text::Language;
use crate::unit::{Dimension, Unit};

/// Returns one label for each of `values`, which must rise: `0`, `50`, `100亿美元`; `0`, `5`, `$10
/// billion`.
///
/// If the largest value is at least a thousand times the smallest one, as on a log axis, each label
/// has its own scale word.
pub fn tick(values: &[f64], unit: &Unit, language: Language) -> Vec<String> {
    let numerals = Numerals::of(language);
    let sizes = values
        .iter()
        .map(|value| value.abs())
        .filter(|size| *size > 0.0);
    let (least, most) = sizes.fold((f64::INFINITY, 0.0_f64), |(least, most), size| {
        (least.min(size), most.max(size))
    });
    let alone = unit.dimension == Dimension::Flop || most / least >= 1000.0;
    let decimals: Vec<_> = values.iter().map(|value| cleaned(*value, most)).collect();
    let common = if alone {
        None
    } else {
        common_scale(&decimals, most, unit, numerals)
    };
    let power = common.map_or(0, |scale| scale.power);
    let places = decimals
        .iter()
        .map(|value| value.clone().divided(power).decimals())
        .max();
    let places = if alone { 0 } else { places.unwrap_or(0) };
    let last = values.len().saturating_sub(1);
    let plain = Unit {
        dimension: without_sign(unit.dimension),
        ..Unit::default()
    };
    (0..values.len())
        .map(|index| {
            let (value, decimal) = (values[index], &decimals[index]);
            let with_unit = index == last;
            if !value.is_finite() {
                return NO_VALUE.into();
            }
            if alone {
                let text = short(value, if with_unit { unit } else { &plain }, language);
                return if with_unit {
                    text
                } else {
                    text.replace("\u{a0}FLOP", "")
                };
            }
            let scale = if with_unit { common } else { None };
            let places = if decimal.is_zero() && !with_unit {
                0
            } else {
                places
            };
            let grouped = grouped_from(unit.dimension, numerals);
            let shown = decimal.clone().divided(power);
            let mut written = Written::in_scale(&shown, scale, grouped);
            written.number = shown.text(places, grouped);
            written.with_unit(if with_unit { unit } else { &plain }, numerals, "")
        })
        .collect()
}

/// Returns the digits of a value without the rounding errors of adding up steps.
fn cleaned(value: f64, most: f64) -> Decimal {
    if !value.is_finite() || !most.is_finite() {
        return Decimal::new(0.0);
    }
    let size = Decimal::new(most).point;
    Decimal::new(value).rounded(10 - size)
}

fn common_scale(
    values: &[Decimal],
    most: f64,
    unit: &Unit,
    numerals: &Numerals,
) -> Option<&'static Scale> {
    if !takes_scale(unit.dimension) || !most.is_finite() {
        return None;
    }
    let scale = (numerals.scale)(&cleaned(most, most))?;
    // Labels such as 0.25万 are harder to read than 2500, as long as the largest label stays short.
    let broken = values
        .iter()
        .any(|value| value.clone().divided(scale.power).decimals() > 1);
    if broken && most < 1e5 {
        None
    } else {
        Some(scale)
    }
}

/// Returns a dimension with the same scale words and without a sign of its own.
const fn without_sign(dimension: Dimension) -> Dimension {
    match dimension {
        Dimension::Flop => Dimension::Flop,
        Dimension::Year => Dimension::Year,
        Dimension::Usd | Dimension::Count | Dimension::Tonnes => Dimension::Count,
        _ => Dimension::Score,
    }
}
