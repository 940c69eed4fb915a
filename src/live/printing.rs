//! Printing: updates every card, and adds endnotes with the sources of the printed cards and the link of
//! the view.

use super::card_refresher::CardRefresher;
use super::query;
use crate::app::App;
use crate::dom;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// Prepares the page whenever it is about to be printed.
pub fn listen(app: App, root: &Element, refresher: Option<CardRefresher>) {
    let root = root.clone();
    let cards_chunk = app.chunks.cards;
    let prepare = move || {
        let Some(chunk) = cards_chunk.get() else {
            // Too late for this print, because the browser does not wait. The prerendered content is
            // printed.
            return cards_chunk.want();
        };
        // Only cards need this; table rows and fact checks are always written in the current language.
        if let (Some(refresher), Some(cards)) = (&refresher, query::slot(&root, "cards")) {
            refresher.ready_all(&cards);
        }
        if let Some(slot) = query::slot(&root, "endnotes") {
            let address = address(app);
            let page = app.page_untracked();
            slot.set_inner_html(&(chunk.endnotes)(page, &shown(app, &root), &address));
        }
    };
    app.keep_listener(dom::listen(&dom::window(), "beforeprint", move |_| {
        prepare()
    }));
    // When printing is started by its keyboard shortcut, it can wait for the code.
    app.keep_listener(dom::listen(&dom::document(), "keydown", move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let asks = (key.ctrl_key() || key.meta_key()) && key.key() == "p";
        if asks && cards_chunk.get().is_none() && cards_chunk.is_coming() {
            event.prevent_default();
            cards_chunk.with(|_| drop(dom::window().print()));
        }
    }));
}

/// Returns the indices of the statistics that are shown, in any view.
fn shown(app: App, root: &Element) -> Vec<usize> {
    let cards = query::find_all(root, "#cards [data-card]:not([data-off])");
    let positions = cards
        .iter()
        .filter_map(|it| app.position(&it.get_attribute("data-card")?));
    positions.collect()
}

/// Returns the link of the view. It is empty for a page opened from a file, whose path is useless to
/// others and private.
fn address(app: App) -> String {
    let mut address = app.address_of(&app.now());
    if !address.starts_with("http") {
        address.clear();
    }
    address
}
