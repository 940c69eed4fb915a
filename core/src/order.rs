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

fn ascending(keys: &[f64]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..keys.len()).collect();
    order.sort_by(|first, second| keys[*first].total_cmp(&keys[*second]));
    order
}

#[cfg(test)]
mod tests {
    use super::by;

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
}
