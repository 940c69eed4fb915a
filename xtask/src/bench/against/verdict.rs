//! The verdict on each measure, and on all measures together.

use super::comparison::Row;
use super::interval::Ratio;
use super::rule::Limit;
use std::fmt::{self, Display, Formatter};

/// The result of comparing two builds in one measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The whole interval is below 1.
    Better,
    /// The interval contains 1 and is within the tolerance.
    Same,
    /// The whole interval is above 1, but the limit is kept.
    Worse,
    /// The interval contains 1 but is not within the tolerance, or there is no interval. The limit
    /// is kept.
    Unclear,
    /// The limit is broken, and the whole interval is above the limit.
    Beyond,
    /// The ratio is above the limit, but its 95% interval includes the limit: it may be noise.
    PerhapsBeyond,
}

impl Verdict {
    /// Returns the verdict on a ratio to the other build. `limited` is the ratio that must not
    /// exceed `most`; it is `None` if there is no limit.
    ///
    /// Two builds are equal by the confidence interval inclusion rule: the interval is within the
    /// tolerance (Westlake, *Journal of Pharmaceutical Sciences* 61, 1972). An interval that
    /// contains 1 is not enough for this, because with few rounds every interval is wide.
    pub fn of(ratio: Option<Ratio>, tolerance: f64, limited: Option<Ratio>, most: f64) -> Self {
        if let Some(limited) = limited.filter(|it| it.value > most) {
            let is_certain = limited.interval.is_some_and(|(low, _)| low > most);
            return match is_certain {
                true => Self::Beyond,
                false => Self::PerhapsBeyond,
            };
        }
        let Some((low, high)) = ratio.and_then(|it| it.interval) else {
            return Self::Unclear;
        };
        let most = 1.0 + tolerance;
        if high < 1.0 {
            Self::Better
        } else if low > 1.0 {
            Self::Worse
        } else if high <= most && low >= 1.0 / most {
            Self::Same
        } else {
            Self::Unclear
        }
    }

    /// Returns the verdict on a measure that must be 0, from the largest value of each build.
    pub fn of_zero(this: f64, against: f64) -> Self {
        if this > 0.0 {
            Self::Beyond
        } else if against > 0.0 {
            Self::Better
        } else {
            Self::Same
        }
    }

    const fn is_broken(self) -> bool {
        matches!(self, Self::Beyond | Self::PerhapsBeyond)
    }
}

impl Display for Verdict {
    fn fmt(&self, formatter: &mut Formatter) -> fmt::Result {
        formatter.write_str(match self {
            Self::Better => "better",
            Self::Same => "same",
            Self::Worse => "worse within limit",
            Self::Unclear => "not told apart",
            Self::Beyond => "WORSE BEYOND LIMIT",
            Self::PerhapsBeyond => "WORSE BEYOND LIMIT, perhaps by chance",
        })
    }
}

/// Returns the number of measures with each verdict, and whether the rule is kept.
///
/// `whole` is `true` if no round was left out.
pub fn summary(rows: &[Row], whole: bool) -> String {
    let judged: Vec<Verdict> = rows
        .iter()
        .filter(|it| it.limit != Limit::None)
        .map(|it| it.verdict)
        .collect();
    let count = |kind: Verdict| judged.iter().filter(|it| **it == kind).count();
    let broken = judged.iter().filter(|it| it.is_broken()).count();
    let kept = match (broken, whole) {
        (0, true) => "The rule is kept",
        (0, false) => "NOT KEPT, since a page failed",
        _ => "The rule is BROKEN",
    };
    format!(
        "{kept}: of {} judged, {} better, {} same, {} worse within limit, {} not told apart, \
         {broken} worse beyond limit.",
        judged.len(),
        count(Verdict::Better),
        count(Verdict::Same),
        count(Verdict::Worse),
        count(Verdict::Unclear),
    )
}

/// Returns the measures that break the rule: `live at 600 statistics`.
pub fn broken(rows: &[Row]) -> Vec<String> {
    let broken = rows.iter().filter(|it| it.verdict.is_broken());
    broken
        .map(|it| format!("{} at {} statistics", it.measure.name(), it.size))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ratio(value: f64, low: f64, high: f64) -> Option<Ratio> {
        let interval = Some((low, high));
        Some(Ratio { value, interval })
    }

    fn of_cpu(value: f64, low: f64, high: f64) -> Verdict {
        let ratio = ratio(value, low, high);
        Verdict::of(ratio, 0.05, ratio, 1.05)
    }

    #[test]
    fn a_ratio_is_told_by_its_interval_while_it_keeps_its_limit() {
        assert_eq!(of_cpu(0.90, 0.80, 0.99), Verdict::Better);
        assert_eq!(of_cpu(1.00, 0.96, 1.04), Verdict::Same);
        assert_eq!(of_cpu(1.03, 1.01, 1.04), Verdict::Worse);
        assert_eq!(of_cpu(1.03, 1.01, 1.20), Verdict::Worse);
        assert_eq!(of_cpu(1.01, 0.96, 1.06), Verdict::Unclear);
        assert_eq!(of_cpu(0.97, 0.90, 1.01), Verdict::Unclear);
        assert_eq!(of_cpu(1.00, 1.00, 1.00), Verdict::Same);
    }

    #[test]
    fn the_median_alone_breaks_a_limit_and_the_interval_says_whether_by_chance() {
        assert_eq!(of_cpu(1.05, 1.02, 1.09), Verdict::Worse);
        assert_eq!(of_cpu(1.0501, 1.02, 1.09), Verdict::PerhapsBeyond);
        assert_eq!(of_cpu(1.0501, 0.99, 1.09), Verdict::PerhapsBeyond);
        assert_eq!(of_cpu(1.10, 1.06, 1.15), Verdict::Beyond);
        let few = Ratio {
            value: 1.10,
            interval: None,
        };
        let of_few = |most| Verdict::of(Some(few), 0.05, Some(few), most);
        assert_eq!(of_few(1.05), Verdict::PerhapsBeyond);
        assert_eq!(of_few(1.15), Verdict::Unclear);
    }

    #[test]
    fn what_is_judged_by_the_static_page_may_be_worse_than_the_other_build() {
        let slower = ratio(1.15, 1.12, 1.18);
        let of = |to_static| Verdict::of(slower, 0.05, to_static, 2.1);
        assert_eq!(of(ratio(2.08, 2.00, 2.20)), Verdict::Worse);
        assert_eq!(of(ratio(2.12, 2.05, 2.20)), Verdict::PerhapsBeyond);
        assert_eq!(of(ratio(2.30, 2.20, 2.40)), Verdict::Beyond);
        let unlimited = Verdict::of(slower, 0.05, None, f64::INFINITY);
        assert_eq!(unlimited, Verdict::Worse);
    }

    #[test]
    fn any_shift_is_too_much() {
        assert_eq!(Verdict::of_zero(0.0, 0.0), Verdict::Same);
        assert_eq!(Verdict::of_zero(0.0, 0.1), Verdict::Better);
        assert_eq!(Verdict::of_zero(0.001, 0.1), Verdict::Beyond);
    }
}
