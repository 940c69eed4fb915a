//! Estimates the height of a card before it is laid out.
//!
//! The style sheet reserves this height for a card that is far from the viewport. The page then has
//! about its final length, and the content of such a card does not overlap the next card.

use super::Page;
use crate::chart::{self, Kind, Width};
use crate::report::{FigureSpec, Statistic};

/// The estimated height in hundreds of CSS pixels, rounded up, at the width of a card in the grid.
pub fn hundreds(page: Page, statistic: &Statistic) -> usize {
    let text = |it| lines(page.text(it), 15.0) * 26.0;
    // 240 pixels are for kicker, headline, source line, verdict, data, buttons, and the gaps
    // between them.
    let mut height = 240.0 + lines(page.text(&statistic.title), 17.0) * 24.0;
    if let Some(headline) = &statistic.headline {
        let change = headline.change.iter().count();
        height += 24.0 * (headline.values.len() + change) as f64;
    }
    height += text(&statistic.text);
    if let Some(first) = statistic.notes.first() {
        height += text(first) + 40.0;
    }
    if let Some(spec) = statistic.figures.first() {
        height += figure(page, statistic, spec) + text(&spec.subtitle) + text(&spec.note);
    }
    (height / 100.0).ceil() as usize
}

fn figure(page: Page, statistic: &Statistic, spec: &FigureSpec) -> f64 {
    match spec.kind {
        Kind::List => {
            let entry = |it: &crate::report::Item| 34.0 + lines(page.text(&it.text), 15.0) * 26.0;
            spec.items.iter().map(entry).sum()
        }
        Kind::Table => {
            let table = crate::figure::table(page.report, statistic, 0, page.language);
            80.0 + 52.0 * (table.rows.len() + table.notes.len()) as f64
        }
        _ => crate::figure::build(page.report, statistic, 0, page.language)
            .map_or(0.0, |figure| chart::height(&figure, Width::Card)),
    }
}

/// How many lines a text takes in a card. `size` is the font size in pixels; an ASCII character
/// counts as half as wide as that, any other character as wide.
fn lines(text: &str, size: f64) -> f64 {
    let halves = |it: char| if it.is_ascii() { 1.0 } else { 2.0 };
    let width: f64 = text.chars().map(halves).sum::<f64>() * size / 2.0;
    (width / (Width::Card.pixels() - 2.0 * size)).ceil()
}
