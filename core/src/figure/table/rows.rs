//! Assigns values to the rows of a table.

use crate::figure::places::Places;
use crate::report::{FigureSpec, Point, Position};

/// The sort key of a row: (year or index of the category, number of earlier values of the same
/// series at that place).
pub(super) type Key = (i32, usize);

/// The rows of a figure's series. The points of each series are sorted once, so that the time per
/// value does not depend on the length of the series.
pub(super) struct Rows<'a> {
    /// The keys of the rows from top to bottom. Categories are in the given order, with or without
    /// values; years rise.
    pub keys: Vec<Key>,
    /// For each series, its value in each row.
    pub columns: Vec<Vec<Option<&'a Point>>>,
}

impl<'a> Rows<'a> {
    /// Computes the rows of a figure.
    pub(super) fn of(spec: &'a FigureSpec) -> Self {
        let places = Places::of(&spec.categories);
        let valued: Vec<_> = spec
            .series
            .iter()
            .map(|series| keyed(spec, &places, &series.points))
            .collect();
        let mut keys: Vec<Key> = (0..spec.categories.len() as i32)
            .map(|it| (it, 0))
            .collect();
        keys.extend(valued.iter().flatten().map(|(key, _)| *key));
        keys.sort_unstable();
        keys.dedup();
        let columns = valued.into_iter().map(|valued| {
            let mut valued = valued.into_iter().peekable();
            let mut next = |key| valued.next_if(|(of, _)| *of == key).map(|(_, point)| point);
            keys.iter().map(|key| next(*key)).collect()
        });
        Self {
            columns: columns.collect(),
            keys,
        }
    }

    /// Removes all rows except the first `end` and the last `end`. Returns the number of rows
    /// removed. There must be at least `2 * end` rows.
    pub(super) fn keep_ends(&mut self, end: usize) -> usize {
        let left_out = self.keys.len() - 2 * end;
        let middle = end..end + left_out;
        self.keys.drain(middle.clone());
        for column in &mut self.columns {
            column.drain(middle.clone());
        }
        left_out
    }
}

/// Returns the points of a series with the keys of their rows, from top to bottom. Points without a
/// category are left out.
fn keyed<'a>(spec: &FigureSpec, places: &Places, points: &'a [Point]) -> Vec<(Key, &'a Point)> {
    let place = |point: &Point| match point.at {
        Position::Year(year) if spec.categories.is_empty() => Some(year),
        _ => places.category(&point.at).map(|it| it as i32),
    };
    let mut placed: Vec<_> = points
        .iter()
        .filter_map(|point| Some((place(point)?, point)))
        .collect();
    placed.sort_by_key(|(place, _)| *place);
    let same = placed.chunk_by(|(one, _), (other, _)| one == other);
    let counted = same.flat_map(|same| same.iter().enumerate());
    counted
        .map(|(before, (place, point))| ((*place, before), *point))
        .collect()
}
