//! What a point says of itself, or else its series and figure.

use crate::report::{FigureSpec, Point, Series, Status};
use crate::text::Language;

/// The id of a value's unit: its own, its series', or the figure's.
pub(crate) fn unit<'a>(spec: &'a FigureSpec, series: &'a Series, point: &'a Point) -> &'a str {
    [&point.unit, &series.unit, &spec.unit]
        .into_iter()
        .find(|unit| !unit.is_empty())
        .map_or("", String::as_str)
}

/// Keys of a value's sources: its own, or its series'.
pub(crate) fn sources<'a>(series: &'a Series, point: &'a Point) -> &'a [String] {
    if point.source.is_empty() {
        &series.source
    } else {
        &point.source
    }
}

/// How a value was had: as it says, or as its series does.
pub(crate) fn status(series: &Series, point: &Point) -> Status {
    point.status.unwrap_or(series.status)
}

/// A value and, where it is a range, its ends from below.
pub(crate) fn ends(point: &Point) -> (f64, Option<f64>) {
    match point.low {
        Some(low) => (low, Some(point.value)),
        None => (point.value, None),
    }
}

/// How a derived value was computed: its own formula, or what its series says.
pub(crate) fn computed(series: &Series, point: &Point, language: Language) -> Option<String> {
    if point.formula.is_empty() {
        method(series, language)
    } else {
        Some((language.words().chart.formula)(&point.formula))
    }
}

/// How the values of a series were computed: its formula, or its method in words.
pub(crate) fn method(series: &Series, language: Language) -> Option<String> {
    if !series.formula.is_empty() {
        Some((language.words().chart.formula)(&series.formula))
    } else if !series.method.is_empty() {
        Some(series.method.get(language).to_owned())
    } else {
        None
    }
}
