//! The ratio of two pages that were measured in the same rounds, with its confidence interval.

use crate::bench::random::Random;
use crate::bench::summary::median;

/// The share of such intervals that contain the true ratio.
const CONFIDENCE: f64 = 0.95;

/// Number of bootstrap samples.
const DRAWS: usize = 10_000;

/// With fewer rounds there is no interval with this confidence. In 2 ÷ 2^rounds of all runs, every
/// round is on one side of the true median by chance; with five rounds this is more than 5%.
pub const LEAST_ROUNDS: usize = 6;

/// The seed of the random numbers. It is fixed, so that the same measurements always give the same
/// interval.
const SEED: u64 = 2024;

/// The ratio of two medians.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ratio {
    /// The median of one page divided by the median of the other page.
    pub value: f64,
    /// The lower and the upper end of the confidence interval. `None` if there are too few rounds.
    pub interval: Option<(f64, f64)>,
}

impl Ratio {
    /// Computes the ratio of the medians of two pages. Each slice has one value per round, in the
    /// order of the rounds. Returns `None` without rounds, or if the divisor is 0.
    ///
    /// The interval is the percentile interval of the bootstrap: Efron and Tibshirani, *An
    /// Introduction to the Bootstrap* (1993), section 13.3. Of n rounds, n are drawn with
    /// replacement, and the ratio of their medians is computed; this is repeated 10,000 times. The
    /// interval reaches from the 2.5th to the 97.5th percentile of these ratios. The method assumes
    /// no distribution, and outliers have little effect on it.
    ///
    /// A round is drawn as a whole (the same book, section 8.3, on data with structure). Therefore
    /// other load on the machine that affects both pages of a round does not make the interval
    /// wider.
    pub fn of(one: &[f64], other: &[f64]) -> Option<Self> {
        let ratio = |rounds: &[usize]| {
            let of = |values: &[f64]| median(rounds.iter().map(|it| values[*it]).collect());
            Some(of(one)? / of(other)?).filter(|it| it.is_finite())
        };
        let count = one.len().min(other.len());
        let value = ratio(&(0..count).collect::<Vec<_>>())?;
        let mut random = Random::new(SEED);
        let mut draw = || {
            let rounds: Vec<usize> = (0..count).map(|_| random.below(count)).collect();
            ratio(&rounds)
        };
        let drawn: Option<Vec<f64>> = (count >= LEAST_ROUNDS)
            .then(|| (0..DRAWS).map(|_| draw()).collect())
            .flatten();
        let interval = drawn.map(ends);
        Some(Self { value, interval })
    }
}

/// Returns the percentiles at the ends of the confidence interval.
fn ends(mut drawn: Vec<f64>) -> (f64, f64) {
    drawn.sort_by(f64::total_cmp);
    let outside = (drawn.len() as f64 * (1.0 - CONFIDENCE) / 2.0) as usize;
    (drawn[outside], drawn[drawn.len() - 1 - outside])
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROUNDS: [f64; 15] = [
        41.0, 39.0, 40.0, 44.0, 40.5, 38.0, 42.0, 40.0, 39.5, 43.0, 41.5, 40.0, 39.0, 90.0, 40.2,
    ];

    #[test]
    fn a_constant_factor_is_certain_however_much_the_rounds_differ() {
        let other = ROUNDS.map(|it| it * 0.5);
        let ratio = Ratio::of(&ROUNDS, &other).unwrap();
        assert_eq!(ratio.value, 2.0);
        assert_eq!(ratio.interval, Some((2.0, 2.0)));
    }

    #[test]
    fn few_rounds_have_no_interval_and_none_no_ratio() {
        let five = Ratio::of(&ROUNDS[..5], &ROUNDS[1..6]).unwrap();
        assert_eq!(five.value, 40.5 / 40.0);
        assert_eq!(five.interval, None);
        assert!(
            Ratio::of(&ROUNDS[..6], &ROUNDS[1..7])
                .unwrap()
                .interval
                .is_some()
        );
        assert_eq!(Ratio::of(&[], &[]), None);
        assert_eq!(Ratio::of(&[1.0; 9], &[0.0; 9]), None);
    }

    #[test]
    fn the_same_measurements_give_the_same_interval() {
        let mut other = ROUNDS;
        other.rotate_left(1);
        let ratio = Ratio::of(&ROUNDS, &other);
        assert_eq!(ratio, Ratio::of(&ROUNDS, &other));
        let (low, high) = ratio.unwrap().interval.unwrap();
        assert!(low < 1.0 && 1.0 < high, "{low} to {high}");
    }

    /// The ratio of the simulated runs is known. Both pages of a round share some load, and each
    /// page has its own noise, which is upwards more often than downwards, as in a browser.
    #[test]
    fn nearly_all_intervals_hold_the_true_ratio() {
        let mut random = Random::new(1);
        let (mut held, runs) = (0, 300);
        for _ in 0..runs {
            let mut noise = || 1.0 + random.percent(0.0, 10.0) * random.percent(0.0, 10.0) / 1000.0;
            let mut measured = |times: f64| {
                let round = 50.0 * noise().powi(4);
                (round * noise() * times, round * noise())
            };
            let rounds: Vec<_> = (0..15).map(|_| measured(1.05)).collect();
            let (one, other): (Vec<f64>, Vec<f64>) = rounds.into_iter().unzip();
            let (low, high) = Ratio::of(&one, &other).unwrap().interval.unwrap();
            held += usize::from(low <= 1.05 && 1.05 <= high);
        }
        let share = f64::from(held as u32) / f64::from(runs);
        assert!((0.93..=0.995).contains(&share), "{share}");
    }
}
