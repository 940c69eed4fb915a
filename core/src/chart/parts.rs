//! The parts of a whole as adjacent pieces of a bar, and the texts that name the parts.

use super::number;
use super::pen::Pen;
use super::rows::point_in;
use super::scale::Scale;
use super::wrap::wrap_short;
use super::{Anchor, Evidence, Figure, Role};
use crate::unit::Dimension;

/// Gap between two parts, in CSS pixels.
const SEAM: f64 = 1.0;

/// Largest share of the planned width that a value may take with its unit.
const VALUE: f64 = 0.5;

/// One part of a row.
pub(super) struct Part {
    /// Index of the series.
    pub(super) series: usize,
    /// Index of its point in this row.
    pub(super) point: usize,
    /// Left edge, in CSS pixels.
    pub(super) left: f64,
    /// Width, in CSS pixels.
    pub(super) width: f64,
}

impl Part {
    /// Returns the horizontal centre of the part.
    pub(super) fn middle(&self) -> f64 {
        self.left + self.width / 2.0
    }
}

/// Returns the parts of a row between the edges `left` and `right`. If percentages add up to less
/// than 100, the rest of the row stays empty.
pub(super) fn parts(figure: &Figure, category: usize, left: f64, right: f64) -> Vec<Part> {
    let found: Vec<(usize, usize)> = (0..figure.series.len())
        .filter_map(|series| Some((series, point_in(figure, series, category)?)))
        .collect();
    let value =
        |&(series, point): &(usize, usize)| figure.series[series].points[point].value.max(0.0);
    let sum: f64 = found.iter().map(value).sum();
    let whole = if figure.unit.dimension == Dimension::Percent {
        sum.max(100.0)
    } else {
        sum
    };
    let scale = Scale::linear((0.0, whole.max(f64::MIN_POSITIVE)), (left, right));
    let mut before = 0.0;
    let mut parts = Vec::with_capacity(found.len());
    for datum in found {
        let (start, end) = (scale.at(before), scale.at(before + value(&datum)));
        before += value(&datum);
        parts.push(Part {
            series: datum.0,
            point: datum.1,
            left: start,
            width: end - start,
        });
    }
    parts
}

/// Draws the parts of a row.
pub(super) fn draw_parts(pen: &mut Pen, parts: &[Part], top: f64, height: f64) {
    for part in parts {
        let colour = pen.figure.series[part.series].colour;
        let seam = if part.width > 3.0 { SEAM } else { 0.0 };
        pen.rect(
            Role::Bar,
            colour,
            (part.left, top),
            (part.width - seam, height),
        );
        pen.stands_for(part.series, part.point);
    }
}

/// Returns `true` if name and value fit on the part, one above the other.
pub(super) fn name_fits(pen: &Pen, part: &Part) -> bool {
    let (name, value) = words(pen, part);
    pen.measure(&name).max(pen.measure(&value)) + 8.0 <= part.width
}

/// Returns the name of a part and its value as text.
pub(super) fn words(pen: &Pen, part: &Part) -> (String, String) {
    let series = &pen.figure.series[part.series];
    let value = number::fitting(pen, &series.points[part.point], VALUE);
    (series.label.clone(), value)
}

/// Writes the names and values of the parts that are wide enough for them. Returns the other parts.
pub(super) fn name_parts<'p>(
    pen: &mut Pen,
    parts: &'p [Part],
    top: f64,
    height: f64,
) -> Vec<&'p Part> {
    let half = pen.line_height() / 2.0;
    let mut outside = Vec::new();
    for part in parts {
        if !name_fits(pen, part) {
            outside.push(part);
            continue;
        }
        let (name, value) = words(pen, part);
        let (x, y) = (part.left + 6.0, top + height / 2.0);
        inside(pen, part, (x, y - half), &name);
        inside(pen, part, (x, y + half), &value);
    }
    outside
}

/// Writes a text on a part. On the hollow mark of a computed value the text has the colour of ink.
pub(super) fn inside(pen: &mut Pen, part: &Part, at: (f64, f64), text: &str) {
    let start = pen.count();
    let colour = pen.figure.series[part.series].colour;
    pen.text(Role::Inside, colour, at, Anchor::Start, text);
    if pen.point(part.series, part.point).evidence == Evidence::Derived {
        pen.hollow();
    }
    pen.belongs_to(start, part.series);
}

/// Writes names and values below the bar, each on a line of its own, with a bent line up to its
/// part.
pub(super) fn callouts(pen: &mut Pen, outside: &[&Part], bottom: f64) {
    let line = pen.line_height();
    // The names of the outermost parts come first, so that no bent line crosses a name.
    let mut order: Vec<&Part> = outside.to_vec();
    let middle = pen.width / 2.0;
    let key = |part: &Part| match part.middle() {
        left if left < middle => -left - pen.width,
        right => right,
    };
    order.sort_by(|one, other| key(one).total_cmp(&key(other)));
    for (row, part) in order.iter().enumerate() {
        let y = bottom + 6.0 + line * (row as f64 + 0.5);
        let x = part.middle();
        let (name, value) = words(pen, part);
        let colour = pen.figure.series[part.series].colour;
        let start = pen.count();
        let right = x < middle;
        let room = if right { pen.width - x } else { x } - 9.0;
        let room = room - pen.measure(&value) - pen.font * 0.4;
        let name = wrap_short(&name, room, pen.font, 1).concat();
        let text = [&name, " ", &value].concat();
        let (end, anchor) = if right {
            (x + 6.0, Anchor::Start)
        } else {
            (x - 6.0, Anchor::End)
        };
        pen.path(Role::Leader, colour, &[(x, bottom), (x, y), (end, y)]);
        let at = if right { x + 9.0 } else { x - 9.0 };
        pen.text(Role::Value, 0, (at, y), anchor, &text);
        pen.belongs_to(start, part.series);
    }
}

/// Draws the outline of the whole, which shows the part that is empty.
pub(super) fn frame(pen: &mut Pen, at: (f64, f64), size: (f64, f64)) {
    let (right, bottom) = (at.0 + size.0, at.1 + size.1);
    let corners = [at, (right, at.1), (right, bottom), (at.0, bottom), at];
    pen.path(Role::Grid, 0, &corners);
}
