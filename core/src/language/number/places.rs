//! Gives numbers in a group the same number of decimals.

use super::written::Written;
use super::{Numerals, Scale};
use crate::text::Language;
use crate::unit::Unit;

/// The number of decimals of the most precise number in a group, for each scale word: (power of ten
/// of the scale word, decimals).
#[derive(Debug, Default)]
pub struct Places(Vec<(i32, usize)>);

impl Places {
    /// Computes the decimals of a group of numbers with one unit.
    pub fn of(values: impl Iterator<Item = f64>, unit: &Unit, language: Language) -> Self {
        let (numerals, none) = (Numerals::of(language), Self::default());
        let mut all = Self::default();
        for value in values.filter(|value| value.is_finite()) {
            let written = Written::short(value, unit.dimension, numerals, &none);
            let point = written.number.find('.');
            let shown = point.map_or(0, |point| written.number.len() - point - 1);
            let power = power(written.scale);
            match all.0.iter_mut().find(|known| known.0 == power) {
                Some(known) => known.1 = known.1.max(shown),
                None => all.0.push((power, shown)),
            }
        }
        all
    }

    /// Returns the decimals of numbers with this scale word.
    pub(super) fn decimals(&self, scale: Option<&Scale>) -> usize {
        let power = power(scale);
        let known = self.0.iter().find(|known| known.0 == power);
        known.map_or(0, |known| known.1)
    }
}

fn power(scale: Option<&Scale>) -> i32 {
    scale.map_or(0, |scale| scale.power)
}
