//! How a card is cited from this page.

use crate::app::App;
use crate::dom;
use leptos::prelude::*;
use statlas_core::export::Citation;

/// A card's finding with its value and source in one sentence.
pub fn sentence(app: App, position: usize) -> String {
    cited(app, position, |it| it.sentence())
}

/// What `write` makes of a card's citation of today.
pub fn cited(app: App, position: usize, write: impl Fn(&Citation) -> String) -> String {
    write(&Citation {
        report: app.report(),
        statistic: app.statistic(position),
        language: app.language.get_untracked(),
        accessed: &dom::today(),
        address: &address(app, position),
    })
}

/// The address of a card that others can open; empty for a page that lies on no server.
pub fn address(app: App, position: usize) -> String {
    let here = dom::address();
    let id = &app.statistic(position).id;
    app.edition
        .card_address(&here, id, app.language.get_untracked())
}
