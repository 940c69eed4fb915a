//! Dot plot: rows with one dot or one range each, on a linear or logarithmic axis.

use super::legend::{self, Swatch};
use super::rows::{Rows, point_in};
use super::scale::{Scale, extent, opened};
use super::scene_builder::SceneBuilder;
use super::value_label::{self, Form};
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
pub(super) fn layout(mut builder: SceneBuilder) -> Scene {
    let (several, width) = (builder.figure.series.len() > 1, builder.width);
    let mut top = if several {
        legend::series(&mut builder, Swatch::Dot)
    } else {
        0.0
    };
    top += axis::rules_height(&builder);
    let many = builder.figure.categories.len() > 12;
    let height = builder.line_height();
    let rows = Rows::new(&builder, top, if many { 2.0 } else { 8.0 }, |_| height);
    let (ticks, scale) = scale(&builder, rows.left);
    let bottom = rows.bottom + 4.0;
    let used = axis::below(&mut builder, &scale, &ticks, top, bottom);
    rows.draw(&mut builder);
    let zero = scale.at(0.0);
    if value_label::points(builder.figure).any(|point| point.value < 0.0) && zero < width {
        builder.line(Role::Baseline, 0, (zero, top), (zero, rows.bottom));
    }
    axis::upright_rules(&mut builder, &scale, top, rows.bottom);
    for (category, row) in rows.rows.iter().enumerate() {
        let y = row.middle();
        builder.line(Role::Grid, 0, (rows.left, y), (width, y));
        for series in 0..builder.figure.series.len() {
            if let Some(point) = point_in(builder.figure, series, category) {
                row_mark(&mut builder, &scale, (series, point), y);
                if !several {
                    value(&mut builder, &scale, (series, point), y, category == 0);
                }
            }
        }
    }
    let bottom = bottom + used;
    let foot = legend::foot(&mut builder, bottom, Swatch::Dot);
    builder.finish(bottom + foot)
}

/// Returns the ticks and the scale of the value axis. `left` is the left edge of the plot.
fn scale(builder: &SceneBuilder, left: f64) -> (Vec<f64>, Scale) {
    let figure = builder.figure;
    let rules = figure.rules.iter().map(|rule| rule.value);
    let values = value_label::points(figure)
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
    let scale = to(builder.width);
    let widest = labels(builder).map(|it| it.1).fold(0.0, f64::max);
    let fits = |(point, width): (&Point, f64)| {
        let away = RADIUS + GAP + width;
        scale.at(point.value) + away <= builder.width || scale.at(low(point)) - away >= left
    };
    // If a value has no room on either side of its mark, room for values is kept at the right.
    let scale = if labels(builder).all(fits) {
        scale
    } else {
        to(builder.width - GAP - widest)
    };
    (axis::fitting(builder, &scale, domain, MOST_TICKS), scale)
}

/// Yields the values that are written beside their marks, each with its width in CSS pixels.
fn labels<'a>(builder: &'a SceneBuilder) -> impl Iterator<Item = (&'a Point, f64)> + 'a {
    let single = builder.figure.series.len() == 1;
    let points = value_label::points(builder.figure).filter(move |_| single);
    points.map(|point| {
        let first = point.at == super::At::Category(0);
        (point, builder.measure(&text(builder, point, first)))
    })
}

/// Returns the value at the left end of a point's mark.
fn low(point: &Point) -> f64 {
    point.low.unwrap_or(point.value).min(point.value)
}

/// Draws the range, if there is one, and the dot.
fn row_mark(builder: &mut SceneBuilder, scale: &Scale, datum: (usize, usize), y: f64) {
    let point = builder.point(datum.0, datum.1);
    let colour = bar::colour(builder.figure, datum);
    let x = scale.at(point.value);
    if let Some(low) = point.low {
        builder.line(Role::Span, colour, (scale.at(low), y), (x, y));
    }
    builder.dot(colour, (x, y), RADIUS, Shape::of(datum.0));
    builder.stands_for(datum.0, datum.1);
}

/// Returns the value as text, with its unit if `first`.
fn text(builder: &SceneBuilder, point: &Point, first: bool) -> String {
    if first {
        builder.fitting(point, VALUE)
    } else {
        builder.label(point, Form::Bare)
    }
}

/// Writes the value right of its dot, or left of its mark if there is no room at the right.
fn value(builder: &mut SceneBuilder, scale: &Scale, datum: (usize, usize), y: f64, first: bool) {
    let point = builder.point(datum.0, datum.1);
    let text = text(builder, point, first);
    let away = RADIUS + GAP;
    let x = scale.at(point.value);
    let width = builder.measure(&text);
    if x + away + width <= builder.width {
        let x = axis::past_rules(builder, scale, x + away, width);
        builder.text(Role::Value, 0, (x, y), Anchor::Start, &text);
    } else {
        let x = scale.at(low(point));
        builder.text(Role::Value, 0, (x - away, y), Anchor::End, &text);
    }
}
