//! The English words for the options of a chart.

use crate::language::words::ReadingWords;

pub(super) const READING: ReadingWords = ReadingWords {
    heading: "Chart options",
    from: "From year",
    to: "To year",
    scale: "Scale",
    order: "Order",
    as_given: "As given",
    by_value: "By value",
    shown: |what| ["Shown: ", &what.to_ascii_lowercase()].concat(),
    by_name: "By name",
    reset: "Reset",
};
