//! The search: pinyin, ranking, and the parts of a text to highlight.

use super::split;
use statlas_core::report::Report;
use statlas_core::selection::search::Query;
use statlas_core::selection::{Answer, Index, Texts};
use std::ops::Range;

/// The functions of the chunk `search`.
pub struct Search {
    /// Reads the texts of the next statistic; false when all have been read.
    pub read_next: fn(&mut Texts, &Report, &Index) -> bool,
    /// Searches for the typed words. The first argument holds the texts read so far; the rest is read
    /// first.
    pub search: fn(Texts, &Report, &Index, &str) -> Answer,
    /// Returns the parts of a text to highlight, as byte ranges in ascending order.
    pub highlights: fn(&Query, &str) -> Vec<Range<usize>>,
}

/// The only value of [`Search`]. The code reachable from it makes up the chunk.
pub static SEARCH: Search = Search {
    read_next: Texts::read_next,
    search: answer,
    highlights: Query::highlights,
};

fn answer(begun: Texts, report: &Report, index: &Index, typed: &str) -> Answer {
    index.read_texts(report, begun);
    index.search(typed)
}

split!(search -> Search = SEARCH);

pub use split::search;
