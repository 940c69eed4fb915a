//! The things a statistic is about.

use crate::text::Text;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

/// A country, company, model or other thing with a name, one colour and one place in the search.
///
/// Entities are never merged: the European Union, "EU and UK", Europe as Quid counts it and
/// Europe as McKinsey surveys it are four.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "host", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Entity {
    /// Used in URLs: `US`, `EU-UK`, `gpt-4`. Once published it never changes its meaning.
    pub id: String,
    /// What sort of thing it is.
    pub kind: EntityKind,
    /// Its name.
    pub name: Text,
    /// Other ways to write it, in any language.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Its colour in the palette, 1 to 8; without one it is drawn in the neutral ink.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub colour: Option<u8>,
}

/// What sort of thing an entity is.
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
pub enum EntityKind {
    /// A country, a region or the world.
    #[default]
    Area,
    /// A company.
    Company,
    /// A public body, university, survey institute or publisher.
    Organisation,
    /// A model or an AI system.
    Model,
    /// A test or an index of models.
    Benchmark,
    /// A tool, a data set or another product.
    Product,
    /// A person.
    Person,
}
