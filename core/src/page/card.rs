//! One statistic as a card.

use super::Page;
use super::figure::{Drawing, figure};
use super::headline::headline;
use super::height::hundreds;
use super::notes::notes;
use super::receipt::receipt;
use crate::markup::{put, whole};

/// How much of a card is written at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extent {
    /// Whether the chart is drawn or its box left empty until the card comes near.
    pub drawing: Drawing,
    /// Whether the data table is in the card, for readers without scripts.
    pub table: bool,
}

/// A card: finding, number, chart, source and verdict.
pub fn card(out: &mut String, page: Page, position: usize, extent: Extent) {
    let statistic = page.statistic(position);
    let id = statistic.id.as_str();
    put!(
        out,
        "<article class=\"card\" data-card=\"",
        { id },
        "\" data-height=\""
    );
    whole(out, hundreds(page, statistic));
    put!(out, "\" aria-labelledby=\"title-", { id }, "\">");
    inside(out, page, position, extent);
    out.push_str("</article>");
}

/// What is in a card.
pub fn inside(out: &mut String, page: Page, position: usize, extent: Extent) {
    let statistic = page.statistic(position);
    let words = page.words();
    let id = statistic.id.as_str();
    put!(
        out,
        "<p class=\"kicker\">",
        { page.kicker(statistic) },
        "</p><h3 class=\"card-title\" id=\"title-",
        { id },
        "\"><a href=\"",
        { page.card_href(id) },
        "\" data-open=\"",
        { id },
        "\">",
        { page.text(&statistic.title) },
        "</a></h3>",
    );
    if let Some(it) = &statistic.headline {
        headline(out, page, it);
    }
    let text = page.text(&statistic.text);
    if !text.is_empty() {
        put!(out, "<p class=\"card-text\">", { text }, "</p>");
    }
    if !statistic.figures.is_empty() {
        figure(out, page, statistic, 0, extent.drawing);
    }
    notes(out, page, statistic);
    receipt(out, page, statistic, extent);
    put!(
        out,
        "<div class=\"actions\"><button type=\"button\" data-action=\"share\">",
        { words.share },
        "</button><button type=\"button\" data-action=\"more\">",
        { words.more },
        "</button></div>",
    );
}
