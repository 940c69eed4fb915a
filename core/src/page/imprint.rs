//! The line an embed always shows: how far the data go, when they were checked if they were, where
//! they are from.

use super::Page;
use crate::markup::put;

/// `数据截至2023年，…核对`, and a link to the whole report. The style sheet shows it in frames and
/// on the page of a single card.
pub fn imprint(out: &mut String, page: Page) {
    let report = page.report;
    let words = page.words();
    let said = if report.has_checks() {
        (words.data_and_check)(report.data_until, &report.checked)
    } else {
        (words.data_until)(report.data_until)
    };
    put!(out, "<p><span>", { said }, "</span> · ");
    let title = page.text(&report.title);
    match page.edition.report_href(page.language) {
        Some(href) => put!(
            out,
            "<a href=\"",
            { href },
            "\" target=\"_blank\" rel=\"noopener\">",
            { title },
            "</a>",
        ),
        None => put!(out, "<span>", { title }, "</span>"),
    }
    out.push_str("</p>");
}
