//! The filters that are on, each with a way to take it off, and the way to take all off.

use super::Page;
use super::names::{chosen, filter_name};
use crate::code::Code;
use crate::markup::put;
use crate::selection::{Filter, Selection};

/// One chip for each filter that narrows the cards, and behind them what takes all off; the
/// chapter shows in its own row.
pub fn chips(page: Page, selection: &Selection) -> String {
    let mut out = String::new();
    for filter in Filter::ALL.iter().copied() {
        if filter == Filter::Chapter || !selection.narrows(filter) {
            continue;
        }
        let choice = chosen(page, selection, filter);
        put!(
            out,
            "<button type=\"button\" class=\"chip\" data-remove=\"",
            { filter.code() },
            "\"><span class=\"visually-hidden\">",
            { page.words().filters.remove },
            " </span><span class=\"chip-filter\">",
            { filter_name(page, filter) },
            "</span> ",
            { choice },
            " <span aria-hidden=\"true\">×</span></button>",
        );
    }
    if !out.is_empty() {
        put!(
            out,
            "<button type=\"button\" class=\"plain\" data-action=\"clear\">",
            { page.words().filters.clear },
            "</button>"
        );
    }
    out
}
