//! Linked bars: each bar is a part of the bar before it. The filled part of one bar is magnified to
//! the whole of the next.

use super::parts::{
    Part, callouts, draw_parts, frame, inside, name_fits, name_parts, parts, words,
};
use super::pen::Pen;
use super::wrap::wrap;
use super::{Anchor, Figure, Role, Scene, key};

/// Gap between a bar and the label of the next, in CSS pixels.
const GAP: f64 = 10.0;

/// Lays out linked bars: categories are the steps, series are the parts of each step.
pub(super) fn layout(mut pen: Pen) -> Scene {
    let figure = pen.figure;
    let line = pen.line_height();
    let mut y = 0.0;
    for (category, step) in figure.categories.iter().enumerate() {
        let mut room = pen.plan;
        if category > 0 {
            y += GAP;
            // The line that links two bars runs right of the label.
            room = (filled(figure, category - 1, pen.plan) - 8.0).max(pen.plan / 3.0);
        }
        let label = wrap(&step.label, room, pen.font);
        let text = line * label.len() as f64;
        let top = y + text + 4.0;
        if category > 0 {
            let from = filled(figure, category - 1, pen.width);
            pen.line(Role::Leader, 0, (from, y - GAP), (pen.width, top));
        }
        pen.lines(Role::Label, 0, (0.0, y + text / 2.0), Anchor::Start, &label);
        y = bar(&mut pen, category, top);
    }
    let foot = key::foot(&mut pen, y, key::Swatch::Bar);
    pen.finish(y + foot)
}

/// Returns the right end of the parts of a step, in CSS pixels.
fn filled(figure: &Figure, category: usize, width: f64) -> f64 {
    parts(figure, category, 0.0, width)
        .last()
        .map_or(0.0, |part| part.left + part.width)
}

/// Draws the bar of a step, with the names below it. Returns the position of the lower end.
fn bar(pen: &mut Pen, category: usize, top: f64) -> f64 {
    let line = pen.line_height();
    let own = parts(pen.figure, category, 0.0, pen.width);
    let size = |parts: &[Part]| line * parts.len().clamp(1, 2) as f64 + 10.0;
    let height = size(&own);
    draw_parts(pen, &own, top, height);
    frame(pen, (0.0, top), (pen.width, height));
    if let [only] = own.as_slice() {
        let (_, value) = words(pen, only);
        inside(pen, only, (only.left + 6.0, top + height / 2.0), &value);
        return top + height;
    }
    let outside = name_parts(pen, &own, top, height);
    callouts(pen, &outside, top + height);
    let planned = parts(pen.figure, category, 0.0, pen.plan);
    let rows = planned.iter().filter(|part| !name_fits(pen, part)).count();
    top + height
        + if rows > 0 {
            line * rows as f64 + 8.0
        } else {
            0.0
        }
}
