//! The browser compiles a function of the module when it is called for the first time, and a reader's
//! first choice calls some seven hundred of them. They are called once before, while the browser is
//! idle, and what they return is thrown away: then no reader waits for that.

use super::deck::Deck;
use crate::app::App;
use leptos::prelude::Set;
use statlas_core::page;
use statlas_core::selection::{ChapterChoice, Selection, url};

/// Goes through the choice of a chapter without showing it.
pub fn warm_up(app: App, deck: Option<&Deck>) {
    let chapter = app.report().chapters.last();
    let selection = Selection {
        chapter: chapter.map_or(ChapterChoice::All, |it| ChapterChoice::Id(it.id.clone())),
        ..app.now()
    };
    let (index, base) = (app.index(), app.base());
    let results = index.results_for(&selection, index.no_search());
    let pieces = page::pieces(&results.cards, selection.order(), &|at| index.group(at));
    if let Some(deck) = deck {
        deck.warm_up(&pieces);
    }
    std::hint::black_box(url::to_hash(&selection, &base));
    // Whoever follows the selection finds it as it was.
    app.selection.set(app.now());
}
