//! Decides which values may leave the page in a file.

use crate::figure::printed;
use crate::report::{FigureSpec, Point, Publication, Series, Statistic};

/// How much of a statistic's data may be downloaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offer {
    /// There are no data.
    Nothing,
    /// Every series.
    Whole,
    /// Some series as a whole. Of the other series, only the headline values.
    Part,
    /// Only the headline values.
    SingleFigures,
}

/// Returns how much of a statistic's data may be downloaded.
pub fn offer(statistic: &Statistic) -> Offer {
    let series = || statistic.figures.iter().flat_map(|spec| &spec.series);
    let whole = series().filter(|series| is_whole(series)).count();
    match (series().count(), whole) {
        (0, _) => Offer::Nothing,
        (_, 0) => Offer::SingleFigures,
        (all, whole) if all == whole => Offer::Whole,
        _ => Offer::Part,
    }
}

/// Yields the points of a series that may be downloaded.
pub(super) fn handed_out<'a>(
    statistic: &'a Statistic,
    spec: &'a FigureSpec,
    series: &'a Series,
) -> impl Iterator<Item = &'a Point> {
    let whole = is_whole(series);
    let is_printed = |series, point| {
        let headline = statistic.headline.as_ref();
        headline.is_some_and(|it| printed::is_printed(it, spec, series, point))
    };
    series
        .points
        .iter()
        .filter(move |point| whole || is_printed(series, point))
}

/// Returns `true` if all points of a series may be downloaded.
pub(super) fn is_whole(series: &Series) -> bool {
    series.publication == Publication::Whole
}
