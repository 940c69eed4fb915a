//! Moves labels along one dimension until no label covers another.

/// The position that a label should have.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wish {
    /// The best position of the centre of the label.
    pub(super) centre: f64,
    /// The size of the label along the dimension.
    pub(super) size: f64,
}

/// Returns a centre for each wish, in the order of `wishes`.
///
/// The labels do not overlap, keep the order of their wished centres and stay within `low..=high`
/// if there is enough room. Among such positions, the result has the smallest sum of squared
/// distances from the wishes before it is moved into the bounds.
///
/// This is the pool adjacent violators algorithm for isotonic regression (Barlow, Bartholomew,
/// Bremner and Brunk, *Statistical Inference under Order Restrictions*, 1972): labels that would
/// overlap are moved as one block to the mean of their wishes.
pub(super) fn spread(wishes: &[Wish], low: f64, high: f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..wishes.len()).collect();
    order.sort_by(|one, other| wishes[*one].centre.total_cmp(&wishes[*other].centre));
    // The position of a label minus the size of all labels before it must not decrease along the
    // order.
    let mut offsets = Vec::with_capacity(order.len());
    let mut taken = 0.0;
    for &index in &order {
        offsets.push(taken + wishes[index].size / 2.0);
        taken += wishes[index].size;
    }
    let mut blocks: Vec<(f64, usize)> = Vec::new();
    for (&index, offset) in order.iter().zip(&offsets) {
        let mut block = (wishes[index].centre - offset, 1);
        while let Some(&(mean, count)) = blocks.last() {
            if mean <= block.0 {
                break;
            }
            blocks.pop();
            let total = mean * count as f64 + block.0 * block.1 as f64;
            block = (total / (count + block.1) as f64, count + block.1);
        }
        blocks.push(block);
    }
    let starts = blocks
        .iter()
        .flat_map(|&(mean, count)| core::iter::repeat_n(mean, count));
    let mut centres = vec![0.0; wishes.len()];
    for ((&index, offset), start) in order.iter().zip(&offsets).zip(starts) {
        centres[index] = start.min(high - taken).max(low) + offset;
    }
    centres
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(centres: &[f64], expect: &[f64]) {
        let wishes: Vec<Wish> = centres
            .iter()
            .map(|&centre| Wish { centre, size: 10.0 })
            .collect();
        assert_eq!(spread(&wishes, 0.0, 100.0), expect);
    }

    #[test]
    fn labels_apart_stay() {
        check(&[20.0, 50.0], &[20.0, 50.0]);
    }

    #[test]
    fn labels_together_share_the_shift() {
        check(&[50.0, 50.0], &[45.0, 55.0]);
        check(&[50.0, 48.0, 52.0], &[50.0, 40.0, 60.0]);
    }

    #[test]
    fn labels_stay_within_bounds() {
        check(&[1.0, 2.0], &[5.0, 15.0]);
        check(&[99.0, 99.0], &[85.0, 95.0]);
    }
}
