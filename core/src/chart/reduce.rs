//! Reduces long lines, so that the cost of drawing depends on the number of pixels and not on the
//! number of points.

/// Returns the indices of the points to keep, in rising order: the first, lowest, highest and last
/// point of each pixel column.
///
/// `points` are in CSS pixels and sorted by x. A line through the points kept covers the same
/// pixels as a line through all points.
pub(super) fn reduce(points: &[(f64, f64)]) -> Vec<usize> {
    let mut kept = Vec::new();
    let mut start = 0;
    for index in 1..=points.len() {
        let ends = points
            .get(index)
            .is_none_or(|point| point.0.floor() != points[start].0.floor());
        if ends {
            keep(points, start, index - 1, &mut kept);
            start = index;
        }
    }
    kept
}

/// Adds the indices to keep of one pixel column, which holds the points from `first` to `last`.
fn keep(points: &[(f64, f64)], first: usize, last: usize, kept: &mut Vec<usize>) {
    let (mut low, mut high) = (first, first);
    for index in first..=last {
        if points[index].1 < points[low].1 {
            low = index;
        }
        if points[index].1 > points[high].1 {
            high = index;
        }
    }
    for index in [first, low.min(high), low.max(high), last] {
        if kept.last() != Some(&index) {
            kept.push(index);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_keeps_its_extremes() {
        let wave = |index: i32| (f64::from(index) / 1000.0, f64::from((index * 37) % 101));
        let points: Vec<_> = (0..100_000).map(wave).collect();
        let kept = reduce(&points);
        assert!(kept.len() <= 400);
        assert!(kept.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(kept.iter().any(|index| points[*index].1 == 0.0));
        assert!(kept.iter().any(|index| points[*index].1 == 100.0));
        assert_eq!((kept[0], kept[kept.len() - 1]), (0, points.len() - 1));
    }

    #[test]
    fn a_short_line_stays_as_it_is() {
        assert_eq!(reduce(&[(0.0, 1.0), (10.0, 2.0), (20.0, 0.0)]), [0, 1, 2]);
        assert_eq!(reduce(&[]), [0; 0]);
    }
}
