//! The slots of vertical bars: one for each consecutive year, or one for each category.

use super::scale::extent;
use super::scene_builder::SceneBuilder;
use super::wrap::wrap;
use super::{Anchor, At, Figure, Role, axis, value_label};

/// Largest width of a slot, in CSS pixels. On a wide chart, a few bars are close together at the
/// left.
const WIDEST: f64 = 150.0;

/// Slots of equal width, side by side, one for each year or category.
pub(super) struct Slots {
    /// Number of slots.
    pub(super) count: usize,
    /// Width of a slot, in CSS pixels.
    pub(super) step: f64,
    first: i32,
    years: bool,
    left: f64,
}

impl Slots {
    /// Creates slots for all points and for the years in [`Figure::span`]. They have no position
    /// yet.
    pub(super) fn new(figure: &Figure) -> Self {
        match year_span(figure) {
            Some((first, last)) => {
                let count = (last - first + 1).max(1) as usize;
                Self {
                    first,
                    count,
                    years: true,
                    left: 0.0,
                    step: 0.0,
                }
            }
            None => {
                let count = figure.categories.len().max(1);
                Self {
                    first: 0,
                    count,
                    years: false,
                    left: 0.0,
                    step: 0.0,
                }
            }
        }
    }

    /// Places the slots between two edges.
    pub(super) fn within(mut self, left: f64, right: f64) -> Self {
        self.left = left;
        self.step = ((right - left) / self.count as f64).min(WIDEST);
        self
    }

    /// Returns the left edge of the first slot.
    pub(super) fn left(&self) -> f64 {
        self.left
    }

    /// Returns the right edge of the last slot.
    pub(super) fn right(&self) -> f64 {
        self.left + self.step * self.count as f64
    }

    /// Returns the horizontal centre of a slot.
    pub(super) fn middle(&self, slot: f64) -> f64 {
        self.left + self.step * (slot + 0.5)
    }

    /// Returns the index of the slot of a point.
    pub(super) fn of(&self, at: At) -> f64 {
        match at {
            At::Category(index) | At::Both(index, _) => index as f64,
            At::Year(year) => year.floor() - f64::from(self.first),
        }
    }

    /// Writes years or categories below the slots. Returns the height used, in CSS pixels.
    pub(super) fn names(&self, builder: &mut SceneBuilder, top: f64) -> f64 {
        if self.years {
            let span = (self.first, self.first + self.count as i32 - 1);
            return axis::years(builder, span, top, |year| {
                self.middle(f64::from(year - self.first))
            });
        }
        let line = builder.line_height();
        let planned = builder.plan / self.count as f64 - 4.0;
        let figure = builder.figure;
        let mut most = 1;
        for (index, category) in figure.categories.iter().enumerate() {
            most = most.max(wrap(&category.label, planned, builder.font).len());
            let lines = wrap(&category.label, self.step - 4.0, builder.font);
            let y = top + 5.0 + line * lines.len() as f64 / 2.0;
            let x = self.middle(index as f64);
            builder.lines(Role::Label, 0, (x, y), Anchor::Middle, &lines);
        }
        line * most as f64 + 7.0
    }
}

/// Returns the first and the last year of the axis, or `None` if the slots are categories.
pub(super) fn year_span(figure: &Figure) -> Option<(i32, i32)> {
    let years = value_label::points(figure).filter_map(|point| match point.at {
        At::Year(year) => Some(year.floor()),
        _ => None,
    });
    let (first, last) = extent(years)?;
    let (from, to) = figure.span.unwrap_or((first as i32, last as i32));
    Some((from.min(first as i32), to.max(last as i32)))
}
