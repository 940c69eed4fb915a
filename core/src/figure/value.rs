//! Properties of a point that can also be set for the whole series or figure. The setting of the
//! point comes first, then that of the series, then that of the figure.

use crate::report::{FigureSpec, Point, Series, Status};
use crate::text::Language;

/// Returns the id of a value's unit: that of the point, of the series or of the figure.
pub(crate) fn unit<'a>(spec: &'a FigureSpec, series: &'a Series, point: &'a Point) -> &'a str {
    [&point.unit, &series.unit, &spec.unit]
        .into_iter()
        .find(|unit| !unit.is_empty())
        .map_or("", String::as_str)
}

/// Returns the keys of a value's sources: those of the point or of the series.
pub(crate) fn sources<'a>(series: &'a Series, point: &'a Point) -> &'a [String] {
    if point.source.is_empty() {
        &series.source
    } else {
        &point.source
    }
}

/// Returns the status of a value: that of the point or of the series.
pub(crate) fn status(series: &Series, point: &Point) -> Status {
    point.status.unwrap_or(series.status)
}

/// Returns (value, `None`), or (lower end, upper end) if the value is a range.
pub(crate) fn ends(point: &Point) -> (f64, Option<f64>) {
    match point.low {
        Some(low) => (low, Some(point.value)),
        None => (point.value, None),
    }
}

/// Returns how a derived value was computed: the formula of the point, or what the series says.
pub(crate) fn computed(series: &Series, point: &Point, language: Language) -> Option<String> {
    if point.formula.is_empty() {
        method(series, language)
    } else {
        Some((language.words().chart.formula)(&point.formula))
    }
}

/// Returns how the values of a series were computed: the formula, or the method in words.
pub(crate) fn method(series: &Series, language: Language) -> Option<String> {
    if !series.formula.is_empty() {
        Some((language.words().chart.formula)(&series.formula))
    } else if !series.method.is_empty() {
        Some(series.method.get(language).to_owned())
    } else {
        None
    }
}
