//! Words of the choices beside a chart: which years, which scale, in which order.

/// Words of the choices beside a chart. The scales themselves are among the words of charts.
#[derive(Debug)]
pub struct ReadingWords {
    /// The group of all choices.
    pub heading: &'static str,
    /// The first year shown.
    pub from: &'static str,
    /// The last year shown.
    pub to: &'static str,
    /// Linear or logarithmic.
    pub scale: &'static str,
    /// The order of rows.
    pub order: &'static str,
    /// As the report has them.
    pub as_given: &'static str,
    /// The largest value first.
    pub by_value: &'static str,
    /// What is shown of a chart: years, order.
    pub shown: fn(what: &str) -> String,
    /// In alphabetical order, or that of pinyin.
    pub by_name: &'static str,
    /// Takes all choices back.
    pub reset: &'static str,
}
