//! Summaries of charts in English.

use crate::language::words::SummaryWords;

pub(super) const SUMMARY: SummaryWords = SummaryWords {
    course: |from, to, _| ["from ", from.1, " in ", from.0, " to ", to.1, " in ", to.0].concat(),
    peak: |when, value| ["the highest was ", value, " in ", when].concat(),
    trough: |when, value| ["the lowest was ", value, " in ", when].concat(),
    about: |what, text| [what, ": ", text].concat(),
    value: |name, value| [name, " ", value].concat(),
    count: |count| [&count.to_string(), " values"].concat(),
    highest: |names, value| ["highest: ", names, " at ", value].concat(),
    second: |name, value| ["then ", name, " at ", value].concat(),
    lowest: |names, value| ["lowest: ", names, " at ", value].concat(),
    higher: |first, second, count, of| {
        let (count, of) = (count.to_string(), of.to_string());
        [
            "“",
            second,
            "” is higher than “",
            first,
            "” in ",
            &count,
            " of ",
            &of,
        ]
        .concat()
    },
    widest: |row, first, second| ["The widest gap: ", row, ", ", first, ", ", second].concat(),
    comma: "; ",
    between: ". ",
    stop: ".",
};
