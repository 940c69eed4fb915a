//! One statistic: a finding with its number, its figures, its sources and its checks.

use super::{Check, Claim, FigureSpec, Status};
use crate::language::Qualifier;
use crate::text::Text;
use serde::{Deserialize, Serialize};

/// One statistic, shown as one card of the page.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "host", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Statistic {
    /// Used in URLs and embeds. The meaning of a published id never changes.
    pub id: String,
    /// Id of the chapter of the page.
    pub chapter: String,
    /// Id of the section of the article.
    pub section: String,
    /// Paragraph within the section, counted from 1. Left out for a picture or a whole section.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paragraph: Option<u32>,
    /// Position among the highlights, counted from 1. Left out for other statistics.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub highlight: Option<u8>,
    /// The finding: one sentence with absolute years.
    pub title: Text,
    /// The number printed large.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub headline: Option<Headline>,
    /// A paragraph, for statements and for context that a chart cannot show.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub text: Text,
    /// The primary provider of the data: Quid, IFR, Ipsos.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub provider: Text,
    /// Keys of the sources of the whole card.
    pub sources: Vec<String>,
    /// Ids of entities, in addition to those that the figures name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub entities: Vec<String>,
    /// Years, in addition to those that the figures name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub years: Vec<i32>,
    /// Charts, tables and lists. The first one is shown on the card.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<FigureSpec>,
    /// Notes that prevent wrong conclusions.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Text>,
    /// The checks. The first one gives the verdict of the card.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub checks: Vec<Check>,
    /// Arithmetic that must hold.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub claims: Vec<Claim>,
}

/// The number printed large, with its time and its change.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "host", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Headline {
    /// One value, or two values that belong together.
    pub values: Vec<HeadlineValue>,
    /// The year or time of the value: `2023`, `2023年10月` / `October 2023`.
    pub when: Text,
    /// The change compared to another time or thing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub change: Option<Change>,
}

impl Headline {
    /// Yields the years in the Chinese text of `when`. A year is followed by 年, so an edition such
    /// as 2024版 is not a year.
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
    /// The name of the value. Needed if there are two values.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub label: Text,
    /// The value in the base unit; the lower end of a range.
    pub value: f64,
    /// The upper end, if the value is a range.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub high: Option<f64>,
    /// Id of the unit.
    pub unit: String,
    /// How exact the value is: exact, about, over …
    #[serde(default, skip_serializing_if = "Qualifier::is_exact")]
    pub qualifier: Qualifier,
    /// Keys of the sources. Needed if no point has this value, or if the point with this value is
    /// another number. By default a point with the same value and year gives the sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub source: Vec<String>,
    /// How the value was obtained, if no point says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
}

/// A difference to another time or thing.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "host", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// The change. Signed for percent and percentage points; for a ratio, the factor.
    pub value: f64,
    /// Id of the unit: percent, percentage points or a ratio.
    pub unit: String,
    /// What the value is compared with: `2022`, `上一次调查` / `the previous survey`.
    pub than: Text,
    /// How exact the change is: exact, about, over …
    #[serde(default, skip_serializing_if = "Qualifier::is_exact")]
    pub qualifier: Qualifier,
}
