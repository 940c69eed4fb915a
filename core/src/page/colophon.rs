//! The foot of the page: the article, the sources with their licences, corrections; what the
//! report gives nothing for is not there.

use super::Page;
use super::receipt::source_text;
use crate::markup::put;

/// Who made what, where everything was read, what was mended.
pub fn colophon(out: &mut String, page: Page) {
    let report = page.report;
    let words = page.words();
    put!(out, "<h2>", { words.about }, "</h2>");
    let article = report.told_article();
    let checked = report.has_checks().then_some(report.checked.as_str());
    for said in [
        article.map_or_else(String::new, |it| words.article_cited(it)),
        checked.map_or_else(String::new, words.checked_on),
        page.text(&report.basis).to_owned(),
    ] {
        if !said.is_empty() {
            out.push_str("<p>");
            page.prose(out, &said);
            out.push_str("</p>");
        }
    }
    if !report.corrections.is_empty() {
        put!(out, "<h2>", { words.corrections }, "</h2><ul>");
        for it in &report.corrections {
            put!(
                out,
                "<li>",
                { it.date },
                " ",
                { page.text(&it.text) },
                "</li>"
            );
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
