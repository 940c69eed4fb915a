//! Cards near the viewport are brought up to date: in the language of now, their charts drawn in
//! the width their box has. All others wait until they come near, or until the browser is idle,
//! so what a change costs is what a reader sees of it.

use super::search_highlight::SearchHighlighter;
use super::{idle, performance_marks, query};
use crate::app::App;
use crate::cards::Look;
use gloo::timers::callback::Timeout;
use js_sys::Array;
use leptos::prelude::GetUntracked;
use statlas_core::chart::Width;
use statlas_core::text::Language;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// How far beyond the viewport cards are made ready ahead of the reader.
const AHEAD: &str = "300px";

/// As many cards fit on the first screens; they are made ready before anyone looks.
const FIRST_SCREENS: usize = 6;

/// What is far from the viewport is translated so many milliseconds after what is near: who has
/// changed the language reads on first.
const REST_AFTER: u32 = 1000;

/// Watches the cards and makes ready those that come near.
#[derive(Clone)]
pub struct CardRefresher {
    state: Rc<State>,
    observer: IntersectionObserver,
    /// What the observer calls; it must live as long as the observer.
    _seen: Rc<Closure<dyn Fn(Array)>>,
}

struct State {
    app: App,
    /// The language of cards that do not say theirs: the one they were written in all at once.
    written: Cell<Language>,
    width: Cell<Width>,
    /// The cards near the viewport.
    near: RefCell<Vec<Element>>,
    /// What translates the others; another change of language takes its place.
    rest: RefCell<Option<Timeout>>,
    highlighter: SearchHighlighter,
}

impl CardRefresher {
    /// A refresher that has seen nothing yet, of a page that was written in a language.
    pub fn new(app: App, written: Language, highlighter: SearchHighlighter) -> Option<Self> {
        let state = Rc::new(State {
            app,
            written: Cell::new(written),
            width: Cell::new(Width::Card),
            near: RefCell::default(),
            rest: RefCell::default(),
            highlighter,
        });
        let watching = state.clone();
        let seen = Closure::<dyn Fn(Array)>::new(move |entries: Array| watching.see(&entries));
        let options = IntersectionObserverInit::new();
        options.set_root_margin(AHEAD);
        let observer =
            IntersectionObserver::new_with_options(seen.as_ref().unchecked_ref(), &options).ok()?;
        Some(Self {
            state,
            observer,
            _seen: Rc::new(seen),
        })
    }

    /// Takes note that all cards were written anew, in one language.
    pub fn note_written(&self, language: Language) {
        self.state.written.set(language);
    }

    /// Watches every card under `parent`.
    pub fn watch(&self, parent: &Element) {
        self.state.width.set(fitting(parent).unwrap_or(Width::Card));
        self.state.near.borrow_mut().clear();
        self.observer.disconnect();
        for card in query::find_all(parent, "[data-card]") {
            self.observer.observe(&card);
        }
    }

    /// Looks again once the boxes under `parent` have another size; charts of cards near are
    /// drawn anew when another layout fits.
    pub fn refit(&self, parent: &Element) {
        // Without a card in sight there is nothing to measure; what comes back is as it was.
        if let Some(width) = fitting(parent)
            && self.state.width.replace(width) != width
        {
            self.refresh_near();
        }
    }

    /// Brings the cards near the viewport up to date now, and the others under `parent` a while
    /// later, as far as the browser is idle, so that all of them can be found.
    pub fn refresh(&self, parent: &Element) {
        self.refresh_near();
        let (state, parent) = (self.state.clone(), parent.clone());
        let rest = move || {
            let waiting = RefCell::new(query::find_all(&parent, "[data-card]").into_iter());
            idle::work(Box::new(move || {
                let card = waiting.borrow_mut().next();
                if let (Some(card), Some(cards)) = (&card, state.app.chunks.cards.get()) {
                    (cards.freshen)(state.app, card, state.look());
                }
                card.is_some()
            }));
        };
        *self.state.rest.borrow_mut() = Some(Timeout::new(REST_AFTER, rest));
    }

    /// Makes ready the first cards of a new arrangement, before they are seen.
    pub fn prepare(&self, cards: &mut dyn Iterator<Item = Element>) {
        for card in cards.take(FIRST_SCREENS) {
            self.state.ready(&card);
        }
    }

    /// Brings every card under `parent` up to date and draws its charts, for print.
    pub fn ready_all(&self, parent: &Element) {
        for card in query::find_all(parent, "[data-card]:not([data-off])") {
            self.state.ready(&card);
        }
    }

    /// The cards near the viewport.
    pub fn near(&self) -> Vec<Element> {
        self.state.near.borrow().clone()
    }

    /// Brings the cards near the viewport up to date.
    pub fn refresh_near(&self) {
        for card in self.state.near.borrow().iter() {
            self.state.ready(card);
        }
    }
}

impl State {
    fn see(&self, entries: &Array) {
        for entry in entries.iter() {
            let entry: IntersectionObserverEntry = entry.unchecked_into();
            let card = entry.target();
            let mut near = self.near.borrow_mut();
            if entry.is_intersecting() {
                self.ready(&card);
                self.highlighter.highlight_in(&card);
                near.push(card);
            } else {
                near.retain(|it| *it != card);
            }
        }
        performance_marks::after_paint(&["firstChart", "allCharts"]);
    }

    /// Brings a card up to date and draws its charts, once the code for it is there.
    fn ready(&self, card: &Element) {
        if let Some(cards) = self.app.chunks.cards.get() {
            (cards.ready)(self.app, card, self.look());
        } else if self.wants(card) {
            self.app.chunks.cards.want();
        }
    }

    /// Whether a card is not as it is to be.
    fn wants(&self, card: &Element) -> bool {
        let now = self.app.language.get_untracked();
        let lang = card.get_attribute("lang");
        let is = lang.and_then(|it| Language::from_code(&it));
        let undrawn = "[data-plot][data-width=\"\"], [data-later]";
        is.unwrap_or(self.written.get()) != now || query::find(card, undrawn).is_some()
    }

    fn look(&self) -> Look {
        Look {
            written: self.written.get(),
            width: self.width.get(),
        }
    }
}

/// The widest layout that fits the cards' boxes, which are all of one width; in the grid a chart
/// is never wider than a card's. None where no chart is in sight.
fn fitting(parent: &Element) -> Option<Width> {
    let figure = query::find(parent, "[data-card]:not([data-off]) figure")?;
    match f64::from(figure.client_width()) {
        0.0 => None,
        room if room < Width::Card.pixels() => Some(Width::Phone),
        _ => Some(Width::Card),
    }
}
