//! Writes one card as a page in a single file, for a reader to keep.

use super::card::card;
use super::document::{Document, Head, document, root};
use super::extent::Extent;
use super::figure::Drawing;
use super::provenance::source_list;
use super::{Edition, Page};
use crate::chart::Width;
use crate::export::{self, Offer};
use crate::markup::put;

/// Shows the card in one column and hides its buttons, which do nothing without scripts.
const ALONE: &str = ".sheet{max-width:45rem}.cards{display:block}.actions{display:none}";

/// The HTML of the page: the card with its chart, table and sources and, if `address` is not empty,
/// the address where it was found. The page has no script and needs no other file.
///
/// `style` is the text of the widget's style sheet. If it is empty because it could not be read,
/// the chart has its colours as attributes and the text is in the browser's default style.
pub fn saved(page: Page, position: usize, style: &str, address: &str) -> String {
    let page = Page {
        edition: Edition::Offline,
        ..page
    };
    let statistic = page.statistic(position);
    let title = page.text(&statistic.title);
    let drawing = match style {
        "" => Drawing::Plain(Width::Wide),
        _ => Drawing::Static(&[Width::Phone, Width::Wide, Width::Card]),
    };
    let extent = Extent {
        drawing,
        table: export::offer(statistic) == Offer::Whole,
        alone: true,
    };
    let mut inside = String::from("<div class=\"sheet\"><main class=\"cards\">");
    card(&mut inside, page, position, extent);
    inside.push_str("</main><footer class=\"colophon\">");
    source_list(&mut inside, page, statistic);
    put!(inside, "<p>", { page.text(&page.report.title) },);
    if statistic.is_checked() {
        put!(inside, { page.words().clause_separator }, {
            (page.words().checked_on)(&page.report.checked)
        },);
    }
    inside.push_str("</p>");
    if !address.is_empty() {
        put!(
            inside,
            "<p><a href=\"",
            { address },
            "\">",
            { address },
            "</a></p>"
        );
    }
    inside.push_str("</footer></div>");
    let mut late = String::new();
    put!(late, "<style>", [style], [ALONE], "</style>");
    document(&Document {
        language: page.language,
        title,
        description: "",
        head: Head {
            early: "",
            late: &late,
        },
        body: &root(page, "", &inside),
        end: "",
    })
}
