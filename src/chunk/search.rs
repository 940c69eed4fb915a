//! Searching: pinyin, ranking, and what of a text is marked.

use super::split;
use statlas_core::report::Report;
use statlas_core::selection::search::Query;
use statlas_core::selection::{Answer, Index, Texts};
use std::ops::Range;

/// The functions of the chunk.
pub struct Search {
    /// Reads the texts of the next statistic; false when all have been read.
    pub read_next: fn(&mut Texts, &Report, &Index) -> bool,
    /// Searches for what was typed, in texts that have been read as far as the first argument goes.
    pub search: fn(Texts, &Report, &Index, &str) -> Answer,
    /// The parts of a text to mark, as byte ranges in ascending order.
    pub highlights: fn(&Query, &str) -> Vec<Range<usize>>,
}

/// The chunk.
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
