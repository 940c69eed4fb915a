//! Writes a statistic's headline: the number or numbers printed large.

use super::Page;
use crate::language::{Qualifier, number};
use crate::markup::put;
use crate::report::{Change, Headline, HeadlineValue};

/// Writes the headline as a paragraph: the numbers, their time, and the change against an earlier
/// value.
pub fn headline(out: &mut String, page: Page, headline: &Headline) {
    let inside = headline_inside(page, headline);
    put!(out, "<p class=\"headline\">", [inside], "</p>");
}

/// The content of the headline's paragraph.
pub fn headline_inside(page: Page, headline: &Headline) -> String {
    let mut text = String::new();
    let out = &mut text;
    for value in &headline.values {
        let amount = amount(page, value);
        let (before, digits, after) = split(&amount);
        let mut label = String::new();
        let text = value.label.get(page.language);
        if !text.is_empty() {
            put!(label, "<span class=\"number-label\">", { text }, "</span>");
        }
        // A single number has its label on a line of its own above it; of several numbers each has
        // its label inside its own element.
        let strong = "<strong class=\"number\">";
        match headline.values.len() {
            1 => put!(out, [label], [strong]),
            _ => put!(out, [strong], [label]),
        }
        small(out, before);
        put!(out, "<span class=\"digits\">", { digits }, "</span>");
        small(out, after);
        out.push_str("</strong>");
    }
    put!(
        out,
        "<span class=\"when\">",
        { time(page, headline) },
        "</span>"
    );
    if let Some(change) = &headline.change {
        let (seen, spoken) = change_texts(page, change);
        put!(
            out,
            "<span class=\"change\"><span aria-hidden=\"true\">",
            { seen },
            "</span><span class=\"visually-hidden\">",
            { spoken },
            "</span></span>",
        );
    }
    text
}

/// Writes the numbers in one line, each after its label: `中国：15个；美国：61个`. The line may break
/// between numbers, not between a number and its unit.
pub(super) fn in_line(out: &mut String, page: Page, headline: &Headline) {
    for (place, value) in headline.values.iter().enumerate() {
        if place > 0 {
            put!(out, { page.words().clause_separator });
        }
        let label = value.label.get(page.language);
        if !label.is_empty() {
            put!(out, { (page.words().chart.remark)(label, "") });
        }
        put!(
            out,
            "<span class=\"amount\">",
            { amount(page, value) },
            "</span>"
        );
    }
}

/// The time of the headline, followed by the word for an estimate if any of its values is one.
pub(super) fn time(page: Page, headline: &Headline) -> String {
    let mut time = headline.when.get(page.language).to_owned();
    if headline.values.iter().any(is_estimate) {
        time.push_str(" · ");
        time.push_str(page.words().chart.estimate);
    }
    time
}

/// A headline value with its unit, such as `1.91亿美元`. An estimate is marked after the time instead
/// (see [`time`]), so that the number itself has no addition.
pub(crate) fn amount(page: Page, value: &HeadlineValue) -> String {
    let unit = page.report.unit_or_plain(&value.unit);
    let qualifier = if is_estimate(value) {
        Qualifier::Exact
    } else {
        value.qualifier
    };
    number::qualified(value.value, value.high, qualifier, unit, page.language)
}

/// Splits an amount into the words before the number, the number with its sign and scale, and the
/// words after it. The scale is part of the number: in `1.81 million projects`, `1.81 million` is
/// printed large and `projects` is not.
pub(crate) fn split(amount: &str) -> (&str, &str, &str) {
    let is_number = |it: char| it.is_ascii_digit() || "$−≤+".contains(it);
    let start = amount.find(is_number).unwrap_or_default();
    let (before, rest) = amount.split_at(start);
    let belongs = |it: char| is_number(it) || "–.,%×万亿⁰¹²³⁴⁵⁶⁷⁸⁹倍".contains(it);
    let mut end = rest.find(|it| !belongs(it)).unwrap_or(rest.len());
    for scale in SCALES {
        if rest[end..].starts_with(scale) {
            end += scale.len();
        }
    }
    let (digits, after) = rest.split_at(end);
    (before, digits, after)
}

/// English scale words, each with the no-break space before it.
const SCALES: [&str; 4] = [
    "\u{a0}thousand",
    "\u{a0}million",
    "\u{a0}billion",
    "\u{a0}trillion",
];

fn small(out: &mut String, words: &str) {
    if !words.is_empty() {
        put!(out, "<span class=\"number-words\">", { words }, "</span>");
    }
}

pub(crate) fn is_estimate(value: &HeadlineValue) -> bool {
    value.qualifier == Qualifier::Estimate
}

/// The change as it is shown and as a screen reader reads it. It has no colour, because red and
/// green mean opposite things to Chinese and other readers. The spoken text says “rose” or “fell”,
/// because a sign is easily missed when read aloud.
pub(crate) fn change_texts(page: Page, change: &Change) -> (String, String) {
    let language = page.language;
    let unit = page.report.unit_or_plain(&change.unit);
    let words = page.words();
    let than = change.than.get(language);
    let absolute = number::qualified(change.value.abs(), None, change.qualifier, unit, language);
    if unit.dimension == crate::unit::Dimension::Ratio {
        let text = (words.multiple_of)(&absolute, than);
        return (text.clone(), text);
    }
    let signed = number::signed(change.value, unit, language);
    let spoken = if change.value < 0.0 {
        words.fell_by
    } else {
        words.rose_by
    };
    ((words.compared)(&signed, than), spoken(&absolute, than))
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn the_number_stands_large_with_its_scale_and_without_its_noun() {
        let cases = [
            ("1.91亿美元", ("", "1.91亿", "美元")),
            ("约181万个", ("约", "181万", "个")),
            (
                "about\u{a0}1.81\u{a0}million\u{a0}projects",
                ("about\u{a0}", "1.81\u{a0}million", "\u{a0}projects"),
            ),
            ("$95.99\u{a0}billion", ("", "$95.99\u{a0}billion", "")),
            ("61\u{a0}models", ("", "61", "\u{a0}models")),
            ("5×10²⁵次浮点运算", ("", "5×10²⁵", "次浮点运算")),
            ("45%–71%", ("", "45%–71%", "")),
            ("−24.6个百分点", ("", "−24.6", "个百分点")),
        ];
        for (amount, parts) in cases {
            assert_eq!(split(amount), parts, "{amount}");
        }
    }
}
