//! Which statistics a selection leaves, and what every further choice would leave.

use super::index::Facts;
use super::search::Query;
use super::{ChapterChoice, Counts, Index, Order, Selection};
use crate::code::Code;
use std::cmp::Reverse;
use strum::{EnumString, IntoStaticStr, VariantArray};

/// Something that narrows the cards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Filter {
    /// The chapter.
    Chapter,
    /// The words searched for.
    Query,
    /// Countries and areas.
    Areas,
    /// The range of years.
    Years,
    /// Chart, list, statement.
    Formats,
    /// What came of the checks.
    Verdicts,
    /// How the values were had.
    Evidence,
    /// The page of one entity.
    Entity,
}

impl Filter {
    pub(super) const fn bit(self) -> u8 {
        1 << self as u8
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

/// A way out of an empty result.
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
    /// Everything at once; the other functions are parts of it.
    pub fn results(&self, selection: &Selection) -> Results {
        let (query, scores) = self.search(&selection.query);
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
            Order::Article => sort(&mut cards, &|_| 0),
            Order::Highlights => sort(&mut cards, &|at| {
                u32::from(self.facts[*at].highlight.unwrap_or(u8::MAX))
            }),
            Order::Relevance => {
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
    fn failed(&self, selection: &Selection, query: &Query, scores: &[u32]) -> Vec<u8> {
        let areas: Vec<Option<usize>> = selection.areas.iter().map(|id| self.entity(id)).collect();
        let entity = selection.entity.as_deref().map(|id| [self.entity(id)]);
        let passes = |filter, facts: &Facts, score: u32| match filter {
            Filter::Chapter => self.in_chapter(facts, &selection.chapter),
            Filter::Query => query.is_empty() || score > 0,
            Filter::Areas => has_entity(facts, &areas),
            Filter::Years => any(&facts.years, |year| selection.years.contains(*year)),
            Filter::Formats => any(&facts.formats, |it| selection.formats.contains(it)),
            Filter::Verdicts => any(&facts.verdicts, |it| selection.verdicts.contains(it)),
            Filter::Evidence => any(&facts.evidence, |it| selection.evidence.contains(it)),
            Filter::Entity => entity.is_none_or(|at| has_entity(facts, &at)),
        };
        let narrowing = Filter::ALL.iter().copied();
        let narrowing: Vec<Filter> = narrowing.filter(|it| selection.narrows(*it)).collect();
        let failed = |(facts, score): (&Facts, &u32)| {
            let failed = narrowing
                .iter()
                .copied()
                .filter(|it| !passes(*it, facts, *score));
            failed.fold(0, |bits, filter| bits | filter.bit())
        };
        self.facts.iter().zip(scores).map(failed).collect()
    }

    pub(super) fn in_chapter(&self, facts: &Facts, chapter: &ChapterChoice) -> bool {
        match chapter {
            ChapterChoice::All => true,
            ChapterChoice::Highlights => facts.highlight.is_some(),
            ChapterChoice::Checks => !facts.verdicts.is_empty(),
            ChapterChoice::Id(id) => facts.chapter.is_some_and(|at| self.chapters[at] == *id),
        }
    }
}

fn any<T>(values: &[T], chosen: impl Fn(&T) -> bool) -> bool {
    values.iter().any(chosen)
}

/// Whether it has any of them; an unknown id, `None`, is had by nobody.
pub(super) fn has_entity(facts: &Facts, wanted: &[Option<usize>]) -> bool {
    wanted
        .iter()
        .flatten()
        .any(|at| facts.entities.contains(at))
}

fn loosenings(selection: &Selection, failed: &[u8]) -> Vec<Loosening> {
    let narrowing = Filter::ALL
        .iter()
        .copied()
        .filter(|filter| selection.narrows(*filter));
    let mut ways: Vec<Loosening> = narrowing
        .map(|filter| Loosening {
            filter: Some(filter),
            cards: failed
                .iter()
                .filter(|failed| **failed == filter.bit())
                .count(),
        })
        .filter(|way| way.cards > 0)
        .collect();
    ways.sort_by_key(|way| Reverse(way.cards));
    if ways.is_empty() && !failed.is_empty() {
        ways.push(Loosening {
            filter: None,
            cards: failed.len(),
        });
    }
    ways
}
