//! Summaries of charts in Chinese.

use crate::language::words::SummaryWords;
use core::cmp::Ordering;

pub(super) const SUMMARY: SummaryWords = SummaryWords {
    course: |from, to, change| {
        let verb = match change {
            Ordering::Less => "降至",
            Ordering::Equal => "到",
            Ordering::Greater => "升至",
        };
        ["从", from.0, "的", from.1, verb, to.0, "的", to.1].concat()
    },
    peak: |when, value| ["其中", when, "最高，为", value].concat(),
    trough: |when, value| ["其中", when, "最低，为", value].concat(),
    about: |what, text| [what, "：", text].concat(),
    // EVEscape为50%: a Latin name and a number would run together.
    value: |name, value| {
        let latin = name.ends_with(|last: char| last.is_ascii_alphanumeric());
        [name, if latin { "为" } else { "" }, value].concat()
    },
    count: |count| ["共", &count.to_string(), "项"].concat(),
    highest: |names, value| [names, "最高，为", value].concat(),
    second: |name, value| ["其次是", name, "，为", value].concat(),
    lowest: |names, value| [names, "最低，为", value].concat(),
    higher: |first, second, count, of| {
        let (count, of) = (count.to_string(), of.to_string());
        [&of, "项中有", &count, "项“", second, "”高于“", first, "”"].concat()
    },
    widest: |row, first, second| ["差距最大的是", row, "，", first, "，", second].concat(),
    comma: "，",
    between: "。",
    stop: "。",
};
