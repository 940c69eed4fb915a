//! The categories of a figure, found by what points refer to.

use crate::report::{Category, Position};
use std::collections::HashMap;

/// Looks up categories by their ids, however many there are.
pub(crate) struct Places<'a>(HashMap<&'a str, usize>);

impl<'a> Places<'a> {
    /// The places of categories, counted from 0 in the order given. Of two with the same id the
    /// first counts.
    pub(crate) fn of(categories: impl IntoIterator<Item = &'a Category>) -> Self {
        let mut places = HashMap::new();
        for (place, category) in categories.into_iter().enumerate() {
            places.entry(category.id.as_str()).or_insert(place);
        }
        Self(places)
    }

    /// The category a position names; rows may be years. None where there is no such category.
    pub(crate) fn category(&self, at: &Position) -> Option<usize> {
        match at {
            Position::Category(id) => self.0.get(id.as_str()),
            Position::Year(year) => self.0.get(year.to_string().as_str()),
        }
        .copied()
    }
}
