//! Where a value comes from and how far that reading can be trusted.

use crate::text::Text;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

/// A document values were taken from.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "host", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The key the series refer to, such as `TW24-R`.
    pub key: String,
    /// Its title, cited.
    pub title: Text,
    /// Who published it.
    pub publisher: Text,
    /// Edition, version or date; `n.d.` where it has none.
    pub edition: String,
    /// The licence or terms it stands under.
    pub licence: Text,
    /// How to find it.
    pub find: Text,
    /// What kind of reading it is.
    pub reading: Reading,
}

/// How close to the origin a source is.
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
pub enum Reading {
    /// The article under study.
    #[default]
    Article,
    /// The publisher's own words or page.
    FirstHand,
    /// A data file, copied value by value.
    Dataset,
    /// Somebody else's reading of the origin.
    SecondHand,
}
