//! Writes the footer of the page: the article, the corrections, and the sources with their
//! licences. Parts for which the report has no data are left out.

use super::Page;
use super::provenance::source_text;
use crate::markup::put;
use crate::report::Correction;

/// The content of the footer as HTML.
pub fn footer(page: Page) -> String {
    let mut text = String::new();
    let out = &mut text;
    let report = page.report;
    let words = page.words();
    put!(out, "<h2>", { words.about }, "</h2>");
    let article = report.shown_article();
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
        put!(out, "<h2>", { words.corrections }, "</h2>");
        for day in report
            .corrections
            .chunk_by(|one, next| one.date == next.date)
        {
            corrected(out, page, day);
        }
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
    out.push_str("</ol></details>");
    text
}

/// A day with at most this many corrections is shown open.
const OPEN: usize = 3;

/// Writes the corrections of one day, each with its card and its text. The list is folded when it
/// has more than [`OPEN`] corrections.
fn corrected(out: &mut String, page: Page, day: &[Correction]) {
    let words = page.words();
    let Some(first) = day.first() else { return };
    out.push_str("<details class=\"corrections\"");
    if day.len() <= OPEN {
        out.push_str(" open");
    }
    let heading = (words.corrections_on)(&first.date, day.len());
    put!(out, "><summary>", { heading }, "</summary><ul>");
    for correction in day {
        let id = &correction.statistic;
        let href = page.edition.card_href(id, page.language);
        out.push_str("<li>");
        if let Some(statistic) = page.report.statistic(id) {
            put!(
                out,
                "<a href=\"",
                { href },
                "\" data-open=\"",
                { id },
                "\">"
            );
            page.prose(out, page.text(&statistic.title));
            out.push_str("</a>");
        }
        if !correction.also.is_empty() {
            put!(out, { (words.and_cards)(correction.also.len()) });
        }
        out.push_str("<p>");
        page.prose(out, page.text(&correction.text));
        out.push_str("</p></li>");
    }
    out.push_str("</ul></details>");
}
