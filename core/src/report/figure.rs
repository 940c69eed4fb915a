//! The data of a chart, table or list, with the source of every value.

use super::Position;
use super::check::{is_yes, yes};
use crate::chart::{Kind, ScaleKind};
use crate::language::Qualifier;
use crate::text::Text;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

/// The data of a chart, table or list.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "host", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FigureSpec {
    /// The kind of chart.
    pub kind: Kind,
    /// Measure, unit and scope; the subtitle of the chart.
    pub subtitle: Text,
    /// Id of the unit of the value axis. Every plotted value has this unit.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// `linear`; `log` for positive values over several magnitudes; `symlog` if some of these are
    /// zero or negative. Bars and shares are always linear.
    #[serde(default, skip_serializing_if = "ScaleKind::is_linear")]
    pub scale: ScaleKind,
    /// The value where bars start. The default is 1 for ratios and 0 for other units.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baseline: Option<f64>,
    /// First and last year of a time axis that is wider than the data.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub span: Option<[i32; 2]>,
    /// The rows or slots of the chart, in drawing order. Empty for a time axis.
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
    /// A note, for example what the chart leaves out or rounds.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub note: Text,
}

/// A row, slot or dot of a chart without a time axis.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "host", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// The id that points refer to. The id of an entity gives the category its name and colour.
    pub id: String,
    /// The name. Needed if the id is not an entity or if the name differs here.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub name: Text,
    /// A heading that adjacent categories share.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub group: Text,
    /// False for rows that only the table shows.
    #[serde(default = "yes", skip_serializing_if = "is_yes")]
    pub plotted: bool,
}

/// Values of one measure from one edition. Two editions need two figures.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "host", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Series {
    /// Unique within the statistic. The id of an entity gives the series its name and colour.
    pub id: String,
    /// The name. Needed if the id is not an entity.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub name: Text,
    /// Id of the unit, if it differs from the figure's. Such a series is only in the table.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// The year of all values, if the points have categories instead of years.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i32>,
    /// Keys of the sources.
    pub source: Vec<String>,
    /// How the values were obtained.
    pub status: Status,
    /// How derived values were computed, as a formula without words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub formula: String,
    /// How derived values were computed, in words, if a formula cannot say so: “counted in the
    /// file”.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub method: Text,
    /// Whether the series may be downloaded as a whole.
    #[serde(default, skip_serializing_if = "Publication::is_whole")]
    pub publication: Publication,
    /// False for series that only the table shows.
    #[serde(default = "yes", skip_serializing_if = "is_yes")]
    pub plotted: bool,
    /// The values. A missing value has no point; it is never written as 0.
    pub points: Vec<Point>,
}

/// One value.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "host", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// A year, or the id of a category.
    pub at: Position,
    /// In the base unit. For a range, the upper end.
    pub value: f64,
    /// The lower end, if the value is a range.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub low: Option<f64>,
    /// The date, for scatter charts: `2023-03-15`, `2023-03` or `2023`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub date: String,
    /// How exact the value is: exact, about, at most …
    #[serde(default, skip_serializing_if = "Qualifier::is_exact")]
    pub qualifier: Qualifier,
    /// Id of the unit, if it differs from the series'. Such a point is only in the table.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// Keys of the sources, if they differ from the series'.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub source: Vec<String>,
    /// The status, if it differs from the series'.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
    /// How a derived value was computed, if it differs from the series; a formula without words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub formula: String,
    /// A note on this value.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub note: Text,
}

/// How a value was obtained.
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
    /// Printed on a page that was read.
    Quoted,
    /// Computed from other values. The formula or the method says how.
    Derived,
}

/// Whether a series may be downloaded as a whole.
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
    /// The series may be downloaded.
    #[default]
    Whole,
    /// A survey under a proprietary licence: values are shown and quoted one by one, but there is
    /// no download.
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
    /// Position on the value axis, in the figure's unit.
    pub value: f64,
    /// The text beside the line.
    pub label: Text,
}

/// An entry of a list.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "host", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Id of the entity, if the entry is one. The entity gives the entry its name.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub entity: String,
    /// The name, if the entry is not an entity.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub name: Text,
    /// One line of text.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub text: Text,
    /// A score or an amount, in `unit`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    /// Id of the unit of `value`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
}
