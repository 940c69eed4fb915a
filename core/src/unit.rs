//! Units of numbers. Values of different dimensions are never added and never share an axis.

use crate::text::Text;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

/// The dimension of a number. The dimension decides how the number is written and which numbers it
/// can be compared with.
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
pub enum Dimension {
    /// United States dollars: whole dollars, not millions.
    Usd,
    /// A number of things: models, companies, calls.
    #[default]
    Count,
    /// A percentage. A share is from 0 to 100; a growth rate can be outside that range.
    Percent,
    /// A difference of two percentages.
    PercentagePoint,
    /// One value divided by another of the same unit; 1 means equal.
    Ratio,
    /// Points of a test or an index. They are comparable only within the same test.
    Score,
    /// Tonnes of CO₂ equivalent.
    Tonnes,
    /// Floating-point operations.
    Flop,
    /// A calendar year.
    Year,
}

/// A unit of a report: a dimension and the words after the number.
///
/// Percent, dollars and other units with a sign of their own need no words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "host", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Unit {
    /// The name the statistics refer to, such as `models`.
    pub id: String,
    /// The dimension of the number.
    pub dimension: Dimension,
    /// The words after the number: a Chinese measure word (`个`), an English plural (`models`).
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub suffix: Text,
    /// The English word after exactly 1, such as `model`. Empty if it is the same as the plural.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub singular: String,
}
