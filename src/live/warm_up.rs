//! Warming up: browsers compile a function of the module at its first call, and the first choice of a
//! reader calls about seven hundred of them. They are called once while the browser is idle, and their
//! results are discarded, so that the reader does not wait for the compiler.

use super::deck::Deck;
use crate::app::App;
use leptos::prelude::Set;
use statlas_core::page;
use statlas_core::selection::{ChapterChoice, Selection, url};

/// Computes the choice of the last chapter without showing it.
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
    // Set to the same value: this runs the effects that follow the selection without a change.
    app.selection.set(app.now());
}
