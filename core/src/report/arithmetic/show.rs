//! Arithmetic as a reader writes it.

use super::expression::{Expression, Operator};
use crate::language::number::{exact, parse_query, rounded, scaled, short};
use crate::text::{Language, Text};
use crate::unit::{Dimension, Unit};

/// How many digits the amounts of an equation have.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Digits {
    /// As a newspaper prints them: `1454亿美元`.
    Short,
    /// All of them, with a scale word: `1130.1亿美元`.
    Scaled,
    /// All of them, written out: `78,352,034美元`.
    All,
}

/// The fewest digits with which every amount of an equation is told in full, so that all are
/// written alike.
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

/// One side of an equation. `values` are those of the points, in the order they occur.
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

/// The result, rounded to the decimals stated.
pub(super) fn result(value: f64, decimals: u8, unit: &Unit, language: Language) -> String {
    let rounded = rounded(value, decimals);
    written(rounded, unit, needed(rounded, unit, language), language)
}

/// Counted things and scores without their words: 1,812 ÷ 1,289, not 1,812 companies ÷ ….
fn operand(value: f64, unit: &Unit, digits: Digits, language: Language) -> String {
    if is_bare(unit) {
        exact(value, &plain(Dimension::Count), language)
    } else {
        written(value, unit, digits, language)
    }
}

/// Whether values of that unit stand in an equation without a word.
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
