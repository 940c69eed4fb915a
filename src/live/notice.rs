//! Notices: an unknown card or chapter in the address, or a language whose code could not be loaded.

use super::query;
use crate::app::{App, on_change};
use crate::chunk::State;
use leptos::prelude::*;
use statlas_core::selection::{ChapterChoice, Selection};
use std::rc::Rc;
use web_sys::Element;

/// Shows a notice while a card or chapter that the report does not have is asked for. The page shows
/// everything then. `card` is the one from the page's options; the selection may ask for another.
/// `chapter` is the one from the address.
pub fn show(app: App, root: &Element, card: Option<String>, chapter: ChapterChoice) {
    let asked = Selection {
        chapter: chapter.clone(),
        ..Selection::default()
    };
    let written = app.language.get_untracked();
    let lacking = asked.known_to(app.report()).chapter != chapter;
    let unknown = move || {
        let (selection, words) = (app.selection.get(), app.words());
        let mut cards = [&card, &selection.card].into_iter().flatten();
        if let Some(id) = cards.find(|id| app.position(id).is_none()) {
            return (words.errors.unknown_card)(id);
        }
        if lacking && selection.chapter == ChapterChoice::All {
            return (words.errors.unknown_chapter)(chapter.code());
        }
        // Cards in another language are written by the code of the cards chunk, which could not be
        // loaded.
        let failed = app.chunks.cards.state() == State::Failed;
        if failed && selection.language != written {
            return words.loading.failed.to_owned();
        }
        String::new()
    };
    let (unknown, root) = (Rc::new(unknown), root.clone());
    let now = unknown.clone();
    let write = move || {
        if let Some(notice) = query::find(&root, "[data-error]") {
            notice.set_text_content(Some(&now()));
        }
    };
    if !untrack(|| unknown()).is_empty() {
        untrack(&write);
    }
    on_change(move || unknown(), write);
}
