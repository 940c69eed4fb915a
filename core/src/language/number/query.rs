//! Parses numbers as people type them into the search box.

use crate::unit::Dimension;

/// A number that a reader searches for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wanted {
    /// The number in the base unit: `1.91亿` is 191,000,000.
    pub value: f64,
    /// The power of ten of the last digit typed: 6 for `1.91亿`, −1 for `65.7%`.
    pub place: i32,
    /// Number of digits typed, without leading zeros.
    pub digits: u32,
    /// The dimension, if a sign or word names one: `%`, `$`, `倍`. `None` for words such as `家`.
    pub dimension: Option<Dimension>,
}

impl Wanted {
    /// Returns `true` if `value` rounds to the number at the precision typed. A number typed
    /// without a minus sign also matches negative values of that size.
    pub fn matches(&self, value: f64) -> bool {
        let value = if self.value < 0.0 {
            -value
        } else {
            value.abs()
        };
        let half = 0.5 * 10_f64.powi(self.place);
        // The limits of `f64` must not decide about a value that is exactly half a unit of the last
        // digit.
        let slack = value.abs().max(half) * 1e-12;
        let above = value - self.value.abs();
        above >= -half - slack && above < half - slack
    }

    /// Returns `true` if the number can be a value of this dimension.
    pub fn may_measure(&self, dimension: Dimension) -> bool {
        match self.dimension {
            None => true,
            // People also write % for percentage points.
            Some(Dimension::Percent) => {
                matches!(dimension, Dimension::Percent | Dimension::PercentagePoint)
            }
            Some(wanted) => wanted == dimension,
        }
    }
}

/// Parses a number as people write it: `1.91亿`, `191 million`, `191m`, `65.7%`, `1,812`, `$25.2bn`,
/// `5×10²⁵`, full-width `８．７倍`. Returns `None` if the text contains other words.
pub fn parse_query(query: &str) -> Option<Wanted> {
    let text: String = query.chars().map(narrow).collect();
    let mut rest = text.trim();
    let mut dimension = None;
    let mut negative = false;
    while let Some((meaning, after)) = prefix(rest) {
        match meaning {
            Prefix::Nothing => {}
            Prefix::Minus => negative = true,
            Prefix::Of(of) => dimension = Some(of),
        }
        rest = after.trim_start();
    }
    let end = rest.find(|letter: char| !letter.is_ascii_digit() && letter != ',' && letter != '.');
    let (number, words) = rest.split_at(end.unwrap_or(rest.len()));
    let (mantissa, decimals, digits) = mantissa(number)?;
    let (power, words) = scale(words.trim_start());
    let words = words.trim_start().trim_start_matches(['多', '余']);
    if !words.is_empty() {
        let (_, of) = UNITS.iter().find(|(word, _)| *word == words)?;
        dimension = of.or(dimension);
    }
    let place = power - decimals;
    // Numbers up to 15 digits and powers up to 10²² are exact in `f64`, so the result is rounded
    // once.
    let value = if place < 0 {
        mantissa / 10_f64.powi(-place)
    } else {
        mantissa * 10_f64.powi(place)
    };
    Some(Wanted {
        value: if negative { -value } else { value },
        place,
        digits,
        dimension,
    })
}

enum Prefix {
    Nothing,
    Minus,
    Of(Dimension),
}

fn prefix(text: &str) -> Option<(Prefix, &str)> {
    const IDLE: [&str; 13] = [
        "约", "近", "超过", "估计", "+", "~", "≈", "≤", "≥", "<", ">", "about ", "over ",
    ];
    if let Some(after) = text.strip_prefix('-') {
        return Some((Prefix::Minus, after));
    }
    if let Some(after) = text.strip_prefix("us$").or_else(|| text.strip_prefix('$')) {
        return Some((Prefix::Of(Dimension::Usd), after));
    }
    if let Some(after) = text.strip_prefix("百分之") {
        return Some((Prefix::Of(Dimension::Percent), after));
    }
    IDLE.iter()
        .find_map(|word| Some((Prefix::Nothing, text.strip_prefix(word)?)))
}

/// Returns the digits as a whole number, the number of decimals, and the number of digits without
/// leading zeros.
fn mantissa(number: &str) -> Option<(f64, i32, u32)> {
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let grouped = groups.all(|group| group.len() == 3) && (first.len() <= 3 || first == whole);
    if whole.is_empty() || !grouped || fraction.contains([',', '.']) {
        return None;
    }
    let mut mantissa = 0.0;
    let mut digits = 0;
    for digit in whole
        .bytes()
        .chain(fraction.bytes())
        .filter(u8::is_ascii_digit)
    {
        mantissa = mantissa * 10.0 + f64::from(digit - b'0');
        digits += u32::from(digits > 0 || digit != b'0');
    }
    (digits <= 15).then_some((mantissa, fraction.len() as i32, digits))
}

/// Returns the power of ten of the words after a number, and the remaining text.
fn scale(words: &str) -> (i32, &str) {
    const LATIN: [(&str, i32); 11] = [
        ("thousand", 3),
        ("k", 3),
        ("million", 6),
        ("mn", 6),
        ("m", 6),
        ("billion", 9),
        ("bn", 9),
        ("b", 9),
        ("trillion", 12),
        ("tn", 12),
        ("trn", 12),
    ];
    if let Some(found) = exponent(words) {
        return found;
    }
    let end = words
        .find(|letter: char| !letter.is_ascii_lowercase())
        .unwrap_or(words.len());
    let (word, after) = words.split_at(end);
    if let Some((_, power)) = LATIN.iter().find(|(name, _)| *name == word) {
        return (*power, after);
    }
    let mut power = 0;
    let mut rest = words;
    while let Some(letter) = rest.chars().next() {
        power += match letter {
            '十' => 1,
            '百' => 2,
            '千' => 3,
            '万' => 4,
            '亿' => 8,
            _ => break,
        };
        rest = &rest[letter.len_utf8()..];
    }
    // 百分点 (percentage point) starts like a scale word but is a unit.
    if rest.starts_with("分点") {
        (0, words)
    } else {
        (power, rest)
    }
}

/// Parses `e25`, `×10^25` or `×10²⁵`. Returns the power and the remaining text.
fn exponent(words: &str) -> Option<(i32, &str)> {
    let ten = ["×10", "x10", "*10"]
        .iter()
        .find_map(|ten| words.strip_prefix(ten));
    let digits = match ten {
        Some(after) => after.strip_prefix('^').unwrap_or(after),
        None => words.strip_prefix('e')?,
    };
    let end = digits
        .find(|letter| superscript(letter).is_none())
        .unwrap_or(digits.len());
    let (digits, rest) = digits.split_at(end);
    let power = digits
        .chars()
        .try_fold(0, |power, letter| Some(power * 10 + superscript(letter)?));
    (1..=2)
        .contains(&digits.chars().count())
        .then_some((power?, rest))
}

/// Returns the value of a superscript or plain digit.
fn superscript(letter: char) -> Option<i32> {
    match letter {
        '¹' => Some(1),
        '²' => Some(2),
        '³' => Some(3),
        '⁰' | '⁴'..='⁹' => Some(letter as i32 - '⁰' as i32),
        _ => letter.to_digit(10).map(|digit| digit as i32),
    }
}

/// Converts full-width characters, dashes and spaces to ASCII, and Latin letters to lower case.
fn narrow(letter: char) -> char {
    match letter {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(letter as u32 - 0xfee0)
            .map_or(letter, |letter| letter.to_ascii_lowercase()),
        '\u{3000}' | '\u{a0}' | '\u{202f}' => ' ',
        '\u{2212}' | '\u{2013}' | '\u{2014}' => '-',
        _ => letter.to_ascii_lowercase(),
    }
}

/// Words that may follow a number, with the dimension that they mean.
const UNITS: [(&str, Option<Dimension>); 43] = [
    ("%", Some(Dimension::Percent)),
    ("percent", Some(Dimension::Percent)),
    ("per cent", Some(Dimension::Percent)),
    ("个百分点", Some(Dimension::PercentagePoint)),
    ("百分点", Some(Dimension::PercentagePoint)),
    ("pp", Some(Dimension::PercentagePoint)),
    ("percentage points", Some(Dimension::PercentagePoint)),
    ("美元", Some(Dimension::Usd)),
    ("美金", Some(Dimension::Usd)),
    ("usd", Some(Dimension::Usd)),
    ("dollars", Some(Dimension::Usd)),
    ("us dollars", Some(Dimension::Usd)),
    ("倍", Some(Dimension::Ratio)),
    ("×", Some(Dimension::Ratio)),
    ("x", Some(Dimension::Ratio)),
    ("times", Some(Dimension::Ratio)),
    ("吨", Some(Dimension::Tonnes)),
    ("t", Some(Dimension::Tonnes)),
    ("tonnes", Some(Dimension::Tonnes)),
    ("flop", Some(Dimension::Flop)),
    ("分", Some(Dimension::Score)),
    ("年", Some(Dimension::Year)),
    ("个", None),
    ("家", None),
    ("件", None),
    ("项", None),
    ("次", None),
    ("篇", None),
    ("场", None),
    ("起", None),
    ("条", None),
    ("部", None),
    ("种", None),
    ("台", None),
    ("人", None),
    ("名", None),
    ("颗", None),
    ("笔", None),
    ("句", None),
    ("款", None),
    ("位", None),
    ("国", None),
    ("页", None),
];
