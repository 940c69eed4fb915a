//! What the report JSON says: plain data, and the checks it must pass.
//!
//! Everything the reader sees comes from here. Texts are in both languages, values in base
//! units (dollars, not millions; percent as 0 to 100), and each series names its source.

pub mod arithmetic;
mod check;
mod document;
mod entity;
mod figure;
mod given;
mod lookup;
mod position;
mod read;
mod source;
mod statistic;
mod statistics;
mod validate;

pub use check::{Check, Claim, Verdict};
pub use document::{Faulty, PlacedFault, line_and_column};
pub use entity::{Entity, EntityKind};
pub use figure::{Category, FigureSpec, Item, Point, Publication, Rule, Series, Status};
pub use position::Position;
pub use read::fingerprint;
#[cfg(feature = "host")]
pub use read::schema;
pub use source::{Reading, Source};
pub use statistic::{Change, Headline, HeadlineValue, Statistic};
pub use statistics::{Later, Statistics, Tally};
pub use validate::Fault;

use crate::text::Text;
use crate::unit::Unit;
use serde::{Deserialize, Serialize};

/// A report: its statistics and the registries they refer to.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "host", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// Where an editor finds the JSON Schema.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// Names the files of the build: `ID.zh.html`.
    pub id: String,
    /// The page's heading.
    pub title: Text,
    /// One or two sentences under the heading: what this is and who published it.
    pub summary: Text,
    /// When the report came out, `YYYY-MM`.
    pub published: String,
    /// The last year most of the data cover.
    pub data_until: i32,
    /// When the statistics were last checked against their sources, `YYYY-MM-DD`; left out where
    /// nothing was checked.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub checked: String,
    /// Who made these pages and is cited as their author; where it is left out, a citation names
    /// the provider of the data.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub author: Text,
    /// What the checks rest on, and what could not be read: a sentence for the foot of the page.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub basis: Text,
    /// The article that tells the report; left out where there is none.
    #[serde(default, skip_serializing_if = "Article::is_none")]
    pub article: Article,
    /// Chapters in the order of the page.
    pub chapters: Vec<Chapter>,
    /// Sections of the article, in its order.
    pub sections: Vec<Section>,
    /// Units the statistics refer to by id.
    pub units: Vec<Unit>,
    /// Countries, companies, models and other things the statistics are about.
    pub entities: Vec<Entity>,
    /// Where values come from.
    pub sources: Vec<Source>,
    /// The statistics, in the article's order.
    #[cfg_attr(feature = "host", schemars(with = "Vec<Statistic>"))]
    pub statistics: Statistics,
    /// Mistakes mended since the first publication, newest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<Correction>,
}

/// The article whose numbers are shown and checked.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "host", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Article {
    /// Its headline, cited as printed.
    pub title: String,
    /// The newspaper.
    pub publisher: Text,
    /// Author and editor as printed.
    pub author: Text,
    /// When it appeared, `YYYY-MM-DD`.
    pub date: String,
}

impl Article {
    /// Whether it stands for no article.
    pub fn is_none(&self) -> bool {
        self.title.is_empty()
            && self.publisher.is_empty()
            && self.author.is_empty()
            && self.date.is_empty()
    }
}

/// A chapter of the page.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "host", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Chapter {
    /// Used in URLs and filters.
    pub id: String,
    /// Its name.
    pub title: Text,
}

/// A numbered section of the article.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "host", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// The article's chapter and section, `1.4`, `3`, `end` or `lead`.
    pub id: String,
    /// How the section is named to a reader: `第一章第4节`, `Chapter 1, section 4`.
    pub label: Text,
    /// What it is about.
    pub title: Text,
}

/// A mistake of this project, mended.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "host", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// When it was mended, `YYYY-MM-DD`.
    pub date: String,
    /// The statistic concerned.
    pub statistic: String,
    /// Further statistics mended in the same way.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<String>,
    /// What stood there and what stands there now.
    pub text: Text,
}
