//! The opened card.

use super::query;
use crate::app::{App, on_change};
use crate::dialog::{Dialog, DialogProps};
use crate::dom;
use leptos::prelude::*;
use statlas_core::code::Code;
use statlas_core::export::Citation;
use statlas_core::page::{self, Opening};
use statlas_core::selection::Tab;
use web_sys::Element;

/// Its dialog. The content is written when another card opens or the language changes; another
/// tab changes only the tabs and their panel.
pub fn dialog(app: App, root: &Element) -> impl IntoView + use<> {
    let open = Memo::new(move |_| app.open());
    let content = Memo::new(move |_| {
        app.language.get();
        let tab = app.now().tab;
        let Some(position) = open.get() else {
            app.forget_views();
            return String::new();
        };
        opening(app, position, tab, &|it| {
            page::opened(app.page(), app.index(), it)
        })
    });
    let root = root.clone();
    on_change(
        move || app.selection.get().tab,
        move || show_tab(app, &root),
    );
    Dialog(DialogProps {
        app,
        class: "open-card",
        hook: "data-dialog",
        labelled: "open-title",
        card: |app| app.open().map(|it| app.statistic(it).id.clone()),
        content,
        close: App::close_card,
    })
}

fn show_tab(app: App, root: &Element) {
    let (Some(position), Some(panel)) = (
        untrack(|| app.open()),
        query::find(root, "[data-dialog] [data-part=panel]"),
    ) else {
        return;
    };
    let chosen = app.now().tab;
    for tab in Tab::ALL.iter().copied() {
        let selector = ["[data-dialog] [data-tab=\"", tab.code(), "\"]"].concat();
        if let Some(button) = query::find(root, &selector) {
            let (selected, stop) = if tab == chosen {
                ("true", "0")
            } else {
                ("false", "-1")
            };
            dom::set(&button, "aria-selected", selected);
            dom::set(&button, "tabindex", stop);
        }
    }
    panel.set_inner_html(&opening(app, position, chosen, &|it| {
        page::panel(app.page(), it)
    }));
}

/// Writes a card as it is looked at, and cited today from this page.
fn opening(app: App, position: usize, tab: Tab, write: &dyn Fn(&Opening) -> String) -> String {
    cited(app, position, &|cited| {
        write(&Opening {
            position,
            tab,
            views: &app.views(position),
            cited,
        })
    })
}

/// A card's finding with its value and source in one sentence.
pub fn sentence(app: App, position: usize) -> String {
    cited(app, position, &|it| it.sentence())
}

fn cited(app: App, position: usize, write: &dyn Fn(&Citation) -> String) -> String {
    write(&Citation {
        report: app.report,
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
