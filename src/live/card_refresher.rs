//! Updates cards near the viewport: their language, and the charts in the width of their boxes. Other
//! cards wait until they come near or the browser is idle. So the cost of a change depends on the visible
//! cards, not on all cards.

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

/// How far outside the viewport cards are updated.
const AHEAD: &str = "300px";

/// How many cards fit on the first screens. They are updated before a new arrangement is shown.
const FIRST_SCREENS: usize = 6;

/// How many milliseconds after the near cards the other cards are translated. After a change of language
/// the reader first continues to read.
const REST_AFTER: u32 = 1000;

/// Watches the cards, and updates those that come near the viewport.
#[derive(Clone)]
pub struct CardRefresher {
    state: Rc<State>,
    observer: IntersectionObserver,
    /// The callback of the observer; it must live as long as the observer.
    _seen: Rc<Closure<dyn Fn(Array)>>,
}

struct State {
    app: App,
    /// The language of cards without a `lang` attribute: the one in which all were written at once.
    written: Cell<Language>,
    width: Cell<Width>,
    /// The cards near the viewport.
    near: RefCell<Vec<Element>>,
    /// The timer that translates the other cards; a new change of language replaces it.
    rest: RefCell<Option<Timeout>>,
    highlighter: SearchHighlighter,
}

impl CardRefresher {
    /// Creates a refresher for a page that was written in a language. It watches no cards yet.
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

    /// Notes that all cards were written anew in one language.
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

    /// Measures again after the boxes under `parent` have changed their size. If another layout fits, the
    /// charts of near cards are drawn anew.
    pub fn refit(&self, parent: &Element) {
        // Without a visible card there is nothing to measure, and the width stays as it was.
        if let Some(width) = fitting(parent)
            && self.state.width.replace(width) != width
        {
            self.refresh_near();
        }
    }

    /// Updates the cards near the viewport now. The other cards under `parent` are translated later,
    /// while the browser is idle, so that the browser's text search finds them.
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

    /// Updates the first cards of a new arrangement before they are shown.
    pub fn prepare(&self, cards: &mut dyn Iterator<Item = Element>) {
        for card in cards.take(FIRST_SCREENS) {
            self.state.ready(&card);
        }
    }

    /// Updates all shown cards under `parent` and draws their charts, for printing.
    pub fn ready_all(&self, parent: &Element) {
        for card in query::find_all(parent, "[data-card]:not([data-off])") {
            self.state.ready(&card);
        }
    }

    /// The cards near the viewport.
    pub fn near(&self) -> Vec<Element> {
        self.state.near.borrow().clone()
    }

    /// Updates the cards near the viewport.
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

    /// Updates a card and draws its charts. If the code for that is not loaded and the card needs it, the
    /// code is fetched.
    fn ready(&self, card: &Element) {
        if let Some(cards) = self.app.chunks.cards.get() {
            (cards.ready)(self.app, card, self.look());
        } else if self.wants(card) {
            self.app.chunks.cards.want();
        }
    }

    /// Whether a card is in another language, or lacks a chart or its provenance.
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

/// Returns the widest layout that fits the chart boxes; all boxes have the same width, and a chart in the
/// grid is never wider than `Width::Card`. `None` if no chart is visible.
fn fitting(parent: &Element) -> Option<Width> {
    let figure = query::find(parent, "[data-card]:not([data-off]) figure")?;
    match f64::from(figure.client_width()) {
        0.0 => None,
        room if room < Width::Card.pixels() => Some(Width::Phone),
        _ => Some(Width::Card),
    }
}
