//! A laid-out chart: marks with their geometry, role and the datum they stand for.

/// A chart of a given size, ready to be written.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// In CSS pixels.
    pub width: f64,
    /// In CSS pixels.
    pub height: f64,
    /// The chart's accessible name.
    pub name: String,
    /// In painting order.
    pub marks: Vec<Mark>,
}

/// One shape or piece of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Where it is and how large; coordinates are rounded to a tenth of a pixel.
    pub geometry: Geometry,
    /// What it is for.
    pub role: Role,
    /// Its colour in the palette, 1 to 8; 0 is the neutral ink.
    pub colour: u8,
    /// Whether it stands for a value computed here: hollow or hatched.
    pub derived: bool,
    /// The value it stands for.
    pub datum: Option<Datum>,
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
    Circle {
        /// Centre.
        centre: (f64, f64),
        /// Radius.
        radius: f64,
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

/// Which end of a text lies at its position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The left end.
    Start,
    /// The middle.
    Middle,
    /// The right end.
    End,
}

/// What a mark is for; the style sheet draws by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A value as a length.
    Bar,
    /// A value as a dot.
    Dot,
    /// Values joined.
    Line,
    /// Two values of one row joined, or a range.
    Span,
    /// A reference line or the baseline.
    Rule,
    /// A line of the grid.
    Grid,
    /// A number on an axis.
    Tick,
    /// A name of a category, series or reference line.
    Label,
    /// A value in words beside its mark.
    Value,
}
