//! One statistic: a finding, its number, its figures and its receipt.

use super::{Check, Claim, FigureSpec, Status};
use crate::language::Qualifier;
use crate::text::Text;
use serde::{Deserialize, Serialize};

/// One card of the page.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "host", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Statistic {
    /// Used in URLs and embeds. Once published it never changes its meaning.
    pub id: String,
    /// Chapter of the page.
    pub chapter: String,
    /// Section of the article.
    pub section: String,
    /// Paragraph within the section, counted from 1; none where a picture or the whole
    /// section is meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paragraph: Option<u32>,
    /// Its place among the highlights, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub highlight: Option<u8>,
    /// The finding, one sentence with absolute years.
    pub title: Text,
    /// The number printed large.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub headline: Option<Headline>,
    /// A paragraph for statements and for context a chart cannot give.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub text: Text,
    /// The primary provider of the data: Quid, IFR, Ipsos.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub provider: Text,
    /// Keys of the sources behind the card as a whole.
    pub sources: Vec<String>,
    /// Ids of the entities it is about, beside those its figures name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub entities: Vec<String>,
    /// Years it is about, beside those its figures name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub years: Vec<i32>,
    /// Charts, tables and lists; the first is the card's own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<FigureSpec>,
    /// What a reader must know not to misread it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Text>,
    /// What was checked; the first is the card's own verdict.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub checks: Vec<Check>,
    /// Arithmetic that must hold.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub claims: Vec<Claim>,
}

/// The number printed large, with what it measures and when.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "host", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Headline {
    /// One value, or two that belong together.
    pub values: Vec<HeadlineValue>,
    /// The year or time of the value: `2023`, `2023年10月` / `October 2023`.
    pub when: Text,
    /// How it changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub change: Option<Change>,
}

impl Headline {
    /// The years its time names in Chinese: 2023年, but not the edition 2024版.
    pub fn years(&self) -> impl Iterator<Item = i32> {
        let before = self.when.zh.match_indices('年');
        let before = before.map(|(at, _)| &self.when.zh[..at]);
        before.filter_map(|before| before.get(before.len().checked_sub(4)?..)?.parse().ok())
    }
}

/// A value of a headline.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "host", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HeadlineValue {
    /// What it is the value of, where two stand side by side.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub label: Text,
    /// In the base unit.
    pub value: f64,
    /// The upper end, where the headline is a range.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub high: Option<f64>,
    /// Id of its unit.
    pub unit: String,
    /// Exact, about, over …
    #[serde(default, skip_serializing_if = "Qualifier::is_exact")]
    pub qualifier: Qualifier,
    /// Keys of its sources, where no point has the very value, or the point that has it is another
    /// number; a point of the same value and year is taken for it otherwise.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub source: Vec<String>,
    /// How it was had, where no point says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
}

/// A difference to another time or thing.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "host", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// Signed for percent and percentage points; a ratio is what the value is a multiple of.
    pub value: f64,
    /// Id of its unit: percent, percentage points or a ratio.
    pub unit: String,
    /// What it is compared with: `2022`, `上一次调查` / `the previous survey`.
    pub than: Text,
    /// Exact, about, over …
    #[serde(default, skip_serializing_if = "Qualifier::is_exact")]
    pub qualifier: Qualifier,
}
