//! Where an opened card leads: to the things it is about, and to other cards.

use super::Page;
use crate::markup::{put, whole};
use crate::selection::{Index, Subject};

/// More things than these are folded away.
const IN_SIGHT: usize = 8;

/// A button for each thing the card is about, the further ones folded away.
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

/// Links to related cards, with their heading; empty where there are none.
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
