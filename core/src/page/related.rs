//! Writes the links of an opened card: to the entities it is about, and to related cards.

use super::Page;
use crate::markup::{put, whole};
use crate::selection::{Index, Subject};

/// More entities than this are folded.
const IN_SIGHT: usize = 8;

/// A button for each entity the card is about; those after the first eight are folded.
pub fn subjects(page: Page, index: &Index, position: usize) -> String {
    let words = page.words();
    let mut text = String::new();
    let out = &mut text;
    let subjects = index.subjects(position);
    let (seen, folded) = subjects.split_at(subjects.len().min(IN_SIGHT));
    if !seen.is_empty() {
        put!(out, "<h3>", { words.subject.about }, "</h3>");
        choices(out, page, seen);
    }
    if !folded.is_empty() {
        put!(
            out,
            "<details><summary>",
            { (words.subject.more)(folded.len()) },
            "</summary>",
        );
        choices(out, page, folded);
        out.push_str("</details>");
    }
    text
}

/// The links to related cards under a heading; empty if there are none.
pub fn related(page: Page, index: &Index, position: usize) -> String {
    let mut out = String::new();
    let related = index.related(position);
    if related.is_empty() {
        return out;
    }
    put!(out, "<h3>", { page.words().related }, "</h3><ul>");
    for other in related {
        let other = page.statistic(other);
        let id = other.id.as_str();
        put!(
            out,
            "<li><a href=\"",
            { page.card_href(id) },
            "\" data-open=\"",
            { id },
            "\">",
        );
        page.prose(&mut out, page.text(&other.title));
        out.push_str("</a></li>");
    }
    out.push_str("</ul>");
    out
}

fn choices(out: &mut String, page: Page, subjects: &[Subject]) {
    out.push_str("<div class=\"choices\">");
    for subject in subjects {
        if let Some(entity) = page.report.entity(subject.id) {
            put!(
                out,
                "<button type=\"button\" class=\"choice\" data-entity=\"",
                { subject.id },
                "\">",
                { page.text(&entity.name) },
                " <span class=\"count\">",
            );
            whole(out, subject.cards);
            out.push_str("</span></button>");
        }
    }
    out.push_str("</div>");
}
