//! How a language writes numbers; one constant in each language file.

use super::decimal::Decimal;
use crate::text::Language;

/// Everything about numbers that differs between languages.
#[derive(Debug)]
pub(crate) struct Numerals {
    /// The language.
    pub language: Language,
    /// The scale word for a value of that size, if it takes one.
    pub scale: fn(&Decimal) -> Option<&'static Scale>,
    /// From how many digits on thousands are separated by commas.
    pub grouped_from: usize,
    /// Between a number and a scale word or unit in letters; it never breaks.
    pub space: &'static str,
    /// Before and after an amount of dollars.
    pub dollars: (&'static str, &'static str),
    /// Dollars, percentage points and ratios by name, for a column of units.
    pub names: [&'static str; 3],
    /// After a difference of percentages.
    pub percentage_points: &'static str,
    /// After a ratio.
    pub times: &'static str,
    /// After tonnes, where the unit says no more.
    pub tonnes: &'static str,
    /// Before a rounded value.
    pub about: &'static str,
    /// Before a value that is exceeded.
    pub over: &'static str,
    /// Between a round number and its measure word, when it is exceeded (24万**多**篇);
    /// empty where the language has no such word.
    pub and_more: &'static str,
    /// Before an estimate.
    pub estimate: &'static str,
    /// Between the ends of a range that cannot be joined by a dash.
    pub to: &'static str,
    /// Whether both ends of a range carry the scale word.
    pub scale_repeats: bool,
}

/// A scale word: 万, million.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Scale {
    /// The power of ten it stands for.
    pub power: i32,
    /// The word.
    pub word: &'static str,
    /// From how many whole digits on no decimals are printed.
    pub whole_from: i32,
}

impl Numerals {
    pub(crate) const fn of(language: Language) -> &'static Self {
        match language {
            Language::Zh => &super::super::zh::NUMERALS,
            Language::En => &super::super::en::NUMERALS,
        }
    }
}
