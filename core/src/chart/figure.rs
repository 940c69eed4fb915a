//! One statistic's rows, ready to draw. It knows nothing of pixels.

use super::{Kind, ScaleKind};
use crate::language::Qualifier;
use crate::text::Language;
use crate::unit::Unit;

/// What a chart draws, in one language.
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
    /// Linear, logarithmic, or logarithmic on both sides of zero.
    pub scale: ScaleKind,
    /// Where bars start, in the unit.
    pub baseline: f64,
    /// First and last year of the time axis, when asked to be wider than the data.
    pub span: Option<(i32, i32)>,
    /// Rows or slots; empty on a time axis.
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
    /// The year of all its values, as the names of marks say it; empty where points or the
    /// label say it themselves.
    pub when: String,
    /// Its colour in the palette, 1 to 8; 0 is the neutral ink.
    pub colour: u8,
    /// In order of their position; a value nobody has is left out.
    pub points: Vec<Point>,
}

/// One value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// Where it stands.
    pub at: At,
    /// In the unit of the figure.
    pub value: f64,
    /// The lower end of a range whose upper end is `value`.
    pub low: Option<f64>,
    /// How exact it is.
    pub qualifier: Qualifier,
    /// Whether it was observed or computed.
    pub evidence: Evidence,
}

/// Where a point stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum At {
    /// In the category of that index.
    Category(usize),
    /// At a time in years; 15 March 2023 is about 2023.2.
    Year(f64),
    /// In a category, and at a time in years (scatter).
    Both(usize, f64),
}

/// Whether a value was observed or computed here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// From a source; drawn solid.
    Observed,
    /// Computed here; drawn hollow or hatched.
    Derived,
}

/// A reference line.
#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    /// Where on the value axis.
    pub value: f64,
    /// What it says.
    pub label: String,
}
