//! The rules for writing numbers in a language. Each language has one constant of [`Numerals`].

use super::decimal::Decimal;
use crate::text::Language;

/// The differences between languages in writing numbers.
#[derive(Debug)]
pub(crate) struct Numerals {
    /// The language.
    pub language: Language,
    /// Returns the scale word for a value of this size, or `None` for none.
    pub scale: fn(&Decimal) -> Option<&'static Scale>,
    /// Commas separate thousands in numbers with at least this many digits.
    pub grouped_from: usize,
    /// The text between a number and a scale word or a unit in letters: empty or a no-break space.
    pub space: &'static str,
    /// The texts before and after an amount of dollars.
    pub dollars: (&'static str, &'static str),
    /// The names of dollars, percentage points and ratios, for a column of units.
    pub names: [&'static str; 3],
    /// The text after a difference of percentages.
    pub percentage_points: &'static str,
    /// The text after a ratio.
    pub times: &'static str,
    /// The text after tonnes, if the unit has no suffix.
    pub tonnes: &'static str,
    /// The text before a rounded value.
    pub about: &'static str,
    /// The text before a value that the real value exceeds.
    pub over: &'static str,
    /// The text between a round number and its measure word if the real value is larger
    /// (24万**多**篇). Empty if the language has no such word.
    pub and_more: &'static str,
    /// The text before an estimate.
    pub estimate: &'static str,
    /// The text between the ends of a range that a dash cannot join.
    pub to: &'static str,
    /// `true` if both ends of a range have the scale word.
    pub scale_repeats: bool,
}

/// A scale word: 万, million.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Scale {
    /// The power of ten of the word.
    pub power: i32,
    /// The word.
    pub word: &'static str,
    /// Numbers with at least this many whole digits have no decimals.
    pub whole_from: i32,
}

impl Numerals {
    /// Returns the rules of a language.
    pub(crate) const fn of(language: Language) -> &'static Self {
        match language {
            Language::Zh => &super::super::zh::NUMERALS,
            Language::En => &super::super::en::NUMERALS,
        }
    }
}
