//! Share chart: rows of parts of a whole. The name of a segment is on its piece or below.

use super::rows::Rows;
use super::scene_builder::SceneBuilder;
use super::segments::{
    Segment, callouts, draw_segments, frame, inside, name_fits, name_segments, segments, words,
};
use super::spread::{Wish, spread};
use super::{Anchor, Role, Scene, legend};

/// How many CSS pixels a value may be wider than its segment. The table of character widths is
/// generous, so that the real text is narrower.
const SLACK: f64 = 2.0;

/// Lays out rows of segments.
pub(super) fn layout(mut builder: SceneBuilder) -> Scene {
    let figure = builder.figure;
    let bottom = if figure.categories.len() == 1 {
        single(&mut builder)
    } else {
        several(&mut builder)
    };
    let foot = legend::foot(&mut builder, bottom, legend::Swatch::Bar);
    builder.finish(bottom + foot)
}

/// Draws one bar over the whole width. Names are on the segments, or below the bar if a segment is
/// too narrow. Returns the position of the lower end.
fn single(builder: &mut SceneBuilder) -> f64 {
    let figure = builder.figure;
    let line = builder.line_height();
    let label = &figure.categories[0].label;
    let top = if label.is_empty() {
        0.0
    } else {
        builder.text(Role::Label, 0, (0.0, line / 2.0), Anchor::Start, label);
        line + 3.0
    };
    let height = line * 2.0 + 12.0;
    let planned = segments(figure, 0, 0.0, builder.plan);
    let segments = segments(figure, 0, 0.0, builder.width);
    draw_segments(builder, &segments, top, height);
    frame(builder, (0.0, top), (builder.width, height));
    let outside = name_segments(builder, &segments, top, height);
    let rows = planned
        .iter()
        .filter(|segment| !name_fits(builder, segment))
        .count();
    callouts(builder, &outside, top + height);
    top + height
        + if rows > 0 {
            line * rows as f64 + 8.0
        } else {
            4.0
        }
}

/// Draws several rows. The values are on the segments; the names of the segments are above the
/// first row or in a key. Returns the position of the lower end.
fn several(builder: &mut SceneBuilder) -> f64 {
    let figure = builder.figure;
    let line = builder.line_height();
    let height = line + 9.0;
    let beside = Rows::new(builder, 0.0, 8.0, |_| height).left;
    // Labels above their rows leave wider segments. They are used if more values then fit on the
    // segments.
    let above = beside > 0.0 && values_on(builder, 0.0) > values_on(builder, beside);
    let direct = !above && names_above(builder, beside);
    let top = if direct {
        line + 2.0
    } else {
        legend::series(builder, legend::Swatch::Bar)
    };
    let rows = if above {
        Rows::above(builder, top, 8.0, |_| height)
    } else {
        Rows::new(builder, top, 8.0, |_| height)
    };
    rows.draw(builder);
    for (category, row) in rows.rows.iter().enumerate() {
        let segments = segments(figure, category, rows.left, builder.width);
        draw_segments(builder, &segments, row.top, row.height);
        let size = (builder.width - rows.left, row.height);
        frame(builder, (rows.left, row.top), size);
        for segment in &segments {
            value_inside(builder, segment, row.middle());
        }
        if direct && category == 0 {
            write_names(builder, &segments, rows.left);
        }
    }
    rows.bottom + 4.0
}

/// Returns the number of values that fit on their segments if the rows begin at `left`.
fn values_on(builder: &SceneBuilder, left: f64) -> usize {
    let fits =
        |segment: &Segment| builder.measure(&words(builder, segment).1) - SLACK <= segment.width;
    let rows = 0..builder.figure.categories.len();
    rows.map(|row| {
        segments(builder.figure, row, left, builder.plan)
            .iter()
            .filter(|segment| fits(segment))
            .count()
    })
    .sum()
}

/// Writes the value on a segment, if the segment is wide enough.
fn value_inside(builder: &mut SceneBuilder, segment: &Segment, y: f64) {
    let value = words(builder, segment).1;
    let room = segment.width - builder.measure(&value);
    if room >= -SLACK {
        inside(
            builder,
            segment,
            (segment.left + (room / 2.0).min(6.0), y),
            &value,
        );
    }
}

/// Returns `true` if the names of all segments fit in one line above the first row.
fn names_above(builder: &SceneBuilder, left: f64) -> bool {
    let names: f64 = builder
        .figure
        .series
        .iter()
        .map(|series| builder.measure(&series.label) + 10.0)
        .sum();
    let complete =
        segments(builder.figure, 0, left, builder.plan).len() == builder.figure.series.len();
    complete && names <= builder.plan - left
}

fn write_names(builder: &mut SceneBuilder, segments: &[Segment], left: f64) {
    let figure = builder.figure;
    let size = |segment: &Segment| builder.measure(&figure.series[segment.series].label) + 10.0;
    let wishes: Vec<Wish> = segments
        .iter()
        .map(|segment| Wish {
            centre: segment.left + size(segment) / 2.0,
            size: size(segment),
        })
        .collect();
    let centres = spread(&wishes, left, builder.width + 8.0);
    for ((segment, centre), wish) in segments.iter().zip(centres).zip(&wishes) {
        let series = &figure.series[segment.series];
        let start = builder.count();
        let at = (centre - wish.size / 2.0, builder.line_height() / 2.0);
        builder.text(Role::Value, series.colour, at, Anchor::Start, &series.label);
        builder.belongs_to(start, segment.series);
    }
}
