//! Heat table: rows and columns of cells. The value decides the shade of a cell and is written in
//! it.

use super::rows::{Rows, point_in};
use super::scale::extent;
use super::scene_builder::SceneBuilder;
use super::value_label::{self, Form};
use super::wrap::wrap;
use super::{Anchor, Role, Scene, legend};

/// Number of shades.
const LEVELS: f64 = 5.0;

/// Horizontal padding around the text of a column, in CSS pixels, both sides together.
const PADDING: f64 = 6.0;

/// The first level of shade that is so dark that its text has the background colour instead of ink.
const DARK: u8 = 4;

/// Lays out a heat table: categories are rows, series are columns.
pub(super) fn layout(mut builder: SceneBuilder) -> Scene {
    let figure = builder.figure;
    let line = builder.line_height();
    let count = figure.series.len().max(1) as f64;
    let height = line + 9.0;
    let left = rows(&builder, 0.0, height).left;
    let planned = (builder.plan - left) / count;
    let head = |width: f64| {
        let lines = |series: &super::Series| wrap(&series.label, width - PADDING, builder.font);
        figure.series.iter().map(lines).collect::<Vec<_>>()
    };
    let most = head(planned).iter().map(Vec::len).max().unwrap_or(0);
    let top = line * most as f64 + 4.0;
    let cell = (builder.width - left) / count;
    let heads = head(cell);
    for (series, lines) in heads.iter().enumerate() {
        let x = left + cell * (series as f64 + 0.5);
        let y = top - 4.0 - line * lines.len() as f64 / 2.0;
        builder.lines(Role::Label, 0, (x, y), Anchor::Middle, lines);
    }
    let rows = rows(&builder, top, height);
    rows.draw(&mut builder);
    let range = extent(value_label::points(figure).map(|point| point.value)).unwrap_or((0.0, 1.0));
    for (category, row) in rows.rows.iter().enumerate() {
        for series in 0..figure.series.len() {
            let Some(point) = point_in(figure, series, category) else {
                continue;
            };
            let at = (left + cell * series as f64, row.top);
            shade(
                &mut builder,
                (series, point),
                at,
                (cell - 1.0, row.height),
                range,
            );
        }
    }
    let foot = legend::foot(&mut builder, rows.bottom, legend::Swatch::Text);
    builder.finish(rows.bottom + foot)
}

/// Returns the rows, with their names beside them. The names are above the rows instead if columns
/// would otherwise be narrower than the longest word of a column head.
fn rows(builder: &SceneBuilder, top: f64, height: f64) -> Rows {
    let figure = builder.figure;
    let words = figure
        .series
        .iter()
        .flat_map(|series| series.label.split(' '));
    let word = words.map(|word| builder.measure(word)).fold(0.0, f64::max);
    let columns = (word + PADDING) * figure.series.len() as f64;
    let rows = Rows::new(builder, top, 1.0, |_| height);
    if rows.left + columns <= builder.plan || word > builder.plan / figure.series.len() as f64 {
        rows
    } else {
        Rows::above(builder, top, 4.0, |_| height)
    }
}

/// Draws a cell and its value. `range` holds the smallest and the largest value of the table.
fn shade(
    builder: &mut SceneBuilder,
    datum: (usize, usize),
    at: (f64, f64),
    size: (f64, f64),
    range: (f64, f64),
) {
    let point = builder.point(datum.0, datum.1);
    let floor = range.0.min(builder.figure.baseline);
    let share = (point.value - floor) / (range.1 - floor).max(f64::MIN_POSITIVE);
    let level = (share * LEVELS).ceil().clamp(1.0, LEVELS) as u8;
    builder.rect(Role::Cell, level, at, size);
    builder.stands_for(datum.0, datum.1);
    let text = builder.label(point, Form::Bare);
    let middle = (at.0 + size.0 / 2.0, at.1 + size.1 / 2.0);
    builder.text(Role::Inside, 0, middle, Anchor::Middle, &text);
    if level < DARK {
        builder.hollow();
    }
}
