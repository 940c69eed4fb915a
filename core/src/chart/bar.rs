//! Bar chart: horizontal bars, one row per category, the value at the end of the bar. Values below
//! the baseline point to the left.

use super::legend::{self, Swatch};
use super::rows::{Rows, point_in};
use super::scale::{Scale, opened};
use super::scene_builder::SceneBuilder;
use super::value_label::Form;
use super::{Anchor, Figure, Role, Scene, axis};
use crate::language::Qualifier;

/// Largest share of the planned width that a unit in words may add to a value.
const UNIT: f64 = 0.16;

/// Gap between a bar's end and its value, in CSS pixels.
const GAP: f64 = 5.0;

/// Lays out horizontal bars.
pub(super) fn layout(mut builder: SceneBuilder) -> Scene {
    let figure = builder.figure;
    let direct = figure.series.len() > 1 && names_fit(&builder);
    let header = figure.series.len() > 1 && !direct;
    let mut top = if header {
        legend::series(&mut builder, Swatch::Bar)
    } else {
        0.0
    };
    top += axis::rules_height(&builder);
    let bars = Bars::new(&builder);
    let rows = Rows::new(&builder, top, bars.gap, |category| {
        bars.height(figure, category)
    });
    let scale = scale(&builder, rows.left, direct);
    rows.draw(&mut builder);
    for (category, row) in rows.rows.iter().enumerate() {
        let mut y = row.top + (row.height - bars.height(figure, category)) / 2.0;
        for (series, point) in present(figure, category) {
            bar(&mut builder, &scale, (series, point), y, bars.thick);
            let text = text(&builder, category, (series, point), direct);
            value(
                &mut builder,
                &scale,
                (series, point),
                y + bars.thick / 2.0,
                &text,
            );
            y += bars.step;
        }
    }
    let zero = scale.at(figure.baseline);
    let below = rows.bottom + 2.0;
    for (from, to) in rows.stretches() {
        builder.line(Role::Baseline, 0, (zero, from), (zero, to));
    }
    axis::upright_rules(&mut builder, &scale, top, rows.bottom);
    let mut bottom = below;
    if figure.baseline != 0.0 {
        bottom += axis::below(&mut builder, &scale, &[figure.baseline], below, below);
    }
    bottom += legend::foot(&mut builder, bottom, Swatch::Bar);
    builder.finish(bottom)
}

/// Thickness of a bar, distance from one bar to the next within a row, and gap between rows, all in
/// CSS pixels.
struct Bars {
    thick: f64,
    step: f64,
    gap: f64,
}

impl Bars {
    fn new(builder: &SceneBuilder) -> Self {
        let rows = builder.figure.categories.len();
        let line = builder.line_height();
        let several = builder.figure.series.len() > 1;
        let (thick, gap) = match rows {
            _ if several => (line - 3.0, 12.0),
            0..=8 => (18.0, 9.0),
            9..=14 => (15.0, 7.0),
            _ => (line - 4.0, 5.0),
        };
        Self {
            thick,
            step: line.max(thick + 2.0),
            gap,
        }
    }

    fn height(&self, figure: &Figure, category: usize) -> f64 {
        let count = present(figure, category).count().max(1) as f64;
        self.thick + (count - 1.0) * self.step
    }
}

/// Yields the points of a row as (series index, point index), in the order of the series.
fn present(figure: &Figure, category: usize) -> impl Iterator<Item = (usize, usize)> + '_ {
    (0..figure.series.len())
        .filter_map(move |series| Some((series, point_in(figure, series, category)?)))
}

/// Returns the text beside a bar. The unit is included in small charts and in the first row, unless
/// it is so long that it would shorten all bars. If `named`, the first row also includes the name
/// of the series.
fn text(builder: &SceneBuilder, category: usize, datum: (usize, usize), named: bool) -> String {
    let figure = builder.figure;
    let point = builder.point(datum.0, datum.1);
    let bare = builder.label(point, Form::Bare);
    let full = builder.label(point, Form::Full);
    let few = figure.categories.len() * figure.series.len() <= 4;
    let short = builder.measure(&full) - builder.measure(&bare) <= builder.plan * UNIT;
    let text = if short && (few || category == 0) {
        full
    } else {
        bare
    };
    if named && category == 0 {
        [&text, " · ", &figure.series[datum.0].label].concat()
    } else {
        text
    }
}

/// Returns `true` if the first row can name the series beside its bars without making the bars
/// short.
fn names_fit(builder: &SceneBuilder) -> bool {
    let figure = builder.figure;
    if present(figure, 0).count() < figure.series.len() {
        return false;
    }
    let rows = Rows::new(builder, 0.0, 0.0, |_| 1.0);
    let widest = present(figure, 0)
        .map(|(series, point)| builder.measure(&text(builder, 0, (series, point), true)))
        .fold(0.0, f64::max);
    builder.plan - rows.left - widest >= builder.plan * 0.35
}

/// Returns the scale with the longest bars for which every bar and its value fit side by side.
fn scale(builder: &SceneBuilder, left: f64, named: bool) -> Scale {
    let figure = builder.figure;
    let base = figure.baseline;
    let (mut low, mut high) = (base, base);
    let mut room: f64 = 0.0;
    let mut ends = Vec::new();
    for category in 0..figure.categories.len() {
        for (series, point) in present(figure, category) {
            let value = builder.point(series, point).value;
            let width = builder.measure(&text(builder, category, (series, point), named)) + GAP;
            (low, high) = (low.min(value), high.max(value));
            if value < base {
                room = room.max(width);
            } else {
                ends.push((value, width));
            }
        }
    }
    for rule in &figure.rules {
        high = high.max(rule.value);
        low = low.min(rule.value);
    }
    let (low, high) = opened(figure, (low, high));
    let left = left + room + 1.0;
    let right = builder.width - 1.0;
    ends.push((high, 0.0));
    // Pixels per unit of value: the bar with the least room decides.
    let fits = |(value, width): &(f64, f64)| {
        let span = value - low;
        if span > 0.0 {
            (right - left - width) / span
        } else {
            f64::INFINITY
        }
    };
    let unit = ends.iter().map(fits).fold(f64::INFINITY, f64::min);
    let unit = if unit.is_finite() { unit.max(0.0) } else { 0.0 };
    Scale::linear((low, high), (left, left + unit * (high - low)))
}

/// Draws a bar. An upper bound is drawn as an open bar; a range is solid up to its lower end and
/// open above it.
fn bar(builder: &mut SceneBuilder, scale: &Scale, datum: (usize, usize), y: f64, thick: f64) {
    let figure = builder.figure;
    let point = builder.point(datum.0, datum.1);
    let colour = colour(figure, datum);
    let zero = scale.at(figure.baseline);
    let end = scale.at(point.value);
    let open = point.qualifier == Qualifier::AtMost || point.low.is_some();
    let role = if open { Role::Bound } else { Role::Bar };
    builder.rect(
        role,
        colour,
        (zero.min(end), y),
        ((end - zero).abs(), thick),
    );
    builder.stands_for(datum.0, datum.1);
    if let Some(low) = point.low {
        let low = scale.at(low);
        builder.rect(
            Role::Bar,
            colour,
            (zero.min(low), y),
            ((low - zero).abs(), thick),
        );
        if point.evidence == super::Evidence::Derived {
            builder.hollow();
        }
    }
}

fn value(builder: &mut SceneBuilder, scale: &Scale, datum: (usize, usize), y: f64, text: &str) {
    let value = builder.point(datum.0, datum.1).value;
    let start = builder.count();
    if value < builder.figure.baseline {
        builder.text(
            Role::Value,
            0,
            (scale.at(value) - GAP, y),
            Anchor::End,
            text,
        );
    } else {
        let x = axis::past_rules(builder, scale, scale.at(value) + GAP, builder.measure(text));
        builder.text(Role::Value, 0, (x, y), Anchor::Start, text);
    }
    builder.belongs_to(start, datum.0);
}

/// Returns the colour of a point's mark. In a chart with one series, a category with a colour uses
/// its own colour; in all other cases the colour of the series is used. `datum` holds the series
/// index and the point index.
pub(super) fn colour(figure: &Figure, datum: (usize, usize)) -> u8 {
    let series = &figure.series[datum.0];
    match series.points[datum.1].at {
        super::At::Category(index) | super::At::Both(index, _) if figure.series.len() == 1 => {
            let own = figure
                .categories
                .get(index)
                .map_or(0, |category| category.colour);
            if own > 0 { own } else { series.colour }
        }
        _ => series.colour,
    }
}
