//! Finds the points of a statistic whose values the card prints large, as its headline.

use super::value;
use crate::report::{FigureSpec, Headline, HeadlineValue, Point, Position, Series};
use crate::report::{Statistic, Status};

/// Returns `true` if the card prints this point large.
pub(crate) fn is_printed(
    headline: &Headline,
    spec: &FigureSpec,
    series: &Series,
    point: &Point,
) -> bool {
    let mut values = headline.values.iter();
    values.any(|printed| is_same(headline, printed, (spec, series, point)))
}

/// Returns the keys of the sources of the first value printed large: the sources of the headline
/// value, or those of the point with the same value. Returns `None` if there is neither.
pub(crate) fn sources(statistic: &Statistic) -> Option<&[String]> {
    let printed = statistic.headline.as_ref()?.values.first()?;
    if !printed.source.is_empty() {
        return Some(&printed.source);
    }
    point(statistic).map(|(series, point)| value::sources(series, point))
}

/// Returns the status of the first value printed large: the status of the headline value, or that
/// of the point with the same value.
///
/// If there is neither, this is the first status among the card's values that is not
/// [`Status::Derived`], because charts mark derived values themselves. Returns `None` if the
/// statistic has no values.
pub(crate) fn status(statistic: &Statistic) -> Option<Status> {
    let headline = statistic.headline.as_ref();
    let printed = headline.and_then(|it| it.values.first()?.status);
    let own = || point(statistic).map(|(series, point)| value::status(series, point));
    printed.or_else(own).or_else(|| {
        let figures = statistic.figures.iter();
        let series = figures.flat_map(|figure| &figure.series);
        let mut statuses = series.flat_map(|series| {
            let points = series.points.iter();
            points.map(|point| value::status(series, point))
        });
        let first = statuses.next()?;
        match first {
            Status::Derived => statuses.find(|it| *it != first).or(Some(first)),
            other => Some(other),
        }
    })
}

/// Returns the first point with the same value as the first value printed large, and its series.
fn point(statistic: &Statistic) -> Option<(&Series, &Point)> {
    let headline = statistic.headline.as_ref()?;
    let printed = headline.values.first()?;
    let figures = statistic.figures.iter();
    let series = figures.flat_map(|spec| spec.series.iter().map(move |series| (spec, series)));
    let mut points = series.flat_map(|(spec, series)| {
        let points = series.points.iter();
        points.map(move |point| (spec, series, point))
    });
    let found = points.find(|found| is_same(headline, printed, *found));
    found.map(|(_, series, point)| (series, point))
}

/// Returns `true` if a headline value and a point are the same: the same number in the same unit,
/// with a year and a source of the headline. Years or sources that the headline does not name are
/// not compared.
fn is_same(
    headline: &Headline,
    printed: &HeadlineValue,
    (spec, series, point): (&FigureSpec, &Series, &Point),
) -> bool {
    let is_number = printed.value == point.value || printed.high == Some(point.value);
    if !is_number || printed.unit != value::unit(spec, series, point) {
        return false;
    }
    let from = value::sources(series, point);
    let is_from = printed.source.is_empty() || printed.source.iter().any(|it| from.contains(it));
    let year = match point.at {
        Position::Year(year) => Some(year),
        Position::Category(_) => series.year,
    };
    let years: Vec<i32> = headline.years().collect();
    is_from && (years.is_empty() || year.is_none_or(|year| years.contains(&year)))
}
