//! The entities that statistics are about.

use crate::text::Text;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

/// A country, company, model or other thing with a name, one colour and one entry in the search.
///
/// Entities are never merged: the European Union, "EU and UK", Europe in Quid's data and Europe in
/// McKinsey's surveys are four entities.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "host", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Entity {
    /// Used in URLs: `US`, `EU-UK`, `gpt-4`. The meaning of a published id never changes.
    pub id: String,
    /// The kind of entity.
    pub kind: EntityKind,
    /// The name.
    pub name: Text,
    /// Other spellings and names, in any language.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Index of the colour in the palette, 1 to 8. An entity without a colour is drawn in the
    /// neutral ink.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub colour: Option<u8>,
}

/// The kind of an entity.
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
