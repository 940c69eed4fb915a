//! Words and number formats: all texts of the widget that are not in a report.

pub mod date;
mod en;
pub mod number;
mod words;
mod zh;

pub use words::{
    ChartWords, CitationWords, ColumnWords, DialogWords, EmptyWords, ErrorWords, FactCheckWords,
    FilterWords, KeyboardWords, Named, PictureWords, ReadingWords, ShareWords, StatusWords,
    SubjectWords, SummaryWords, TabWords, ThemeWords, VerdictWords, Words,
};

use crate::text::Language;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

/// How exact a value is.
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
pub enum Qualifier {
    /// The value as printed.
    #[default]
    Exact,
    /// Rounded by the source: 约 / about.
    About,
    /// The real value is larger: 多 / over.
    Over,
    /// An estimate: 估计 / estimated.
    Estimate,
    /// An upper bound: 至多 / at most.
    AtMost,
}

impl Qualifier {
    /// Returns `true` if the value needs no word about how exact it is.
    pub const fn is_exact(&self) -> bool {
        matches!(self, Self::Exact)
    }
}

impl Language {
    /// Returns all words of the widget in this language.
    pub const fn words(self) -> &'static Words {
        match self {
            Self::Zh => &zh::WORDS,
            Self::En => &en::WORDS,
        }
    }
}
