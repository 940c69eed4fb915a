//! Long lines at the cost of the pixels, not of the points.

/// Keeps of each pixel column the first, lowest, highest and last point.
///
/// `points` are pixels in order of x; a line through the result covers the same pixels.
pub(super) fn reduce(points: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let mut kept = Vec::new();
    let mut rest = points;
    while let Some(first) = rest.first() {
        let column = first.0.floor();
        let length = rest
            .iter()
            .take_while(|point| point.0.floor() == column)
            .count();
        let (here, after) = rest.split_at(length);
        keep(here, &mut kept);
        rest = after;
    }
    kept
}

fn keep(column: &[(f64, f64)], kept: &mut Vec<(f64, f64)>) {
    if column.len() <= 4 {
        kept.extend_from_slice(column);
        return;
    }
    let (mut low, mut high) = (0, 0);
    for (index, point) in column.iter().enumerate() {
        if point.1 < column[low].1 {
            low = index;
        }
        if point.1 > column[high].1 {
            high = index;
        }
    }
    let mut indices = vec![0, low.min(high), low.max(high), column.len() - 1];
    indices.dedup();
    kept.extend(indices.into_iter().map(|index| column[index]));
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
        assert!(kept.iter().any(|point| point.1 == 0.0));
        assert!(kept.iter().any(|point| point.1 == 100.0));
        assert_eq!(kept.first(), points.first());
        assert_eq!(kept.last(), points.last());
    }

    #[test]
    fn a_short_line_stays_as_it_is() {
        let points = [(0.0, 1.0), (10.0, 2.0), (20.0, 0.0)];
        assert_eq!(reduce(&points), points);
    }
}
