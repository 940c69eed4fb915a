//! How many cards are shown, and what to do when there are none.

use super::Page;
use super::names::filter_name;
use crate::code::Code;
use crate::markup::{put, whole};
use crate::selection::{ChapterChoice, Results, Selection, Way};

/// The count, announced when it changes, the switch between cards and table, and the place for
/// the ways out of an empty result.
pub fn result_line(out: &mut String, page: Page, selection: &Selection, results: &Results) {
    let shown = results.cards.len();
    out.push_str("<div class=\"result-line\"><p class=\"result-count\" role=\"status\" tabindex=\"-1\" data-result-count=\"");
    whole(out, shown);
    put!(
        out,
        "\">",
        { (page.words().result_count)(shown, page.report.statistics.len()) },
        "</p>",
    );
    views(out, page, selection);
    put!(
        out,
        "</div><div class=\"empty-result\" data-part=\"ways-out\">",
        [ways_out(page, results)],
        "</div>",
    );
}

/// Cards or table; the list of checks is a view of its own and has no other.
fn views(out: &mut String, page: Page, selection: &Selection) {
    let words = &page.words().views;
    put!(
        out,
        "<div class=\"views\" role=\"group\" aria-label=\"",
        { words.heading },
        "\""
    );
    if selection.chapter == ChapterChoice::Checks {
        out.push_str(" hidden");
    }
    out.push('>');
    for view in Way::ALL.iter().copied() {
        let name = match view {
            Way::Cards => words.cards,
            Way::Table => words.table,
        };
        let pressed = if view == selection.view {
            "true"
        } else {
            "false"
        };
        put!(
            out,
            "<button type=\"button\" data-view=\"",
            { view.code() },
            "\" aria-pressed=\"",
            [pressed],
            "\">",
            { name },
            "</button>"
        );
    }
    out.push_str("</div>");
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
