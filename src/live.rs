//! The living page: how it takes over, and what is done with the cards, which no component writes.

mod carry;
mod chart_reader;
mod deck;
mod idle;
mod keys;
mod marker;
pub mod marks;
mod notice;
mod painter;
mod printing;
pub mod query;
mod reading;
mod rehearsal;
mod sections;
mod takeover;

pub use reading::start;

use crate::app::App;
use gloo::timers::callback::Timeout;

/// What only a search needs waits for so many milliseconds.
const SEARCH_AFTER: u32 = 2000;

/// Has the texts read that a search goes by, while the browser is idle.
pub fn prepare_search(app: App) {
    idle::work(Box::new(move || app.prepare_search()));
}

/// The same once the page has been live for a while. Most readers look and choose first.
fn prepare_search_later(app: App) {
    Timeout::new(SEARCH_AFTER, move || prepare_search(app)).forget();
}
