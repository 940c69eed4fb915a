//! Words and number formats: everything the widget says that is not in a report.

pub mod date;
mod en;
pub mod number;
mod words;
mod zh;

pub use words::{
    ChartWords, CitationWords, ColumnWords, DialogWords, EmptyWords, ErrorWords, FilterWords,
    KeyboardWords, Named, PictureWords, ProofWords, ReadingWords, ShareWords, StatusWords,
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
    /// As printed.
    #[default]
    Exact,
    /// Rounded by the source: 约 / about.
    About,
    /// More than: 多 / over.
    Over,
    /// Somebody's estimate: 估计 / estimated.
    Estimate,
    /// An upper bound: 至多 / at most.
    AtMost,
}

impl Qualifier {
    /// Whether nothing needs to be said.
    pub const fn is_exact(&self) -> bool {
        matches!(self, Self::Exact)
    }
}

impl Language {
    /// Everything the widget says in this language.
    pub const fn words(self) -> &'static Words {
        match self {
            Self::Zh => &zh::WORDS,
            Self::En => &en::WORDS,
        }
    }
}
