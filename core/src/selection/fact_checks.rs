//! Everything that was checked, as a list: the article, read with a pencil.

use super::{Facet, Filter, Index, Results, Selection};
use crate::code::Code;
use crate::report::{Check, Report, Verdict};

/// The checks a selection leaves, and how many there are of each outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactChecks {
    /// Statistics in the order of the article, each with the places of its checks; none without.
    pub statistics: Vec<(usize, Vec<usize>)>,
    /// Each verdict and its checks, the choice of verdicts left out.
    pub tally: Vec<(Verdict, usize)>,
}

impl FactChecks {
    /// How many checks are listed.
    pub fn checks(&self) -> usize {
        self.statistics.iter().map(|(_, checks)| checks.len()).sum()
    }
}

impl Index {
    /// The checks of the statistics in `results`, which are those of `selection`. A verdict
    /// that is chosen leaves out the other checks of a statistic, too.
    pub fn fact_checks(
        &self,
        report: &Report,
        selection: &Selection,
        results: &Results,
    ) -> FactChecks {
        let chosen_verdicts = &selection.facets[Facet::Verdict];
        let chosen = |check: &Check| {
            chosen_verdicts.is_empty() || chosen_verdicts.contains(check.verdict.code())
        };
        let listed = |at: &usize| {
            let checks = report.statistics[*at].checks.iter().enumerate();
            let places: Vec<usize> = checks
                .filter(|(_, check)| chosen(check))
                .map(|(place, _)| place)
                .collect();
            (!places.is_empty()).then_some((*at, places))
        };
        let any_verdict = if chosen_verdicts.is_empty() {
            None
        } else {
            Some(self.matching(&selection.without(Filter::Facet(Facet::Verdict))))
        };
        let counted = any_verdict.as_ref().unwrap_or(&results.cards);
        let mut tally = Vec::from_iter(Verdict::ALL.iter().map(|it| (*it, 0)));
        for check in counted.iter().flat_map(|at| &report.statistics[*at].checks) {
            tally[check.verdict as usize].1 += 1;
        }
        // As the article goes, whatever order a search has put the cards in.
        let mut cards = results.cards.clone();
        cards.sort_unstable();
        FactChecks {
            statistics: cards.iter().filter_map(listed).collect(),
            tally,
        }
    }
}
