//! The texts that are written for a number, and the number that is read from them.

use crate::values::Values;
use statlas_core::float;
use statlas_core::language::Qualifier;
use statlas_core::language::number::{
    Places, beside, digits, exact, exact_qualified, qualified, scaled, short, signed, tick,
};
use statlas_core::text::{Language, Text};
use statlas_core::unit::{Dimension, Unit};
use std::ops::Range;

const DIMENSIONS: [Dimension; 9] = [
    Dimension::Usd,
    Dimension::Count,
    Dimension::Percent,
    Dimension::PercentagePoint,
    Dimension::Ratio,
    Dimension::Score,
    Dimension::Tonnes,
    Dimension::Flop,
    Dimension::Year,
];

const QUALIFIERS: [Qualifier; 5] = [
    Qualifier::Exact,
    Qualifier::About,
    Qualifier::Over,
    Qualifier::Estimate,
    Qualifier::AtMost,
];

/// The range of absolute values that a page shows.
const SHOWN: Range<f64> = 1e-7..1e27;

/// Takes the next number and writes its digits, the number read back from them, and one of the
/// forms in which a page shows it. A number outside [`SHOWN`] is mostly written as digits and a
/// power of ten, because it would have hundreds of zeros otherwise.
pub fn write(line: &mut String, values: &mut Values) {
    let value = values.next();
    let is_shown = SHOWN.contains(&value.abs()) || values.below(64) == 0;
    let written = if is_shown {
        digits(value)
    } else {
        let (whole, power) = float::shortest(value.abs());
        format!("{whole}e{power}")
    };
    put(line, &written);
    put(line, &read(&written));
    if is_shown {
        put(line, &form(value, values));
    }
    if values.below(8) == 0 {
        let long = long_text(values);
        put(line, &long);
        put(line, &read(&long));
    }
}

/// A number in a random form, unit and language.
fn form(value: f64, values: &mut Values) -> String {
    let unit = unit(values);
    let language = Language::ALL[values.below(2) as usize];
    let qualifier = QUALIFIERS[values.below(5) as usize];
    let other = values.next();
    match values.below(8) {
        0 => short(value, &unit, language),
        1 => exact(value, &unit, language),
        2 => scaled(value, &unit, language).unwrap_or_default(),
        3 => signed(value, &unit, language),
        4 => qualified(value, None, qualifier, &unit, language),
        5 => [qualified, exact_qualified]
            .map(|form| form(value, Some(other), qualifier, &unit, language))
            .join("|"),
        6 => {
            let places = Places::of([value, other].into_iter(), &unit, language);
            beside(value, &unit, language, &places)
        }
        _ => {
            // Ticks of an axis: multiples of one step, computed by addition.
            let steps = [0.0, value, value + value, value + value + value];
            tick(&steps, &unit, language).join("|")
        }
    }
}

fn put(line: &mut String, text: &str) {
    line.push_str(text);
    line.push('\t');
}

/// The bits of the number read from a text, in hexadecimal; empty if the text is not a number.
fn read(text: &str) -> String {
    float::parse(text).map_or_else(String::new, |it| format!("{:x}", it.to_bits()))
}

/// A text with more digits than a floating-point number can hold.
fn long_text(values: &mut Values) -> String {
    let mut text = String::new();
    for _ in 0..1 + values.below(3) {
        text.push_str(&values.bits().to_string());
    }
    let point = values.below(text.len() as u64 + 1) as usize;
    text.insert(point, '.');
    let power = values.below(700) as i64 - 360;
    text.push_str(&format!("e{power}"));
    text
}

fn unit(values: &mut Values) -> Unit {
    let mut unit = Unit {
        dimension: DIMENSIONS[values.below(9) as usize],
        ..Unit::default()
    };
    if values.below(2) == 0 {
        unit.suffix = Text {
            zh: "个".to_owned(),
            en: "models".to_owned(),
        };
        unit.singular = "model".to_owned();
    }
    unit
}
