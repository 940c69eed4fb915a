//! Dumbbell chart and paired dots: rows of two dots. A dumbbell chart joins the dots of a row.
//! Paired dots are not joined, because they answer separate questions.

use super::legend::{self, Swatch};
use super::rows::{Rows, point_in};
use super::scale::{Scale, extent, opened, round_domain};
use super::scene_builder::SceneBuilder;
use super::value_label::{self, Form};
use super::{Anchor, Role, Scene, Shape, axis, tick};
use crate::unit::Dimension;

/// Radius of a dot, in CSS pixels.
const RADIUS: f64 = 5.5;

/// Approximate largest number of ticks on the axis.
const MOST_TICKS: usize = 6;

/// Gap between a dot and its value, in CSS pixels.
const GAP: f64 = 4.0;

/// Share of the planned width. If the plot would be narrower, the names of rows are above the rows.
const NARROW: f64 = 0.3;

/// Lays out rows of two joined dots, with the values on the outer sides.
pub(super) fn dumbbell(mut builder: SceneBuilder) -> Scene {
    let figure = builder.figure;
    let top = legend::series(&mut builder, Swatch::Dot) + axis::rules_height(&builder);
    let height = builder.line_height();
    let mut rows = Rows::new(&builder, top, 9.0, |_| height);
    let planned = plot(&builder, rows.left, builder.plan);
    if planned.1 - planned.0 < builder.plan * NARROW {
        rows = Rows::above(&builder, top, 9.0, |_| height);
    }
    let scale = Scale::of(
        figure,
        domain(&builder),
        plot(&builder, rows.left, builder.width),
    );
    rows.draw(&mut builder);
    axis::upright_rules(&mut builder, &scale, top, rows.bottom);
    for (category, row) in rows.rows.iter().enumerate() {
        let y = row.middle();
        builder.line(Role::Grid, 0, (rows.left, y), (builder.width, y));
        let found = present(&builder, category);
        if let Some((low, high)) = extent(found.iter().map(|datum| value(&builder, *datum))) {
            builder.line(Role::Span, 0, (scale.at(low), y), (scale.at(high), y));
        }
        let shifts = shifts(&builder, &scale, &found);
        for (datum, shift) in found.iter().zip(shifts) {
            dot(&mut builder, &scale, *datum, y + shift);
        }
        outer_values(&mut builder, &scale, &found, y);
    }
    let bottom = rows.bottom + 2.0;
    let foot = legend::foot(&mut builder, bottom, Swatch::Dot);
    builder.finish(bottom + foot)
}

/// Lays out rows of two dots over a common axis.
pub(super) fn paired(mut builder: SceneBuilder) -> Scene {
    let legend_height = legend::series(&mut builder, Swatch::Dot);
    let many = builder.figure.categories.len() > 12;
    // A long chart has its axis above as well as below the rows.
    let ticks_above = if many {
        builder.line_height() + 2.0
    } else {
        0.0
    };
    let top = legend_height + axis::rules_height(&builder).max(ticks_above);
    let (height, gap) = if many {
        (14.0, builder.line_height() - 13.0)
    } else {
        (16.0, 8.0)
    };
    let rows = Rows::new(&builder, top, gap, |_| height);
    let domain = domain(&builder);
    let range = (rows.left + RADIUS + 2.0, builder.width - RADIUS - 2.0);
    let scale = Scale::of(builder.figure, domain, range);
    let ticks = axis::fitting(&builder, &scale, domain, MOST_TICKS);
    let used = axis::below(&mut builder, &scale, &ticks, top, rows.bottom + 2.0);
    if many && builder.figure.rules.is_empty() {
        axis::tick_labels(&mut builder, &scale, &ticks, legend_height);
    }
    rows.draw(&mut builder);
    axis::upright_rules(&mut builder, &scale, top, rows.bottom);
    for (category, row) in rows.rows.iter().enumerate() {
        let y = row.middle();
        let width = builder.width;
        builder.line(Role::Grid, 0, (rows.left, y), (width, y));
        let found = present(&builder, category);
        let shifts = shifts(&builder, &scale, &found);
        for (datum, shift) in found.into_iter().zip(shifts) {
            dot(&mut builder, &scale, datum, y + shift);
        }
    }
    let bottom = rows.bottom + 2.0 + used;
    let foot = legend::foot(&mut builder, bottom, Swatch::Dot);
    builder.finish(bottom + foot)
}

/// Returns, for each datum in `found`, how far its dot moves up (negative) or down, in CSS pixels.
/// Only dots that would cover each other move.
fn shifts(builder: &SceneBuilder, scale: &Scale, found: &[(usize, usize)]) -> Vec<f64> {
    let near = |a: &(usize, usize), b: &(usize, usize)| {
        (scale.at(value(builder, *a)) - scale.at(value(builder, *b))).abs() < RADIUS
    };
    let shift = |datum: &(usize, usize)| {
        let crowded = found
            .iter()
            .any(|other| other != datum && near(datum, other));
        match (crowded, datum.0) {
            (false, _) => 0.0,
            (true, 0) => -RADIUS * 0.6,
            (true, _) => RADIUS * 0.6,
        }
    };
    found.iter().map(shift).collect()
}

fn present(builder: &SceneBuilder, category: usize) -> Vec<(usize, usize)> {
    let figure = builder.figure;
    (0..figure.series.len())
        .filter_map(|series| Some((series, point_in(figure, series, category)?)))
        .collect()
}

fn value(builder: &SceneBuilder, datum: (usize, usize)) -> f64 {
    builder.point(datum.0, datum.1).value
}

fn dot(builder: &mut SceneBuilder, scale: &Scale, datum: (usize, usize), y: f64) {
    let series = &builder.figure.series[datum.0];
    let x = scale.at(value(builder, datum));
    builder.dot(series.colour, (x, y), RADIUS, Shape::of(datum.0));
    builder.stands_for(datum.0, datum.1);
}

/// Returns the lowest and the highest value of the axis: rounded down to a tick, and the largest
/// value. Dots do not need the full range from 0 to 100 percent.
fn domain(builder: &SceneBuilder) -> (f64, f64) {
    let figure = builder.figure;
    let rules = figure.rules.iter().map(|rule| rule.value);
    let values = value_label::points(figure)
        .map(|point| point.value)
        .chain(rules);
    let (low, high) = extent(values).unwrap_or((0.0, 1.0));
    if let Some(round) = round_domain(figure, (low, high)) {
        return round;
    }
    let (low, high) = opened(figure, (low, high));
    let floor = tick::floor(low, high, 4);
    let bounded = figure.unit.dimension == Dimension::Percent && low >= 0.0;
    (if bounded { floor.max(0.0) } else { floor }, high)
}

fn label(builder: &SceneBuilder, datum: (usize, usize)) -> String {
    builder.label(builder.point(datum.0, datum.1), Form::Bare)
}

/// Returns the left and the right edge of the plot, in CSS pixels. Every row has room for its
/// lowest value at the left and for its highest value at the right.
fn plot(builder: &SceneBuilder, left: f64, width: f64) -> (f64, f64) {
    let figure = builder.figure;
    let scale = Scale::of(figure, domain(builder), (0.0, 1.0));
    let room = |datum: (usize, usize)| builder.measure(&label(builder, datum)) + GAP + RADIUS + 1.0;
    let mut ends = Vec::new();
    for row in 0..figure.categories.len() {
        let mut found = present(builder, row);
        found.sort_by(|one, other| value(builder, *one).total_cmp(&value(builder, *other)));
        if let [low, .., high] | [low @ high] = found[..] {
            let place = |datum| scale.at(value(builder, datum));
            let single = found.len() == 1;
            let before = if single { 0.0 } else { room(low) };
            ends.push((
                place(low),
                before.max(RADIUS + 1.0),
                place(high),
                room(high),
            ));
        }
    }
    let (mut from, mut to) = (left, left);
    // Each round uses the width that the round before found. That width was smaller, so labels that
    // fitted then still fit.
    for _ in 0..6 {
        let span = to - from;
        (from, to) = (left, width);
        for (low, before, high, after) in &ends {
            from = from.max(left + before - low * span);
            to = to.min(width - after + (1.0 - high) * span);
        }
        to = to.max(from + span);
    }
    (from, to)
}

/// Writes the lowest value left of its dot and the highest value right of its dot.
fn outer_values(builder: &mut SceneBuilder, scale: &Scale, found: &[(usize, usize)], y: f64) {
    let mut sorted = found.to_vec();
    sorted.sort_by(|one, other| value(builder, *one).total_cmp(&value(builder, *other)));
    let away = RADIUS + GAP;
    let Some(highest) = sorted.last() else { return };
    let at = (scale.at(value(builder, *highest)) + away, y);
    write(builder, *highest, at, Anchor::Start);
    if sorted.len() > 1 {
        let at = (scale.at(value(builder, sorted[0])) - away, y);
        write(builder, sorted[0], at, Anchor::End);
    }
}

fn write(builder: &mut SceneBuilder, datum: (usize, usize), at: (f64, f64), anchor: Anchor) {
    let text = label(builder, datum);
    let colour = builder.figure.series[datum.0].colour;
    let start = builder.count();
    builder.text(Role::Value, colour, at, anchor, &text);
    builder.belongs_to(start, datum.0);
}
