//! What a chart's summary in words is made of.

use core::cmp::Ordering;

/// A time or name, and the value there.
type Said<'a> = (&'a str, &'a str);

/// Phrases of summaries. Values come with their unit, times as `2017年` or `2017`.
#[derive(Debug)]
pub struct SummaryWords {
    /// From a time and value to a later time and value; how the second compares to the first.
    pub course: fn(from: Said, to: Said, change: Ordering) -> String,
    /// The highest and the lowest value on the way, after [`Self::course`]; one of them at least.
    pub on_the_way: fn(peak: Option<Said>, trough: Option<Said>) -> String,
    /// What follows is about one of several.
    pub about: fn(what: &str, text: &str) -> String,
    /// A name and its value.
    pub value: fn(name: &str, value: &str) -> String,
    /// The highest of a number of values, or those that share the first place.
    pub highest: fn(names: &[String], value: &str, of: usize) -> String,
    /// The second, after [`Self::highest`].
    pub second: fn(name: &str, value: &str) -> String,
    /// The lowest, or those that share the last place, after the others.
    pub lowest: fn(names: &[String], value: &str) -> String,
    /// In how many rows the second series is higher than the first.
    pub higher: fn(first: &str, second: &str, count: usize, of: usize) -> String,
    /// The row in which two values lie farthest apart.
    pub widest: fn(row: &str, first: &str, second: &str) -> String,
    /// Every value was computed here.
    pub all_calculated: &'static str,
    /// Between sentences.
    pub between: &'static str,
    /// Ends a sentence.
    pub stop: &'static str,
}
