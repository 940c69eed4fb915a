//! How many cards every further choice would leave.

use super::filter::Filter;
use super::{ChapterChoice, Facet, Index, PerFacet};

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
    /// Each value of a facet that any statistic has, by its code, in the order they are offered.
    pub facets: PerFacet<Vec<(String, usize)>>,
}

impl Counts {
    /// How many cards the choice of a chapter would leave, by its code; 0 for an unknown one.
    pub fn of_chapter(&self, code: &str) -> usize {
        match ChapterChoice::from_code(code) {
            ChapterChoice::All => self.all,
            ChapterChoice::Highlights => self.highlights,
            ChapterChoice::Checks => self.checks,
            ChapterChoice::Id(id) => named(&self.chapters, &id),
        }
    }

    /// How many cards the choice of a value would leave, by its code; 0 for an unknown one.
    pub fn of(&self, facet: Facet, code: &str) -> usize {
        named(&self.facets[facet], code)
    }
}

fn named(counts: &[(String, usize)], code: &str) -> usize {
    let found = counts.iter().find(|(id, _)| id == code);
    found.map_or(0, |it| it.1)
}

impl Index {
    /// How many cards each choice leaves where nothing else is chosen.
    pub fn all_counts(&self) -> Counts {
        self.counted(&vec![0; self.facts.len()])
    }

    /// Counts over statistics whose failed filters are known.
    pub(super) fn counted(&self, failed: &[u32]) -> Counts {
        // A statistic counts for a filter's choices when it fails no other filter.
        let chapter = |choice: ChapterChoice| {
            let statistics = self.facts.iter().zip(failed);
            let counts = statistics.filter(|(facts, failed)| {
                **failed & !Filter::Chapter.bit() == 0 && self.in_chapter(facts, &choice)
            });
            counts.count()
        };
        Counts {
            all: chapter(ChapterChoice::All),
            highlights: chapter(ChapterChoice::Highlights),
            checks: chapter(ChapterChoice::Checks),
            chapters: (self.chapters.iter())
                .map(|id| (id.clone(), chapter(ChapterChoice::Id(id.clone()))))
                .collect(),
            facets: PerFacet::new(|facet| self.counted_values(facet, failed)),
        }
    }

    /// Each value of a facet that any statistic has with its count, in one pass over them.
    fn counted_values(&self, facet: Facet, failed: &[u32]) -> Vec<(String, usize)> {
        let values = &self.values[facet];
        let mut counts = vec![None; values.len()];
        for (facts, failed) in self.facts.iter().zip(failed) {
            let counts_here = failed & !Filter::Facet(facet).bit() == 0;
            for at in &facts.facets[facet] {
                *counts[usize::from(*at)].get_or_insert(0) += usize::from(counts_here);
            }
        }
        let counted = values.iter().zip(counts);
        counted
            .filter_map(|(code, count)| Some((code.clone(), count?)))
            .collect()
    }
}
