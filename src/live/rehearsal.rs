//! The browser compiles a function of the module when it is called for the first time, and what a
//! reader's first choice calls are some seven hundred of them. They are called once before, while
//! the browser is idle, and what they answer is thrown away: then no reader waits for that.

use super::deck::Deck;
use crate::app::App;
use leptos::prelude::Set;
use statlas_core::page;
use statlas_core::selection::{ChapterChoice, Selection, url};
use std::cell::Cell;

/// What is left to be gone through.
pub struct Rehearsal {
    app: App,
    /// What was chosen when it began: once that changes, the reader has gone through it.
    begun: Selection,
    done: Cell<usize>,
}

impl Rehearsal {
    /// Nothing gone through yet.
    pub fn new(app: App) -> Self {
        Self {
            app,
            begun: app.now(),
            done: Cell::new(0),
        }
    }

    /// Goes through one part: the choice of a chapter, or a chart of one kind. False when nothing
    /// is left to do.
    pub fn step(&self, deck: Option<&Deck>) -> bool {
        if self.app.now() != self.begun {
            return false;
        }
        let done = self.done.replace(self.done.get() + 1);
        match done.checked_sub(1) {
            None => {
                self.choose(deck);
                true
            }
            Some(_) => false,
        }
    }

    fn choose(&self, deck: Option<&Deck>) {
        let (app, now) = (self.app, self.app.page_untracked());
        let chapter = now.report.chapters.last();
        let selection = Selection {
            chapter: chapter.map_or(ChapterChoice::All, |it| ChapterChoice::Id(it.id.clone())),
            ..app.now()
        };
        let (index, base) = (app.index(), app.base());
        let results = index.results(&selection);
        let pieces = page::pieces(&results.cards, selection.order(), &|at| index.group(at));
        if let Some(deck) = deck {
            deck.rehearse(&pieces);
        }
        let written = [
            url::to_hash(&selection, &base),
            page::overview_inside(now, &[]),
        ];
        std::hint::black_box(written);
        // Whoever follows the selection finds it as it was.
        app.selection.set(app.now());
    }
}
