//! The words for the options of a chart: years, scale and order.

/// Words of the options of a chart. The names of the scales are in [`super::ChartWords`].
#[derive(Debug)]
pub struct ReadingWords {
    /// Heading of all options.
    pub heading: &'static str,
    /// The first year shown.
    pub from: &'static str,
    /// The last year shown.
    pub to: &'static str,
    /// The choice of a scale.
    pub scale: &'static str,
    /// The order of rows.
    pub order: &'static str,
    /// The order of the report.
    pub as_given: &'static str,
    /// The largest value first.
    pub by_value: &'static str,
    /// The years and the order that the reader has chosen.
    pub shown: fn(what: &str) -> String,
    /// The order by name: alphabetical, or by pinyin.
    pub by_name: &'static str,
    /// The button that resets all options.
    pub reset: &'static str,
}
