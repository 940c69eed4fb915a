//! Writes the notes of a statistic, which say what a reader must know to understand the number
//! correctly.

use super::Page;
use super::names::named_with_title;
use crate::markup::put;
use crate::report::Statistic;

/// Writes the first note; the others are folded below it.
pub fn notes(out: &mut String, page: Page, statistic: &Statistic) {
    let Some((first, others)) = statistic.notes.split_first() else {
        return;
    };
    out.push_str("<p class=\"note\">");
    page.prose(out, page.text(first));
    out.push_str("</p>");
    if !others.is_empty() {
        let more = (page.words().more_notes)(others.len());
        out.push_str("<details class=\"note\"><summary");
        named_with_title(out, "notes", &statistic.id);
        put!(out, ">", { more }, "</summary>");
        list(
            out,
            page,
            &mut others.iter().map(|note| note.get(page.language)),
        );
        out.push_str("</details>");
    }
}

/// Writes notes as a list; writes nothing if there are none.
pub fn list(out: &mut String, page: Page, notes: &mut dyn Iterator<Item = &str>) {
    let mut notes = notes.peekable();
    if notes.peek().is_none() {
        return;
    }
    out.push_str("<ul class=\"notes\">");
    for note in notes {
        out.push_str("<li>");
        page.prose(out, note);
        out.push_str("</li>");
    }
    out.push_str("</ul>");
}
