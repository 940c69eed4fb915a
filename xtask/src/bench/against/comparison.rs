//! The measurements of two builds in one run, and the comparison of each measure.

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

/// The file of the last comparison, in `target/bench/`.
const FILE: &str = "results-against.json";

/// The measures that are compared, in the order of the table.
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

/// The measurements of two builds in one run.
#[derive(Deserialize, Serialize)]
pub struct Comparison {
    /// The commit of this build.
    pub this: Commit,
    /// The commit of the other build.
    pub against: Commit,
    /// All loadings. The loadings of one page and one size are in the order of the rounds.
    pub results: Results,
}

/// The comparison of one measure at one size.
pub struct Row {
    /// The number of statistics.
    pub size: usize,
    /// The measure.
    pub measure: Measure,
    /// The medians of the pages that are not one of the two builds, in the order of the first
    /// round. The static page is one of them. `None` if a page does not have this measure.
    pub besides: Vec<Option<f64>>,
    /// The median of the other build. For layout shift, the largest value.
    pub against: f64,
    /// The median of this build. For layout shift, the largest value.
    pub this: f64,
    /// The ratio of this build to the other build. `None` if the other build has 0.
    pub ratio: Option<Ratio>,
    /// The ratio of this build to the static page.
    pub to_static: Option<Ratio>,
    /// The limit of the measure.
    pub limit: Limit,
    /// The verdict on the measure.
    pub verdict: Verdict,
}

impl Comparison {
    /// Writes the comparison to a file and returns its path.
    ///
    /// # Errors
    ///
    /// Returns an error if the file cannot be written.
    pub fn save(&self, project: &Project) -> Result<PathBuf> {
        let file = project.target.join("bench").join(FILE);
        fs::write(&file, serde_json::to_string_pretty(self)?)
            .with_context(|| format!("cannot write {}", file.display()))?;
        Ok(file)
    }

    /// Returns the measurements without failed rounds. If a page fails in a round of a size, the
    /// other pages of that round are left out, too, because they could not be compared.
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

    /// Returns a row for every measure that both builds have, size by size. Only rounds without
    /// failures count.
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

/// Returns the pages of a size except the two builds.
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
            // The median would hide a shift that occurs in some loadings only.
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
