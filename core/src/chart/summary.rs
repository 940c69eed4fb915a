//! The chart in one or two sentences, for those who do not see it.

use super::{Figure, number};

/// Says what the figure shows: from where to where, the highest and the lowest.
pub fn summary(figure: &Figure) -> String {
    let points = number::points(figure);
    let values: Vec<String> = points
        .map(|point| number::full(figure, point.value))
        .collect();
    values.join(super::words::comma(figure.language))
}
