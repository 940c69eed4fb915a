//! How many cards every further choice would leave.

use super::filter::Filter;
use super::index::Facts;
use super::{ChapterChoice, Format, Index};
use crate::code::Code;
use crate::report::{Status, Verdict};

/// How many cards each choice would leave, the other filters as they are and the other
/// choices of its own filter left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counts {
    /// All chapters.
    pub all: usize,
    /// The highlights.
    pub highlights: usize,
    /// Cards with anything checked.
    pub checks: usize,
    /// Each chapter, in the report's order.
    pub chapters: Vec<(String, usize)>,
    /// Each area that any statistic has data in, in the report's order.
    pub areas: Vec<(String, usize)>,
    /// Each format.
    pub formats: Vec<(Format, usize)>,
    /// Each verdict.
    pub verdicts: Vec<(Verdict, usize)>,
    /// Each kind of evidence.
    pub evidence: Vec<(Status, usize)>,
}

impl Index {
    /// How many cards each choice leaves where nothing else is chosen.
    pub fn all_counts(&self) -> Counts {
        self.counted(&vec![0; self.facts.len()])
    }

    /// Counts over statistics whose failed filters are known.
    pub(super) fn counted(&self, failed: &[u8]) -> Counts {
        // A statistic counts for a filter's choices when it fails no other filter.
        let count = |filter: Filter, has: &dyn Fn(&Facts) -> bool| {
            let statistics = self.facts.iter().zip(failed);
            statistics
                .filter(|(facts, failed)| **failed & !filter.bit() == 0 && has(facts))
                .count()
        };
        let chapter = |choice: ChapterChoice| {
            count(Filter::Chapter, &|facts| self.in_chapter(facts, &choice))
        };
        Counts {
            all: chapter(ChapterChoice::All),
            highlights: chapter(ChapterChoice::Highlights),
            checks: chapter(ChapterChoice::Checks),
            chapters: (self.chapters.iter())
                .map(|id| (id.clone(), chapter(ChapterChoice::Id(id.clone()))))
                .collect(),
            areas: self.counted_areas(failed),
            formats: each(&|it| count(Filter::Formats, &|facts| facts.formats.contains(&it))),
            verdicts: each(&|it| count(Filter::Verdicts, &|facts| facts.verdicts.contains(&it))),
            evidence: each(&|it| count(Filter::Evidence, &|facts| facts.evidence.contains(&it))),
        }
    }

    /// Each area that any statistic has data in with its count, in one pass over them.
    fn counted_areas(&self, failed: &[u8]) -> Vec<(String, usize)> {
        let mut counts = vec![None; self.entities.len()];
        for (facts, failed) in self.facts.iter().zip(failed) {
            let counts_here = failed & !Filter::Areas.bit() == 0;
            for at in &facts.entities {
                *counts[*at].get_or_insert(0) += usize::from(counts_here);
            }
        }
        let areas = self.entities.iter().zip(counts);
        areas
            .filter(|(entity, _)| entity.is_area)
            .filter_map(|(entity, count)| Some((entity.id.clone(), count?)))
            .collect()
    }
}

/// Every value with its count, in the order of the type.
fn each<T: Code>(count: &dyn Fn(T) -> usize) -> Vec<(T, usize)> {
    T::ALL.iter().map(|it| (*it, count(*it))).collect()
}
