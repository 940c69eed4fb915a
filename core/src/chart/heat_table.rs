//! Heat table: rows and columns of cells. The value decides the shade of a cell and is written in
//! it.

use super::number::{self, Form};
use super::pen::Pen;
use super::rows::{Rows, point_in};
use super::scale::extent;
use super::wrap::wrap;
use super::{Anchor, Role, Scene, key};

/// Number of shades.
const LEVELS: f64 = 5.0;

/// Horizontal padding around the text of a column, in CSS pixels, both sides together.
const PADDING: f64 = 6.0;

/// The first level of shade that is so dark that its text has the background colour instead of ink.
const DARK: u8 = 4;

/// Lays out a heat table: categories are rows, series are columns.
pub(super) fn layout(mut pen: Pen) -> Scene {
    let figure = pen.figure;
    let line = pen.line_height();
    let count = figure.series.len().max(1) as f64;
    let height = line + 9.0;
    let left = rows(&pen, 0.0, height).left;
    let planned = (pen.plan - left) / count;
    let head = |width: f64| {
        let lines = |series: &super::Series| wrap(&series.label, width - PADDING, pen.font);
        figure.series.iter().map(lines).collect::<Vec<_>>()
    };
    let most = head(planned).iter().map(Vec::len).max().unwrap_or(0);
    let top = line * most as f64 + 4.0;
    let cell = (pen.width - left) / count;
    let heads = head(cell);
    for (series, lines) in heads.iter().enumerate() {
        let x = left + cell * (series as f64 + 0.5);
        let y = top - 4.0 - line * lines.len() as f64 / 2.0;
        pen.lines(Role::Label, 0, (x, y), Anchor::Middle, lines);
    }
    let rows = rows(&pen, top, height);
    rows.draw(&mut pen);
    let range = extent(number::points(figure).map(|point| point.value)).unwrap_or((0.0, 1.0));
    for (category, row) in rows.rows.iter().enumerate() {
        for series in 0..figure.series.len() {
            let Some(point) = point_in(figure, series, category) else {
                continue;
            };
            let at = (left + cell * series as f64, row.top);
            shade(
                &mut pen,
                (series, point),
                at,
                (cell - 1.0, row.height),
                range,
            );
        }
    }
    let foot = key::foot(&mut pen, rows.bottom, key::Swatch::Text);
    pen.finish(rows.bottom + foot)
}

/// Returns the rows, with their names beside them. The names are above the rows instead if columns
/// would otherwise be narrower than the longest word of a column head.
fn rows(pen: &Pen, top: f64, height: f64) -> Rows {
    let figure = pen.figure;
    let words = figure
        .series
        .iter()
        .flat_map(|series| series.label.split(' '));
    let word = words.map(|word| pen.measure(word)).fold(0.0, f64::max);
    let columns = (word + PADDING) * figure.series.len() as f64;
    let rows = Rows::new(pen, top, 1.0, |_| height);
    if rows.left + columns <= pen.plan || word > pen.plan / figure.series.len() as f64 {
        rows
    } else {
        Rows::above(pen, top, 4.0, |_| height)
    }
}

/// Draws a cell and its value. `range` holds the smallest and the largest value of the table.
fn shade(
    pen: &mut Pen,
    datum: (usize, usize),
    at: (f64, f64),
    size: (f64, f64),
    range: (f64, f64),
) {
    let point = pen.point(datum.0, datum.1);
    let floor = range.0.min(pen.figure.baseline);
    let share = (point.value - floor) / (range.1 - floor).max(f64::MIN_POSITIVE);
    let level = (share * LEVELS).ceil().clamp(1.0, LEVELS) as u8;
    pen.rect(Role::Cell, level, at, size);
    pen.stands_for(datum.0, datum.1);
    let text = number::label(pen, point, Form::Bare);
    let middle = (at.0 + size.0 / 2.0, at.1 + size.1 / 2.0);
    pen.text(Role::Inside, 0, middle, Anchor::Middle, &text);
    if level < DARK {
        pen.hollow();
    }
}
