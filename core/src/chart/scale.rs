//! From values to pixels.

use super::ScaleKind;

/// A mapping of a domain of values to a range of pixels; the range may run backwards.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Scale {
    kind: ScaleKind,
    domain: (f64, f64),
    range: (f64, f64),
}

impl Scale {
    /// A scale of either kind. A logarithmic domain must be positive.
    pub(super) fn new(kind: ScaleKind, domain: (f64, f64), range: (f64, f64)) -> Self {
        Self {
            kind,
            domain,
            range,
        }
    }

    /// Equal differences, equal lengths.
    pub(super) fn linear(domain: (f64, f64), range: (f64, f64)) -> Self {
        Self::new(ScaleKind::Linear, domain, range)
    }

    /// The pixel of `value`; the middle of the range when the domain is a single value.
    pub(super) fn at(&self, value: f64) -> f64 {
        let (first, last) = (self.step(self.domain.0), self.step(self.domain.1));
        let share = if last > first {
            (self.step(value) - first) / (last - first)
        } else {
            0.5
        };
        self.range.0 + share * (self.range.1 - self.range.0)
    }

    fn step(&self, value: f64) -> f64 {
        match self.kind {
            ScaleKind::Linear => value,
            ScaleKind::Log => value.max(f64::MIN_POSITIVE).log10(),
        }
    }
}

/// The smallest and the largest of some values; `None` when there are none.
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
        let scale = Scale::new(ScaleKind::Log, (1.0, 10_000.0), (0.0, 400.0));
        assert!((scale.at(10.0) - 100.0).abs() < 1e-9);
        assert!((scale.at(1000.0) - 300.0).abs() < 1e-9);
    }

    #[test]
    fn a_single_value_stands_in_the_middle() {
        assert_eq!(Scale::linear((5.0, 5.0), (0.0, 10.0)).at(5.0), 5.0);
    }
}
