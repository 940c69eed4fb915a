//! The sources of values, and how close to the origin each source is.

use crate::text::Text;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

/// A document that values were taken from.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "host", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The key that series refer to, such as `TW24-R`.
    pub key: String,
    /// The title, as cited.
    pub title: Text,
    /// The publisher.
    pub publisher: Text,
    /// Edition, version or date; `n.d.` if there is none.
    pub edition: String,
    /// The licence or terms of use.
    pub licence: Text,
    /// How to find the document.
    pub find: Text,
    /// How close to the origin the document is.
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
    /// The article that is checked.
    #[default]
    Article,
    /// The publisher's own text or page.
    FirstHand,
    /// A data file, copied value by value.
    Dataset,
    /// A report by others about the origin.
    SecondHand,
}
