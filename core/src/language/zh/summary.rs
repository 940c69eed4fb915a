//! The Chinese phrases of chart summaries.

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
    on_the_way: |peak, trough| {
        let said = |(when, value): (&str, &str), word| [when, word, "，为", value].concat();
        let parts = [
            peak.map(|it| said(it, "最高")),
            trough.map(|it| said(it, "最低")),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        ["，其中", &parts.join("，")].concat()
    },
    about: |what, text| [what, "：", text].concat(),
    // 为 separates a Latin name from the number: EVEscape为50%.
    value: |name, value| {
        let latin = name.ends_with(|last: char| last.is_ascii_alphanumeric());
        [name, if latin { "为" } else { "" }, value].concat()
    },
    highest: |names, value, of| {
        let names = names.join("、");
        ["共", &of.to_string(), "项，", &names, "最高，为", value].concat()
    },
    second: |name, value| ["，其次是", name, "，为", value].concat(),
    lowest: |names, value| ["，", &names.join("、"), "最低，为", value].concat(),
    higher: |first, second, count, of| {
        let share = match count == of {
            true => [&of.to_string(), "项都是“"].concat(),
            false => [&of.to_string(), "项中有", &count.to_string(), "项“"].concat(),
        };
        [&share, second, "”高于“", first, "”"].concat()
    },
    widest: |row, first, second| ["差距最大的是“", row, "”：", first, "，", second].concat(),
    all_calculated: "数值均为推算",
    between: "。",
    stop: "。",
};
