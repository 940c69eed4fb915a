//! Fetches what a reader will likely need while the browser is idle, but not where the reader saves
//! data.

use super::idle;
use crate::app::App;
use crate::dom;
use gloo::timers::callback::Timeout;
use js_sys::Reflect;
use std::cell::Cell;

/// How many milliseconds after the code of the search its texts are read, unless a reader goes to the
/// search field before. Most readers look and choose first, and reading takes as long as a choice.
const READ_AFTER: u32 = 2000;

/// Fetches the code of the cards and the report's data and calls that code once. Where the page is
/// the whole report, the search follows.
pub fn fetch(app: App, whole: bool) {
    if saves_data() {
        return;
    }
    app.chunks.cards.with(move |cards| {
        let kind = Cell::new(0);
        idle::work(Box::new(move || {
            let more = (cards.warm_up)(app, kind.replace(kind.get() + 1));
            if !more && whole {
                app.chunks.search.with(move |_| {
                    Timeout::new(READ_AFTER, move || search(app)).forget();
                });
            }
            more
        }));
    });
}

/// Fetches the search, and reads the texts while the browser is idle.
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
