//! The foot of the page: the article, the sources with their licences, corrections.

use super::Page;
use super::receipt::source_text;
use crate::markup::put;

/// Who made what, where everything was read, what was mended.
pub fn colophon(out: &mut String, page: Page) {
    let report = page.report;
    let words = page.words();
    put!(out, "<h2>", { words.about }, "</h2>");
    for said in [
        &words.article_cited(&report.article),
        &(words.checked_on)(&report.checked),
        page.text(&report.basis),
    ] {
        if !said.is_empty() {
            out.push_str("<p>");
            page.prose(out, said);
            out.push_str("</p>");
        }
    }
    put!(out, "<h2>", { words.corrections }, "</h2>");
    if report.corrections.is_empty() {
        put!(out, "<p>", { words.no_corrections }, "</p>");
    } else {
        out.push_str("<ul>");
        for it in &report.corrections {
            put!(out, "<li>", { it.date }, " ");
            page.prose(out, page.text(&it.text));
            out.push_str("</li>");
        }
        out.push_str("</ul>");
    }
    put!(
        out,
        "<details><summary>",
        { words.sources },
        "</summary><ol class=\"source-notes\">"
    );
    for source in &report.sources {
        out.push_str("<li>");
        source_text(out, page, source);
        out.push_str("</li>");
    }
    put!(
        out,
        "</ol></details><button type=\"button\" class=\"plain\" data-action=\"keys\">",
        { words.keyboard.heading },
        "</button>"
    );
}
