//! Fetching code and data before the reader needs them. It is left out if the reader wants to save data.

use super::idle;
use crate::app::App;
use crate::chunk::State;
use crate::dom;
use gloo::timers::callback::Timeout;
use js_sys::Reflect;
use leptos::prelude::untrack;
use std::cell::Cell;

/// How many milliseconds after the start the search is fetched. Most readers look around and filter
/// first.
const SEARCH_AFTER: u32 = 2000;

/// Fetches the cards' code with the report's data, and on a page of the whole report later the search.
/// Charts are warmed up while the browser is idle.
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
        let ahead = move || {
            // A reader who has asked for the search already gets it, or a button where it failed.
            if untrack(|| app.chunks.search.state()) == State::Unasked {
                search(app);
            }
        };
        Timeout::new(SEARCH_AFTER, ahead).forget();
    }
}

/// Fetches the search, and reads the texts while the browser is idle.
pub fn search(app: App) {
    app.chunks
        .search
        .with(move |_| idle::work(Box::new(move || app.prepare_search())));
}

/// Whether the reader has asked the browser to save data.
fn saves_data() -> bool {
    let get = |of: &_, name: &str| Reflect::get(of, &name.into()).ok();
    let connection = get(&dom::window().navigator(), "connection");
    let saves = connection
        .filter(|it| it.is_object())
        .and_then(|it| get(&it, "saveData"));
    saves.is_some_and(|it| it.is_truthy())
}
