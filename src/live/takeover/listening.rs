//! Events that concern the page as a whole, and work done before the reader needs it.

use super::super::deck::Deck;
use super::super::warm_up::warm_up;
use super::super::{ahead, idle, performance_marks, printing, query, shortcuts};
use super::Live;
use crate::dom;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

impl Live {
    /// Adds the listeners that concern the page as a whole.
    pub(super) fn listen(&self) {
        let (app, root) = (self.app, &self.root);
        self.read_charts();
        self.draw();
        shortcuts::listen(app, root);
        for name in ["hashchange", "popstate"] {
            let follow = move |_: &_| app.show(app.asked());
            app.keep_listener(dom::listen(&dom::window(), name, follow));
        }
        printing::listen(app, root, self.refresher.clone());
        if let Some(refresher) = self.refresher.clone() {
            let cards = root.clone();
            let refit = move |_: &_| refresher.refit(&cards);
            app.keep_listener(dom::listen(&dom::window(), "resize", refit));
        }
        if let Some(skip) = query::find(root, ".skip-link") {
            let main = query::find(root, "main");
            // Following the link would replace the selection in the hash.
            app.keep_listener(dom::listen(&skip, "click", move |event| {
                event.prevent_default();
                if let Some(main) = main.as_ref().and_then(|it| it.dyn_ref::<HtmlElement>()) {
                    dom::focus_on(main);
                }
            }));
        }
    }

    /// Makes charts readable once the chunk `cards` is loaded. Pointing at a chart, focusing it or
    /// clicking it starts loading the chunk. A click before that is handled afterwards.
    pub(super) fn read_charts(&self) {
        let (app, root) = (self.app, &self.root);
        let cards = app.chunks.cards;
        let pressed = Rc::new(RefCell::new(None));
        for name in ["pointerover", "focusin", "click"] {
            let pressed = pressed.clone();
            app.keep_listener(dom::listen(root, name, move |event| {
                if cards.get().is_some() {
                    return;
                }
                let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
                if target.is_some_and(|it| it.closest("svg.chart").is_ok_and(|it| it.is_some())) {
                    if name == "click" {
                        *pressed.borrow_mut() = Some(event.clone());
                    }
                    cards.want();
                }
            }));
        }
        let (root, begun) = (root.clone(), Cell::new(false));
        Effect::new(move |_| {
            if let Some(cards) = cards.track()
                && !begun.replace(true)
            {
                (cards.read_charts)(app, &root, pressed.take());
            }
        });
    }

    /// Draws the charts near the viewport once the chunk `cards` is loaded.
    pub(super) fn draw(&self) {
        let (cards, refresher) = (self.app.chunks.cards, self.refresher.clone());
        Effect::new(move |before: Option<bool>| {
            let is_there = cards.track().is_some();
            // If the chunk was there from the start, the charts are drawn already.
            if let Some(refresher) = refresher
                .as_ref()
                .filter(|_| is_there && before == Some(false))
            {
                refresher.refresh_near();
                performance_marks::mark("statlas:updated");
            }
            is_there
        });
    }

    /// Prepares for the reader's first choice while the browser is idle, and starts fetching ahead.
    pub(super) fn prepare(self: Rc<Self>) {
        let app = self.app;
        // The page of a single card has no filters and no search.
        let whole = self.only.is_none();
        let (begun, done) = (app.now(), Cell::new(0));
        let prepare = move || {
            let deck = self.deck.borrow();
            match done.replace(done.get() + 1) {
                0 => deck.iter().for_each(Deck::settle),
                _ if app.adopt_next() => done.set(1),
                // If the reader has chosen something already, this code is compiled.
                1 if whole && app.now() == begun => warm_up(app, deck.as_ref()),
                _ => return false,
            }
            true
        };
        ahead::fetch(app, whole);
        performance_marks::on_screen(Box::new(move || idle::work(Box::new(prepare))));
    }
}
