//! The kinds of chart a report can ask for.

use crate::text::Language;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

/// A kind of chart.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Hash,
    Serialize,
    Deserialize,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[cfg_attr(feature = "host", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Kind {
    /// Vertical bars over years or categories. Several series are side by side.
    #[default]
    Column,
    /// Horizontal bars with the value at the end. Values below the baseline point the other way.
    Bar,
    /// Values over years or ordered categories. A line joins values only if they are neighbours.
    Line,
    /// Rows of parts of a whole: categories are the rows, series are the parts.
    Share,
    /// Rows of two dots joined by a line. The figure has two series.
    Dumbbell,
    /// Rows of two dots that are not joined, because they answer separate questions.
    PairedDots,
    /// Two points in time, joined by a straight line for each category. The figure has two series.
    Slope,
    /// Rows with one dot or one range each.
    DotPlot,
    /// Dots at dates, each with a label.
    Scatter,
    /// Bars in steps: each bar is a part of the bar before it.
    LinkedBars,
    /// Rows and columns of cells shaded by value.
    HeatTable,
    /// Rows and columns of numbers.
    Table,
    /// Entries with a name and a line of text each.
    List,
}

impl Kind {
    /// Returns `true` if the axis may be logarithmic. Bars need a linear axis: they start at a
    /// baseline, and a length from zero has no meaning on a logarithmic axis.
    pub const fn is_free_of_zero(self) -> bool {
        matches!(
            self,
            Self::Line
                | Self::Dumbbell
                | Self::PairedDots
                | Self::Slope
                | Self::DotPlot
                | Self::Scatter
        )
    }

    /// Returns `true` if the kind is drawn as a picture. Tables and lists are text.
    pub const fn is_drawn(self) -> bool {
        !matches!(self, Self::Table | Self::List)
    }
}

/// How values map to lengths.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Hash,
    Serialize,
    Deserialize,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[cfg_attr(feature = "host", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum ScaleKind {
    /// Equal differences have equal lengths.
    #[default]
    Linear,
    /// Equal ratios have equal lengths. A note below the chart says so.
    Log,
    /// Logarithmic on both sides of zero and linear close to zero, for values that span several
    /// magnitudes and are partly zero or negative. A note below the chart says so.
    Symlog,
}

impl ScaleKind {
    /// Returns the name of the scale.
    pub const fn label(self, language: Language) -> &'static str {
        let words = &language.words().chart;
        match self {
            Self::Linear => words.linear_scale,
            Self::Log => words.log_scale,
            Self::Symlog => words.symlog_scale,
        }
    }

    /// Returns `true` for a linear scale.
    pub const fn is_linear(&self) -> bool {
        matches!(self, Self::Linear)
    }
}
