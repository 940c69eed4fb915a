//! Which statistics a selection leaves, and what every further choice would leave.

use super::index::Facts;
use super::search::{Answer, Query};
use super::{CardOrder, ChapterChoice, Counts, Facet, Index, PerFacet, Selection};
use crate::code::Code;
use std::cmp::Reverse;

/// Something that narrows the cards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filter {
    /// The chapter.
    Chapter,
    /// The words searched for.
    Query,
    /// The range of years.
    Years,
    /// Values of a facet.
    Facet(Facet),
    /// The page of one entity.
    Entity,
}

impl Filter {
    /// Every filter, in the order in which those that are on are listed.
    pub fn all() -> impl Iterator<Item = Self> {
        let facets = Facet::ALL.iter().map(|facet| Self::Facet(*facet));
        let first = [Self::Chapter, Self::Query, Self::Years].into_iter();
        first.chain(facets).chain([Self::Entity])
    }

    /// Its name in hooks of the page.
    pub fn code(self) -> &'static str {
        match self {
            Self::Chapter => "chapter",
            Self::Query => "query",
            Self::Years => "years",
            Self::Facet(facet) => facet.code(),
            Self::Entity => "entity",
        }
    }

    pub(super) const fn bit(self) -> u32 {
        match self {
            Self::Chapter => 1,
            Self::Query => 1 << 1,
            Self::Years => 1 << 2,
            Self::Entity => 1 << 3,
            Self::Facet(facet) => 1 << (4 + facet as u32),
        }
    }
}

/// Everything a page needs to know of a selection, found in one pass.
#[derive(Clone, Debug)]
pub struct Results {
    /// Positions in the report's statistics, in display order.
    pub cards: Vec<usize>,
    /// How many cards each choice would leave.
    pub counts: Counts,
    /// Where no card is left: the filters whose removal helps, most cards first.
    pub loosenings: Vec<Loosening>,
    /// The words searched for, to mark them in texts.
    pub query: Query,
}

/// A suggestion for an empty result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Loosening {
    /// The filter to take off; none where only taking off all of them helps.
    pub filter: Option<Filter>,
    /// How many cards that gives.
    pub cards: usize,
}

/// As many of the best matches are put in order; those behind keep the order of the page.
const RANKED: usize = 48;

impl Index {
    /// What a selection leaves. Searches for its words, for which the texts must have been read.
    pub fn results(&self, selection: &Selection) -> Results {
        self.results_for(selection, self.search(&selection.query))
    }

    /// What a selection leaves, where `answer` says how each statistic answers to its words.
    pub fn results_for(&self, selection: &Selection, answer: Answer) -> Results {
        let Answer { query, scores } = answer;
        let failed = self.failed(selection, &query, &scores);
        let mut cards: Vec<usize> = (0..failed.len()).filter(|at| failed[*at] == 0).collect();
        let behind = self.chapters.len();
        let chapter = |at: &usize| self.facts[*at].chapter.unwrap_or(behind);
        // By a rank, and among equals as the page goes.
        let sort = |cards: &mut [usize], rank: &dyn Fn(&usize) -> u32| {
            cards.sort_unstable_by_key(|at| (rank(at), chapter(at), *at));
        };
        match selection.order() {
            // A report may leap between its chapters; the page does not.
            CardOrder::Article => sort(&mut cards, &|_| 0),
            CardOrder::Highlights => sort(&mut cards, &|at| {
                u32::from(self.facts[*at].highlight.unwrap_or(u8::MAX))
            }),
            CardOrder::Relevance => {
                sort(&mut cards, &|at| u32::MAX - scores[*at]);
                // Few read further, and to move a card takes a browser as long as to make one.
                let others = cards.len().min(RANKED);
                sort(&mut cards[others..], &|_| 0);
            }
        }
        Results {
            counts: self.counted(&failed),
            loosenings: if cards.is_empty() {
                loosenings(selection, &failed)
            } else {
                Vec::new()
            },
            cards,
            query,
        }
    }

    /// The statistics left, as positions in the report, in display order.
    pub fn matching(&self, selection: &Selection) -> Vec<usize> {
        self.results(selection).cards
    }

    /// How many cards each choice would leave.
    pub fn counts(&self, selection: &Selection) -> Counts {
        self.results(selection).counts
    }

    /// For an empty result: the filters whose removal helps, most cards first.
    pub fn suggest_loosening(&self, selection: &Selection) -> Vec<Loosening> {
        self.results(selection).loosenings
    }

    /// For each statistic the filters it fails, as bits.
    fn failed(&self, selection: &Selection, query: &Query, scores: &[u32]) -> Vec<u32> {
        let chosen = PerFacet::new(|facet| self.chosen(selection, facet));
        let entity = selection.entity.as_deref().map(|id| self.entity(id));
        let passes = |filter, facts: &Facts, score: u32| match filter {
            Filter::Chapter => self.in_chapter(facts, &selection.chapter),
            Filter::Query => query.is_empty() || score > 0,
            Filter::Years => any(&facts.years, |year| selection.years.contains(*year)),
            Filter::Facet(facet) => any(&facts.facets[facet], |it| chosen[facet].contains(it)),
            // An unknown entity is had by nobody.
            Filter::Entity => {
                entity.is_none_or(|at| at.is_some_and(|at| facts.entities.contains(&at)))
            }
        };
        let narrowing: Vec<Filter> = Filter::all().filter(|it| selection.narrows(*it)).collect();
        let failed = |(facts, score): (&Facts, &u32)| {
            let failed = narrowing.iter().filter(|it| !passes(**it, facts, *score));
            failed.fold(0, |bits, filter| bits | filter.bit())
        };
        self.facts.iter().zip(scores).map(failed).collect()
    }

    /// The places of the chosen values of a facet; an unknown one is nobody's.
    fn chosen(&self, selection: &Selection, facet: Facet) -> Vec<u16> {
        let chosen = selection.facets[facet].iter();
        chosen.filter_map(|code| self.value(facet, code)).collect()
    }

    pub(super) fn in_chapter(&self, facts: &Facts, chapter: &ChapterChoice) -> bool {
        match chapter {
            ChapterChoice::All => true,
            ChapterChoice::Highlights => facts.highlight.is_some(),
            ChapterChoice::Checks => !facts.facets[Facet::Verdict].is_empty(),
            ChapterChoice::Id(id) => facts.chapter.is_some_and(|at| self.chapters[at] == *id),
        }
    }
}

fn any<T>(values: &[T], chosen: impl Fn(&T) -> bool) -> bool {
    values.iter().any(chosen)
}

fn loosenings(selection: &Selection, failed: &[u32]) -> Vec<Loosening> {
    let narrowing = Filter::all().filter(|filter| selection.narrows(*filter));
    let mut loosenings: Vec<Loosening> = narrowing
        .map(|filter| Loosening {
            filter: Some(filter),
            cards: failed
                .iter()
                .filter(|failed| **failed == filter.bit())
                .count(),
        })
        .filter(|loosening| loosening.cards > 0)
        .collect();
    loosenings.sort_by_key(|loosening| Reverse(loosening.cards));
    if loosenings.is_empty() && !failed.is_empty() {
        loosenings.push(Loosening {
            filter: None,
            cards: failed.len(),
        });
    }
    loosenings
}
