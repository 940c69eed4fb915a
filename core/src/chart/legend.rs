//! The key of a chart: the names of the series above the chart, and the notes below it that explain
//! marks.

use super::scene_builder::SceneBuilder;
use super::text_width::widest;
use super::wrap::wrap;
use super::{Anchor, Evidence, Role, Shape, value_label, words};
use crate::language::Qualifier;

/// `GAP` is between a swatch and its name, `APART` between two entries, both in CSS pixels.
const GAP: f64 = 5.0;
const APART: f64 = 16.0;

/// The kind of sample that a key shows before the name of a series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Swatch {
    /// A small bar.
    Bar,
    /// A dot with the shape of the series.
    Dot,
    /// No sample in the notes, for charts that do not draw hollow marks.
    Text,
}

/// Writes the names of the series at the top of the chart and returns the height used, in CSS
/// pixels.
pub(super) fn series(builder: &mut SceneBuilder, swatch: Swatch) -> f64 {
    let figure = builder.figure;
    let line = builder.line_height();
    for (index, (x, row)) in places(builder, builder.width).0.into_iter().enumerate() {
        let y = line * (row as f64 + 0.5);
        let start = builder.count();
        let colour = figure.series[index].colour;
        match swatch {
            Swatch::Bar => builder.rect(Role::Bar, colour, (x, y - 5.0), (10.0, 10.0)),
            Swatch::Dot | Swatch::Text => {
                builder.dot(colour, (x + 5.0, y), 5.0, Shape::of(index));
            }
        }
        let lines = lines(builder, index);
        let y = y + line * (lines.len() as f64 - 1.0) / 2.0;
        builder.lines(Role::Label, 0, (x + 10.0 + GAP, y), Anchor::Start, &lines);
        builder.belongs_to(start, index);
    }
    let rows = places(builder, builder.plan).1;
    line * rows as f64 + 8.0
}

/// Returns the name of a series, broken into lines. The number of lines is the same on a phone and
/// on a card.
fn lines(builder: &SceneBuilder, series: usize) -> Vec<String> {
    let label = &builder.figure.series[series].label;
    wrap(label, builder.plan - 10.0 - GAP, builder.font)
}

/// Returns the left edge and the first line of each entry, and the number of lines in all.
fn places(builder: &SceneBuilder, width: f64) -> (Vec<(f64, usize)>, usize) {
    let mut places = Vec::new();
    let (mut x, mut row, mut next) = (0.0, 0, 0);
    for series in 0..builder.figure.series.len() {
        let lines = lines(builder, series);
        let size = 10.0 + GAP + widest(&lines, builder.font);
        if x > 0.0 && x + size > width {
            x = 0.0;
            row = next;
        }
        places.push((x, row));
        next = next.max(row + lines.len());
        x += size + APART;
    }
    (places, next)
}

/// Writes the notes below the chart that explain hollow marks, estimates and a scale that is not
/// linear. Returns the height used, in CSS pixels; 0 if there is nothing to explain.
pub(super) fn foot(builder: &mut SceneBuilder, y: f64, swatch: Swatch) -> f64 {
    let figure = builder.figure;
    let language = figure.language;
    let derived = value_label::points(figure).any(|point| point.evidence == Evidence::Derived);
    let estimated = value_label::points(figure).any(|point| point.qualifier == Qualifier::Estimate);
    let linear = figure.scale.is_linear();
    if !derived && !estimated && linear {
        return 0.0;
    }
    let middle = y + builder.line_height() / 2.0 + 4.0;
    let mut x = 0.0;
    if derived {
        match swatch {
            Swatch::Bar => builder.rect(Role::Bar, 0, (1.0, middle - 4.5), (10.0, 9.0)),
            Swatch::Dot => builder.dot(0, (5.0, middle), 4.0, Shape::Round),
            Swatch::Text => {}
        }
        if swatch != Swatch::Text {
            builder.hollow();
            x = 16.0;
        }
        let word = words::of(language).calculated;
        builder.text(Role::Tick, 0, (x, middle), Anchor::Start, word);
        x += builder.measure(word) + APART;
    }
    if estimated {
        let star = if builder.alike.estimated { "" } else { "* " };
        let text = [star, words::of(language).estimate].concat();
        builder.text(Role::Tick, 0, (x, middle), Anchor::Start, &text);
    }
    if !linear {
        let scale = figure.scale.label(language);
        builder.text(Role::Tick, 0, (builder.width, middle), Anchor::End, scale);
    }
    builder.line_height() + 4.0
}
