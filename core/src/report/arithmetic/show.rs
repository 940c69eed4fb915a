//! Writes the arithmetic of claims for readers.

use super::expression::{Expression, Operator};
use crate::language::number::{exact, parse_query, rounded, scaled, short};
use crate::text::{Language, Text};
use crate::unit::{Dimension, Unit};

/// How many digits the amounts in an equation have.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Digits {
    /// Rounded, as in an article: `1454亿美元`.
    Short,
    /// All digits, with a scale word: `1130.1亿美元`.
    Scaled,
    /// All digits, without a scale word: `78,352,034美元`.
    All,
}

/// Returns the shortest form that is exact for every amount of an equation. All amounts then have
/// the same form.
pub(super) fn digits<'a>(
    values: impl Iterator<Item = (f64, &'a Unit)>,
    language: Language,
) -> Digits {
    let amounts = values.filter(|(_, unit)| !is_bare(unit));
    let needed = amounts.map(|(value, unit)| needed(value, unit, language));
    needed.max().unwrap_or(Digits::Short)
}

fn needed(value: f64, unit: &Unit, language: Language) -> Digits {
    let in_full = |text: &str| parse_query(text).is_some_and(|number| number.value == value);
    if in_full(&short(value, unit, language)) {
        Digits::Short
    } else if scaled(value, unit, language).is_some() {
        Digits::Scaled
    } else {
        Digits::All
    }
}

/// Writes one side of an equation. `values` yields the values of the points, in the order of the
/// expression.
pub(super) fn side<'a>(
    expression: &Expression,
    values: &mut impl Iterator<Item = (f64, &'a Unit)>,
    digits: Digits,
    language: Language,
) -> String {
    let (operator, sides) = match expression {
        Expression::Number(value) => return exact(*value, &plain(Dimension::Count), language),
        Expression::Point { .. } => {
            return values.next().map_or_else(String::new, |(value, unit)| {
                operand(value, unit, digits, language)
            });
        }
        Expression::Operation(operator, sides) => (*operator, sides),
    };
    let mut of = |side_of: &Expression, keeps: fn(Operator, Operator) -> bool| {
        let text = side(side_of, values, digits, language);
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

/// Writes the result, rounded to the stated decimals.
pub(super) fn result(value: f64, decimals: u8, unit: &Unit, language: Language) -> String {
    let rounded = rounded(value, decimals);
    written(rounded, unit, needed(rounded, unit, language), language)
}

/// Writes a value. Counts and scores have no unit: `1,812 ÷ 1,289`, not `1,812 companies ÷ …`.
fn operand(value: f64, unit: &Unit, digits: Digits, language: Language) -> String {
    if is_bare(unit) {
        exact(value, &plain(Dimension::Count), language)
    } else {
        written(value, unit, digits, language)
    }
}

/// Returns `true` if values of this unit are written without a unit in an equation.
const fn is_bare(unit: &Unit) -> bool {
    matches!(unit.dimension, Dimension::Count | Dimension::Score)
}

fn written(value: f64, unit: &Unit, digits: Digits, language: Language) -> String {
    let with_word = match digits {
        Digits::Short => None,
        Digits::Scaled => scaled(value, unit, language),
        Digits::All => Some(exact(value, unit, language)),
    };
    with_word.unwrap_or_else(|| short(value, unit, language))
}

fn plain(dimension: Dimension) -> Unit {
    Unit {
        id: String::new(),
        dimension,
        suffix: Text::default(),
        singular: String::new(),
    }
}
