//! The categories of a figure, and which of its series and points are drawn.

use crate::report::{Category, FigureSpec, Position, Series};
use std::collections::HashMap;

/// Returns `true` if a series is drawn in the chart, not only shown in the table.
pub(super) fn is_drawn(figure: &FigureSpec, series: &Series) -> bool {
    figure.kind.is_drawn() && series.plotted
}

/// The categories of a figure by their ids. If two categories have the same id, the first one
/// counts.
pub(super) struct Categories<'a>(HashMap<&'a str, &'a Category>);

impl<'a> Categories<'a> {
    /// Collects the categories of a figure.
    pub(super) fn of(figure: &'a FigureSpec) -> Self {
        let mut known = HashMap::new();
        for category in &figure.categories {
            known.entry(category.id.as_str()).or_insert(category);
        }
        Self(known)
    }

    /// Returns the category at a position.
    pub(super) fn find(&self, at: &Position) -> Option<&'a Category> {
        self.0.get(position(at).as_str()).copied()
    }

    /// Returns `true` if a point at this position is drawn in the chart.
    pub(super) fn is_plotted(&self, at: &Position) -> bool {
        self.find(at).is_none_or(|category| category.plotted)
    }
}

/// Returns a position as text: the year, or the id of the category.
pub(super) fn position(at: &Position) -> String {
    match at {
        Position::Year(year) => year.to_string(),
        Position::Category(id) => id.clone(),
    }
}
