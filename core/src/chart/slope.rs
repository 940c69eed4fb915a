//! Slope chart: two points in time, and for each category a straight line between its two values.

use super::legend::{self, Swatch};
use super::rows::point_in;
use super::scale::{Scale, extent};
use super::scene_builder::SceneBuilder;
use super::spread::{Wish, spread};
use super::text_width::widest;
use super::value_label::{self, Form};
use super::wrap::wrap;
use super::{Anchor, Role, Scene, Shape};

/// Gap between a dot and its label, in CSS pixels.
const GAP: f64 = 12.0;

/// Largest share of the planned width that the names at the right may take.
const NAMES: f64 = 0.45;

/// The same share if some names are at the left.
const BOTH: f64 = 0.3;

/// Lays out a slope chart: values at the left, values and names at the right.
pub(super) fn layout(mut builder: SceneBuilder) -> Scene {
    let figure = builder.figure;
    if figure.series.len() != 2 {
        return builder.finish(0.0);
    }
    let line = builder.line_height();
    let left = Side::new(&builder, 0);
    let right = Side::new(&builder, 1);
    let lines = left.lines().max(right.lines());
    let head = line * headings(&builder).iter().map(Vec::len).max().unwrap_or(1) as f64;
    let top = head + line * 0.5 + 4.0;
    let height = (line * lines as f64 * 1.3).max(builder.plot_height() * 0.8);
    let (low, high) =
        extent(value_label::points(figure).map(|point| point.value)).unwrap_or((0.0, 1.0));
    let y = Scale::of(
        figure,
        (low, high),
        (top + height - line / 2.0, top + line / 2.0),
    );
    let x = (
        left.width + GAP + 4.0,
        builder.width - right.width - GAP - 4.0,
    );
    headers(&mut builder, x, head / 2.0);
    for x in [x.0, x.1] {
        builder.line(Role::Grid, 0, (x, head + 4.0), (x, top + height));
    }
    for category in 0..figure.categories.len() {
        slope(&mut builder, category, x, &y);
    }
    left.write(
        &mut builder,
        &y,
        (x.0 - GAP, Anchor::End),
        (top, top + height),
    );
    right.write(
        &mut builder,
        &y,
        (x.1 + GAP, Anchor::Start),
        (top, top + height),
    );
    let bottom = top + height + 2.0;
    let foot = legend::foot(&mut builder, bottom, Swatch::Dot);
    builder.finish(bottom + foot)
}

/// Returns the names of the two points in time, broken into lines. Each name may take half of the
/// width.
fn headings(builder: &SceneBuilder) -> Vec<Vec<String>> {
    let room = builder.plan / 2.0 - 8.0;
    let series = builder.figure.series.iter();
    series
        .map(|it| wrap(&it.label, room, builder.font))
        .collect()
}

/// Writes the names of the two points in time above their sides. Names that would overlap are moved
/// to the edges of the scene.
fn headers(builder: &mut SceneBuilder, x: (f64, f64), y: f64) {
    let headings = headings(builder);
    let half = |side: usize| widest(&headings[side], builder.font) / 2.0;
    let (first, last) = (half(0), builder.width - half(1));
    let mut x = [x.0.max(first), x.1.min(last)];
    if x[0] + first + 8.0 > x[1] - half(1) {
        x = [first, last];
    }
    for (lines, x) in headings.iter().zip(x) {
        builder.lines(Role::Label, 0, (x, y), Anchor::Middle, lines);
    }
}

fn slope(builder: &mut SceneBuilder, category: usize, x: (f64, f64), y: &Scale) {
    let figure = builder.figure;
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
        builder.line(Role::Line, colour, first.2, second.2);
    }
    for (series, point, centre) in ends {
        builder.dot(colour, centre, 4.0, Shape::Round);
        builder.stands_for(series, point);
    }
}

/// The labels of one side, each as (category index, point index, lines), and the largest width in
/// CSS pixels.
struct Side {
    labels: Vec<(usize, usize, Vec<String>)>,
    width: f64,
}

impl Side {
    fn new(builder: &SceneBuilder, series: usize) -> Self {
        let figure = builder.figure;
        // The name is at the right if the category has a value there.
        let named = |category: usize| series == 1 || point_in(figure, 1, category).is_none();
        let left = (0..figure.categories.len()).any(|it| point_in(figure, 1, it).is_none());
        let room = builder.plan * if left { BOTH } else { NAMES };
        let label = |category: usize| {
            let point = point_in(figure, series, category)?;
            let value = builder.label(&figure.series[series].points[point], Form::Bare);
            let lines = if !named(category) {
                vec![value]
            } else {
                wrap(
                    &[&value, " ", &figure.categories[category].label].concat(),
                    room,
                    builder.font,
                )
            };
            Some((category, point, lines))
        };
        let labels: Vec<_> = (0..figure.categories.len()).filter_map(label).collect();
        let width = widest(labels.iter().flat_map(|label| &label.2), builder.font);
        Self { labels, width }
    }

    fn lines(&self) -> usize {
        self.labels.iter().map(|label| label.2.len()).sum()
    }

    fn write(&self, builder: &mut SceneBuilder, y: &Scale, x: (f64, Anchor), bounds: (f64, f64)) {
        let figure = builder.figure;
        let series = usize::from(x.1 == Anchor::Start);
        let line = builder.line_height();
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
                builder.line(Role::Leader, 0, from, (x.0 + inwards * 2.0, middle));
            }
            builder.lines(Role::Value, colour, (x.0, middle), x.1, &label.2);
        }
    }
}
