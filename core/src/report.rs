//! The data model of a report, read from JSON, and the checks that a report must pass.
//!
//! All content of the page comes from the report. Texts are in both languages. Values are in base
//! units: dollars, not millions of dollars; percentages from 0 to 100. Each series names its
//! source.

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
pub use document::{PlacedFault, ReportFaults, line_and_column};
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
    /// Path or URL of the JSON Schema, for editors.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// Name of the built files: `ID.zh.html`.
    pub id: String,
    /// The page's heading.
    pub title: Text,
    /// One or two sentences under the heading: what the report is and who published it.
    pub summary: Text,
    /// Month of publication, `YYYY-MM`.
    pub published: String,
    /// The last year that most of the data cover.
    pub data_until: i32,
    /// Day of the last check of the statistics against their sources, `YYYY-MM-DD`. Left out if
    /// nothing was checked.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub checked: String,
    /// The author of these pages, for citations. If left out, citations name the provider of the
    /// data.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub author: Text,
    /// One sentence for the foot of the page: what the checks rest on, and what could not be read.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub basis: Text,
    /// The article about the report. Left out if there is none.
    #[serde(default, skip_serializing_if = "Article::is_none")]
    pub article: Article,
    /// Chapters, in the order of the page.
    pub chapters: Vec<Chapter>,
    /// Sections of the article, in the order of the article.
    pub sections: Vec<Section>,
    /// Units, which statistics refer to by id.
    pub units: Vec<Unit>,
    /// Countries, companies, models and other things the statistics are about.
    pub entities: Vec<Entity>,
    /// The documents that values were taken from.
    pub sources: Vec<Source>,
    /// Statistics, in the order of the article.
    #[cfg_attr(feature = "host", schemars(with = "Vec<Statistic>"))]
    pub statistics: Statistics,
    /// Mistakes corrected since the first publication, newest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<Correction>,
}

/// The article whose numbers are shown and checked.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "host", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Article {
    /// The headline as printed.
    pub title: String,
    /// The newspaper.
    pub publisher: Text,
    /// Author and editor, as printed.
    pub author: Text,
    /// Day of publication, `YYYY-MM-DD`.
    pub date: String,
}

impl Article {
    /// Returns `true` if all fields are empty, which means that there is no article.
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
    /// Chapter and section of the article: `1.4`, `3`, `end` or `lead`.
    pub id: String,
    /// The name of the section for readers: `第一章第4节`, `Chapter 1, section 4`.
    pub label: Text,
    /// The subject of the section.
    pub title: Text,
}

/// A mistake of these pages that was corrected.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "host", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// Day of the correction, `YYYY-MM-DD`.
    pub date: String,
    /// Id of the statistic.
    pub statistic: String,
    /// Ids of further statistics with the same correction.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<String>,
    /// The text before and after the correction.
    pub text: Text,
}
