//! Linked bars: each bar is a part of the bar before it. The filled part of one bar is magnified to
//! the whole of the next.

use super::scene_builder::SceneBuilder;
use super::segments::{
    Segment, callouts, draw_segments, frame, inside, name_fits, name_segments, segments, words,
};
use super::wrap::wrap;
use super::{Anchor, Figure, Role, Scene, legend};

/// Gap between a bar and the label of the next, in CSS pixels.
const GAP: f64 = 10.0;

/// Lays out linked bars: categories are the steps, series are the segments of each step.
pub(super) fn layout(mut builder: SceneBuilder) -> Scene {
    let figure = builder.figure;
    let line = builder.line_height();
    let mut y = 0.0;
    for (category, step) in figure.categories.iter().enumerate() {
        let mut room = builder.plan;
        if category > 0 {
            y += GAP;
            // The line that links two bars runs right of the label.
            room = (filled(figure, category - 1, builder.plan) - 8.0).max(builder.plan / 3.0);
        }
        let label = wrap(&step.label, room, builder.font);
        let text = line * label.len() as f64;
        let top = y + text + 4.0;
        if category > 0 {
            let from = filled(figure, category - 1, builder.width);
            builder.line(Role::Leader, 0, (from, y - GAP), (builder.width, top));
        }
        builder.lines(Role::Label, 0, (0.0, y + text / 2.0), Anchor::Start, &label);
        y = bar(&mut builder, category, top);
    }
    let foot = legend::foot(&mut builder, y, legend::Swatch::Bar);
    builder.finish(y + foot)
}

/// Returns the right end of the segments of a step, in CSS pixels.
fn filled(figure: &Figure, category: usize, width: f64) -> f64 {
    segments(figure, category, 0.0, width)
        .last()
        .map_or(0.0, |segment| segment.left + segment.width)
}

/// Draws the bar of a step, with the names below it. Returns the position of the lower end.
fn bar(builder: &mut SceneBuilder, category: usize, top: f64) -> f64 {
    let line = builder.line_height();
    let own = segments(builder.figure, category, 0.0, builder.width);
    let size = |segments: &[Segment]| line * segments.len().clamp(1, 2) as f64 + 10.0;
    let height = size(&own);
    draw_segments(builder, &own, top, height);
    frame(builder, (0.0, top), (builder.width, height));
    if let [only] = own.as_slice() {
        let (_, value) = words(builder, only);
        inside(builder, only, (only.left + 6.0, top + height / 2.0), &value);
        return top + height;
    }
    let outside = name_segments(builder, &own, top, height);
    callouts(builder, &outside, top + height);
    let planned = segments(builder.figure, category, 0.0, builder.plan);
    let rows = planned
        .iter()
        .filter(|segment| !name_fits(builder, segment))
        .count();
    top + height
        + if rows > 0 {
            line * rows as f64 + 8.0
        } else {
            0.0
        }
}
