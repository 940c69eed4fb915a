//! The checks of a statistic and their results.

use crate::text::Text;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

/// A comparison of one statement of the article with another source.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "host", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Check {
    /// The result of the check.
    pub verdict: Verdict,
    /// The statement of the article, in our words, with its number.
    pub article: Text,
    /// The statement of the other source, with its number. Empty if there is no other source.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub source: Text,
    /// The reason for the verdict.
    pub reason: Text,
    /// Keys of the sources read for this check.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub read: Vec<String>,
}

/// The seven possible results of a check.
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
pub enum Verdict {
    /// The article agrees with the source named.
    #[default]
    Matches,
    /// The article agrees with the source after rounding.
    Rounded,
    /// The article has another value, measure or subject than the report.
    Differs,
    /// The number is correct, but the wording may mislead.
    MayMislead,
    /// No second source was found.
    ArticleOnly,
    /// The only other value was computed from the article's value, or is in another edition.
    CannotBeChecked,
    /// The report gives two values for the same thing.
    ReportDisagrees,
}

/// A number that follows from others by arithmetic: `world[2023] / world[2022] - 1` is 40.6%.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "host", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// Arithmetic with `+ - * /` and parentheses over the statistic's points, written `series[at]`,
    /// and plain numbers. Operators need a space on both sides.
    pub expression: String,
    /// The number as stated, in `unit`.
    pub stated: f64,
    /// Id of the unit of the number. A ratio stated in percent is multiplied by 100.
    pub unit: String,
    /// Number of decimals to compare.
    pub decimals: u8,
    /// Who states the number and how, in our words.
    pub text: Text,
    /// False if the arithmetic is known to give another number and a check says so.
    #[serde(default = "yes", skip_serializing_if = "is_yes")]
    pub holds: bool,
}

/// Returns the default of fields that are `true` if left out.
pub(super) const fn yes() -> bool {
    true
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "the signature serde asks for"
)]
/// Returns the value. serde uses this to leave out fields that are `true`.
pub(super) const fn is_yes(value: &bool) -> bool {
    *value
}
