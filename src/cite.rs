//! Citations of a card, with the address of this page and today's date.

use crate::app::App;
use crate::dom;
use leptos::prelude::*;
use statlas_core::export::Citation;

/// Returns the finding of the statistic at `position`, with its value and source, as one sentence.
pub fn sentence(app: App, position: usize) -> String {
    cited(app, position, |it| it.sentence())
}

/// Calls `write` with the citation of the statistic at `position`, dated today, and returns the result.
pub fn cited(app: App, position: usize, write: impl Fn(&Citation) -> String) -> String {
    write(&Citation {
        report: app.report(),
        statistic: app.statistic(position),
        language: app.language.get_untracked(),
        accessed: &dom::today(),
        address: &address(app, position),
    })
}

/// Returns the public address of a card; empty if the page is not on a server.
pub fn address(app: App, position: usize) -> String {
    let here = dom::address();
    let id = &app.statistic(position).id;
    app.edition
        .card_address(&here, id, app.language.get_untracked())
}
