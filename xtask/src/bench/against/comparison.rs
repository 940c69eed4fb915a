//! What was measured of two builds in one run, measure by measure.

use super::checkout::Commit;
use super::interval::Ratio;
use super::rule::{self, Limit};
use super::verdict::Verdict;
use crate::bench::plan::{AGAINST, STATIC, STATLAS};
use crate::bench::results::Results;
use crate::bench::summary::{Group, Measure, median};
use crate::project::Project;
use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::PathBuf;

/// The file of the last comparison, below `target/bench/`.
const FILE: &str = "results-against.json";

/// Everything that is compared, in the order of the table.
const MEASURES: [Measure; 10] = [
    Measure::FirstChart,
    Measure::AllCharts,
    Measure::Live,
    Measure::Cpu,
    Measure::Idle,
    Measure::Filter,
    Measure::Keystroke,
    Measure::Redraw,
    Measure::Memory,
    Measure::Shift,
];

/// Two builds, measured in one run.
#[derive(Deserialize, Serialize)]
pub struct Comparison {
    /// What this build is made of.
    pub this: Commit,
    /// What the other is made of.
    pub against: Commit,
    /// Every loading; those of one page at one size are in the order of the rounds.
    pub results: Results,
}

/// One measure at one size.
pub struct Row {
    /// The number of statistics.
    pub size: usize,
    /// What was measured.
    pub measure: Measure,
    /// The medians of the pages measured besides, the static one among them, in the order of the
    /// first round; none where a page has nothing of the kind.
    pub besides: Vec<Option<f64>>,
    /// The median of the other build; of layout shift the largest value.
    pub against: f64,
    /// The same of this build.
    pub this: f64,
    /// This build to the other; none where the other has 0.
    pub ratio: Option<Ratio>,
    /// This build to the static page.
    pub to_static: Option<Ratio>,
    /// What it may be at most.
    pub limit: Limit,
    /// What is to be said of it.
    pub verdict: Verdict,
}

impl Comparison {
    /// Keeps it in a file of its own, and says in which.
    ///
    /// # Errors
    ///
    /// When the file cannot be written.
    pub fn save(&self, project: &Project) -> Result<PathBuf> {
        let file = project.target.join("bench").join(FILE);
        fs::write(&file, serde_json::to_string_pretty(self)?)
            .with_context(|| format!("cannot write {}", file.display()))?;
        Ok(file)
    }

    /// The measurements without the rounds of a size in which a page failed: of those, the pages
    /// cannot be compared with each other.
    pub fn whole_rounds(&self) -> Results {
        let samples = &self.results.samples;
        let round = |place: usize| {
            let it = &samples[place];
            let before = samples[..place].iter();
            let number = before.filter(|other| (&other.page, other.size) == (&it.page, it.size));
            (it.size, number.count())
        };
        let rounds: Vec<_> = (0..samples.len()).map(round).collect();
        let of_samples = || samples.iter().zip(&rounds);
        let failed: Vec<_> = of_samples()
            .filter(|(sample, _)| sample.measured.is_none())
            .map(|(_, round)| round)
            .collect();
        let whole = of_samples().filter(|(_, round)| !failed.contains(round));
        Results {
            samples: whole.map(|(sample, _)| sample.clone()).collect(),
            machine: self.results.machine.clone(),
            ..self.results
        }
    }

    /// Every measure that both builds have in whole rounds, size after size.
    pub fn rows(&self) -> Vec<Row> {
        let whole = self.whole_rounds();
        let groups = Group::of(&whole);
        let rows = groups.iter().flat_map(|group| {
            let rows = MEASURES.iter().map(|it| Row::of(group, *it));
            rows.flatten()
        });
        rows.collect()
    }
}

/// The pages of a size but for the two builds.
pub fn besides<'a>(group: &Group<'a>) -> Vec<&'a str> {
    let mut pages = group.pages();
    pages.retain(|it| ![AGAINST, STATLAS].contains(it));
    pages
}

impl Row {
    fn of(group: &Group, measure: Measure) -> Option<Self> {
        let size = group.size;
        let this = group.values(STATLAS, measure)?;
        let against = group.values(AGAINST, measure)?;
        let ratio = Ratio::of(&this, &against);
        let to_static = group.values(STATIC, measure);
        let to_static = to_static.and_then(|it| Ratio::of(&this, &it));
        let number = |values: Vec<f64>| match measure {
            // A median would say nothing of a shift that not every loading has.
            Measure::Shift => values.into_iter().reduce(f64::max),
            _ => median(values),
        };
        let besides = besides(group).into_iter();
        let besides = besides.map(|it| group.values(it, measure).and_then(number));
        let besides = besides.collect();
        let (against, this) = (number(against)?, number(this)?);
        let limit = rule::limit(measure, size);
        let verdict = match limit {
            Limit::Zero => Verdict::of_zero(this, against),
            Limit::TimesOther(most) => Verdict::of(ratio, rule::tolerance(measure), ratio, most),
            Limit::TimesStatic(most) => {
                Verdict::of(ratio, rule::tolerance(measure), to_static, most)
            }
            Limit::None => Verdict::of(ratio, rule::tolerance(measure), None, f64::INFINITY),
        };
        Some(Self {
            size,
            measure,
            besides,
            against,
            this,
            ratio,
            to_static,
            limit,
            verdict,
        })
    }
}

#[cfg(test)]
mod tests;
