//! What was checked, and what came of it.

use crate::text::Text;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

/// One statement of the article held against another source.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "host", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Check {
    /// What came of it.
    pub verdict: Verdict,
    /// What the article says, in our words, with its number.
    pub article: Text,
    /// What the other source says, with its number; empty when there is none.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub source: Text,
    /// Why the verdict is what it is.
    pub reason: Text,
    /// Keys of the sources that were read for this check.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub read: Vec<String>,
}

/// The only seven outcomes of a check.
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
    /// Agrees with the source named.
    #[default]
    Matches,
    /// Agrees after rounding.
    Rounded,
    /// Another value, measure or thing than the report's.
    Differs,
    /// The number stands, its wording may mislead.
    MayMislead,
    /// No second source was found.
    ArticleOnly,
    /// The value it would be checked against was computed from it, or lies in another edition.
    CannotBeChecked,
    /// The report gives two values for the same thing.
    ReportDisagrees,
}

/// A figure that follows from others by arithmetic: `world[2023] / world[2022] - 1` is 40.6%.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "host", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// Arithmetic over the statistic's own points, written `series[at]`, and plain numbers,
    /// with `+ - * /` and parentheses; operators stand between spaces.
    pub expression: String,
    /// The figure as stated, in `unit`.
    pub stated: f64,
    /// The unit of the figure. A ratio stated in percent is multiplied by 100.
    pub unit: String,
    /// Decimals to which it must hold.
    pub decimals: u8,
    /// Who states it and how, in our words.
    pub text: Text,
    /// False where the arithmetic is known to disagree and a check says so.
    #[serde(default = "yes", skip_serializing_if = "is_yes")]
    pub holds: bool,
}

/// What is left out is true.
pub(super) const fn yes() -> bool {
    true
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "the signature serde asks for"
)]
pub(super) const fn is_yes(value: &bool) -> bool {
    *value
}
