//! One statistic as a card.

use super::Page;
use super::figure::{Drawing, figure};
use super::headline::headline;
use super::height::hundreds;
use super::notes::notes;
use super::provenance::provenance;
use crate::markup::{put, whole};

/// How much of a card is written at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extent {
    /// Whether the chart is drawn or its box left empty until the card comes near.
    pub drawing: Drawing,
    /// Whether the data table is in the card, for readers without scripts.
    pub table: bool,
    /// Whether the page consists of this card alone: its title is then the page's first heading.
    pub alone: bool,
}

impl Extent {
    /// The elements of the card's title and of the headings below it.
    pub(super) const fn headings(self) -> (&'static str, &'static str) {
        if self.alone {
            ("h1", "h2")
        } else {
            ("h3", "h4")
        }
    }
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

/// Gives an element of a card an id and a name made of its own text and the card's title: a
/// screen reader lists buttons without the cards around them. `part` is its name within the card.
pub(super) fn named_with_title(out: &mut String, part: &str, id: &str) {
    let own = [part, "-", id].concat();
    let names = [&own, " title-", id].concat();
    put!(
        out,
        " id=\"",
        { own },
        "\" aria-labelledby=\"",
        { names },
        "\""
    );
}
