//! The data behind a chart, a table or a list, with the source of every value.

use super::Position;
use super::check::{is_yes, yes};
use crate::chart::{Kind, ScaleKind};
use crate::language::Qualifier;
use crate::text::Text;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

/// What a chart, table or list shows.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "host", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FigureSpec {
    /// The kind of chart.
    pub kind: Kind,
    /// Measure, unit and scope, as the chart's subtitle.
    pub subtitle: Text,
    /// Id of the unit of the value axis and of every plotted value.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// `linear`; `log`, for positive values over several magnitudes; `symlog`, where some of them
    /// are zero or negative. Bars and parts of a whole are always linear.
    #[serde(default, skip_serializing_if = "ScaleKind::is_linear")]
    pub scale: ScaleKind,
    /// Where bars start: 0, or 1 for ratios.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baseline: Option<f64>,
    /// First and last year of a time axis, when it is wider than the data.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub span: Option<[i32; 2]>,
    /// The rows or slots of the chart, in drawing order; none on a time axis.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub categories: Vec<Category>,
    /// The values.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub series: Vec<Series>,
    /// Reference lines.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<Rule>,
    /// The entries of a list.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<Item>,
    /// What the chart leaves out or rounds.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub note: Text,
}

/// A row, slot or dot of a chart without a time axis.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "host", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// What points refer to; the id of an entity gives it that name and colour.
    pub id: String,
    /// Its name, when it is no entity or is called otherwise here.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub name: Text,
    /// A heading it stands under, shared by the categories next to it.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub group: Text,
    /// False for rows that only the table shows.
    #[serde(default = "yes", skip_serializing_if = "is_yes")]
    pub plotted: bool,
}

/// Values of one measure from one edition. Two editions are two figures, never one series.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "host", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Series {
    /// Unique within the statistic; the id of an entity gives it that name and colour.
    pub id: String,
    /// Its name, when it is no entity.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub name: Text,
    /// Unit, where it is not the figure's; such a series is only in the table.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// The year of all its values, where points are not years themselves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i32>,
    /// Keys of its sources.
    pub source: Vec<String>,
    /// How its values were had.
    pub status: Status,
    /// How derived values were computed, in figures and signs that need no language.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub formula: String,
    /// How derived values were had where figures and signs cannot say so: “counted in the file”.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub method: Text,
    /// Whether the series may be handed out whole.
    #[serde(default, skip_serializing_if = "Publication::is_whole")]
    pub publication: Publication,
    /// False for series that only the table shows.
    #[serde(default = "yes", skip_serializing_if = "is_yes")]
    pub plotted: bool,
    /// Its values. A value nobody has is left out, never written as 0.
    pub points: Vec<Point>,
}

/// One value.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "host", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// A year, or the id of a category.
    pub at: Position,
    /// In the base unit.
    pub value: f64,
    /// The lower end of a range whose upper end is `value`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub low: Option<f64>,
    /// When, for scatter charts: `2023-03-15`, `2023-03` or `2023`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub date: String,
    /// Exact, about, at most …
    #[serde(default, skip_serializing_if = "Qualifier::is_exact")]
    pub qualifier: Qualifier,
    /// Unit, where it is not the series'; such a point is only in the table.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// Sources, where they are not the series'.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub source: Vec<String>,
    /// Status, where it is not the series'.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
    /// How a derived value was computed, where it is not as in the series; in figures and signs.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub formula: String,
    /// A remark on this value.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub note: Text,
}

/// How a value was had.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
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
pub enum Status {
    /// Copied from a data file.
    #[default]
    Dataset,
    /// Printed in a page that was read.
    Quoted,
    /// Computed here from others; the formula says how.
    Derived,
}

/// Whether a series may be handed out whole.
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
pub enum Publication {
    /// It may.
    #[default]
    Whole,
    /// A survey under a proprietary licence: shown, quoted figure by figure, not offered as a file.
    SingleFigures,
}

impl Publication {
    const fn is_whole(&self) -> bool {
        matches!(self, Self::Whole)
    }
}

/// A reference line.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "host", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Where on the value axis.
    pub value: f64,
    /// What it says.
    pub label: Text,
}

/// An entry of a list.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "host", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Its name; may be the id of an entity with `name` left empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub entity: String,
    /// Its name, when it is no entity.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub name: Text,
    /// One line about it.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub text: Text,
    /// A score or amount of its own, in `unit`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    /// Id of the unit of `value`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
}
