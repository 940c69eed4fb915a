//! Which values may leave the page in a file.

use crate::figure::printed;
use crate::report::{FigureSpec, Point, Publication, Series, Statistic};

/// How much of a statistic's data may be handed out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offer {
    /// It has no data.
    Nothing,
    /// Every series.
    Whole,
    /// Some series whole, of the others only what the card prints large.
    Part,
    /// Only what the card prints large.
    SingleFigures,
}

/// How much of a statistic's data may be handed out.
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

/// The points of a series that may be handed out.
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

/// Whether all points of a series may be handed out.
pub(super) fn is_whole(series: &Series) -> bool {
    series.publication == Publication::Whole
}
