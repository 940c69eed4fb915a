//! A chart after layout: marks with geometry, role and the value they stand for.

use super::Track;
use crate::text::Language;

/// A chart of a given size, ready to be written as SVG.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// In CSS pixels.
    pub width: f64,
    /// In CSS pixels.
    pub height: f64,
    /// Font size of all text, in CSS pixels.
    pub font: f64,
    /// The language of its text.
    pub language: Language,
    /// The chart's accessible name.
    pub name: String,
    /// The chart described in one or two sentences, for screen readers.
    pub summary: String,
    /// Marks in painting order. The writer puts texts on top of shapes.
    pub marks: Vec<Mark>,
    /// Finds values that have no marks. Only lines with more values than pixels have a track.
    pub track: Option<Track>,
}

/// One shape or piece of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Position and size. Coordinates are rounded to a tenth of a pixel.
    pub geometry: Geometry,
    /// The purpose of the mark.
    pub role: Role,
    /// Index of the colour in the palette, 1 to 8; 0 is the neutral ink. For a cell this is the
    /// level of its shade, 1 to 5.
    pub colour: u8,
    /// `true` if the mark stands for a computed value. Such marks are hollow.
    pub derived: bool,
    /// The value that the mark stands for.
    pub datum: Option<Datum>,
    /// The series that a line or label belongs to, if the chart has several.
    pub series: Option<usize>,
    /// Accessible name of the mark; empty if the mark stands for no value.
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

/// Shape and position, in CSS pixels from the top left corner of the scene.
#[derive(Clone, Debug, PartialEq)]
pub enum Geometry {
    /// A rectangle with horizontal and vertical edges.
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
        /// Half the width of the dot.
        radius: f64,
        /// The shape of the dot, which tells series apart without colour.
        shape: Shape,
    },
    /// Straight lines through points.
    Path(Vec<(f64, f64)>),
    /// A line of text.
    Text {
        /// Position of the anchor, on the baseline of the text.
        at: (f64, f64),
        /// Which end of the text is at that position.
        anchor: Anchor,
        /// The text, unescaped.
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
    /// Returns the shape for the dots of a series. Four shapes take turns.
    pub const fn of(series: usize) -> Self {
        match series % 4 {
            0 => Self::Round,
            1 => Self::Diamond,
            2 => Self::Triangle,
            _ => Self::Square,
        }
    }
}

/// Which end of a text is at its position.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Anchor {
    /// The left end.
    Start,
    /// The middle.
    Middle,
    /// The right end.
    End,
}

/// The purpose of a mark. The style sheet decides by it how the mark looks.
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
    /// A line that joins values.
    Line,
    /// A line that joins two values of one row, or the ends of a range.
    Span,
    /// The baseline of bars.
    Baseline,
    /// A reference line.
    Rule,
    /// A grid line, or a guide line from a label to its dot.
    Grid,
    /// A line from a label to the mark that it names.
    Leader,
    /// A number or year on an axis, or a note below the axis.
    Tick,
    /// The name of a category, series or reference line.
    Label,
    /// A heading over several categories.
    Heading,
    /// A value as text beside its mark.
    Value,
    /// Text on a mark.
    Inside,
}

impl Role {
    /// Returns `true` if marks of this role are text.
    pub const fn is_text(self) -> bool {
        matches!(
            self,
            Self::Tick | Self::Label | Self::Heading | Self::Value | Self::Inside
        )
    }
}
