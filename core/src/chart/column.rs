//! Column chart: vertical bars over consecutive years or over categories. Several series are side
//! by side.

use super::legend::{self, Swatch};
use super::rect::Rect;
use super::scale::{Scale, extent, opened};
use super::scene_builder::SceneBuilder;
use super::slots::{Slots, year_span};
use super::value_label::{self, Form};
use super::wrap::fits;
use super::{Anchor, Evidence, Figure, Role, Scene, axis, bar};
use crate::language::Qualifier;

/// Largest width of a bar, in CSS pixels.
const WIDEST: f64 = 64.0;

/// Share of a slot's width that its bars fill.
const FILLED: f64 = 0.72;

/// Approximate number of ticks on the value axis.
const TICKS: usize = 5;

/// Up to this many values are all written with their unit.
const FEW: usize = 4;

/// Lays out vertical bars, or horizontal bars if the names of categories do not fit below.
pub(super) fn layout(mut builder: SceneBuilder) -> Scene {
    if !names_fit(&builder) {
        return bar::layout(builder);
    }
    let (figure, width) = (builder.figure, builder.width);
    let several = figure.series.len() > 1;
    let mut top = if several {
        legend::series(&mut builder, Swatch::Bar)
    } else {
        0.0
    };
    top += builder.line_height();
    let slots = Slots::new(figure);
    // A few bars at full height on a wide chart would look like towers, so the plot is lower.
    let towers = slots.count <= FEW && builder.plan > 400.0;
    let bottom = top + builder.plot_height() * if towers { 0.75 } else { 1.0 };
    let domain = domain(figure);
    let scale = Scale::linear(domain, (bottom, top));
    let ticks = axis::values(&builder, domain, TICKS);
    let few = value_label::points(figure).count() <= FEW;
    let forms = [if few { Form::Full } else { Form::Bare }, Form::Bare];
    let all = forms
        .into_iter()
        .find(|form| labels_fit(&builder, &slots, *form));
    let left = if all.is_some() {
        0.0
    } else {
        let beside = axis::Beside::new(&builder, &scale, &ticks, |unit, left| {
            let slots = Slots::new(figure).within(left, builder.plan);
            covers(&builder, &slots, &scale, unit)
        });
        beside.draw(&mut builder, &scale, &ticks, width);
        beside.left
    };
    let slots = slots.within(left, width);
    for series in 0..figure.series.len() {
        for point in 0..figure.series[series].points.len() {
            column(&mut builder, &slots, &scale, (series, point));
        }
    }
    match all {
        Some(form) => every_value(&mut builder, &slots, &scale, form),
        None => {
            for (index, text) in outstanding(&builder, &slots) {
                value(&mut builder, &slots, &scale, (0, index), &text);
            }
        }
    }
    let zero = scale.at(figure.baseline);
    builder.line(Role::Baseline, 0, (left, zero), (slots.right(), zero));
    axis::level_rules(&mut builder, &scale, left, width);
    // Values below bars that point down need one more line.
    let down = value_label::points(figure).any(|point| point.value < figure.baseline);
    let mut bottom = bottom + if down { builder.line_height() } else { 0.0 };
    bottom += slots.names(&mut builder, bottom);
    bottom += legend::foot(&mut builder, bottom, Swatch::Bar);
    builder.finish(bottom)
}

fn domain(figure: &Figure) -> (f64, f64) {
    let values = value_label::points(figure).map(|point| point.value);
    let rules = figure.rules.iter().map(|rule| rule.value);
    let (low, high) = extent(values.chain(rules)).unwrap_or((0.0, 1.0));
    opened(
        figure,
        (low.min(figure.baseline), high.max(figure.baseline)),
    )
}

/// Returns the left edge and the width of a bar. The bars of a slot are close together in its
/// middle. `datum` holds the series index and the point index.
fn place(builder: &SceneBuilder, slots: &Slots, datum: (usize, usize)) -> (f64, f64) {
    let count = builder.figure.series.len() as f64;
    let all = (slots.step * FILLED).min(WIDEST * count.sqrt());
    let own = all / count;
    let middle = slots.middle(slots.of(builder.point(datum.0, datum.1).at));
    (
        middle - all / 2.0 + own * datum.0 as f64,
        own - if count > 1.0 { 1.0 } else { 0.0 },
    )
}

fn column(builder: &mut SceneBuilder, slots: &Slots, scale: &Scale, datum: (usize, usize)) {
    let point = builder.point(datum.0, datum.1);
    let (x, width) = place(builder, slots, datum);
    let zero = scale.at(builder.figure.baseline);
    let end = scale.at(point.value);
    let colour = bar::colour(builder.figure, datum);
    let open = point.qualifier == Qualifier::AtMost || point.low.is_some();
    let role = if open { Role::Bound } else { Role::Bar };
    builder.rect(
        role,
        colour,
        (x, zero.min(end)),
        (width, (end - zero).abs()),
    );
    builder.stands_for(datum.0, datum.1);
    if let Some(low) = point.low {
        let low = scale.at(low);
        builder.rect(
            Role::Bar,
            colour,
            (x, zero.min(low)),
            (width, (low - zero).abs()),
        );
        if point.evidence == Evidence::Derived {
            builder.hollow();
        }
    }
}

/// Returns `true` if the categories, if there are any, can be named below their slots in two lines
/// each.
fn names_fit(builder: &SceneBuilder) -> bool {
    let figure = builder.figure;
    if year_span(figure).is_some() {
        return true;
    }
    let room = builder.plan / figure.categories.len().max(1) as f64 - 4.0;
    let grouped = figure
        .categories
        .iter()
        .any(|category| !category.group.is_empty());
    !grouped
        && figure
            .categories
            .iter()
            .all(|category| fits(&category.label, room, builder.font, 2))
}

/// Returns `true` if every bar has room for its value above it.
fn labels_fit(builder: &SceneBuilder, slots: &Slots, form: Form) -> bool {
    let figure = builder.figure;
    let step = (builder.plan / slots.count as f64).min(150.0);
    let several = figure.series.len() as f64;
    let room = if several > 1.0 {
        (step * FILLED).min(WIDEST * several.sqrt()) / several
    } else {
        step
    };
    value_label::points(figure)
        .all(|point| builder.measure(&builder.label(point, form)) + 3.0 <= room)
}

fn every_value(builder: &mut SceneBuilder, slots: &Slots, scale: &Scale, form: Form) {
    let figure = builder.figure;
    for (series, values) in figure.series.iter().enumerate() {
        for (index, point) in values.points.iter().enumerate() {
            let text = builder.label(point, form);
            value(builder, slots, scale, (series, index), &text);
        }
    }
}

/// Returns `true` if a bar or an outstanding value is drawn within `room`.
fn covers(builder: &SceneBuilder, slots: &Slots, scale: &Scale, room: &Rect) -> bool {
    let zero = scale.at(builder.figure.baseline);
    let bar = |datum: (usize, usize)| {
        let x = place(builder, slots, datum).0;
        room.crosses(
            (x, zero),
            (x, scale.at(builder.point(datum.0, datum.1).value)),
        )
    };
    let all = builder.figure.series.iter().enumerate();
    let mut all =
        all.flat_map(|(series, it)| (0..it.points.len()).map(move |point| (series, point)));
    all.any(bar)
        || outstanding(builder, slots).iter().any(|(index, text)| {
            let ((x, y), half) = value_place(builder, slots, scale, (0, *index), text);
            room.crosses((x - half, y), (x + half, y))
        })
}

/// Returns the last and the highest value of a chart that has no room for all values, each as
/// (point index, text). Only charts with a single series have them.
fn outstanding(builder: &SceneBuilder, slots: &Slots) -> Vec<(usize, String)> {
    let figure = builder.figure;
    let [only] = figure.series.as_slice() else {
        return Vec::new();
    };
    let Some(last) = only.points.len().checked_sub(1) else {
        return Vec::new();
    };
    let highest = (0..=last)
        .max_by(|a, b| only.points[*a].value.total_cmp(&only.points[*b].value))
        .unwrap_or(last);
    let text = |index: usize| builder.label(&only.points[index], Form::Bare);
    let mut found = vec![(last, text(last))];
    let apart = (slots.of(only.points[last].at) - slots.of(only.points[highest].at)) * slots.step;
    if apart > (builder.measure(&text(last)) + builder.measure(&text(highest))) / 2.0 + 6.0 {
        found.push((highest, text(highest)));
    }
    found
}

/// Returns the centre of a value at the end of its bar, and half the width of the value.
fn value_place(
    builder: &SceneBuilder,
    slots: &Slots,
    scale: &Scale,
    datum: (usize, usize),
    text: &str,
) -> ((f64, f64), f64) {
    let point = builder.point(datum.0, datum.1);
    let (x, width) = place(builder, slots, datum);
    let half = builder.measure(text) / 2.0;
    let x = (x + width / 2.0)
        .min(builder.width - half)
        .max(slots.left() + half);
    let above = point.value >= builder.figure.baseline;
    let away = builder.line_height() / 2.0 + 1.0;
    let y = scale.at(point.value) + if above { -away } else { away };
    ((x, y), half)
}

fn value(
    builder: &mut SceneBuilder,
    slots: &Slots,
    scale: &Scale,
    datum: (usize, usize),
    text: &str,
) {
    let (at, _) = value_place(builder, slots, scale, datum, text);
    let start = builder.count();
    builder.text(Role::Value, 0, at, Anchor::Middle, text);
    builder.belongs_to(start, datum.0);
}
