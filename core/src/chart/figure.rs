//! The data of one statistic, ready to draw. A figure contains no pixel sizes.

use super::{Kind, ScaleKind};
use crate::language::Qualifier;
use crate::text::Language;
use crate::unit::Unit;

/// The data that a chart draws, with its labels in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The kind of chart.
    pub kind: Kind,
    /// The language of labels and numbers.
    pub language: Language,
    /// The chart's accessible name.
    pub name: String,
    /// The unit of every value.
    pub unit: Unit,
    /// How values map to lengths.
    pub scale: ScaleKind,
    /// The value where bars start, in the figure's unit.
    pub baseline: f64,
    /// First and last year of the time axis. `None` means that the axis covers the data only.
    pub span: Option<(i32, i32)>,
    /// The rows or slots, in order. Empty if the values are on a time axis.
    pub categories: Vec<Category>,
    /// The values.
    pub series: Vec<Series>,
    /// Reference lines.
    pub rules: Vec<Rule>,
}

/// A row or slot.
#[derive(Clone, Debug, PartialEq)]
pub struct Category {
    /// Its label.
    pub label: String,
    /// A heading shared with its neighbours; empty for none.
    pub group: String,
    /// Its colour in the palette, 1 to 8; 0 is the neutral ink.
    pub colour: u8,
}

/// Values of one measure or one entity.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// Its label.
    pub label: String,
    /// The year of all values, for the accessible names of marks. Empty if the points have years or
    /// if the label contains the year.
    pub when: String,
    /// Its colour in the palette, 1 to 8; 0 is the neutral ink.
    pub colour: u8,
    /// Points in order of their position. A missing value has no point.
    pub points: Vec<Point>,
}

/// One value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// Position of the point.
    pub at: At,
    /// The value in the figure's unit; the upper end if the point is a range.
    pub value: f64,
    /// The lower end of a range whose upper end is `value`; `None` if the value is not a range.
    pub low: Option<f64>,
    /// How exact the value is.
    pub qualifier: Qualifier,
    /// Whether the value was observed or computed.
    pub evidence: Evidence,
}

/// Position of a point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum At {
    /// In the category with this index in [`Figure::categories`].
    Category(usize),
    /// At a time in years. 15 March 2023 is about 2023.2.
    Year(f64),
    /// In the category with this index, and at a time in years. Scatter charts use both.
    Both(usize, f64),
}

/// Whether a value was observed or computed from other values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// Taken from a source. Drawn solid.
    Observed,
    /// Computed from other values. Drawn hollow or hatched.
    Derived,
}

/// A reference line.
#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    /// Position on the value axis, in the figure's unit.
    pub value: f64,
    /// The text beside the line.
    pub label: String,
}
