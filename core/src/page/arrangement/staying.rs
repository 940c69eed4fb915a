//! Finds which elements of a list need not move when the list is put in another order.

/// Says which elements may stay when a list is reordered. `places` lists the present positions of
/// the elements in the wanted order. The longest increasing subsequence stays; all others have to
/// move.
pub(super) fn staying(places: &[usize]) -> Vec<bool> {
    // `ends[n]` is the index of the element with the lowest place that ends an increasing run of n
    // + 1 elements.
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

#[cfg(test)]
mod tests {
    use super::staying;

    #[test]
    fn as_many_as_can_stay_do() {
        assert_eq!(staying(&[]), [false; 0]);
        assert_eq!(staying(&[1, 2, 3, 0]), [true, true, true, false]);
        assert_eq!(staying(&[3, 0, 1, 2]), [false, true, true, true]);
        let stays = staying(&[5, 1, 6, 2, 7, 3]);
        assert_eq!(stays.iter().filter(|it| **it).count(), 3);
    }
}
