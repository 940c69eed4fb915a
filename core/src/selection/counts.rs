//! Counts how many cards each further choice would leave.

use super::filter::Filter;
use super::{ChapterChoice, Facet, Index, PerFacet};

/// How many cards each choice would leave if it replaced the present choices of its own filter and
/// all other filters stayed as they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counts {
    /// The cards of all chapters.
    pub all: usize,
    /// The cards among the highlights.
    pub highlights: usize,
    /// The cards with fact checks.
    pub checks: usize,
    /// The cards of each chapter, by its id, in the report's order.
    pub chapters: Vec<(String, usize)>,
    /// For each facet the cards of each value that any statistic has, by the value's code, in the
    /// order in which the values are offered.
    pub facets: PerFacet<Vec<(String, usize)>>,
}

impl Counts {
    /// How many cards the choice of this chapter would leave; `code` as in the URL. 0 for an
    /// unknown chapter.
    pub fn of_chapter(&self, code: &str) -> usize {
        match ChapterChoice::from_code(code) {
            ChapterChoice::All => self.all,
            ChapterChoice::Highlights => self.highlights,
            ChapterChoice::Checks => self.checks,
            ChapterChoice::Id(id) => named(&self.chapters, &id),
        }
    }

    /// How many cards the choice of this value would leave. 0 for an unknown code.
    pub fn of(&self, facet: Facet, code: &str) -> usize {
        named(&self.facets[facet], code)
    }
}

fn named(counts: &[(String, usize)], code: &str) -> usize {
    let found = counts.iter().find(|(id, _)| id == code);
    found.map_or(0, |it| it.1)
}

impl Index {
    /// How many cards each choice would leave if nothing else were chosen.
    pub fn all_counts(&self) -> Counts {
        self.counted(&vec![0; self.facts.len()])
    }

    /// Counts the cards of each choice. `failed` has for each statistic the bits of the filters
    /// that exclude it.
    pub(super) fn counted(&self, failed: &[u32]) -> Counts {
        // A statistic counts for the choices of a filter if no other filter excludes it.
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

    /// Counts each value of a facet that any statistic has, in one pass over the statistics.
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
