//! Names and last values at the right ends of lines. They replace a legend.

use super::scene_builder::SceneBuilder;
use super::spread::{Wish, spread};
use super::text_width::widest;
use super::value_label::Form;
use super::wrap::{wrap, wrap_short};
use super::{Anchor, At, Role};

/// Largest share of the planned width that names may take.
const NAMES: f64 = 0.28;

/// Largest share of the planned width that values beside names may take.
const VALUES: f64 = 0.2;

/// Largest share of the planned width that the value of a single series may take with its unit.
const ALONE: f64 = 0.36;

/// Gap between the plot and the names, in CSS pixels.
const GAP: f64 = 10.0;

/// The text at the end of a series.
pub(super) struct End {
    series: usize,
    lines: Vec<String>,
    width: f64,
}

/// Returns the texts at the ends of all series that have points. A single series has its last
/// value. Several series have their names, with the last values if these are short.
pub(super) fn ends(builder: &SceneBuilder) -> Vec<End> {
    let figure = builder.figure;
    let several = figure.series.len() > 1;
    let last = |series: usize| {
        let point = figure.series[series].points.last()?;
        let value = if several {
            builder.label(point, Form::Bare)
        } else {
            builder.fitting(point, ALONE)
        };
        Some((series, value))
    };
    let mut values: Vec<(usize, String)> = (0..figure.series.len()).filter_map(last).collect();
    // There is room for a limited number of lines of text. Further series are named in the table
    // view only.
    let rows = (builder.plot_height() / builder.line_height() + 1.5) as usize;
    values.truncate(rows);
    let most = rows / values.len().max(1);
    let short = values.iter().all(|(series, value)| {
        let lines = named(builder, &figure.series[*series].label, value).len();
        lines <= most.min(2) && builder.measure(value) <= builder.plan * VALUES
    });
    let end = |(series, value): (usize, String)| {
        let name = &figure.series[series].label;
        let lines = match (several, short) {
            (false, _) => vec![value],
            (true, true) => named(builder, name, &value),
            (true, false) => wrap_short(name, builder.plan * NAMES, builder.font, most),
        };
        let width = widest(&lines, builder.font);
        End {
            series,
            lines,
            width,
        }
    };
    values.into_iter().map(end).collect()
}

/// Returns a name and a value in as few lines as possible. The value is never broken.
fn named(builder: &SceneBuilder, name: &str, value: &str) -> Vec<String> {
    let room = builder.plan * NAMES;
    let mut lines = wrap(name, room, builder.font);
    match lines.last_mut() {
        Some(last)
            if builder.measure(last) + builder.measure(value) + builder.font * 0.3 <= room =>
        {
            last.push(' ');
            last.push_str(value);
        }
        _ => lines.push(value.into()),
    }
    lines
}

/// Returns the width, in CSS pixels, that the texts need right of the plot.
pub(super) fn room(ends: &[End]) -> f64 {
    GAP + ends.iter().map(|end| end.width).fold(0.0, f64::max)
}

/// Writes the texts beside the last points, moved apart where they would overlap. `right` is the
/// right edge of the plot; `bounds` holds the highest and the lowest position that a text may take.
pub(super) fn draw(
    builder: &mut SceneBuilder,
    ends: &[End],
    place: &impl Fn(At, f64) -> (f64, f64),
    right: f64,
    bounds: (f64, f64),
) {
    let figure = builder.figure;
    let line = builder.line_height();
    let last = |end: &End| {
        let points = &figure.series[end.series].points;
        points
            .last()
            .map_or((0.0, 0.0), |point| place(point.at, point.value))
    };
    let wishes: Vec<Wish> = ends
        .iter()
        .map(|end| Wish {
            centre: last(end).1,
            size: line * end.lines.len() as f64,
        })
        .collect();
    let middles = spread(&wishes, bounds.0, bounds.1);
    for (end, middle) in ends.iter().zip(middles) {
        let (x, y) = last(end);
        let start = builder.count();
        let colour = if figure.series.len() > 1 {
            figure.series[end.series].colour
        } else {
            0
        };
        let far = right - x > 2.0 || (middle - y).abs() > line / 2.0;
        if figure.series.len() > 1 && far {
            builder.line(
                Role::Leader,
                colour,
                (x + 5.0, y),
                (right + GAP - 2.0, middle),
            );
        }
        builder.lines(
            Role::Value,
            colour,
            (right + GAP, middle),
            Anchor::Start,
            &end.lines,
        );
        builder.belongs_to(start, end.series);
    }
}
