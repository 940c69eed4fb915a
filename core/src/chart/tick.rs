//! Chooses round numbers for axes.

/// Returns about `count` ticks within `low..=high`: multiples of 1, 2 or 5 times a power of ten.
pub(super) fn linear(low: f64, high: f64, count: usize) -> Vec<f64> {
    if high <= low {
        return vec![low];
    }
    let step = nice_step((high - low) / count.max(1) as f64);
    let first = (low / step - 1e-9).ceil() as i64;
    let last = (high / step + 1e-9).floor() as i64;
    (first..=last).map(|index| multiple(index, step)).collect()
}

/// Returns the largest tick that is not above `low`, for an axis that does not start at zero.
pub(super) fn floor(low: f64, high: f64, count: usize) -> f64 {
    let step = nice_step((high - low) / count.max(1) as f64);
    multiple((low / step).floor() as i64, step)
}

/// Returns powers of ten within `low..=high`. With more than `count` of them, only every second,
/// third … is returned. Returns an empty list if `low` is not positive or `high` is not finite.
pub(super) fn log(low: f64, high: f64, count: usize) -> Vec<f64> {
    if !(low > 0.0 && high.is_finite()) {
        return Vec::new();
    }
    let first = (low.log10() - 1e-9).ceil() as i32;
    let last = (high.log10() + 1e-9).floor() as i32;
    let decades = (last - first + 1).max(1) as usize;
    let stride = decades.div_ceil(count.max(1)) as i32;
    (first..=last)
        .filter(|power| (last - power) % stride == 0)
        .map(power_of_ten)
        .collect()
}

/// Returns about `count` ticks of a symlog scale within `low..=high`: zero, and powers of ten on
/// both sides of zero. The scale is linear up to `threshold`; the power of ten at `threshold` is
/// used only if the values do not reach the next one.
pub(super) fn symlog(low: f64, high: f64, threshold: f64, count: usize) -> Vec<f64> {
    let most = high.max(-low);
    let near = threshold * if threshold * 10.0 > most { 1.0 } else { 10.0 };
    let sides = if low < 0.0 && high > 0.0 { 2 } else { 1 };
    let powers = log(near, most, count.saturating_sub(1).div_ceil(sides));
    let mut ticks = Vec::new();
    for power in powers.iter().rev() {
        if -power >= low * 1.000_001 {
            ticks.push(-power);
        }
    }
    if low <= 0.0 && high >= 0.0 {
        ticks.push(0.0);
    }
    for power in &powers {
        if *power <= high * 1.000_001 {
            ticks.push(*power);
        }
    }
    ticks
}

/// Returns the powers of ten below `low` and above `high`.
pub(super) fn log_bounds(low: f64, high: f64) -> (f64, f64) {
    let first = (low.log10() + 1e-9).floor() as i32;
    let last = (high.log10() - 1e-9).ceil() as i32;
    (power_of_ten(first), power_of_ten(last.max(first + 1)))
}

/// Returns the years to name between `first` and `last`: at most `count`, always with the last one.
pub(super) fn years(first: i32, last: i32, count: usize) -> Vec<i32> {
    every(&[1, 2, 3, 4, 5, 10, 20, 25, 50, 100], (first, last), count)
}

/// Returns the months to name in the same way. Months are counted from January of the year 0.
pub(super) fn months(first: i32, last: i32, count: usize) -> Vec<i32> {
    every(&[1, 2, 3, 6, 12], (first, last), count)
}

fn every(strides: &[i32], (first, last): (i32, i32), count: usize) -> Vec<i32> {
    let span = (last - first).max(0);
    let most = count.max(1) as i32;
    let fits = |stride: &&i32| span / **stride < most;
    let stride = strides.iter().find(fits).map_or(span + 1, |stride| *stride);
    (first..=last)
        .filter(|it| (last - it) % stride == 0)
        .collect()
}

/// Steps below 1 divide by a whole number, so that the result is 0.3 and not 0.30000000000000004.
fn multiple(index: i64, step: f64) -> f64 {
    if step < 1.0 {
        index as f64 / (1.0 / step).round()
    } else {
        index as f64 * step
    }
}

/// Returns the smallest step of at least about `rough` that is 1, 2, 5 or 10 times a power of ten:
/// Heckbert, *Nice Numbers for Graph Labels*, Graphics Gems (1990).
fn nice_step(rough: f64) -> f64 {
    let power = 10f64.powi(rough.log10().floor() as i32);
    let factor = [1.0, 2.0, 5.0]
        .into_iter()
        .find(|factor| factor * power >= rough * 0.999);
    // Near the smallest positive number the power underflows to zero.
    (factor.unwrap_or(10.0) * power).max(f64::MIN_POSITIVE)
}

fn power_of_ten(power: i32) -> f64 {
    if power < 0 {
        1.0 / 10f64.powi(-power)
    } else {
        10f64.powi(power)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn round_steps() {
        assert_eq!(linear(0.0, 55.0, 4), [0.0, 20.0, 40.0]);
        assert_eq!(linear(0.0, 1812.0, 4), [0.0, 500.0, 1000.0, 1500.0]);
        assert_eq!(linear(0.0, 0.5, 5), [0.0, 0.1, 0.2, 0.3, 0.4, 0.5]);
        assert_eq!(linear(-44.2, 22.1, 4), [-40.0, -20.0, 0.0, 20.0]);
        assert_eq!(floor(23.0, 80.0, 4), 20.0);
        assert_eq!(linear(0.0, 1e-310, 5), [0.0]);
    }

    #[test]
    fn decades() {
        assert_eq!(log(930.0, 2e8, 9), [1e3, 1e4, 1e5, 1e6, 1e7, 1e8]);
        assert_eq!(log(930.0, 2e8, 3), [1e4, 1e6, 1e8]);
        assert_eq!(log_bounds(930.0, 1.914e8), (100.0, 1e9));
        assert_eq!(log_bounds(1000.0, 1e6), (1000.0, 1e6));
    }

    #[test]
    fn no_decade_is_at_zero_or_without_end() {
        for (low, high) in [
            (0.0, 8.0),
            (-5.0, 8.0),
            (1.0, f64::INFINITY),
            (f64::NAN, 8.0),
            (1.0, f64::NAN),
            (f64::NEG_INFINITY, 0.0),
        ] {
            assert_eq!(log(low, high, 5), [0.0; 0], "{low} to {high}");
        }
        assert_eq!(symlog(0.0, f64::INFINITY, 1.0, 5), [0.0]);
    }

    #[test]
    fn decades_on_both_sides_of_zero() {
        let both = [-1e4, -1e3, -1e2, 0.0, 1e2, 1e3, 1e4];
        assert_eq!(symlog(-2e4, 3e4, 10.0, 9), both);
        assert_eq!(symlog(-2e4, 3e4, 10.0, 5), [-1e4, -1e2, 0.0, 1e2, 1e4]);
        assert_eq!(symlog(0.0, 1e6, 10.0, 4), [0.0, 1e2, 1e4, 1e6]);
        assert_eq!(symlog(-300.0, 5.0, 1.0, 5), [-100.0, -10.0, 0.0]);
        assert_eq!(symlog(0.0, 5.0, 1.0, 5), [0.0, 1.0]);
    }

    #[test]
    fn the_last_year_is_named() {
        assert_eq!(years(2013, 2023, 11).len(), 11);
        assert_eq!(years(2013, 2023, 6), [2013, 2015, 2017, 2019, 2021, 2023]);
        assert_eq!(years(2012, 2022, 4), [2013, 2016, 2019, 2022]);
        assert_eq!(years(2023, 2023, 3), [2023]);
    }

    #[test]
    fn the_last_month_is_named() {
        assert_eq!(months(3, 11, 9).len(), 9);
        assert_eq!(months(0, 11, 4), [2, 5, 8, 11]);
        assert_eq!(months(0, 23, 3), [11, 23]);
        assert_eq!(months(5, 5, 4), [5]);
    }
}
