//! Rows with a dot each, or a range; linear or logarithmic.

use super::key::{self, Swatch};
use super::number::{self, Form};
use super::pen::Pen;
use super::rows::{Rows, point_in};
use super::scale::{Scale, extent};
use super::{Anchor, Role, ScaleKind, Scene, Shape, axis, bar, tick};

/// Half the width of a dot.
const RADIUS: f64 = 5.0;

/// Between a dot and its value.
const GAP: f64 = 5.0;

/// Lays out rows of dots.
pub(super) fn layout(mut pen: Pen) -> Scene {
    let several = pen.figure.series.len() > 1;
    let mut top = if several {
        key::series(&mut pen, Swatch::Dot)
    } else {
        0.0
    };
    top += axis::rules_height(&pen);
    let many = pen.figure.categories.len() > 12;
    let height = pen.line_height();
    let rows = Rows::new(&pen, top, if many { 2.0 } else { 8.0 }, |_| height);
    let (domain, ticks, scale) = scale(&pen, rows.left, several);
    let bottom = rows.bottom + 4.0;
    let used = axis::below(&mut pen, &scale, &ticks, top, bottom);
    rows.draw(&mut pen);
    axis::upright_rules(&mut pen, &scale, top, rows.bottom);
    for (category, row) in rows.rows.iter().enumerate() {
        let y = row.middle();
        for series in 0..pen.figure.series.len() {
            if let Some(point) = point_in(pen.figure, series, category) {
                row_mark(&mut pen, &scale, (series, point), (scale.at(domain.0), y));
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

/// Domain, ticks and scale; the values right of the dots fit.
fn scale(pen: &Pen, left: f64, several: bool) -> ((f64, f64), Vec<f64>, Scale) {
    let figure = pen.figure;
    let rules = figure.rules.iter().map(|rule| rule.value);
    let values = number::points(figure)
        .flat_map(|point| [point.value, point.low.unwrap_or(point.value)])
        .chain(rules);
    let (low, high) = extent(values).unwrap_or((0.0, 1.0));
    let room = if several { 0.0 } else { value_room(pen) };
    let range = (left + RADIUS + 1.0, pen.width - RADIUS - 1.0 - room);
    let count = ((pen.plan - left - room) / 56.0).clamp(2.0, 6.0) as usize;
    if figure.scale == ScaleKind::Log && low > 0.0 {
        let domain = (tick::log_bounds(low, high).0, high);
        let ticks = tick::log(domain.0, domain.1, count);
        return (domain, ticks, Scale::new(ScaleKind::Log, domain, range));
    }
    let domain = (
        low.min(figure.baseline),
        high.max(low.min(figure.baseline) + f64::EPSILON),
    );
    (
        domain,
        tick::linear(domain.0, domain.1, count),
        Scale::linear(domain, range),
    )
}

fn value_room(pen: &Pen) -> f64 {
    let full = pen
        .figure
        .series
        .first()
        .and_then(|series| series.points.first());
    let width = |point, form| pen.measure(&number::label(pen.figure, point, form)) + GAP;
    let bare = number::points(pen.figure)
        .map(|point| width(point, Form::Bare))
        .fold(0.0, f64::max);
    full.map_or(bare, |point| width(point, Form::Full).max(bare))
}

/// A guide from the axis, the range if there is one, and the dot.
fn row_mark(pen: &mut Pen, scale: &Scale, datum: (usize, usize), from: (f64, f64)) {
    let point = pen.point(datum.0, datum.1);
    let colour = bar::colour(pen.figure, datum);
    let x = scale.at(point.value);
    let y = from.1;
    if datum.0 == 0 {
        pen.line(Role::Grid, 0, from, (x, y));
    }
    if let Some(low) = point.low {
        pen.line(Role::Span, colour, (scale.at(low), y), (x, y));
    }
    pen.dot(colour, (x, y), RADIUS, Shape::of(datum.0));
    pen.stands_for(datum.0, datum.1);
}

fn value(pen: &mut Pen, scale: &Scale, datum: (usize, usize), y: f64, first: bool) {
    let point = pen.point(datum.0, datum.1);
    let form = if first { Form::Full } else { Form::Bare };
    let text = number::label(pen.figure, point, form);
    let x = scale.at(point.value) + RADIUS + GAP;
    pen.text(Role::Value, 0, (x, y), Anchor::Start, &text);
}
