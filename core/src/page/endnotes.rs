//! Writes the end of a printed brief: the sources of the printed cards, and the address where the
//! view can be found again.

use super::Page;
use super::provenance::source_text;
use crate::markup::{put, whole};

/// The sources of the statistics at `positions`, with the numbers by which the cards refer to them,
/// and `address`, the address of the view. An empty `address` is left out.
pub fn endnotes(page: Page, positions: &[usize], address: &str) -> String {
    let words = page.words();
    let mut out = String::new();
    put!(
        out,
        "<h2>",
        { words.sources },
        "</h2><ol class=\"source-notes\">"
    );
    for (place, source) in page.report.sources.iter().enumerate() {
        let used = |at: &usize| page.statistic(*at).sources.contains(&source.key);
        if !positions.iter().any(used) {
            continue;
        }
        out.push_str("<li value=\"");
        whole(&mut out, place + 1);
        out.push_str("\">");
        source_text(&mut out, page, source);
        out.push_str("</li>");
    }
    out.push_str("</ol>");
    if !address.is_empty() {
        put!(
            out,
            "<p class=\"address\">",
            { words.views.address },
            { address },
            "</p>"
        );
    }
    out
}
