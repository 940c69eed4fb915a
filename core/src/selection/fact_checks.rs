//! Lists the fact checks that a selection leaves.

use super::{Facet, Filter, Index, Results, Selection};
use crate::code::Code;
use crate::report::{Check, Report, Verdict};

/// The fact checks that a selection leaves, and their number for each verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactChecks {
    /// Statistics by their positions, in the order of the report, each with the indices of its
    /// listed checks. A statistic without any is left out.
    pub statistics: Vec<(usize, Vec<usize>)>,
    /// The number of checks for each verdict, as if no verdict were chosen.
    pub tally: Vec<(Verdict, usize)>,
}

impl FactChecks {
    /// The number of listed checks.
    pub fn checks(&self) -> usize {
        self.statistics.iter().map(|(_, checks)| checks.len()).sum()
    }
}

impl Index {
    /// The fact checks of the statistics in `results`, which must be the results of `selection`. If
    /// verdicts are chosen, checks with other verdicts are left out even where their statistic is
    /// listed.
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
        // The list is in the report's order even when a search has sorted the cards by relevance.
        let mut cards = results.cards.clone();
        cards.sort_unstable();
        FactChecks {
            statistics: cards.iter().filter_map(listed).collect(),
            tally,
        }
    }
}
