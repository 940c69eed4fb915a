//! The number format of Chinese.

use crate::language::number::{Decimal, Numerals, Scale};
use crate::text::Language;

pub(in crate::language) const NUMERALS: Numerals = Numerals {
    language: Language::Zh,
    scale,
    grouped_from: 5,
    space: "",
    dollars: ("", "美元"),
    names: ["美元", "百分点", "倍"],
    percentage_points: "个百分点",
    times: "倍",
    tonnes: "吨",
    about: "约",
    over: "超过",
    and_more: "多",
    estimate: "估计",
    to: "至",
    scale_repeats: true,
};

/// Returns the scale word for a value. Below 100,000 all digits are written, unless the number has
/// at most three significant digits, such as 8.8万.
fn scale(value: &Decimal) -> Option<&'static Scale> {
    match value.point {
        ..=4 => None,
        5 if value.digits.len() > 3 => None,
        5..=8 => Some(&Scale {
            power: 4,
            word: "万",
            whole_from: 4,
        }),
        9..=12 => Some(&Scale {
            power: 8,
            word: "亿",
            whole_from: 4,
        }),
        13.. => Some(&Scale {
            power: 12,
            word: "万亿",
            whole_from: 4,
        }),
    }
}
