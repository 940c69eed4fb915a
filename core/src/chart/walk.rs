//! Steps from one value of a chart to another, for arrow keys.

use super::{At, Datum, Figure};

/// A step from one value of a chart to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the previous point of the same series.
    Back,
    /// To the next point of the same series.
    On,
    /// To the nearest point of the previous series.
    Up,
    /// To the nearest point of the next series.
    Down,
    /// To the first point of the same series.
    First,
    /// To the last point of the same series.
    Last,
}

/// Returns the value that a step leads to. Returns `None` if there is no further value in that
/// direction. Without a value to start from, the step leads to the first or the last value of the
/// chart.
pub fn step(figure: &Figure, from: Option<Datum>, step: Step) -> Option<Datum> {
    let Some(from) = from else {
        return enter(figure, step);
    };
    let Datum { series, point } = from;
    let last = figure.series.get(series)?.points.len().checked_sub(1)?;
    let point = match step {
        Step::Back => point.checked_sub(1)?,
        Step::On if point < last => point + 1,
        Step::On => return None,
        Step::First => 0,
        Step::Last => last,
        Step::Up | Step::Down => return across(figure, from, step),
    };
    Some(Datum { series, point })
}

/// Returns the values of all series at the position of `datum`, in the order of the series.
pub fn beside(figure: &Figure, datum: Datum) -> Vec<Datum> {
    let Some(place) = place(figure, datum) else {
        return Vec::new();
    };
    let here = |(series, values): (usize, &super::Series)| {
        let point = values.points.iter().position(|point| point.at == place)?;
        Some(Datum { series, point })
    };
    figure.series.iter().enumerate().filter_map(here).collect()
}

fn enter(figure: &Figure, step: Step) -> Option<Datum> {
    let known = |series: &usize| !figure.series[*series].points.is_empty();
    let count = figure.series.len();
    let (series, end) = match step {
        Step::Back | Step::Up | Step::Last => ((0..count).rev().find(known)?, true),
        Step::On | Step::Down | Step::First => ((0..count).find(known)?, false),
    };
    let point = if end {
        figure.series[series].points.len() - 1
    } else {
        0
    };
    Some(Datum { series, point })
}

/// Returns the nearest point in another series. In a chart with one series, returns the previous or
/// the next point.
fn across(figure: &Figure, from: Datum, step: Step) -> Option<Datum> {
    let known = |series: &usize| !figure.series[*series].points.is_empty();
    let up = step == Step::Up;
    if (0..figure.series.len()).filter(known).count() < 2 {
        return self::step(figure, Some(from), if up { Step::Back } else { Step::On });
    }
    let series = if up {
        (0..from.series).rev().find(known)?
    } else {
        (from.series + 1..figure.series.len()).find(known)?
    };
    let here = position(place(figure, from)?);
    let points = figure.series[series].points.iter().enumerate();
    let (point, _) = points.min_by(|(_, a), (_, b)| {
        let distance = |at: At| (position(at) - here).abs();
        distance(a.at).total_cmp(&distance(b.at))
    })?;
    Some(Datum { series, point })
}

fn place(figure: &Figure, datum: Datum) -> Option<At> {
    let points = &figure.series.get(datum.series)?.points;
    points.get(datum.point).map(|point| point.at)
}

const fn position(at: At) -> f64 {
    match at {
        At::Category(index) => index as f64,
        At::Year(year) | At::Both(_, year) => year,
    }
}
