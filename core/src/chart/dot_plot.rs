//! Dot plot: rows with one dot or one range each, on a linear or logarithmic axis.

use super::key::{self, Swatch};
use super::number::{self, Form};
use super::pen::Pen;
use super::rows::{Rows, point_in};
use super::scale::{Scale, extent, opened};
use super::{Anchor, Point, Role, ScaleKind, Scene, Shape, axis, bar, tick};

/// Radius of a dot, in CSS pixels.
const RADIUS: f64 = 5.0;

/// Approximate largest number of ticks on the axis.
const MOST_TICKS: usize = 6;

/// Gap between a dot and its value, in CSS pixels.
const GAP: f64 = 5.0;

/// Largest share of the planned width that a value may take with its unit.
const VALUE: f64 = 0.4;

/// Lays out rows of dots.
pub(super) fn layout(mut pen: Pen) -> Scene {
    let (several, width) = (pen.figure.series.len() > 1, pen.width);
    let mut top = if several {
        key::series(&mut pen, Swatch::Dot)
    } else {
        0.0
    };
    top += axis::rules_height(&pen);
    let many = pen.figure.categories.len() > 12;
    let height = pen.line_height();
    let rows = Rows::new(&pen, top, if many { 2.0 } else { 8.0 }, |_| height);
    let (ticks, scale) = scale(&pen, rows.left);
    let bottom = rows.bottom + 4.0;
    let used = axis::below(&mut pen, &scale, &ticks, top, bottom);
    rows.draw(&mut pen);
    let zero = scale.at(0.0);
    if number::points(pen.figure).any(|point| point.value < 0.0) && zero < width {
        pen.line(Role::Baseline, 0, (zero, top), (zero, rows.bottom));
    }
    axis::upright_rules(&mut pen, &scale, top, rows.bottom);
    for (category, row) in rows.rows.iter().enumerate() {
        let y = row.middle();
        pen.line(Role::Grid, 0, (rows.left, y), (width, y));
        for series in 0..pen.figure.series.len() {
            if let Some(point) = point_in(pen.figure, series, category) {
                row_mark(&mut pen, &scale, (series, point), y);
                if !several {
                    value(&mut pen, &scale, (series, point), y, category == 0);
                }
            }
        }
    }
    let bottom = bottom + used;
    let foot = key::foot(&mut pen, bottom, Swatch::Dot);
    pen.finish(bottom + foot)
}

/// Returns the ticks and the scale of the value axis. `left` is the left edge of the plot.
fn scale(pen: &Pen, left: f64) -> (Vec<f64>, Scale) {
    let figure = pen.figure;
    let rules = figure.rules.iter().map(|rule| rule.value);
    let values = number::points(figure)
        .flat_map(|point| [point.value, point.low.unwrap_or(point.value)])
        .chain(rules);
    let (least, most) = extent(values).unwrap_or((0.0, 1.0));
    let domain = match figure.scale {
        // If no power of ten lies within the values, the powers of ten around them are used.
        ScaleKind::Log if least > 0.0 && tick::log(least, most, 1).is_empty() => {
            tick::log_bounds(least, most)
        }
        ScaleKind::Log if least > 0.0 => (least, most),
        _ => opened(figure, (least.min(figure.baseline), most)),
    };
    let to = |right: f64| Scale::of(figure, domain, (left + RADIUS + 1.0, right - RADIUS - 1.0));
    let scale = to(pen.width);
    let widest = labels(pen).map(|it| it.1).fold(0.0, f64::max);
    let fits = |(point, width): (&Point, f64)| {
        let away = RADIUS + GAP + width;
        scale.at(point.value) + away <= pen.width || scale.at(low(point)) - away >= left
    };
    // If a value has no room on either side of its mark, room for values is kept at the right.
    let scale = if labels(pen).all(fits) {
        scale
    } else {
        to(pen.width - GAP - widest)
    };
    (axis::fitting(pen, &scale, domain, MOST_TICKS), scale)
}

/// Yields the values that are written beside their marks, each with its width in CSS pixels.
fn labels<'a>(pen: &'a Pen) -> impl Iterator<Item = (&'a Point, f64)> + 'a {
    let single = pen.figure.series.len() == 1;
    let points = number::points(pen.figure).filter(move |_| single);
    points.map(|point| {
        let first = point.at == super::At::Category(0);
        (point, pen.measure(&text(pen, point, first)))
    })
}

/// Returns the value at the left end of a point's mark.
fn low(point: &Point) -> f64 {
    point.low.unwrap_or(point.value).min(point.value)
}

/// Draws the range, if there is one, and the dot.
fn row_mark(pen: &mut Pen, scale: &Scale, datum: (usize, usize), y: f64) {
    let point = pen.point(datum.0, datum.1);
    let colour = bar::colour(pen.figure, datum);
    let x = scale.at(point.value);
    if let Some(low) = point.low {
        pen.line(Role::Span, colour, (scale.at(low), y), (x, y));
    }
    pen.dot(colour, (x, y), RADIUS, Shape::of(datum.0));
    pen.stands_for(datum.0, datum.1);
}

/// Returns the value as text, with its unit if `first`.
fn text(pen: &Pen, point: &Point, first: bool) -> String {
    if first {
        number::fitting(pen, point, VALUE)
    } else {
        number::label(pen, point, Form::Bare)
    }
}

/// Writes the value right of its dot, or left of its mark if there is no room at the right.
fn value(pen: &mut Pen, scale: &Scale, datum: (usize, usize), y: f64, first: bool) {
    let point = pen.point(datum.0, datum.1);
    let text = text(pen, point, first);
    let away = RADIUS + GAP;
    let x = scale.at(point.value);
    let width = pen.measure(&text);
    if x + away + width <= pen.width {
        let x = axis::past_rules(pen, scale, x + away, width);
        pen.text(Role::Value, 0, (x, y), Anchor::Start, &text);
    } else {
        let x = scale.at(low(point));
        pen.text(Role::Value, 0, (x - away, y), Anchor::End, &text);
    }
}
