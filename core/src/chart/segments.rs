//! The parts of a whole as adjacent pieces of a bar, and the texts that name the segments.

use super::rows::point_in;
use super::scale::Scale;
use super::scene_builder::SceneBuilder;
use super::wrap::wrap_short;
use super::{Anchor, Evidence, Figure, Role};
use crate::unit::Dimension;

/// Gap between two segments, in CSS pixels.
const SEAM: f64 = 1.0;

/// Largest share of the planned width that a value may take with its unit.
const VALUE: f64 = 0.5;

/// One segment of a row.
pub(super) struct Segment {
    /// Index of the series.
    pub(super) series: usize,
    /// Index of its point in this row.
    pub(super) point: usize,
    /// Left edge, in CSS pixels.
    pub(super) left: f64,
    /// Width, in CSS pixels.
    pub(super) width: f64,
}

impl Segment {
    /// Returns the horizontal centre of the segment.
    pub(super) fn middle(&self) -> f64 {
        self.left + self.width / 2.0
    }
}

/// Returns the segments of a row between the edges `left` and `right`. If percentages add up to
/// less than 100, the rest of the row stays empty.
pub(super) fn segments(figure: &Figure, category: usize, left: f64, right: f64) -> Vec<Segment> {
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
    let mut segments = Vec::with_capacity(found.len());
    for datum in found {
        let (start, end) = (scale.at(before), scale.at(before + value(&datum)));
        before += value(&datum);
        segments.push(Segment {
            series: datum.0,
            point: datum.1,
            left: start,
            width: end - start,
        });
    }
    segments
}

/// Draws the segments of a row.
pub(super) fn draw_segments(
    builder: &mut SceneBuilder,
    segments: &[Segment],
    top: f64,
    height: f64,
) {
    for segment in segments {
        let colour = builder.figure.series[segment.series].colour;
        let seam = if segment.width > 3.0 { SEAM } else { 0.0 };
        builder.rect(
            Role::Bar,
            colour,
            (segment.left, top),
            (segment.width - seam, height),
        );
        builder.stands_for(segment.series, segment.point);
    }
}

/// Returns `true` if name and value fit on the segment, one above the other.
pub(super) fn name_fits(builder: &SceneBuilder, segment: &Segment) -> bool {
    let (name, value) = words(builder, segment);
    builder.measure(&name).max(builder.measure(&value)) + 8.0 <= segment.width
}

/// Returns the name of a segment and its value as text.
pub(super) fn words(builder: &SceneBuilder, segment: &Segment) -> (String, String) {
    let series = &builder.figure.series[segment.series];
    let value = builder.fitting(&series.points[segment.point], VALUE);
    (series.label.clone(), value)
}

/// Writes the names and values of the segments that are wide enough for them. Returns the other
/// segments.
pub(super) fn name_segments<'p>(
    builder: &mut SceneBuilder,
    segments: &'p [Segment],
    top: f64,
    height: f64,
) -> Vec<&'p Segment> {
    let half = builder.line_height() / 2.0;
    let mut outside = Vec::new();
    for segment in segments {
        if !name_fits(builder, segment) {
            outside.push(segment);
            continue;
        }
        let (name, value) = words(builder, segment);
        let (x, y) = (segment.left + 6.0, top + height / 2.0);
        inside(builder, segment, (x, y - half), &name);
        inside(builder, segment, (x, y + half), &value);
    }
    outside
}

/// Writes a text on a segment. On the hollow mark of a computed value the text has the colour of
/// ink.
pub(super) fn inside(builder: &mut SceneBuilder, segment: &Segment, at: (f64, f64), text: &str) {
    let start = builder.count();
    let colour = builder.figure.series[segment.series].colour;
    builder.text(Role::Inside, colour, at, Anchor::Start, text);
    if builder.point(segment.series, segment.point).evidence == Evidence::Derived {
        builder.hollow();
    }
    builder.belongs_to(start, segment.series);
}

/// Writes names and values below the bar, each on a line of its own, with a bent line up to its
/// segment.
pub(super) fn callouts(builder: &mut SceneBuilder, outside: &[&Segment], bottom: f64) {
    let line = builder.line_height();
    // The names of the outermost segments come first, so that no bent line crosses a name.
    let mut order: Vec<&Segment> = outside.to_vec();
    let middle = builder.width / 2.0;
    let key = |segment: &Segment| match segment.middle() {
        left if left < middle => -left - builder.width,
        right => right,
    };
    order.sort_by(|one, other| key(one).total_cmp(&key(other)));
    for (row, segment) in order.iter().enumerate() {
        let y = bottom + 6.0 + line * (row as f64 + 0.5);
        let x = segment.middle();
        let (name, value) = words(builder, segment);
        let colour = builder.figure.series[segment.series].colour;
        let start = builder.count();
        let right = x < middle;
        let room = if right { builder.width - x } else { x } - 9.0;
        let room = room - builder.measure(&value) - builder.font * 0.4;
        let name = wrap_short(&name, room, builder.font, 1).concat();
        let text = [&name, " ", &value].concat();
        let (end, anchor) = if right {
            (x + 6.0, Anchor::Start)
        } else {
            (x - 6.0, Anchor::End)
        };
        builder.path(Role::Leader, colour, &[(x, bottom), (x, y), (end, y)]);
        let at = if right { x + 9.0 } else { x - 9.0 };
        builder.text(Role::Value, 0, (at, y), anchor, &text);
        builder.belongs_to(start, segment.series);
    }
}

/// Draws the outline of the whole, which shows the segment that is empty.
pub(super) fn frame(builder: &mut SceneBuilder, at: (f64, f64), size: (f64, f64)) {
    let (right, bottom) = (at.0 + size.0, at.1 + size.1);
    let corners = [at, (right, at.1), (right, bottom), (at.0, bottom), at];
    builder.path(Role::Grid, 0, &corners);
}
