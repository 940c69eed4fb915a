//! One sort for the whole program.
//!
//! The standard library's sorts are written out anew for every type and key; in wasm each costs
//! some 6 KB. Everything here is sorted by a number, so that one of them is enough.

/// Sorts values by a number in ascending order; equals keep their order.
pub fn by<T>(values: &mut Vec<T>, key: impl Fn(&T) -> f64) {
    let keys: Vec<f64> = values.iter().map(key).collect();
    let mut taken: Vec<Option<T>> = values.drain(..).map(Some).collect();
    values.extend(
        ascending(&keys)
            .into_iter()
            .filter_map(|place| taken[place].take()),
    );
}

/// One key of two: the first number decides, the second among equals. The second is a count or
/// a position, below a million.
pub fn then(first: f64, second: usize) -> f64 {
    first * 1e6 + second as f64
}

/// Which of these may stay when a list is put in the order given by `places`, the position each
/// has now: the longest run of them that already rises. All others have to move.
pub fn staying(places: &[usize]) -> Vec<bool> {
    // `ends[n]` is the element with the lowest place that ends a rising run of n + 1 elements.
    let mut ends: Vec<usize> = Vec::new();
    let mut before = vec![None; places.len()];
    for at in 0..places.len() {
        let length = ends.partition_point(|end| places[*end] < places[at]);
        before[at] = length.checked_sub(1).map(|shorter| ends[shorter]);
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut stays = vec![false; places.len()];
    let mut last = ends.last().copied();
    while let Some(at) = last {
        stays[at] = true;
        last = before[at];
    }
    stays
}

fn ascending(keys: &[f64]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..keys.len()).collect();
    order.sort_by(|first, second| keys[*first].total_cmp(&keys[*second]));
    order
}

#[cfg(test)]
mod tests {
    use super::{by, staying};

    #[test]
    fn equals_keep_their_order() {
        let mut words = vec!["three", "a", "four", "b", "to"];
        by(&mut words, |word| word.len() as f64);
        assert_eq!(words, ["a", "b", "to", "four", "three"]);
    }

    #[test]
    fn negative_keys_turn_the_order_round() {
        let mut numbers = vec![2, 9, -4];
        by(&mut numbers, |number| -f64::from(*number));
        assert_eq!(numbers, [9, 2, -4]);
    }

    #[test]
    fn as_many_as_can_stay_do() {
        assert_eq!(staying(&[]), [false; 0]);
        assert_eq!(staying(&[1, 2, 3, 0]), [true, true, true, false]);
        assert_eq!(staying(&[3, 0, 1, 2]), [false, true, true, true]);
        let stays = staying(&[5, 1, 6, 2, 7, 3]);
        assert_eq!(stays.iter().filter(|it| **it).count(), 3);
    }
}
