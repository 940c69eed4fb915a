//! What a reader must know not to misread a number.

use super::Page;
use crate::markup::put;
use crate::report::Statistic;

/// The first note in sight, the others one click away.
pub fn notes(out: &mut String, page: Page, statistic: &Statistic) {
    let Some((first, others)) = statistic.notes.split_first() else {
        return;
    };
    put!(
        out,
        "<p class=\"note\">",
        { first.get(page.language) },
        "</p>"
    );
    if !others.is_empty() {
        let more = (page.words().more_notes)(others.len());
        put!(
            out,
            "<details class=\"note\"><summary>",
            { more },
            "</summary>"
        );
        list(out, &mut others.iter().map(|note| note.get(page.language)));
        out.push_str("</details>");
    }
}

/// Notes as a list; nothing where there are none.
pub fn list(out: &mut String, notes: &mut dyn Iterator<Item = &str>) {
    let mut notes = notes.peekable();
    if notes.peek().is_none() {
        return;
    }
    out.push_str("<ul class=\"notes\">");
    for note in notes {
        put!(out, "<li>", { note }, "</li>");
    }
    out.push_str("</ul>");
}
