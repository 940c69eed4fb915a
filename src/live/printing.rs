//! The page on paper: every card brought up to date, and behind them the sources of those printed
//! and the link of the view.

use super::card_refresher::CardRefresher;
use super::query;
use crate::app::App;
use crate::dom;
use statlas_core::page;
use web_sys::Element;

/// Makes the page ready whenever it is about to be printed.
pub fn listen(app: App, root: &Element, refresher: Option<CardRefresher>) {
    let root = root.clone();
    let prepare = move || {
        // Rows and checks are written as a whole, always in the language of now.
        if let (Some(refresher), Some(cards)) = (&refresher, query::slot(&root, "cards")) {
            refresher.ready_all(&cards);
        }
        if let Some(slot) = query::slot(&root, "endnotes") {
            let address = address(app);
            slot.set_inner_html(&page::endnotes(
                app.page_untracked(),
                &shown(app, &root),
                &address,
            ));
        }
    };
    app.keep_listener(dom::listen(&dom::window(), "beforeprint", move |_| {
        prepare()
    }));
}

/// The positions of the statistics that stand in the page, in any view.
fn shown(app: App, root: &Element) -> Vec<usize> {
    let cards = query::find_all(root, "#cards [data-card]:not([data-off])");
    let positions = cards
        .iter()
        .filter_map(|it| app.position(&it.get_attribute("data-card")?));
    positions.collect()
}

/// The link of the view; a file's path says nothing to others and too much of this machine.
fn address(app: App) -> String {
    let mut address = app.address_of(&app.now());
    if !address.starts_with("http") {
        address.clear();
    }
    address
}
