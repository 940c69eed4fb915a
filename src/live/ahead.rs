//! Fetching ahead: what a reader will likely need comes while the browser is idle, but not where the
//! reader saves data.

use super::idle;
use crate::app::App;
use crate::dom;
use gloo::timers::callback::Timeout;
use js_sys::Reflect;
use std::cell::Cell;

/// How many milliseconds later than the cards the search comes. Most readers look and choose first.
const SEARCH_AFTER: u32 = 2000;

/// Fetches the cards' code and the report's data and, where the page is the whole report, then the
/// search.
pub fn fetch(app: App, whole: bool) {
    if saves_data() {
        return;
    }
    app.chunks.cards.with(move |cards| {
        let kind = Cell::new(0);
        idle::work(Box::new(move || {
            (cards.warm_up)(app, kind.replace(kind.get() + 1))
        }));
    });
    if whole {
        Timeout::new(SEARCH_AFTER, move || search(app)).forget();
    }
}

/// Fetches the search, and has it read the texts while the browser is idle.
pub fn search(app: App) {
    app.chunks
        .search
        .with(move |_| idle::work(Box::new(move || app.prepare_search())));
}

/// Whether the reader has asked the browser to load little.
fn saves_data() -> bool {
    let get = |of: &_, name: &str| Reflect::get(of, &name.into()).ok();
    let connection = get(&dom::window().navigator(), "connection");
    let saves = connection
        .filter(|it| it.is_object())
        .and_then(|it| get(&it, "saveData"));
    saves.is_some_and(|it| it.is_truthy())
}
