//! How many cards are shown, and what to do when there are none.

use super::Page;
use super::names::filter_name;
use crate::markup::{put, whole};
use crate::selection::Results;

/// The count, announced when it changes, and the place for the ways out of an empty result.
pub fn result_line(out: &mut String, page: Page, results: &Results) {
    let shown = results.cards.len();
    out.push_str("<p class=\"result-count\" role=\"status\" data-result-count=\"");
    whole(out, shown);
    put!(
        out,
        "\">",
        { (page.words().result_count)(shown, page.report.statistics.len()) },
        "</p><div class=\"empty-result\" data-part=\"ways-out\">",
        [ways_out(page, results)],
        "</div>",
    );
}

/// Where no card is left: what to loosen, each as a button. Nothing else.
pub fn ways_out(page: Page, results: &Results) -> String {
    let words = page.words();
    let mut out = String::new();
    if !results.cards.is_empty() {
        return out;
    }
    put!(
        out,
        "<p>",
        { words.empty.no_result },
        "</p><div class=\"choices\">"
    );
    for way in &results.loosenings {
        let (hook, name) = match way.filter {
            Some(filter) => (
                ["data-remove=\"", filter.code(), "\""].concat(),
                (words.empty.loosen)(filter_name(page, filter), way.cards),
            ),
            None => (
                "data-action=\"clear\"".to_owned(),
                words.filters.clear.to_owned(),
            ),
        };
        put!(
            out,
            "<button type=\"button\" ",
            [hook],
            ">",
            { name },
            "</button>"
        );
    }
    out.push_str("</div>");
    out
}
