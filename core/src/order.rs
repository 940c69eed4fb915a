//! The places of a list in another order.

use std::cmp::Ordering;

/// The places from 0 to `count` as `compare` orders them; equals keep their order.
pub fn places(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|one, other| compare(*one, *other));
    order
}
