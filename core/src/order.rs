//! One sort for the whole program.
//!
//! The standard library's sorts are written out anew for every type and key; in wasm each costs
//! some 6 KB. Everything here is sorted by a number, so that one of them is enough.

use std::cmp::Ordering;

/// Sorts values by a number in ascending order; equals keep their order.
pub fn by<T>(values: &mut [T], key: impl Fn(&T) -> f64) {
    let keys: Vec<f64> = values.iter().map(key).collect();
    let mut from = ascending(&keys);
    // Every value goes to its place by swaps: where it came from is followed round.
    for to in 0..values.len() {
        let mut place = from[to];
        while place < to {
            place = from[place];
        }
        from[to] = place;
        values.swap(to, place);
    }
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

/// The places of the keys in ascending order; equals keep theirs.
pub fn ascending(keys: &[f64]) -> Vec<usize> {
    places(keys.len(), &|one, other| keys[one].total_cmp(&keys[other]))
}

/// The places from 0 to `count` as `compare` orders them; equals keep their order. Not generic, so
/// that the program has one sort.
pub fn places(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|one, other| compare(*one, *other));
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
    fn any_number_of_values_comes_out_sorted() {
        for count in 0..70_usize {
            let mut values: Vec<(usize, usize)> = (0..count).map(|at| (at * 37 % 11, at)).collect();
            let mut expected = values.clone();
            expected.sort();
            by(&mut values, |value| value.0 as f64);
            assert_eq!(values, expected);
        }
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
