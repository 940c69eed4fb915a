//! The English phrases of chart summaries.

use crate::language::words::SummaryWords;
use core::cmp::Ordering;

pub(super) const SUMMARY: SummaryWords = SummaryWords {
    course: |from, to, change| {
        let verb = match change {
            Ordering::Less => "fell from ",
            Ordering::Equal => "went from ",
            Ordering::Greater => "rose from ",
        };
        [verb, from.1, " in ", from.0, " to ", to.1, " in ", to.0].concat()
    },
    on_the_way: |peak, trough| {
        let peak = peak.map(|(when, value)| [", with a peak of ", value, " in ", when].concat());
        let start = if peak.is_some() {
            " and a low of "
        } else {
            ", with a low of "
        };
        let trough = trough.map(|(when, value)| [start, value, " in ", when].concat());
        [peak.unwrap_or_default(), trough.unwrap_or_default()].concat()
    },
    about: |what, text| [what, ": ", text].concat(),
    value: |name, value| [name, " ", value].concat(),
    highest: |names, value, of| {
        let of = of.to_string();
        [&are(names), " the highest of ", &of, ", with ", value].concat()
    },
    second: |name, value| [", followed by ", name, " with ", value].concat(),
    lowest: |names, value| ["; ", &are(names), " the lowest, with ", value].concat(),
    higher: |first, second, count, of| {
        let share = match count == of {
            true => ["all ", &of.to_string()].concat(),
            false => [&count.to_string(), " of ", &of.to_string()].concat(),
        };
        ["“", second, "” is higher than “", first, "” in ", &share].concat()
    },
    widest: |row, first, second| {
        ["The gap is widest for “", row, "”: ", first, ", ", second].concat()
    },
    all_calculated: "All values are calculated",
    between: ". ",
    stop: ".",
};

/// Joins names and adds the verb in singular or plural: `Canada, Israel and the United Kingdom
/// are`.
fn are(names: &[String]) -> String {
    match names {
        [first @ .., last] if !first.is_empty() => {
            [&first.join(", "), " and ", last, " are"].concat()
        }
        _ => [&names.concat(), " is"].concat(),
    }
}
