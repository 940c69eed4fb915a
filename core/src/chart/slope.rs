//! Slope chart: two points in time, and for each category a straight line between its two values.

use super::key::{self, Swatch};
use super::number::{self, Form};
use super::pen::Pen;
use super::rows::point_in;
use super::scale::{Scale, extent};
use super::spread::{Wish, spread};
use super::text_width::widest;
use super::wrap::wrap;
use super::{Anchor, Role, Scene, Shape};

/// Gap between a dot and its label, in CSS pixels.
const GAP: f64 = 12.0;

/// Largest share of the planned width that the names at the right may take.
const NAMES: f64 = 0.45;

/// The same share if some names are at the left.
const BOTH: f64 = 0.3;

/// Lays out a slope chart: values at the left, values and names at the right.
pub(super) fn layout(mut pen: Pen) -> Scene {
    let figure = pen.figure;
    if figure.series.len() != 2 {
        return pen.finish(0.0);
    }
    let line = pen.line_height();
    let left = Side::new(&pen, 0);
    let right = Side::new(&pen, 1);
    let lines = left.lines().max(right.lines());
    let head = line * headings(&pen).iter().map(Vec::len).max().unwrap_or(1) as f64;
    let top = head + line * 0.5 + 4.0;
    let height = (line * lines as f64 * 1.3).max(pen.plot_height() * 0.8);
    let (low, high) = extent(number::points(figure).map(|point| point.value)).unwrap_or((0.0, 1.0));
    let y = Scale::of(
        figure,
        (low, high),
        (top + height - line / 2.0, top + line / 2.0),
    );
    let x = (left.width + GAP + 4.0, pen.width - right.width - GAP - 4.0);
    headers(&mut pen, x, head / 2.0);
    for x in [x.0, x.1] {
        pen.line(Role::Grid, 0, (x, head + 4.0), (x, top + height));
    }
    for category in 0..figure.categories.len() {
        slope(&mut pen, category, x, &y);
    }
    left.write(&mut pen, &y, (x.0 - GAP, Anchor::End), (top, top + height));
    right.write(
        &mut pen,
        &y,
        (x.1 + GAP, Anchor::Start),
        (top, top + height),
    );
    let bottom = top + height + 2.0;
    let foot = key::foot(&mut pen, bottom, Swatch::Dot);
    pen.finish(bottom + foot)
}

/// Returns the names of the two points in time, broken into lines. Each name may take half of the
/// width.
fn headings(pen: &Pen) -> Vec<Vec<String>> {
    let room = pen.plan / 2.0 - 8.0;
    let series = pen.figure.series.iter();
    series.map(|it| wrap(&it.label, room, pen.font)).collect()
}

/// Writes the names of the two points in time above their sides. Names that would overlap are moved
/// to the edges of the scene.
fn headers(pen: &mut Pen, x: (f64, f64), y: f64) {
    let headings = headings(pen);
    let half = |side: usize| widest(&headings[side], pen.font) / 2.0;
    let (first, last) = (half(0), pen.width - half(1));
    let mut x = [x.0.max(first), x.1.min(last)];
    if x[0] + first + 8.0 > x[1] - half(1) {
        x = [first, last];
    }
    for (lines, x) in headings.iter().zip(x) {
        pen.lines(Role::Label, 0, (x, y), Anchor::Middle, lines);
    }
}

fn slope(pen: &mut Pen, category: usize, x: (f64, f64), y: &Scale) {
    let figure = pen.figure;
    let colour = figure.categories[category].colour;
    let ends: Vec<(usize, usize, (f64, f64))> = [x.0, x.1]
        .into_iter()
        .enumerate()
        .filter_map(|(series, x)| {
            let point = point_in(figure, series, category)?;
            Some((
                series,
                point,
                (x, y.at(figure.series[series].points[point].value)),
            ))
        })
        .collect();
    if let [first, second] = ends.as_slice() {
        pen.line(Role::Line, colour, first.2, second.2);
    }
    for (series, point, centre) in ends {
        pen.dot(colour, centre, 4.0, Shape::Round);
        pen.stands_for(series, point);
    }
}

/// The labels of one side, each as (category index, point index, lines), and the largest width in
/// CSS pixels.
struct Side {
    labels: Vec<(usize, usize, Vec<String>)>,
    width: f64,
}

impl Side {
    fn new(pen: &Pen, series: usize) -> Self {
        let figure = pen.figure;
        // The name is at the right if the category has a value there.
        let named = |category: usize| series == 1 || point_in(figure, 1, category).is_none();
        let left = (0..figure.categories.len()).any(|it| point_in(figure, 1, it).is_none());
        let room = pen.plan * if left { BOTH } else { NAMES };
        let label = |category: usize| {
            let point = point_in(figure, series, category)?;
            let value = number::label(pen, &figure.series[series].points[point], Form::Bare);
            let lines = if !named(category) {
                vec![value]
            } else {
                wrap(
                    &[&value, " ", &figure.categories[category].label].concat(),
                    room,
                    pen.font,
                )
            };
            Some((category, point, lines))
        };
        let labels: Vec<_> = (0..figure.categories.len()).filter_map(label).collect();
        let width = widest(labels.iter().flat_map(|label| &label.2), pen.font);
        Self { labels, width }
    }

    fn lines(&self) -> usize {
        self.labels.iter().map(|label| label.2.len()).sum()
    }

    fn write(&self, pen: &mut Pen, y: &Scale, x: (f64, Anchor), bounds: (f64, f64)) {
        let figure = pen.figure;
        let series = usize::from(x.1 == Anchor::Start);
        let line = pen.line_height();
        let own =
            |label: &(usize, usize, Vec<String>)| y.at(figure.series[series].points[label.1].value);
        let wishes: Vec<Wish> = self
            .labels
            .iter()
            .map(|label| Wish {
                centre: own(label),
                size: line * label.2.len() as f64,
            })
            .collect();
        for (label, middle) in self.labels.iter().zip(spread(&wishes, bounds.0, bounds.1)) {
            let colour = figure.categories[label.0].colour;
            let own = own(label);
            if (middle - own).abs() > 3.0 {
                let inwards = if series == 0 { 1.0 } else { -1.0 };
                let from = (x.0 + inwards * (GAP - 4.0), own);
                pen.line(Role::Leader, 0, from, (x.0 + inwards * 2.0, middle));
            }
            pen.lines(Role::Value, colour, (x.0, middle), x.1, &label.2);
        }
    }
}
