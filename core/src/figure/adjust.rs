//! Applies the choices of a reader to a chart: years, scale and order of rows. The choices are
//! applied to a built figure before layout; they do not change the report.

use super::controls::{ChartSettings, RowOrder, controls, rows, year};
use crate::chart::{At, Datum, Figure};

/// A figure with the choices of a reader applied.
#[derive(Clone, Debug, PartialEq)]
pub struct AdjustedFigure {
    /// The figure to lay out.
    pub figure: Figure,
    /// How much of the data is left after trimming.
    pub left: Left,
    /// First and last year, if the chart is trimmed; otherwise `None`.
    span: Option<(i32, i32)>,
    order: RowOrder,
    /// For each series, the indices that its points had in the original figure.
    origins: Vec<Vec<usize>>,
}

/// How much of the data is left after trimming to some years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// Values at several times, or the chart is not trimmed.
    Enough,
    /// Values at one time only.
    OnePoint,
    /// No value.
    Nothing,
}

impl AdjustedFigure {
    /// Returns the datum of the original figure for a datum of this figure. [`super::reading()`]
    /// takes the former.
    pub fn origin(&self, shown: Datum) -> Option<Datum> {
        let point = *self.origins.get(shown.series)?.get(shown.point)?;
        Some(Datum { point, ..shown })
    }

    /// Returns a sentence about the years and the order that the reader has chosen. The sentence is
    /// empty if both are as in the report.
    pub fn shown(&self) -> String {
        let language = self.figure.language;
        let words = language.words();
        let years = self.span.map(|(from, to)| {
            let (from, to) = (from.to_string(), to.to_string());
            (words.filters.year_range)(&from, &to)
        });
        let ordered = self.order != RowOrder::Given;
        let order = ordered.then(|| self.order.label(language).to_owned());
        let chosen: Vec<String> = years.into_iter().chain(order).collect();
        if chosen.is_empty() {
            return String::new();
        }
        (words.reading.shown)(&chosen.join(words.clause_separator))
    }

    /// Returns the text beside the chart: the reader's choices, or a sentence that trimming left
    /// too little data. The text is empty if the chart is as in the report.
    pub fn notice(&self) -> String {
        let words = self.figure.language.words();
        match self.left {
            Left::Enough => self.shown(),
            Left::OnePoint => words.empty.one_point.to_owned(),
            Left::Nothing => words.empty.no_point.to_owned(),
        }
    }
}

/// Applies the choices of a reader to a figure. Choices that [`controls`] does not offer are
/// ignored.
pub fn adjust(figure: &Figure, settings: ChartSettings) -> AdjustedFigure {
    let offered = controls(figure);
    let mut shown = figure.clone();
    if let Some(scale) = settings.scale.filter(|it| offered.scales.contains(it)) {
        shown.scale = scale;
    }
    let span = span(&offered.years, settings);
    if let Some((from, to)) = span {
        let (first, last) = figure.span.unwrap_or((from, to));
        shown.span = Some((from.max(first), to.min(last)));
    }
    let order = match settings.order {
        order if offered.orders.contains(&order) => order,
        _ => RowOrder::Given,
    };
    let rows = rows(figure, order);
    let mut places = vec![0; rows.len()];
    for (place, row) in rows.iter().enumerate() {
        places[*row] = place;
    }
    shown.categories = rows
        .iter()
        .map(|row| figure.categories[*row].clone())
        .collect();
    let mut origins = Vec::with_capacity(figure.series.len());
    for series in &mut shown.series {
        let mut kept: Vec<usize> = Vec::with_capacity(series.points.len());
        for (index, point) in series.points.iter_mut().enumerate() {
            if let At::Category(row) = &mut point.at {
                *row = places[*row];
            }
            if is_within(point.at, span) {
                kept.push(index);
            }
        }
        let position = |index: &usize| position(series.points[*index].at);
        kept.sort_by(|one, other| position(one).total_cmp(&position(other)));
        series.points = kept.iter().map(|index| series.points[*index]).collect();
        origins.push(kept);
    }
    let left = if span.is_some() {
        left(&shown)
    } else {
        Left::Enough
    };
    AdjustedFigure {
        figure: shown,
        left,
        span,
        order,
        origins,
    }
}

/// Returns the years that a chart is trimmed to, or `None` if it is not trimmed.
fn span(years: &[i32], settings: ChartSettings) -> Option<(i32, i32)> {
    let (first, last) = (*years.first()?, *years.last()?);
    let (from, to) = (settings.from.unwrap_or(first), settings.to.unwrap_or(last));
    let (from, to) = (from.min(to), from.max(to));
    (from > first || to < last).then_some((from, to))
}

fn is_within(at: At, span: Option<(i32, i32)>) -> bool {
    match (span, year(at)) {
        (Some((from, to)), Some(year)) => (from..=to).contains(&year),
        _ => true,
    }
}

fn left(figure: &Figure) -> Left {
    let mut times = figure
        .series
        .iter()
        .flat_map(|series| &series.points)
        .map(|point| point.at);
    match times.next() {
        None => Left::Nothing,
        Some(first) if times.all(|at| at == first) => Left::OnePoint,
        Some(_) => Left::Enough,
    }
}

const fn position(at: At) -> f64 {
    match at {
        At::Category(index) => index as f64,
        At::Year(time) | At::Both(_, time) => time,
    }
}
