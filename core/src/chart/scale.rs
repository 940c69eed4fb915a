//! Maps values to pixels.

use super::{Figure, ScaleKind, tick, value_label};

/// A mapping from a domain of values to a range of pixels. The range may run backwards.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Scale {
    kind: ScaleKind,
    domain: (f64, f64),
    range: (f64, f64),
    /// The value up to which a symlog scale is approximately linear.
    threshold: f64,
}

impl Scale {
    /// Creates a scale of the figure's kind. The domain of a logarithmic scale must be positive.
    pub(super) fn of(figure: &Figure, domain: (f64, f64), range: (f64, f64)) -> Self {
        Self {
            kind: figure.scale,
            domain,
            range,
            threshold: threshold(figure),
        }
    }

    /// Creates a linear scale.
    pub(super) fn linear(domain: (f64, f64), range: (f64, f64)) -> Self {
        Self {
            kind: ScaleKind::Linear,
            domain,
            range,
            threshold: 1.0,
        }
    }

    /// Returns the pixel position of `value`. If the domain is a single value, this is the middle
    /// of the range.
    pub(super) fn at(&self, value: f64) -> f64 {
        let (first, last) = (self.step(self.domain.0), self.step(self.domain.1));
        let share = if last > first {
            (self.step(value) - first) / (last - first)
        } else {
            0.5
        };
        self.range.0 + share * (self.range.1 - self.range.0)
    }

    /// Returns the value after the transformation of the scale, before it is mapped to pixels.
    ///
    /// The symlog transformation is sgn(x) · log₁₀(1 + |x| ÷ threshold): Webber, *A bi-symmetric
    /// log transformation for wide-range data*, Measurement Science and Technology 24 (2013).
    fn step(&self, value: f64) -> f64 {
        match self.kind {
            ScaleKind::Linear => value,
            ScaleKind::Log => value.max(f64::MIN_POSITIVE).log10(),
            ScaleKind::Symlog => (1.0 + value.abs() / self.threshold).log10().copysign(value),
        }
    }
}

/// Returns the value up to which a symlog scale is approximately linear: the power of ten below the
/// smallest absolute value that is not zero, but at most about six magnitudes below the largest.
/// Returns 1 for other scales.
pub(super) fn threshold(figure: &Figure) -> f64 {
    if figure.scale != ScaleKind::Symlog {
        return 1.0;
    }
    let (mut least, mut most) = (f64::INFINITY, 0.0_f64);
    for point in value_label::points(figure) {
        for size in [point.value, point.low.unwrap_or(point.value)].map(f64::abs) {
            most = most.max(size);
            if size > 0.0 {
                least = least.min(size);
            }
        }
    }
    if most > 0.0 {
        tick::log_bounds(least.max(most / 1e6), most).0
    } else {
        1.0
    }
}

/// Returns the domain of a scale that is not linear, with ends at round numbers: at powers of ten,
/// and at zero if a symlog scale has values on one side of zero only. Returns `None` for a linear
/// scale.
pub(super) fn round_domain(figure: &Figure, (low, high): (f64, f64)) -> Option<(f64, f64)> {
    match figure.scale {
        ScaleKind::Log if low > 0.0 => Some(tick::log_bounds(low, high)),
        ScaleKind::Symlog if low != 0.0 || high != 0.0 => {
            let least = threshold(figure);
            let outer = |size: f64| tick::log_bounds(least, size.max(least)).1;
            let below = if low < 0.0 { -outer(-low) } else { 0.0 };
            Some((below, if high > 0.0 { outer(high) } else { 0.0 }))
        }
        _ => None,
    }
}

/// Returns the lowest and the highest value of an axis, unchanged if they differ. If they are
/// equal, the domain also includes the baseline. If they are equal to the baseline, the domain is
/// one unit long.
pub(super) fn opened(figure: &Figure, (low, high): (f64, f64)) -> (f64, f64) {
    if high > low {
        return (low, high);
    }
    let (low, high) = (low.min(figure.baseline), high.max(figure.baseline));
    (low, if high > low { high } else { low + 1.0 })
}

/// Returns the smallest and the largest of some values, or `None` if there are none.
pub(super) fn extent(values: impl IntoIterator<Item = f64>) -> Option<(f64, f64)> {
    values.into_iter().fold(None, |found, value| match found {
        None => Some((value, value)),
        Some((low, high)) => Some((low.min(value), high.max(value))),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn linear_and_backwards() {
        assert_eq!(Scale::linear((0.0, 10.0), (0.0, 100.0)).at(2.5), 25.0);
        assert_eq!(Scale::linear((0.0, 10.0), (200.0, 0.0)).at(5.0), 100.0);
    }

    #[test]
    fn equal_ratios_are_equal_lengths() {
        let scale = Scale {
            kind: ScaleKind::Log,
            ..Scale::linear((1.0, 10_000.0), (0.0, 400.0))
        };
        assert!((scale.at(10.0) - 100.0).abs() < 1e-9);
        assert!((scale.at(1000.0) - 300.0).abs() < 1e-9);
    }

    #[test]
    fn both_sides_of_zero_are_alike() {
        let scale = Scale {
            kind: ScaleKind::Symlog,
            threshold: 10.0,
            ..Scale::linear((-1e5, 1e5), (0.0, 400.0))
        };
        assert_eq!(scale.at(0.0), 200.0);
        for value in [3.0, 10.0, 4e3, 1e5] {
            let (above, below) = (scale.at(value) - 200.0, 200.0 - scale.at(-value));
            assert!((above - below).abs() < 1e-9 && above > 0.0);
        }
        // Far from zero, equal ratios have almost equal lengths.
        let decade = |from: f64| scale.at(from * 10.0) - scale.at(from);
        assert!((decade(1e3) - decade(1e4)).abs() < 0.5);
    }

    #[test]
    fn a_single_value_stands_in_the_middle() {
        assert_eq!(Scale::linear((5.0, 5.0), (0.0, 10.0)).at(5.0), 5.0);
    }
}
