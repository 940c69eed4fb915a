//! Finds the categories of a figure by the positions of points.

use crate::report::{Category, Position};
use std::collections::HashMap;

/// A map from the id of a category to its index. The time of a lookup does not depend on the number
/// of categories.
pub(crate) struct Places<'a>(HashMap<&'a str, usize>);

impl<'a> Places<'a> {
    /// Creates the map. Indices count from 0 in the order given. If two categories have the same
    /// id, the first one counts.
    pub(crate) fn of(categories: impl IntoIterator<Item = &'a Category>) -> Self {
        let mut places = HashMap::new();
        for (place, category) in categories.into_iter().enumerate() {
            places.entry(category.id.as_str()).or_insert(place);
        }
        Self(places)
    }

    /// Returns the index of the category at a position, or `None` if there is no such category. A
    /// year finds the category whose id is that year.
    pub(crate) fn category(&self, at: &Position) -> Option<usize> {
        match at {
            Position::Category(id) => self.0.get(id.as_str()),
            Position::Year(year) => self.0.get(year.to_string().as_str()),
        }
        .copied()
    }
}
