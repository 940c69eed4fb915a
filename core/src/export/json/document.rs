//! The fields of the JSON file, in the order in which they are written. Empty fields are left out.

use crate::chart::Kind;
use crate::language::Qualifier;
use crate::report::{Status, Verdict};
use crate::unit::Dimension;
use serde::Serialize;

/// One statistic.
#[derive(Serialize)]
pub struct Document<'a> {
    pub report: About<'a>,
    pub id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chapter: Option<Both<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section: Option<Both<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paragraph: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Both<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub headline: Option<Headline<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Both<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider: Option<Both<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<Figure<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Option<Both<'a>>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub checks: Vec<Check<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source<'a>>,
}

/// The report that the statistic is from.
#[derive(Serialize)]
pub struct About<'a> {
    pub id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Both<'a>>,
    #[serde(skip_serializing_if = "str::is_empty")]
    pub published: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub checked: Option<&'a str>,
}

/// A text in both languages.
#[derive(Serialize)]
pub struct Both<'a> {
    #[serde(skip_serializing_if = "str::is_empty")]
    pub zh: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    pub en: &'a str,
}

/// The headline of the card.
#[derive(Serialize)]
pub struct Headline<'a> {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<HeadlineValue<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<Both<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change: Option<Change<'a>>,
}

/// A value of the headline.
#[derive(Serialize)]
pub struct HeadlineValue<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<Both<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub high: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit<'a>>,
    pub qualifier: Qualifier,
}

/// The change of the headline value.
#[derive(Serialize)]
pub struct Change<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub than: Option<Both<'a>>,
    pub qualifier: Qualifier,
}

/// A chart, table or list with its data.
#[derive(Serialize)]
pub struct Figure<'a> {
    pub kind: Kind,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subtitle: Option<Both<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub categories: Vec<Category<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub series: Vec<Series<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<Item<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Both<'a>>,
}

/// A row, slot or dot of a figure.
#[derive(Serialize)]
pub struct Category<'a> {
    #[serde(skip_serializing_if = "str::is_empty")]
    pub id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Both<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<Both<'a>>,
}

/// The values of one measure.
#[derive(Serialize)]
pub struct Series<'a> {
    #[serde(skip_serializing_if = "str::is_empty")]
    pub id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Both<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<i32>,
    pub status: Status,
    #[serde(skip_serializing_if = "str::is_empty")]
    pub formula: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method: Option<Both<'a>>,
    #[serde(skip_serializing_if = "no_keys")]
    pub source: &'a [String],
    /// The reason why points are missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub withheld: Option<Both<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub points: Vec<Point<'a>>,
}

/// One value.
#[derive(Serialize)]
pub struct Point<'a> {
    pub at: At<'a>,
    #[serde(skip_serializing_if = "str::is_empty")]
    pub date: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub low: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub qualifier: Option<Qualifier>,
    pub status: Status,
    #[serde(skip_serializing_if = "str::is_empty")]
    pub formula: &'a str,
    #[serde(skip_serializing_if = "no_keys")]
    pub source: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Both<'a>>,
}

/// The position of a point.
#[derive(Serialize)]
#[serde(untagged)]
pub enum At<'a> {
    Year(i32),
    Category(&'a str),
}

/// An entry of a list.
#[derive(Serialize)]
pub struct Item<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Both<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Both<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit<'a>>,
}

/// A check of the statistic.
#[derive(Serialize)]
pub struct Check<'a> {
    pub verdict: Verdict,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub article: Option<Both<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Both<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Both<'a>>,
    #[serde(skip_serializing_if = "no_keys")]
    pub read: &'a [String],
}

/// A source that the document refers to.
#[derive(Serialize)]
pub struct Source<'a> {
    #[serde(skip_serializing_if = "str::is_empty")]
    pub key: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Both<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publisher: Option<Both<'a>>,
    #[serde(skip_serializing_if = "str::is_empty")]
    pub edition: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub licence: Option<Both<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub find: Option<Both<'a>>,
}

/// A unit of values.
#[derive(Serialize)]
pub struct Unit<'a> {
    pub id: &'a str,
    pub dimension: Dimension,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suffix: Option<Both<'a>>,
}

fn no_keys(keys: &&[String]) -> bool {
    keys.is_empty()
}
