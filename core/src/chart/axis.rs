//! Value axes, reference lines, and the years and months below a chart.

use super::rect::Rect;
use super::scale::{Scale, threshold};
use super::scene_builder::SceneBuilder;
use super::spread::{Wish, spread};
use super::{Anchor, At, Role, ScaleKind, tick, value_label, words};
use crate::text::is_letter;

/// Gap between a tick label and its grid line, or between two tick labels, in CSS pixels.
const GAP: f64 = 6.0;

/// Largest share of the planned width that a tick label with its unit may take. `ALONG` is for
/// labels below the plot and for a unit over its grid line, `BESIDE` for labels left of the plot.
const ALONG: f64 = 0.5;
const BESIDE: f64 = 0.3;

/// Up to `FEW` different years of values are all named; their labels are at least `CLOSE` CSS
/// pixels apart.
const FEW: usize = 8;
const CLOSE: f64 = 2.0;

/// Distance, in CSS pixels, that is kept free between a label and a mark or reference line beside
/// it.
const NEAR: f64 = 3.0;

/// Returns about `count` ticks for a value axis, by the figure's kind of scale. `domain` holds the
/// lowest and the highest value of the axis.
pub(super) fn values(builder: &SceneBuilder, domain: (f64, f64), count: usize) -> Vec<f64> {
    match builder.figure.scale {
        ScaleKind::Linear => tick::linear(domain.0, domain.1, count),
        ScaleKind::Log => tick::log(domain.0, domain.1, count),
        ScaleKind::Symlog => tick::symlog(domain.0, domain.1, threshold(builder.figure), count),
    }
}

/// Draws vertical grid lines from `top` to `bottom` and writes their labels below. Returns the
/// height of the labels in CSS pixels.
pub(super) fn below(
    builder: &mut SceneBuilder,
    scale: &Scale,
    ticks: &[f64],
    top: f64,
    bottom: f64,
) -> f64 {
    for value in ticks {
        let x = scale.at(*value);
        builder.line(Role::Grid, 0, (x, top), (x, bottom));
    }
    tick_labels(builder, scale, ticks, bottom + 2.0);
    builder.line_height() + 4.0
}

/// Returns as many ticks, up to about `most`, as have room for their labels side by side. Returns
/// the shortest list tried if none has room.
pub(super) fn fitting(
    builder: &SceneBuilder,
    scale: &Scale,
    domain: (f64, f64),
    most: usize,
) -> Vec<f64> {
    let fits = |ticks: &[f64]| {
        let labels = builder.ticks(ticks, ALONG);
        let places = ticks.iter().zip(&labels).map(|(value, label)| {
            let width = builder.measure(label);
            (
                (scale.at(*value) - width / 2.0).min(builder.width - width),
                width,
            )
        });
        let places: Vec<_> = places.collect();
        places
            .windows(2)
            .all(|pair| pair[0].0 + pair[0].1 + GAP <= pair[1].0)
    };
    let tried = (1..=most).rev().map(|count| values(builder, domain, count));
    let mut last = Vec::new();
    for ticks in tried {
        if fits(&ticks) {
            return ticks;
        }
        last = ticks;
    }
    last
}

/// Writes the labels of vertical grid lines in the line of text below `top`. A label that would
/// cover its right neighbour is left out.
pub(super) fn tick_labels(builder: &mut SceneBuilder, scale: &Scale, ticks: &[f64], top: f64) {
    let labels = builder.ticks(ticks, ALONG);
    let y = top + builder.line_height() / 2.0;
    let mut free = builder.width + 1.0;
    // From right to left, because the last label carries the unit and must not be left out.
    for (value, label) in ticks.iter().zip(&labels).rev() {
        let width = builder.measure(label);
        let x = (scale.at(*value) - width / 2.0)
            .min(builder.width - width)
            .max(0.0);
        if x + width <= free {
            builder.text(Role::Tick, 0, (x + width / 2.0, y), Anchor::Middle, label);
            free = x - GAP;
        }
    }
}

/// The labels of horizontal grid lines, left of the plot.
pub(super) struct Beside {
    /// Left edge of the plot in CSS pixels.
    pub(super) left: f64,
    /// Each label with the width, in CSS pixels, of the part that is left of the plot.
    labels: Vec<(String, f64)>,
}

impl Beside {
    /// Measures the labels. The unit of the top label is written over its grid line, inside the
    /// plot, so that the plot can be wider.
    ///
    /// The unit stays left of the plot if something else is drawn in that place: a reference line,
    /// or a mark that `covers` finds. `covers` gets the place of the unit and the left edge of the
    /// plot; it must plan with the width `builder.plan`.
    pub(super) fn new(
        builder: &SceneBuilder,
        scale: &Scale,
        ticks: &[f64],
        covers: impl Fn(&Rect, f64) -> bool,
    ) -> Self {
        let over = Self::placed(builder, ticks, true);
        let ruled = |room: &Rect| {
            let mut heights = builder.figure.rules.iter().map(|rule| scale.at(rule.value));
            heights.any(|y| room.top < y && y < room.bottom)
        };
        match over.unit(builder, scale, ticks) {
            Some(room) if ruled(&room) || covers(&room, over.left) => {
                Self::placed(builder, ticks, false)
            }
            _ => over,
        }
    }

    fn placed(builder: &SceneBuilder, ticks: &[f64], over: bool) -> Self {
        let labels = builder.ticks(ticks, if over { ALONG } else { BESIDE });
        let top = labels.len().saturating_sub(1);
        let measured = |(index, label): (usize, String)| {
            let own = if over && index == top {
                figures(&label)
            } else {
                &label
            };
            let width = builder.measure(own);
            (label, width)
        };
        let labels: Vec<_> = labels.into_iter().enumerate().map(measured).collect();
        let widest = labels.iter().map(|label| label.1).fold(0.0, f64::max);
        Self {
            left: widest + GAP,
            labels,
        }
    }

    /// Returns the place that the unit of the top label takes inside the plot, with a margin for
    /// marks near it. Returns `None` if no unit is inside the plot.
    pub(super) fn unit(
        &self,
        builder: &SceneBuilder,
        scale: &Scale,
        ticks: &[f64],
    ) -> Option<Rect> {
        let ((label, width), value) = self.labels.last().zip(ticks.last())?;
        let (y, half) = (scale.at(*value), builder.line_height() / 2.0 + NEAR);
        let unit = builder.measure(label) - width;
        (unit > 0.0).then_some(Rect {
            left: self.left - GAP,
            top: y - half,
            right: self.left - GAP + unit + NEAR,
            bottom: y + half,
        })
    }

    /// Draws the grid lines up to `right` and writes the labels.
    pub(super) fn draw(
        &self,
        builder: &mut SceneBuilder,
        scale: &Scale,
        ticks: &[f64],
        right: f64,
    ) {
        for (value, (label, width)) in ticks.iter().zip(&self.labels) {
            let y = scale.at(*value);
            builder.line(Role::Grid, 0, (self.left, y), (right, y));
            let start = self.left - GAP - width;
            builder.text(Role::Tick, 0, (start, y), Anchor::Start, label);
        }
    }
}

/// Returns the part of a label before its unit in words.
fn figures(label: &str) -> &str {
    let words = |character: char| is_letter(character) || character == '\u{a0}';
    label.find(words).map_or(label, |end| &label[..end])
}

/// Returns the height, in CSS pixels, that the labels of vertical reference lines take above a
/// chart.
pub(super) fn rules_height(builder: &SceneBuilder) -> f64 {
    if builder.figure.rules.is_empty() {
        0.0
    } else {
        builder.line_height() + 2.0
    }
}

/// Draws vertical reference lines from `top` to `bottom` and writes their labels in the line of
/// text above `top`.
pub(super) fn upright_rules(builder: &mut SceneBuilder, scale: &Scale, top: f64, bottom: f64) {
    let figure = builder.figure;
    let wishes: Vec<Wish> = figure
        .rules
        .iter()
        .map(|rule| Wish {
            centre: scale.at(rule.value),
            size: builder.measure(&rule.label) + 8.0,
        })
        .collect();
    let centres = spread(&wishes, -4.0, builder.width + 4.0);
    for (rule, centre) in figure.rules.iter().zip(centres) {
        let x = scale.at(rule.value);
        builder.line(Role::Rule, 0, (x, top), (x, bottom));
        let y = top - 2.0 - builder.line_height() / 2.0;
        builder.text(Role::Label, 0, (centre, y), Anchor::Middle, &rule.label);
    }
}

/// Returns the left edge of a text that is `width` pixels wide and should start at `x`. The text
/// moves right, past the reference lines that would cross it, if there is room; otherwise it stays
/// at `x`.
pub(super) fn past_rules(builder: &SceneBuilder, scale: &Scale, x: f64, width: f64) -> f64 {
    let mut start = x;
    let mut rules: Vec<f64> = builder
        .figure
        .rules
        .iter()
        .map(|it| scale.at(it.value))
        .collect();
    rules.sort_unstable_by(f64::total_cmp);
    for rule in rules {
        if rule > start - NEAR && rule < start + width {
            start = rule + NEAR + 1.0;
        }
    }
    if start + width <= builder.width {
        start
    } else {
        x
    }
}

/// Draws horizontal reference lines and writes their labels above the right end.
pub(super) fn level_rules(builder: &mut SceneBuilder, scale: &Scale, left: f64, right: f64) {
    for rule in &builder.figure.rules {
        let y = scale.at(rule.value);
        builder.line(Role::Rule, 0, (left, y), (right, y));
        let at = (right, y - builder.line_height() / 2.0);
        builder.text(Role::Label, 0, at, Anchor::End, &rule.label);
    }
}

/// Writes the years below a chart and returns the height used, in CSS pixels. `span` holds the
/// first and the last year; `at` maps a year to a horizontal position.
pub(super) fn years(
    builder: &mut SceneBuilder,
    span: (i32, i32),
    top: f64,
    at: impl Fn(i32) -> f64,
) -> f64 {
    let (years, short) = named_years(builder, span, &at);
    let y = top + 6.0 + builder.line_height() / 2.0;
    for year in years {
        let label = words::year(year, short, builder.figure.language);
        let half = builder.measure(&label) / 2.0;
        let x = at(year).min(builder.width - half).max(half);
        builder.text(Role::Tick, 0, (x, y), Anchor::Middle, &label);
    }
    builder.line_height() + 8.0
}

/// Chooses the years to name, and returns them with `true` if they are shortened.
///
/// The choice is as many evenly spaced years as fit, always with the last one. If the values have
/// only a few years and all of these fit, they are named instead, with further years where there is
/// room.
fn named_years(
    builder: &SceneBuilder,
    span: (i32, i32),
    at: &impl Fn(i32) -> f64,
) -> (Vec<i32>, bool) {
    let room = (at(span.1) - at(span.0)).abs();
    let width = |short: bool| builder.measure(&words::year(span.1, short, builder.figure.language));
    let named = |short: bool| {
        let width = width(short);
        // The label of the last year is moved left if it would leave the scene, which brings it
        // closer to the one before.
        let nearer = at(span.1) + width / 2.0 - builder.width;
        let width = width + (nearer + 4.0).max(8.0);
        tick::years(span.0, span.1, (room / width).floor() as usize + 1)
    };
    // The short form is harder to read, so it must allow more years. Over several centuries it
    // would be ambiguous.
    let one_century = span.0.div_euclid(100) == span.1.div_euclid(100);
    let more = named(true).len() > named(false).len() && named(true).contains(&span.0);
    let short = one_century && more;
    let years = named(short);
    let own = own_years(builder);
    if own.iter().all(|year| years.contains(year)) {
        return (years, short);
    }
    let step = room / f64::from(span.1 - span.0);
    let fitting = |short: bool| {
        let fitted = around(&own, span, |gap| (width(short) + gap) / step)?;
        Some((fitted, short))
    };
    let found = fitting(false).or_else(|| fitting(true).filter(|_| one_century));
    found.unwrap_or((years, short))
}

/// Returns the different years of all values, in order. Returns an empty list if there are more
/// than [`FEW`] or if a value is not at a whole year.
fn own_years(builder: &SceneBuilder) -> Vec<i32> {
    let mut years = Vec::new();
    for point in value_label::points(builder.figure) {
        match point.at {
            At::Year(year) if year == year.floor() && years.len() < FEW => {
                if !years.contains(&(year as i32)) {
                    years.push(year as i32);
                }
            }
            _ => return Vec::new(),
        }
    }
    years.sort_unstable();
    years
}

/// Returns the years in `own` and, where there is enough room, further years of the `span`. Returns
/// `None` if the labels of `own` have no room beside each other. `apart` converts a gap between two
/// labels, in CSS pixels, to the number of years between their middles.
fn around(own: &[i32], span: (i32, i32), apart: impl Fn(f64) -> f64) -> Option<Vec<i32>> {
    let fits = |pair: &[i32]| f64::from(pair[1] - pair[0]) >= apart(CLOSE);
    if !own.windows(2).all(fits) {
        return None;
    }
    let mut years = own.to_vec();
    for year in span.0..=span.1 {
        let far = |other: &i32| f64::from((year - other).abs()) >= apart(8.0);
        if years.iter().all(far) {
            years.push(year);
        }
    }
    years.sort_unstable();
    Some(years)
}

/// Writes month names below a chart, and each year below its first named month. Returns the height
/// used, in CSS pixels. As many months are named as fit, always with the last one. Months are
/// counted from January of the year 0.
pub(super) fn months(
    builder: &mut SceneBuilder,
    span: (i32, i32),
    top: f64,
    at: impl Fn(i32) -> f64,
) -> f64 {
    let language = builder.figure.language;
    let year = |month: i32| words::time(f64::from(month.div_euclid(12)), language);
    // In both languages a month name is no wider than its year.
    let width = builder.measure(&year(span.1)) + 8.0;
    let room = (at(span.1) - at(span.0)).abs();
    let line = builder.line_height();
    let y = top + 6.0 + line / 2.0;
    let mut named = String::new();
    for month in tick::months(span.0, span.1, (room / width).floor() as usize + 1) {
        let label = words::month(month.rem_euclid(12), language);
        let x = at(month);
        builder.text(Role::Tick, 0, (x, y), Anchor::Middle, &label);
        let year = year(month);
        if year != named {
            builder.text(Role::Tick, 0, (x, y + line), Anchor::Middle, &year);
            named = year;
        }
    }
    line * 2.0 + 8.0
}
