//! Builds charts and tables from the statistics of a report. Names, units, colours and dates are
//! looked up in the report. Values that are for the table only are left out of the chart.

mod adjust;
mod colour;
mod controls;
mod label;
pub(crate) mod places;
pub(crate) mod printed;
mod reading;
mod table;
pub(crate) mod value;

pub use adjust::{AdjustedFigure, Left, adjust};
pub use controls::{ChartSettings, Controls, RowOrder, controls};
pub use reading::{Reading, reading};
pub use table::{Cell, Row, Table, table};

pub(crate) use label::{category_label, dated_series_label, series_label};

use crate::chart::{At, Category, Evidence, Figure, Kind, Point, Rule, Series};
use crate::language::date;
use crate::report::{self, FigureSpec, Position, Report, Statistic, Status};
use crate::text::Language;
use crate::unit::Dimension;
use places::Places;

/// Returns the chart of a statistic's figure with this index. Returns `None` for tables and lists,
/// for an index out of range, and if there is nothing to draw.
pub fn build(
    report: &Report,
    statistic: &Statistic,
    index: usize,
    language: Language,
) -> Option<Figure> {
    let spec = statistic
        .figures
        .get(index)
        .filter(|spec| spec.kind.is_drawn())?;
    let unit = report.unit_or_plain(&spec.unit).clone();
    let categories: Vec<_> = spec
        .categories
        .iter()
        .filter(|category| category.plotted)
        .collect();
    let drawn: Vec<_> = spec
        .series
        .iter()
        .filter(|series| is_drawn(spec, series))
        .collect();
    let colours = colour::of(report, spec.kind, &drawn, &categories);
    let series: Vec<_> = drawn
        .iter()
        .zip(colours.series)
        .map(|(series, colour)| Series {
            label: series_label(report, series, language),
            when: when(report, series, language),
            colour,
            points: points(spec, series, &categories),
        })
        .collect();
    if series.iter().all(|series| series.points.is_empty()) {
        return None;
    }
    let baseline = if unit.dimension == Dimension::Ratio {
        1.0
    } else {
        0.0
    };
    Some(Figure {
        kind: spec.kind,
        language,
        name: name(statistic, spec, index, language),
        unit,
        scale: spec.scale,
        baseline: spec.baseline.unwrap_or(baseline),
        span: spec.span.map(|[first, last]| (first, last)),
        categories: categories
            .iter()
            .zip(colours.categories)
            .map(|(category, colour)| Category {
                label: category_label(report, category, language),
                group: category.group.get(language).to_owned(),
                colour,
            })
            .collect(),
        series,
        rules: spec
            .rules
            .iter()
            .map(|rule| Rule {
                value: rule.value,
                label: rule.label.get(language).to_owned(),
            })
            .collect(),
    })
}

/// Returns the accessible name of a chart. The first figure has the title of the statistic; further
/// figures have their subtitle, so that the names differ.
fn name(statistic: &Statistic, spec: &FigureSpec, index: usize, language: Language) -> String {
    let subtitle = spec.subtitle.get(language);
    let name = if index > 0 && !subtitle.is_empty() {
        subtitle
    } else {
        statistic.title.get(language)
    };
    name.to_owned()
}

fn is_drawn(spec: &FigureSpec, series: &report::Series) -> bool {
    series.plotted && (series.unit.is_empty() || series.unit == spec.unit)
}

/// Returns the year of a series, or an empty string if the name of the series contains the year.
fn when(report: &Report, series: &report::Series, language: Language) -> String {
    let year = series
        .year
        .map(|year| date::written(&year.to_string(), language));
    let name = series_label(report, series, language);
    year.filter(|year| !name.contains(year.as_str()))
        .unwrap_or_default()
}

/// Returns the points of a series that can be drawn, in order of their position.
fn points(
    spec: &FigureSpec,
    series: &report::Series,
    categories: &[&report::Category],
) -> Vec<Point> {
    drawn_points(spec, series, categories)
        .into_iter()
        .map(|(at, point)| Point {
            at,
            value: point.value,
            low: point.low,
            qualifier: point.qualifier,
            evidence: match value::status(series, point) {
                Status::Derived => Evidence::Derived,
                Status::Dataset | Status::Quoted => Evidence::Observed,
            },
        })
        .collect()
}

/// Returns the same points as the report has them, each with its position in the chart.
fn drawn_points<'a>(
    spec: &FigureSpec,
    series: &'a report::Series,
    categories: &[&report::Category],
) -> Vec<(At, &'a report::Point)> {
    let places = Places::of(categories.iter().copied());
    let mut points: Vec<_> = series
        .points
        .iter()
        .filter(|point| point.unit.is_empty() || point.unit == spec.unit)
        .filter_map(|point| Some((at(spec, point, &places)?, point)))
        .collect();
    points.sort_by(|one, other| order(one.0).total_cmp(&order(other.0)));
    points
}

/// Returns the position of a point in the chart, or `None` if the category of the point is not
/// drawn.
fn at(spec: &FigureSpec, point: &report::Point, places: &Places) -> Option<At> {
    let time = date::in_years(&point.date);
    match point.at {
        Position::Year(year) if spec.categories.is_empty() => {
            Some(At::Year(time.unwrap_or(f64::from(year))))
        }
        Position::Category(_) if spec.kind == Kind::Scatter => {
            let index = places.category(&point.at)?;
            Some(time.map_or(At::Category(index), |time| At::Both(index, time)))
        }
        _ => places.category(&point.at).map(At::Category),
    }
}

/// Returns the sort key of a position: dots at dates are read from left to right, rows from top to
/// bottom.
fn order(at: At) -> f64 {
    match at {
        At::Category(index) => index as f64,
        At::Year(time) | At::Both(_, time) => time,
    }
}
