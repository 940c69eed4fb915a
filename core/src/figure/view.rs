//! A chart as its reader has chosen to look at it: trimmed to some years, on another scale, in
//! another order. Nothing of this changes what the report says; it is applied to a built figure
//! before layout.

use super::controls::{Order, View, controls, rows, year};
use crate::chart::{At, Datum, Figure};

/// A figure as a reader looks at it.
#[derive(Clone, Debug, PartialEq)]
pub struct Viewed {
    /// To be laid out.
    pub figure: Figure,
    /// What is said beside or instead of the chart.
    pub left: Left,
    /// The years it is trimmed to; none where it is not.
    span: Option<(i32, i32)>,
    order: Order,
    /// For each series the places its points had.
    origins: Vec<Vec<usize>>,
}

/// How much trimming left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// Enough to see how something changed, or all there is.
    Enough,
    /// One time only.
    OnePoint,
    /// No value.
    Nothing,
}

impl Viewed {
    /// The datum of the figure as it was built, which [`super::reading`] takes, for one of this.
    pub fn origin(&self, shown: Datum) -> Option<Datum> {
        let point = *self.origins.get(shown.series)?.get(shown.point)?;
        Some(Datum { point, ..shown })
    }

    /// What is shown of the chart, in words; empty where all is as the report has it.
    pub fn shown(&self) -> String {
        let language = self.figure.language;
        let words = language.words();
        let years = self.span.map(|(from, to)| {
            let (from, to) = (from.to_string(), to.to_string());
            (words.filters.year_range)(&from, &to)
        });
        let ordered = self.order != Order::Given;
        let order = ordered.then(|| self.order.label(language).to_owned());
        let chosen: Vec<String> = years.into_iter().chain(order).collect();
        if chosen.is_empty() {
            return String::new();
        }
        (words.reading.shown)(&chosen.join(words.clause_separator))
    }

    /// What to say beside the chart: what is shown of it, or that trimming left too little. Empty
    /// for a chart as the report has it.
    pub fn notice(&self) -> String {
        let words = self.figure.language.words();
        match self.left {
            Left::Enough => self.shown(),
            Left::OnePoint => words.empty.one_point.to_owned(),
            Left::Nothing => words.empty.no_point.to_owned(),
        }
    }
}

/// The figure as a reader looks at it. What [`controls`] does not offer is not applied.
pub fn view(figure: &Figure, view: View) -> Viewed {
    let offered = controls(figure);
    let mut shown = figure.clone();
    if let Some(scale) = view.scale.filter(|it| offered.scales.contains(it)) {
        shown.scale = scale;
    }
    let span = span(&offered.years, view);
    if let Some((from, to)) = span {
        let (first, last) = figure.span.unwrap_or((from, to));
        shown.span = Some((from.max(first), to.min(last)));
    }
    let order = match view.order {
        order if offered.orders.contains(&order) => order,
        _ => Order::Given,
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
    Viewed {
        figure: shown,
        left,
        span,
        order,
        origins,
    }
}

/// The years a chart is trimmed to; none where it is not.
fn span(years: &[i32], view: View) -> Option<(i32, i32)> {
    let (first, last) = (*years.first()?, *years.last()?);
    let (from, to) = (view.from.unwrap_or(first), view.to.unwrap_or(last));
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
