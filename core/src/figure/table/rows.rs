//! Which values stand in which row.

use crate::figure::places::Places;
use crate::report::{FigureSpec, Point, Position};

/// A row: a year or the index of a category, and how many values of one series came before at
/// that place.
pub(super) type Key = (i32, usize);

/// The rows of a figure's series. Made in one pass over the points of each series, sorted by
/// place, so that long series take no longer for each value than short ones.
pub(super) struct Rows<'a> {
    /// The rows from the top: categories in the order given, with or without values; years rise.
    pub keys: Vec<Key>,
    /// For each series its value in each row.
    pub columns: Vec<Vec<Option<&'a Point>>>,
}

impl<'a> Rows<'a> {
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

    /// Takes out all rows but that many at both ends, and tells how many those are.
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

/// The points of a series with their rows, from the top; without those in no category.
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
