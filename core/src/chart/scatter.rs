//! Scatter chart: dots at dates, each with its name, over a linear or logarithmic axis.

use super::label_place::Labels;
use super::rect::Rect;
use super::scale::{Scale, extent, opened, round_domain};
use super::scene_builder::SceneBuilder;
use super::time_axis::Times;
use super::{At, Figure, Role, Scene, Shape, axis, bar, legend, value_label};

/// Radius of a dot, in CSS pixels.
const RADIUS: f64 = 4.5;

/// Up to this many dots have names beside them. With more dots, only a few arbitrary names would
/// find room, and the search would take long.
const NAMED: usize = 200;

/// Lays out a scatter chart.
pub(super) fn layout(mut builder: SceneBuilder) -> Scene {
    let (figure, width) = (builder.figure, builder.width);
    let line = builder.line_height();
    let (top, bottom) = (line, line + builder.plot_height() * 1.5);
    let domain = domain(figure);
    let y = Scale::of(figure, domain, (bottom, top));
    let count = if figure.scale.is_linear() { 5 } else { 6 };
    let ticks = axis::values(&builder, domain, count);
    let times =
        |left: f64, width: f64| Times::new(figure, (left + RADIUS + 2.0, width - RADIUS - 4.0));
    let beside = axis::Beside::new(&builder, &y, &ticks, |unit, left| {
        let times = times(left, builder.plan);
        value_label::points(figure).any(|point| {
            let centre = (times.at(point.at), y.at(point.value));
            unit.crosses(centre, centre)
        })
    });
    beside.draw(&mut builder, &y, &ticks, width);
    let left = beside.left;
    let times = times(left, width);
    axis::level_rules(&mut builder, &y, left, width);
    let bounds = Rect {
        left,
        top: 0.0,
        right: width,
        bottom,
    };
    let mut labels = Labels::new(bounds, line);
    labels.keep_off(beside.unit(&builder, &y, &ticks));
    let mut dots = Vec::new();
    for (series, values) in figure.series.iter().enumerate() {
        for (index, point) in values.points.iter().enumerate() {
            let centre = (times.at(point.at), y.at(point.value));
            dots.push((series, index, centre));
            labels.avoid(centre, RADIUS + 1.0);
        }
    }
    let named = if dots.len() > NAMED { &[] } else { &dots[..] };
    for &(series, index, centre) in named {
        let text = name(figure, series, index);
        labels.add(centre, builder.measure(text), text);
    }
    // If all dots have the same colour, the colour has no meaning, and ink is easier to read.
    let colour = |&(series, index, _): &(usize, usize, _)| bar::colour(figure, (series, index));
    let plain = dots
        .windows(2)
        .all(|pair| colour(&pair[0]) == colour(&pair[1]));
    for placed in labels.place() {
        if let Some((from, to)) = placed.leader {
            builder.line(Role::Leader, 0, from, to);
        }
        let colour = if plain {
            0
        } else {
            colour(&dots[placed.index])
        };
        builder.text(Role::Label, colour, placed.at, placed.anchor, placed.text);
    }
    for (series, index, centre) in dots {
        builder.dot(
            bar::colour(figure, (series, index)),
            centre,
            RADIUS,
            Shape::of(series),
        );
        builder.stands_for(series, index);
    }
    let mut bottom = bottom + times.names(&mut builder, bottom);
    bottom += legend::foot(&mut builder, bottom, legend::Swatch::Dot);
    builder.finish(bottom)
}

fn domain(figure: &Figure) -> (f64, f64) {
    let values = value_label::points(figure).map(|point| point.value);
    let rules = figure.rules.iter().map(|rule| rule.value);
    let (low, high) = extent(values.chain(rules)).unwrap_or((0.0, 1.0));
    if let Some(round) = round_domain(figure, (low, high)) {
        return round;
    }
    opened(figure, (low.min(figure.baseline), high))
}

/// Returns the name of a dot: the label of its category, or of its series if it has no category.
fn name(figure: &Figure, series: usize, index: usize) -> &str {
    let category = match figure.series[series].points[index].at {
        At::Category(category) | At::Both(category, _) => figure.categories.get(category),
        At::Year(_) => None,
    };
    category.map_or(&figure.series[series].label, |category| &category.label)
}
