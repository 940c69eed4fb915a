//! Share chart: rows of parts of a whole. The name of a part is on its piece or below.

use super::parts::{
    Part, callouts, draw_parts, frame, inside, name_fits, name_parts, parts, words,
};
use super::pen::Pen;
use super::rows::Rows;
use super::spread::{Wish, spread};
use super::{Anchor, Role, Scene, key};

/// How many CSS pixels a value may be wider than its part. The table of character widths is
/// generous, so that the real text is narrower.
const SLACK: f64 = 2.0;

/// Lays out rows of parts.
pub(super) fn layout(mut pen: Pen) -> Scene {
    let figure = pen.figure;
    let bottom = if figure.categories.len() == 1 {
        single(&mut pen)
    } else {
        several(&mut pen)
    };
    let foot = key::foot(&mut pen, bottom, key::Swatch::Bar);
    pen.finish(bottom + foot)
}

/// Draws one bar over the whole width. Names are on the parts, or below the bar if a part is too
/// narrow. Returns the position of the lower end.
fn single(pen: &mut Pen) -> f64 {
    let figure = pen.figure;
    let line = pen.line_height();
    let label = &figure.categories[0].label;
    let top = if label.is_empty() {
        0.0
    } else {
        pen.text(Role::Label, 0, (0.0, line / 2.0), Anchor::Start, label);
        line + 3.0
    };
    let height = line * 2.0 + 12.0;
    let planned = parts(figure, 0, 0.0, pen.plan);
    let parts = parts(figure, 0, 0.0, pen.width);
    draw_parts(pen, &parts, top, height);
    frame(pen, (0.0, top), (pen.width, height));
    let outside = name_parts(pen, &parts, top, height);
    let rows = planned.iter().filter(|part| !name_fits(pen, part)).count();
    callouts(pen, &outside, top + height);
    top + height
        + if rows > 0 {
            line * rows as f64 + 8.0
        } else {
            4.0
        }
}

/// Draws several rows. The values are on the parts; the names of the parts are above the first row
/// or in a key. Returns the position of the lower end.
fn several(pen: &mut Pen) -> f64 {
    let figure = pen.figure;
    let line = pen.line_height();
    let height = line + 9.0;
    let beside = Rows::new(pen, 0.0, 8.0, |_| height).left;
    // Labels above their rows leave wider parts. They are used if more values then fit on the
    // parts.
    let above = beside > 0.0 && values_on(pen, 0.0) > values_on(pen, beside);
    let direct = !above && names_above(pen, beside);
    let top = if direct {
        line + 2.0
    } else {
        key::series(pen, key::Swatch::Bar)
    };
    let rows = if above {
        Rows::above(pen, top, 8.0, |_| height)
    } else {
        Rows::new(pen, top, 8.0, |_| height)
    };
    rows.draw(pen);
    for (category, row) in rows.rows.iter().enumerate() {
        let parts = parts(figure, category, rows.left, pen.width);
        draw_parts(pen, &parts, row.top, row.height);
        let size = (pen.width - rows.left, row.height);
        frame(pen, (rows.left, row.top), size);
        for part in &parts {
            value_inside(pen, part, row.middle());
        }
        if direct && category == 0 {
            write_names(pen, &parts, rows.left);
        }
    }
    rows.bottom + 4.0
}

/// Returns the number of values that fit on their parts if the rows begin at `left`.
fn values_on(pen: &Pen, left: f64) -> usize {
    let fits = |part: &Part| pen.measure(&words(pen, part).1) - SLACK <= part.width;
    let rows = 0..pen.figure.categories.len();
    rows.map(|row| {
        parts(pen.figure, row, left, pen.plan)
            .iter()
            .filter(|part| fits(part))
            .count()
    })
    .sum()
}

/// Writes the value on a part, if the part is wide enough.
fn value_inside(pen: &mut Pen, part: &Part, y: f64) {
    let value = words(pen, part).1;
    let room = part.width - pen.measure(&value);
    if room >= -SLACK {
        inside(pen, part, (part.left + (room / 2.0).min(6.0), y), &value);
    }
}

/// Returns `true` if the names of all parts fit in one line above the first row.
fn names_above(pen: &Pen, left: f64) -> bool {
    let names: f64 = pen
        .figure
        .series
        .iter()
        .map(|series| pen.measure(&series.label) + 10.0)
        .sum();
    let complete = parts(pen.figure, 0, left, pen.plan).len() == pen.figure.series.len();
    complete && names <= pen.plan - left
}

fn write_names(pen: &mut Pen, parts: &[Part], left: f64) {
    let figure = pen.figure;
    let size = |part: &Part| pen.measure(&figure.series[part.series].label) + 10.0;
    let wishes: Vec<Wish> = parts
        .iter()
        .map(|part| Wish {
            centre: part.left + size(part) / 2.0,
            size: size(part),
        })
        .collect();
    let centres = spread(&wishes, left, pen.width + 8.0);
    for ((part, centre), wish) in parts.iter().zip(centres).zip(&wishes) {
        let series = &figure.series[part.series];
        let start = pen.count();
        let at = (centre - wish.size / 2.0, pen.line_height() / 2.0);
        pen.text(Role::Value, series.colour, at, Anchor::Start, &series.label);
        pen.belongs_to(start, part.series);
    }
}
