//! A laid-out chart: marks with their geometry, role and the datum they stand for.

use super::Track;
use crate::text::Language;

/// A chart of a given size, ready to be written.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// In CSS pixels.
    pub width: f64,
    /// In CSS pixels.
    pub height: f64,
    /// Size of all text, in CSS pixels.
    pub font: f64,
    /// The language of its text.
    pub language: Language,
    /// The chart's accessible name.
    pub name: String,
    /// The chart in a sentence or two, for those who do not see it.
    pub summary: String,
    /// In painting order; the writer puts texts on top of shapes.
    pub marks: Vec<Mark>,
    /// How values are found that have no marks, as in lines with more values than pixels.
    pub track: Option<Track>,
}

/// One shape or piece of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Where it is and how large; coordinates are rounded to a tenth of a pixel.
    pub geometry: Geometry,
    /// What it is for.
    pub role: Role,
    /// Its colour in the palette, 1 to 8; 0 is the neutral ink. The level, 1 to 5, of a cell.
    pub colour: u8,
    /// Whether it stands for a value computed here: hollow.
    pub derived: bool,
    /// The value it stands for.
    pub datum: Option<Datum>,
    /// The series a line or label belongs to, where a chart has several.
    pub series: Option<usize>,
    /// What it says to somebody who does not see it; empty when it stands for no datum.
    pub name: String,
}

/// Indices into the figure: `figure.series[series].points[point]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Datum {
    /// Index of the series.
    pub series: usize,
    /// Index of the point within it.
    pub point: usize,
}

/// Shape and position, in CSS pixels from the top left corner.
#[derive(Clone, Debug, PartialEq)]
pub enum Geometry {
    /// An upright rectangle.
    Rect {
        /// Left edge.
        x: f64,
        /// Top edge.
        y: f64,
        /// Never negative.
        width: f64,
        /// Never negative.
        height: f64,
    },
    /// A straight line.
    Line {
        /// Start.
        from: (f64, f64),
        /// End.
        to: (f64, f64),
    },
    /// A dot.
    Dot {
        /// Centre.
        centre: (f64, f64),
        /// Half its width.
        radius: f64,
        /// Tells series apart where colour does not.
        shape: Shape,
    },
    /// Straight lines through points.
    Path(Vec<(f64, f64)>),
    /// A line of text.
    Text {
        /// Where the anchor lies, on the baseline.
        at: (f64, f64),
        /// Which end of the text lies there.
        anchor: Anchor,
        /// What it says, unescaped.
        content: String,
    },
}

/// The shape of a dot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A circle.
    Round,
    /// A square standing on a corner.
    Diamond,
    /// A triangle pointing up.
    Triangle,
    /// A square.
    Square,
}

impl Shape {
    /// The shape of a series' dots: four shapes in turn.
    pub const fn of(series: usize) -> Self {
        match series % 4 {
            0 => Self::Round,
            1 => Self::Diamond,
            2 => Self::Triangle,
            _ => Self::Square,
        }
    }
}

/// Which end of a text lies at its position.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Anchor {
    /// The left end.
    Start,
    /// The middle.
    Middle,
    /// The right end.
    End,
}

/// What a mark is for; the style sheet draws by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// A value as a length.
    Bar,
    /// An upper bound or the open part of a range, as a length.
    Bound,
    /// A value as a shaded cell of a table.
    Cell,
    /// A value as a dot.
    Dot,
    /// Values joined.
    Line,
    /// Two values of one row joined, or a range.
    Span,
    /// The baseline of bars.
    Baseline,
    /// A reference line.
    Rule,
    /// A line of the grid, a guide from a label to its dot.
    Grid,
    /// From a label to the mark it names.
    Leader,
    /// A number or year on an axis, a note below it.
    Tick,
    /// A name of a category, series or reference line.
    Label,
    /// A heading over several categories.
    Heading,
    /// A value in words beside its mark.
    Value,
    /// Text on a mark.
    Inside,
}

impl Role {
    /// Whether marks of this role are text.
    pub const fn is_text(self) -> bool {
        matches!(
            self,
            Self::Tick | Self::Label | Self::Heading | Self::Value | Self::Inside
        )
    }
}
