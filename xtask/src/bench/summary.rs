//! Summarises many runs: medians, and their ratios to the baselines.

use super::plan::{FLOOR, HAND_WRITTEN, STATIC};
use super::results::{Bytes, Measured, Results, Sample};

/// A measure of the benchmark.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    FirstChart,
    AllCharts,
    Live,
    Cpu,
    Idle,
    Filter,
    Keystroke,
    Redraw,
    Memory,
    Shift,
}

impl Measure {
    /// Returns the value of one loading, or `None` if the page does not have this measure. Memory
    /// is in MiB.
    fn of(self, measured: &Measured) -> Option<f64> {
        match self {
            Self::FirstChart => Some(measured.first_chart),
            Self::AllCharts => Some(measured.all_charts),
            // A page is ready when it reacts to input and all visible charts are drawn.
            Self::Live => Some(measured.live.max(measured.all_charts)),
            Self::Cpu => Some(measured.cpu),
            Self::Idle => Some(measured.cpu_idle),
            Self::Filter => measured.filter,
            Self::Keystroke => measured.keystroke,
            Self::Redraw => measured.redraw,
            Self::Memory => measured.memory.map(|it| it / f64::from(1 << 20)),
            Self::Shift => Some(measured.shift),
        }
    }

    /// Returns the name of the measure in tables.
    pub const fn name(self) -> &'static str {
        match self {
            Self::FirstChart => "first chart",
            Self::AllCharts => "visible charts",
            Self::Live => "live",
            Self::Cpu => "CPU until live",
            Self::Idle => "CPU until idle",
            Self::Filter => "filter CPU",
            Self::Keystroke => "keystroke CPU",
            Self::Redraw => "redraw CPU",
            Self::Memory => "memory",
            Self::Shift => "shift",
        }
    }

    /// Returns the pages to which the measure is compared.
    pub const fn baselines(self) -> &'static [&'static str] {
        match self {
            Self::FirstChart | Self::AllCharts | Self::Live | Self::Cpu | Self::Idle => &[STATIC],
            Self::Filter | Self::Keystroke | Self::Redraw | Self::Memory => &[HAND_WRITTEN, FLOOR],
            Self::Shift => &[],
        }
    }
}

/// The runs of one size, with or without throttling.
pub struct Group<'a> {
    /// The number of statistics.
    pub size: usize,
    /// `true` if network and processor were slowed down.
    pub throttled: bool,
    samples: Vec<&'a Sample>,
}

impl<'a> Group<'a> {
    /// Returns the groups of a run, in the order in which they first occur.
    pub fn of(results: &'a Results) -> Vec<Self> {
        let mut groups: Vec<Self> = Vec::new();
        for sample in &results.samples {
            let same = |it: &&mut Self| (it.size, it.throttled) == (sample.size, sample.throttled);
            match groups.iter_mut().find(same) {
                Some(group) => group.samples.push(sample),
                None => groups.push(Self {
                    size: sample.size,
                    throttled: sample.throttled,
                    samples: vec![sample],
                }),
            }
        }
        groups
    }

    /// Returns the pages, in the order of the run.
    pub fn pages(&self) -> Vec<&'a str> {
        let mut pages: Vec<&str> = Vec::new();
        for sample in &self.samples {
            if !pages.contains(&sample.page.as_str()) {
                pages.push(&sample.page);
            }
        }
        pages
    }

    /// Returns the values of a page, in the order of the runs. Returns `None` if the page failed in
    /// any run or does not have this measure.
    pub fn values(&self, page: &str, measure: Measure) -> Option<Vec<f64>> {
        let of_page = self.samples.iter().filter(|it| it.page == page);
        of_page
            .map(|it| it.measured.as_ref().and_then(|it| measure.of(it)))
            .collect()
    }

    /// Returns the median of a page. Returns `None` if the page failed in any run or does not have
    /// this measure.
    pub fn median(&self, page: &str, measure: Measure) -> Option<f64> {
        median(self.values(page, measure)?)
    }

    /// Returns how often the page was measured.
    pub fn runs(&self, page: &str) -> usize {
        self.samples.iter().filter(|it| it.page == page).count()
    }

    /// Returns the ratio of a page's median to that of another page.
    pub fn ratio(&self, page: &str, measure: Measure, baseline: &str) -> Option<f64> {
        Some(self.median(page, measure)? / self.median(baseline, measure)?)
    }

    /// Returns the sizes of the files that a page loads.
    pub fn bytes(&self, page: &str) -> Option<Bytes> {
        let mut of_page = self.samples.iter().filter(|it| it.page == page);
        of_page.find(|it| it.measured.is_some()).map(|it| it.bytes)
    }
}

/// Returns the median: the middle value, or the mean of the two middle values. Returns `None`
/// without values.
pub fn median(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    if values.len() % 2 == 1 {
        return Some(values[middle]);
    }
    Some((values.get(middle.checked_sub(1)?)? + values[middle]) / 2.0)
}

#[cfg(test)]
mod tests {
    use super::median;

    #[test]
    fn the_median_is_the_middle_or_between_two() {
        assert_eq!(median(vec![9.0, 1.0, 2.0]), Some(2.0));
        assert_eq!(median(vec![4.0, 1.0, 2.0, 9.0]), Some(3.0));
        assert_eq!(median(Vec::new()), None);
    }
}
