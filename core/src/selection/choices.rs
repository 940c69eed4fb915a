//! The set of values chosen in a filter.

use std::borrow::Borrow;

/// A small set in ascending order, for filters in which a reader may choose several values.
///
/// It is a sorted list, because that adds less code to the module than a tree. Equal sets are
/// written to the URL in the same order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choices<T>(Vec<T>);

impl<T> Default for Choices<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Ord> Choices<T> {
    /// Whether nothing is chosen; the filter then excludes no card.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many values are chosen.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether `value` is chosen.
    pub fn contains<Q: Ord + ?Sized>(&self, value: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        self.0.iter().any(|chosen| chosen.borrow() == value)
    }

    /// Adds `value` if it is not chosen yet.
    pub fn insert(&mut self, value: T) {
        if let Err(place) = self.0.binary_search(&value) {
            self.0.insert(place, value);
        }
    }

    /// Adds `value`, or removes it if it is chosen.
    pub fn toggle(&mut self, value: T) {
        match self.0.binary_search(&value) {
            Ok(place) => drop(self.0.remove(place)),
            Err(place) => self.0.insert(place, value),
        }
    }

    /// Keeps the values for which `keep` is true.
    pub fn retain(&mut self, keep: impl FnMut(&T) -> bool) {
        self.0.retain(keep);
    }

    /// The values in ascending order.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.0.iter()
    }
}

impl<T: Ord> FromIterator<T> for Choices<T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        let mut choices = Self::default();
        for value in values {
            choices.insert(value);
        }
        choices
    }
}

impl<'a, T> IntoIterator for &'a Choices<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}
