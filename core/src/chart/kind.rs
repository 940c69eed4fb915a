//! The kinds of chart a report can ask for.

use serde::{Deserialize, Serialize};

/// A kind of chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "host", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Upright bars over years or categories; several series stand side by side.
    Column,
    /// Lying bars, the value at the end; values below the baseline point the other way.
    Bar,
    /// Values over years (or ordered categories), joined where neighbours are known.
    Line,
    /// Rows of parts of a whole: categories are the rows, series the parts.
    Share,
    /// Rows with two dots joined by a rule: two series.
    Dumbbell,
    /// Rows with two dots that are separate questions and are not joined.
    PairedDots,
    /// Two times, a straight line for each category: two series.
    Slope,
    /// Rows with one dot each, or a range.
    DotPlot,
    /// Dots at dates, labelled.
    Scatter,
    /// Bars of which each is a part of the one before.
    LinkedBars,
    /// Rows and columns shaded by value.
    HeatTable,
    /// Rows and columns of numbers.
    Table,
    /// Entries with a name and a line about each.
    List,
}

impl Kind {
    /// The name in the JSON and in `data-figure`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Column => "column",
            Self::Bar => "bar",
            Self::Line => "line",
            Self::Share => "share",
            Self::Dumbbell => "dumbbell",
            Self::PairedDots => "paired-dots",
            Self::Slope => "slope",
            Self::DotPlot => "dot-plot",
            Self::Scatter => "scatter",
            Self::LinkedBars => "linked-bars",
            Self::HeatTable => "heat-table",
            Self::Table => "table",
            Self::List => "list",
        }
    }

    /// Whether it is drawn; tables and lists are text.
    pub const fn is_drawn(self) -> bool {
        !matches!(self, Self::Table | Self::List)
    }
}

/// How values map to lengths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "host", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ScaleKind {
    /// Equal differences, equal lengths.
    #[default]
    Linear,
    /// Equal ratios, equal lengths; the axis says so.
    Log,
}

impl ScaleKind {
    /// Whether it is linear.
    pub const fn is_linear(&self) -> bool {
        matches!(self, Self::Linear)
    }
}
