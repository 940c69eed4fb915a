//! The values a card prints large, among those of its figures.

use super::value;
use crate::report::{FigureSpec, Headline, HeadlineValue, Point, Position, Series};
use crate::report::{Statistic, Status};

/// Whether a card prints that very point large.
pub(crate) fn is_printed(
    headline: &Headline,
    spec: &FigureSpec,
    series: &Series,
    point: &Point,
) -> bool {
    let mut values = headline.values.iter();
    values.any(|printed| is_same(headline, printed, (spec, series, point)))
}

/// Keys of the sources of the value printed large: those it names, or those of the point it is.
/// None where neither says so.
pub(crate) fn sources(statistic: &Statistic) -> Option<&[String]> {
    let printed = statistic.headline.as_ref()?.values.first()?;
    if !printed.source.is_empty() {
        return Some(&printed.source);
    }
    point(statistic).map(|(series, point)| value::sources(series, point))
}

/// How the value printed large was had. Where nothing says so, how the card's values were had: the
/// first that was not computed here, as charts mark computed values themselves. None where there
/// are no values.
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

/// The first point that is the first value printed large.
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

/// Whether a value printed large is a point: the same number in the same unit, of a year and from
/// a source the headline names, as far as they are named.
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
