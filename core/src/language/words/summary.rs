//! The phrases of chart summaries.

use core::cmp::Ordering;

/// A time or name, and the value there: (time or name, value).
type Said<'a> = (&'a str, &'a str);

/// Phrases of chart summaries. Values are texts with their unit; times are texts such as `2017年` or
/// `2017`.
#[derive(Debug)]
pub struct SummaryWords {
    /// From one time and value to a later time and value. `change` compares the later value with
    /// the earlier one.
    pub course: fn(from: Said, to: Said, change: Ordering) -> String,
    /// The highest and the lowest value between the two ends, written after [`Self::course`]. At
    /// least one of them is present.
    pub on_the_way: fn(peak: Option<Said>, trough: Option<Said>) -> String,
    /// The name of one of several series or rows, and a text about it.
    pub about: fn(what: &str, text: &str) -> String,
    /// A name and its value.
    pub value: fn(name: &str, value: &str) -> String,
    /// The highest of `of` values, with the names that share the first place.
    pub highest: fn(names: &[String], value: &str, of: usize) -> String,
    /// The second highest value, written after [`Self::highest`].
    pub second: fn(name: &str, value: &str) -> String,
    /// The lowest value, with the names that share the last place, written after the others.
    pub lowest: fn(names: &[String], value: &str) -> String,
    /// The number of rows, `count` of `of`, in which the second series is higher than the first.
    pub higher: fn(first: &str, second: &str, count: usize, of: usize) -> String,
    /// The row with the largest difference between two values.
    pub widest: fn(row: &str, first: &str, second: &str) -> String,
    /// All values were computed.
    pub all_calculated: &'static str,
    /// Separator between sentences.
    pub between: &'static str,
    /// The mark at the end of a sentence.
    pub stop: &'static str,
}
