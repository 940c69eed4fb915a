//! Line chart: values over years or ordered categories. A line joins values only if they are
//! neighbours.

use super::line_end;
use super::rect::Rect;
use super::reduce::reduce;
use super::scale::{Scale, extent, opened, round_domain};
use super::scene_builder::SceneBuilder;
use super::time_axis::{Times, runs};
use super::value_label::{self, Form};
use super::{Anchor, At, Figure, Role, Scene, Shape, Track, axis, legend, tick};

/// Approximate number of ticks on the value axis.
const TICKS: usize = 5;

/// Points closer to each other than this, in CSS pixels, are not drawn as dots.
const DOT_ROOM: f64 = 5.0;

/// Up to this many points of a single series all have their values beside them.
const FEW: usize = 6;

/// Lays out a line chart.
pub(super) fn layout(mut builder: SceneBuilder) -> Scene {
    let figure = builder.figure;
    let line = builder.line_height();
    let few = every_value_fits(&builder);
    // Values above the highest points need room.
    let top = if few { line + 6.0 } else { line };
    let bottom = top + builder.plot_height();
    let domain = domain(figure);
    let y = Scale::of(figure, domain, (bottom, top));
    let ticks = axis::values(&builder, domain, TICKS);
    let ends = line_end::ends(&builder);
    let room = line_end::room(&ends);
    let right = builder.width - room;
    let inset = if few { 20.0 } else { 6.0 };
    let left = if few {
        0.0
    } else {
        let beside = axis::Beside::new(&builder, &y, &ticks, |unit, left| {
            let times = Times::new(figure, (left + inset, builder.plan - room));
            covers(figure, unit, &|at, value| (times.at(at), y.at(value)))
        });
        beside.draw(&mut builder, &y, &ticks, right + 4.0);
        beside.left
    };
    let times = Times::new(figure, (left + inset, right));
    let place = |at: At, value: f64| (times.at(at), y.at(value));
    let mut long = false;
    for series in 0..figure.series.len() {
        long |= draw_series(&mut builder, series, &place);
    }
    axis::level_rules(&mut builder, &y, left, right);
    if few {
        builder.line(Role::Baseline, 0, (left, bottom), (right + 4.0, bottom));
        values(&mut builder, &place);
    }
    line_end::draw(
        &mut builder,
        &ends,
        &place,
        right,
        (0.0, bottom + line / 2.0),
    );
    let mut bottom = bottom + times.names(&mut builder, bottom);
    bottom += legend::foot(&mut builder, bottom, legend::Swatch::Dot);
    let mut scene = builder.finish(bottom);
    scene.track = long.then_some(Track { times, values: y });
    scene
}

/// Returns the lowest and the highest value of the axis. The axis starts at the baseline, unless
/// the values are far from the baseline compared to their spread.
fn domain(figure: &Figure) -> (f64, f64) {
    let values = value_label::points(figure).map(|point| point.value);
    let rules = figure.rules.iter().map(|rule| rule.value);
    let (low, high) = extent(values.chain(rules)).unwrap_or((0.0, 1.0));
    if let Some(round) = round_domain(figure, (low, high)) {
        return round;
    }
    let base = figure.baseline;
    let (low, high) = opened(figure, (low, high));
    if low >= base && low - base < 0.6 * (high - base) {
        return (base, high);
    }
    (tick::floor(low, high, TICKS), high)
}

/// Returns `true` if a line or a dot is drawn within `room`.
fn covers(figure: &Figure, room: &Rect, place: &impl Fn(At, f64) -> (f64, f64)) -> bool {
    figure.series.iter().any(|series| {
        let at: Vec<At> = series.points.iter().map(|point| point.at).collect();
        let pixel = |index: usize| place(at[index], series.points[index].value);
        // A dot without neighbours counts as a line from the dot to itself.
        let before = |first: usize, index: usize| index.saturating_sub(1).max(first);
        runs(&at).into_iter().any(|run| {
            let first = run.start;
            run.into_iter()
                .any(|index| room.crosses(pixel(before(first, index)), pixel(index)))
        })
    })
}

/// Draws the runs of a series as lines and the points as dots. Returns `true` if there are too many
/// points for dots; then only points without neighbours have a dot.
fn draw_series(
    builder: &mut SceneBuilder,
    series: usize,
    place: &impl Fn(At, f64) -> (f64, f64),
) -> bool {
    let values = &builder.figure.series[series];
    let at: Vec<At> = values.points.iter().map(|point| point.at).collect();
    let pixels: Vec<_> = values
        .points
        .iter()
        .map(|point| place(point.at, point.value))
        .collect();
    let kept = reduce(&pixels);
    let dense = at.len() as f64 * DOT_ROOM > builder.width;
    let start = builder.count();
    let mut dots = if dense {
        Vec::new()
    } else {
        (0..at.len()).collect()
    };
    for run in runs(&at) {
        let drawn =
            kept.partition_point(|it| *it < run.start)..kept.partition_point(|it| *it < run.end);
        let drawn = &kept[drawn];
        match drawn {
            [only] if dense => dots.push(*only),
            [_, _, ..] => {
                let line: Vec<_> = drawn.iter().map(|index| pixels[*index]).collect();
                builder.path(Role::Line, values.colour, &line);
            }
            _ => {}
        }
    }
    builder.belongs_to(start, series);
    let radius = if at.len() <= 15 { 3.5 } else { 2.5 };
    for index in dots {
        builder.dot(values.colour, pixels[index], radius, Shape::of(series));
        builder.stands_for(series, index);
    }
    dense
}

/// Returns `true` if there is one series and every point has room for its value.
fn every_value_fits(builder: &SceneBuilder) -> bool {
    let figure = builder.figure;
    let [only] = figure.series.as_slice() else {
        return false;
    };
    if only.points.len() > FEW || !figure.scale.is_linear() {
        return false;
    }
    let times = Times::new(
        figure,
        (
            20.0,
            builder.plan - line_end::room(&line_end::ends(builder)),
        ),
    );
    only.points.windows(2).all(|pair| {
        let widths = pair
            .iter()
            .map(|point| builder.measure(&builder.label(point, Form::Bare)));
        times.at(pair[1].at) - times.at(pair[0].at) > widths.sum::<f64>() / 2.0 + 6.0
    })
}

/// Writes every value except the last, above its point, or below the point if all joined neighbours
/// are higher.
fn values(builder: &mut SceneBuilder, place: &impl Fn(At, f64) -> (f64, f64)) {
    let figure = builder.figure;
    let [only] = figure.series.as_slice() else {
        return;
    };
    let count = only.points.len();
    let at: Vec<At> = only.points.iter().map(|point| point.at).collect();
    let runs = runs(&at);
    for (index, point) in only.points.iter().enumerate().take(count.saturating_sub(1)) {
        let run = runs.iter().find(|run| run.contains(&index));
        let run = run.cloned().unwrap_or_default();
        let below = [index.wrapping_sub(1), index + 1]
            .into_iter()
            .filter(|other| run.contains(other))
            .all(|other| only.points[other].value > point.value);
        let away = builder.line_height() / 2.0 + 5.0;
        let (x, y) = place(point.at, point.value);
        let below = below
            && run.len() > 1
            && y + away * 2.0 < builder.line_height() + builder.plot_height();
        let text = builder.label(point, Form::Bare);
        let half = builder.measure(&text) / 2.0;
        // A label above the point moves aside from a line that rises or falls past it.
        let higher = |other: usize| run.contains(&other) && only.points[other].value > point.value;
        let aside = f64::from(u8::from(higher(index.wrapping_sub(1))))
            - f64::from(u8::from(higher(index + 1)));
        let (x, y) = match below {
            true => (x, y + away),
            false => (x + aside * half * 0.6, y - away),
        };
        builder.text(Role::Value, 0, (x.max(half), y), Anchor::Middle, &text);
    }
}
