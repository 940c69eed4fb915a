//! The rows of a chart with one row per category. Labels are beside or above the rows; groups of
//! rows have headings.

use super::scene_builder::SceneBuilder;
use super::text_width::{text_width, widest};
use super::words;
use super::wrap::{fits, wrap};
use super::{Anchor, At, Category, Figure, Point, Role};
use std::borrow::Cow;

/// Largest share of the planned width that labels beside the rows may take.
const BESIDE: f64 = 0.45;

/// With at least this many rows, labels are beside the rows even if they need two lines.
const MANY: usize = 9;

/// The positions of the rows of a chart.
pub(super) struct Rows {
    /// Left edge of the drawing, right of the labels beside the rows.
    pub(super) left: f64,
    /// The rows, one for each category, in order.
    pub(super) rows: Vec<Row>,
    /// The lower end of the last row.
    pub(super) bottom: f64,
    beside: bool,
}

/// A row of a chart.
pub(super) struct Row {
    /// Top of the room for the marks of the row.
    pub(super) top: f64,
    /// Height of that room.
    pub(super) height: f64,
    /// Top of the label, if the label is above the row.
    label: f64,
    lines: Vec<String>,
    heading: Option<f64>,
}

impl Row {
    /// Returns the vertical centre of the row.
    pub(super) fn middle(&self) -> f64 {
        self.top + self.height / 2.0
    }
}

impl Rows {
    /// Places rows from `top` down. `height` returns the height of the row of a category; `gap` is
    /// the gap between rows. All values are in CSS pixels.
    pub(super) fn new(
        builder: &SceneBuilder,
        top: f64,
        gap: f64,
        height: impl Fn(usize) -> f64,
    ) -> Self {
        Self::placed(builder, label_column(builder), (top, gap), height)
    }

    /// Like [`Self::new`], with all labels above their rows.
    pub(super) fn above(
        builder: &SceneBuilder,
        top: f64,
        gap: f64,
        height: impl Fn(usize) -> f64,
    ) -> Self {
        Self::placed(builder, (false, builder.plan), (top, gap), height)
    }

    fn placed(
        builder: &SceneBuilder,
        (beside, width): (bool, f64),
        (top, gap): (f64, f64),
        height: impl Fn(usize) -> f64,
    ) -> Self {
        let categories = &builder.figure.categories;
        let line = builder.line_height();
        let mut y = top;
        let mut rows: Vec<Row> = Vec::with_capacity(categories.len());
        for (index, category) in categories.iter().enumerate() {
            let new_group = index == 0 || categories[index - 1].group != category.group;
            let mut heading = None;
            if new_group && !category.group.is_empty() {
                y += if index > 0 { gap } else { 0.0 };
                heading = Some(y);
                y += line + 5.0;
            }
            let lines = wrap(&category.label, width, builder.font);
            let text = line * lines.len() as f64;
            let label = y;
            let own = height(index);
            let (row, top) = if beside {
                let row = own.max(text - 2.0);
                (row, y)
            } else {
                (own, y + text + 2.0)
            };
            rows.push(Row {
                top,
                height: row,
                label,
                lines,
                heading,
            });
            y = top + row + gap;
        }
        let left = if beside {
            widest(rows.iter().flat_map(|row| &row.lines), builder.font) + 8.0
        } else {
            0.0
        };
        Self {
            left,
            rows,
            bottom: y - gap,
            beside,
        }
    }

    /// Returns the pieces of a baseline as (top, bottom). The baseline is interrupted where labels
    /// or headings are between the rows.
    pub(super) fn stretches(&self) -> Vec<(f64, f64)> {
        let mut stretches: Vec<(f64, f64)> = Vec::new();
        for row in &self.rows {
            let (top, bottom) = ((row.top - 2.0).max(0.0), row.top + row.height + 2.0);
            match stretches.last_mut() {
                Some(last) if self.beside && row.heading.is_none() => last.1 = bottom,
                _ => stretches.push((top, bottom)),
            }
        }
        stretches
    }

    /// Writes the labels and headings.
    pub(super) fn draw(&self, builder: &mut SceneBuilder) {
        let half = builder.line_height() / 2.0;
        for (row, category) in self.rows.iter().zip(&builder.figure.categories) {
            if let Some(y) = row.heading {
                builder.text(
                    Role::Heading,
                    0,
                    (0.0, y + half),
                    Anchor::Start,
                    &category.group,
                );
            }
            let y = if self.beside {
                row.middle()
            } else {
                row.label + half * row.lines.len() as f64
            };
            builder.lines(Role::Label, 0, (0.0, y), Anchor::Start, &row.lines);
        }
    }
}

/// Returns `true` if labels are beside the rows, and the largest width of a label in CSS pixels.
fn label_column(builder: &SceneBuilder) -> (bool, f64) {
    let labels = || {
        builder
            .figure
            .categories
            .iter()
            .map(|category| category.label.as_str())
    };
    let longest = labels()
        .map(|label| text_width(label, builder.font))
        .fold(0.0, f64::max);
    let room = builder.plan * BESIDE;
    if longest <= room {
        return (true, longest + 1.0);
    }
    let many = builder.figure.categories.len() >= MANY;
    if many && labels().all(|label| fits(label, room, builder.font, 2)) {
        return (true, room);
    }
    (false, builder.plan)
}

/// Returns the figure with a category for each year, if its points are at years. Chart kinds with
/// rows need categories. Otherwise the figure is unchanged.
pub(super) fn by_category(figure: &Figure) -> Cow<'_, Figure> {
    let mut years: Vec<f64> = super::value_label::points(figure)
        .filter_map(|point| match point.at {
            At::Year(year) => Some(year),
            _ => None,
        })
        .collect();
    if years.is_empty() || !figure.categories.is_empty() {
        return Cow::Borrowed(figure);
    }
    years.sort_unstable_by(f64::total_cmp);
    years.dedup();
    let mut rows = figure.clone();
    rows.categories = years
        .iter()
        .map(|year| Category {
            label: words::time(*year, figure.language),
            group: String::new(),
            colour: 0,
        })
        .collect();
    for point in rows.series.iter_mut().flat_map(|series| &mut series.points) {
        if let At::Year(year) = point.at {
            point.at = At::Category(years.partition_point(|other| *other < year));
        }
    }
    Cow::Owned(rows)
}

/// Returns the index of the point of a series in a category, if there is one. This is a binary
/// search, because points are sorted by category.
pub(super) fn point_in(figure: &Figure, series: usize, category: usize) -> Option<usize> {
    let points = &figure.series[series].points;
    let row = |point: &Point| match point.at {
        At::Category(row) => Some(row),
        At::Year(_) | At::Both(..) => None,
    };
    let place = points.partition_point(|point| row(point).is_some_and(|it| it < category));
    let found = points.get(place).filter(|it| row(it) == Some(category));
    found.map(|_| place)
}
