//! Writes a statistic as a card.

use super::Page;
use super::extent::Extent;
use super::figure::figure;
use super::headline::headline;
use super::height::hundreds;
use super::names::named_with_title;
use super::notes::notes;
use super::provenance::provenance;
use crate::markup::{put, whole};

/// Writes a card: title, headline, text, chart, notes, provenance and buttons. `position` is the
/// index in `report.statistics`.
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

/// Writes the content of a card's `<article>`.
pub fn inside(out: &mut String, page: Page, position: usize, extent: Extent) {
    let statistic = page.statistic(position);
    let words = page.words();
    let id = statistic.id.as_str();
    let (heading, _) = extent.headings();
    put!(
        out,
        "<p class=\"kicker\">",
        { page.kicker(statistic) },
        "</p><",
        [heading],
        " class=\"card-title\" id=\"title-",
        { id },
        "\"><a href=\"",
        { page.card_href(id) },
        "\" data-open=\"",
        { id },
        "\">",
    );
    page.prose(out, page.text(&statistic.title));
    put!(out, "</a></", [heading], ">");
    if let Some(it) = &statistic.headline {
        headline(out, page, it);
    }
    let text = page.text(&statistic.text);
    if !text.is_empty() {
        out.push_str("<p class=\"card-text\">");
        page.prose(out, text);
        out.push_str("</p>");
    }
    if !statistic.figures.is_empty() {
        figure(out, page, statistic, 0, extent.drawing);
    }
    notes(out, page, statistic);
    provenance(out, page, statistic, extent);
    out.push_str("<div class=\"actions\">");
    for (action, name) in [("share", words.share), ("more", words.more)] {
        put!(
            out,
            "<button type=\"button\" data-action=\"",
            [action],
            "\""
        );
        named_with_title(out, action, id);
        put!(out, ">", { name }, "</button>");
    }
    out.push_str("</div>");
}
