//! The number format of English.

use crate::language::number::{Decimal, Numerals, Scale};
use crate::text::Language;

pub(in crate::language) const NUMERALS: Numerals = Numerals {
    language: Language::En,
    scale,
    grouped_from: 4,
    space: "\u{a0}",
    dollars: ("$", ""),
    names: ["US dollars", "percentage points", "times"],
    percentage_points: "pp",
    times: "×",
    tonnes: "t",
    about: "about\u{a0}",
    over: "over\u{a0}",
    and_more: "",
    estimate: "an estimated ",
    to: " to ",
    scale_repeats: false,
};

fn scale(value: &Decimal) -> Option<&'static Scale> {
    match value.point {
        ..=6 => None,
        7..=9 => Some(&Scale {
            power: 6,
            word: "million",
            whole_from: 3,
        }),
        10..=12 => Some(&Scale {
            power: 9,
            word: "billion",
            whole_from: 4,
        }),
        13.. => Some(&Scale {
            power: 12,
            word: "trillion",
            whole_from: 4,
        }),
    }
}
