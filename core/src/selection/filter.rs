//! Finds which statistics a selection leaves, and which filters to remove if none is left.

use super::index::Facts;
use super::search::{Answer, Query};
use super::{CardOrder, ChapterChoice, Counts, Facet, Index, PerFacet, Selection};
use crate::code::Code;
use std::cmp::Reverse;

/// A filter of the selection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filter {
    /// The chapter or one of the views beside the chapters.
    Chapter,
    /// The words searched for.
    Query,
    /// The range of years.
    Years,
    /// The values of a facet.
    Facet(Facet),
    /// The entity whose page is shown.
    Entity,
}

impl Filter {
    /// Every filter, in the order in which active filters are listed.
    pub fn all() -> impl Iterator<Item = Self> {
        let facets = Facet::ALL.iter().map(|facet| Self::Facet(*facet));
        let first = [Self::Chapter, Self::Query, Self::Years].into_iter();
        first.chain(facets).chain([Self::Entity])
    }

    /// The filter's name in `data-` attributes.
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

/// What a page shows of a selection, computed in one pass.
#[derive(Clone, Debug)]
pub struct Results {
    /// The statistics left, as indices in `report.statistics`, in display order.
    pub cards: Vec<usize>,
    /// How many cards each choice would leave.
    pub counts: Counts,
    /// When no card is left: suggestions which filter to remove, those that give most cards first.
    pub loosenings: Vec<Loosening>,
    /// The query, for search highlights in texts.
    pub query: Query,
}

/// A suggestion for an empty result: removing a filter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Loosening {
    /// The filter to remove; `None` when only removing all of them gives any card.
    pub filter: Option<Filter>,
    /// How many cards are left then.
    pub cards: usize,
}

/// Only so many of the best matches are sorted by relevance; all later ones keep the order of the
/// page.
const RANKED: usize = 48;

impl Index {
    /// The results of a selection. This searches for the selection's query, so the texts must have
    /// been read before (see [`Index::read_texts`]).
    pub fn results(&self, selection: &Selection) -> Results {
        self.results_for(selection, self.search(&selection.query))
    }

    /// The results of a selection whose query has already been searched for; `answer` is that
    /// search's result.
    pub fn results_for(&self, selection: &Selection, answer: Answer) -> Results {
        let Answer { query, scores } = answer;
        let failed = self.failed(selection, &query, &scores);
        let mut cards: Vec<usize> = (0..failed.len()).filter(|at| failed[*at] == 0).collect();
        let behind = self.chapters.len();
        let chapter = |at: &usize| self.facts[*at].chapter.unwrap_or(behind);
        // Sorts by rank; equal ranks keep the order of the page.
        let sort = |cards: &mut [usize], rank: &dyn Fn(&usize) -> u32| {
            cards.sort_unstable_by_key(|at| (rank(at), chapter(at), *at));
        };
        match selection.order() {
            // The statistics of a chapter need not be adjacent in the report; on the page they are.
            CardOrder::Article => sort(&mut cards, &|_| 0),
            CardOrder::Highlights => sort(&mut cards, &|at| {
                u32::from(self.facts[*at].highlight.unwrap_or(u8::MAX))
            }),
            CardOrder::Relevance => {
                sort(&mut cards, &|at| u32::MAX - scores[*at]);
                // Few readers look at later matches, and moving a card takes a browser as long as
                // creating one.
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

    /// The statistics left, as indices in `report.statistics`, in display order.
    pub fn matching(&self, selection: &Selection) -> Vec<usize> {
        self.results(selection).cards
    }

    /// How many cards each choice would leave.
    pub fn counts(&self, selection: &Selection) -> Counts {
        self.results(selection).counts
    }

    /// When no card is left: which filter to remove, those that give most cards first.
    pub fn suggest_loosening(&self, selection: &Selection) -> Vec<Loosening> {
        self.results(selection).loosenings
    }

    /// For each statistic the filters that exclude it, as bits (see [`Filter::bit`]).
    fn failed(&self, selection: &Selection, query: &Query, scores: &[u32]) -> Vec<u32> {
        let chosen = PerFacet::new(|facet| self.chosen(selection, facet));
        let entity = selection.entity.as_deref().map(|id| self.entity(id));
        let passes = |filter, facts: &Facts, score: u32| match filter {
            Filter::Chapter => self.in_chapter(facts, &selection.chapter),
            Filter::Query => query.is_empty() || score > 0,
            Filter::Years => any(&facts.years, |year| selection.years.contains(*year)),
            Filter::Facet(facet) => any(&facts.facets[facet], |it| chosen[facet].contains(it)),
            // An unknown entity excludes every statistic.
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

    /// The indices of the chosen values of a facet; unknown values are left out.
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
