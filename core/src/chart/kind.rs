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
    /// Upright bars over years or categories; several series stand side by side.
    #[default]
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
    /// Whether its axis may be other than linear: where lengths start at a baseline, equal ratios
    /// would be lengths of nothing.
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

    /// Whether it is drawn; tables and lists are text.
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
    /// Equal differences, equal lengths.
    #[default]
    Linear,
    /// Equal ratios, equal lengths; the axis says so.
    Log,
    /// Logarithmic on both sides of zero and linear close to it, for values that span magnitudes
    /// and are zero or negative in part; the axis says so.
    Symlog,
}

impl ScaleKind {
    /// What it is called.
    pub const fn label(self, language: Language) -> &'static str {
        let words = &language.words().chart;
        match self {
            Self::Linear => words.linear_scale,
            Self::Log => words.log_scale,
            Self::Symlog => words.symlog_scale,
        }
    }

    /// Whether it is linear.
    pub const fn is_linear(&self) -> bool {
        matches!(self, Self::Linear)
    }
}
