//! Arithmetic as a reader writes it.

use super::expression::{Expression, Operator};
use crate::language::number::{exact, parse_query, short};
use crate::text::{Language, Text};
use crate::unit::{Dimension, Unit};

/// One side of an equation. `values` are those of the points, in the order they occur.
pub(super) fn side<'a>(
    expression: &Expression,
    values: &mut impl Iterator<Item = (f64, &'a &'a Unit)>,
    language: Language,
) -> String {
    let (operator, sides) = match expression {
        Expression::Number(value) => return exact(*value, &plain(Dimension::Count), language),
        Expression::Point { .. } => {
            return values
                .next()
                .map_or_else(String::new, |(value, unit)| operand(value, unit, language));
        }
        Expression::Operation(operator, sides) => (*operator, sides),
    };
    let mut of = |side_of: &Expression, keeps: fn(Operator, Operator) -> bool| {
        let text = side(side_of, values, language);
        match side_of {
            Expression::Operation(inner, _) if !keeps(*inner, operator) => {
                ["(", &text, ")"].concat()
            }
            _ => text,
        }
    };
    let left = of(&sides.0, |inner, outer| {
        inner.is_strong() || !outer.is_strong()
    });
    let right = of(&sides.1, |inner, outer| {
        inner.is_strong() && !outer.is_strong()
    });
    [&left, " ", operator.sign(), " ", &right].concat()
}

/// The result, rounded to the decimals stated.
pub(super) fn result(value: f64, decimals: u8, unit: &Unit, language: Language) -> String {
    let factor = 10_f64.powi(i32::from(decimals));
    let rounded = (value * factor).round() / factor;
    written(
        if rounded.is_finite() { rounded } else { value },
        unit,
        language,
    )
}

/// Counted things and scores without their words: 1,812 ÷ 1,289, not 1,812 companies ÷ ….
fn operand(value: f64, unit: &Unit, language: Language) -> String {
    match unit.dimension {
        Dimension::Count | Dimension::Score => exact(value, &plain(Dimension::Count), language),
        _ => written(value, unit, language),
    }
}

/// As a newspaper prints it where that says every digit, else with every digit.
fn written(value: f64, unit: &Unit, language: Language) -> String {
    let text = short(value, unit, language);
    let whole = parse_query(&text).is_some_and(|number| number.value == value);
    if whole {
        text
    } else {
        exact(value, unit, language)
    }
}

fn plain(dimension: Dimension) -> Unit {
    Unit {
        id: String::new(),
        dimension,
        suffix: Text::default(),
        singular: String::new(),
    }
}
