//! The headline of a picture: value, time and change.

use super::sheet::{Ink, MARGIN, ROOM, Sheet};
use crate::chart::writing::{INK, SOFT, letters, number_attribute, raised_end, write_text};
use crate::markup::{attribute, put};
use crate::page::{Page, amount, change_texts, is_estimate, split};
use crate::report::Headline;

/// Gap between two values.
const APART: f64 = 16.0;

/// Font sizes relative to the digits: `WORDS` for words beside the digits, `AROUND` for time and
/// change.
const WORDS: f64 = 0.55;
const AROUND: f64 = 0.36;

/// Writes the values of a headline, with their time and change. `large` is the font size of the
/// digits. Time and change are on the line of the last value if they fit there.
pub(super) fn headline(sheet: &mut Sheet, page: Page, headline: &Headline, large: f64) {
    let small = Ink::soft(large * AROUND);
    let label = |index: usize| headline.values[index].label.get(page.language);
    let labelled = (0..headline.values.len()).any(|index| !label(index).is_empty());
    let line = (large * 1.25).round() + if labelled { small.size * 1.5 } else { 0.0 };
    sheet.skip(line);
    let mut x = MARGIN;
    for (index, value) in headline.values.iter().enumerate() {
        let amount = amount(page, value);
        let parts = split(&amount);
        let width = small.width(label(index)).max(width(parts, large));
        if x > MARGIN && x + width > MARGIN + ROOM {
            x = MARGIN;
            sheet.skip(line);
        }
        let baseline = sheet.y - large * 0.22;
        if !label(index).is_empty() {
            sheet.put(small, (x, baseline - large * 0.95), label(index));
        }
        let last = index + 1 == headline.values.len();
        let around = around(page, headline);
        let beside = last && x + width + large * 0.25 + small.width(&around) <= MARGIN + ROOM;
        number(
            sheet,
            (x, baseline),
            parts,
            large,
            if beside { &around } else { "" },
        );
        if last && !beside {
            sheet.text(small, MARGIN, ROOM, &around);
        }
        x += width + APART;
    }
}

/// Returns the time of the value, the word for estimates, and the change.
fn around(page: Page, headline: &Headline) -> String {
    let mut parts = vec![headline.when.get(page.language).to_owned()];
    if headline.values.iter().any(is_estimate) {
        parts.push(page.words().chart.estimate.to_owned());
    }
    parts.extend(
        headline
            .change
            .as_ref()
            .map(|change| change_texts(page, change).0),
    );
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}

fn width((before, digits, after): (&str, &str, &str), large: f64) -> f64 {
    let words = Ink::bold(large * WORDS);
    words.width(before) + Ink::bold(large).width(digits) + words.width(after)
}

/// Writes a value as one text element, so that the font decides about the distance of its parts.
fn number(
    sheet: &mut Sheet,
    at: (f64, f64),
    (before, digits, after): (&str, &str, &str),
    large: f64,
    around: &str,
) {
    let out = &mut sheet.out;
    out.push_str("<text");
    attribute(out, "fill", INK);
    letters(out, (true, None));
    number_attribute(out, "x", at.0);
    number_attribute(out, "y", at.1);
    number_attribute(out, "font-size", large);
    out.push('>');
    let words = large * WORDS;
    // After superscript digits, the following text must be lowered to the baseline again.
    let mut down = 0.0;
    let lowered = |out: &mut String, down: &mut f64| {
        if *down > 0.0 {
            number_attribute(out, "dy", std::mem::take(down));
        }
    };
    for (text, size) in [(before, words), (digits, large), (after, words)] {
        if !text.is_empty() {
            out.push_str("<tspan");
            lowered(out, &mut down);
            number_attribute(out, "font-size", size);
            out.push('>');
            write_text(out, text);
            out.push_str("</tspan>");
            down = raised_end(text) * size;
        }
    }
    if !around.is_empty() {
        out.push_str("<tspan font-weight=\"400\"");
        attribute(out, "fill", SOFT);
        lowered(out, &mut down);
        number_attribute(out, "dx", large * 0.25);
        number_attribute(out, "font-size", large * AROUND);
        put!(out, ">", { around }, "</tspan>");
    }
    out.push_str("</text>\n");
}
