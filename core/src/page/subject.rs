//! The head of an entity's page.

use super::Page;
use crate::markup::put;

/// Name and kind of the entity all cards are about, how many there are, and the way back;
/// nothing for an id the report does not know.
pub fn subject_head(page: Page, id: &str, cards: usize) -> String {
    let words = page.words();
    let mut out = String::new();
    let Some(entity) = page.report.entity(id) else {
        return out;
    };
    put!(
        out,
        "<section class=\"subject\" data-subject=\"",
        { id },
        "\" aria-labelledby=\"subject-title\"><p class=\"kicker\">",
        { words.kind(entity.kind) },
        " · ",
        { (words.subject.count)(cards) },
        "</p><h2 id=\"subject-title\" tabindex=\"-1\">",
        { (words.about_entity)(entity.name.get(page.language)) },
        "</h2><button type=\"button\" class=\"plain\" data-remove=\"entity\">",
        { words.subject.leave },
        "</button></section>",
    );
    out
}
