//! Moving labels along one dimension until none covers another.

/// A label that wants to stand somewhere.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wish {
    /// Where its centre would best be.
    pub(super) centre: f64,
    /// How much room it takes.
    pub(super) size: f64,
}

/// Centres that keep the order of the wishes, overlap nowhere, stay within `low..=high`
/// where there is room at all, and lie as near to the wishes as that allows.
///
/// Pool adjacent violators: where two would overlap they are moved as one block to their mean.
pub(super) fn spread(wishes: &[Wish], low: f64, high: f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..wishes.len()).collect();
    order.sort_by(|one, other| wishes[*one].centre.total_cmp(&wishes[*other].centre));
    // A label's place, less the room of those before it, may only grow along the order.
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
