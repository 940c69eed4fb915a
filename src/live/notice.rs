//! What a link names and the report lacks, and a language that cannot be had.

use super::query;
use crate::app::{App, on_change};
use crate::chunk::State;
use leptos::prelude::*;
use statlas_core::selection::{ChapterChoice, Selection};
use std::rc::Rc;
use web_sys::Element;

/// Says that a card or chapter is not there, for as long as it is asked for: by the options of the
/// page, as `card`, or by the selection; `chapter` is the one that was asked for at first. The page
/// shows everything then.
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
        // Cards are written in another language by code that has to be there.
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
