//! Keyboard shortcuts of the page: search, moving from card to card, and the list of shortcuts.
//!
//! Single-key shortcuts can be switched off, because speech input may trigger them by accident. Keys are
//! ignored in fields, in dialogs, and together with modifier keys, which the browser uses for its own
//! shortcuts.

use super::query;
use crate::app::App;
use crate::dom;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent};
use web_sys::{ScrollIntoViewOptions, ScrollLogicalPosition};

/// Starts listening, for as long as the page lives.
pub fn listen(app: App, root: &Element) {
    let root = root.clone();
    let pressed = move |event: &Event| {
        if fold_filters(app, &root, event).is_some() || press(app, &root, event).is_some() {
            event.prevent_default();
        }
    };
    app.keep_listener(dom::listen(&dom::document(), "keydown", pressed));
}

/// Closes the filter panel on Escape and moves the focus to its button. Returns `None` if the key is
/// meant for something else: a dialog, a chart, a field with text in it, or a card in focus.
fn fold_filters(app: App, root: &Element, event: &Event) -> Option<()> {
    let key = event.dyn_ref::<KeyboardEvent>()?;
    if key.key() != "Escape" || key.is_composing() || event.default_prevented() {
        return None;
    }
    let target: Element = event.target()?.dyn_into().ok()?;
    let typed = target
        .dyn_ref::<HtmlInputElement>()
        .is_some_and(|it| !it.value().is_empty());
    let elsewhere = target
        .closest("main, header, footer, dialog")
        .ok()?
        .is_some();
    if typed || elsewhere || query::find(root, "dialog[open]").is_some() {
        return None;
    }
    app.adopt_rest();
    let filters = app.places.filters.get_untracked().filter(|it| it.open())?;
    let summary: HtmlElement = query::find(&filters, "summary")?.dyn_into().ok()?;
    filters.set_open(false);
    dom::focus_on(&summary);
    Some(())
}

/// Handles a key press. Returns `None` if the key is not a shortcut of the page.
fn press(app: App, root: &Element, event: &Event) -> Option<()> {
    let key = event.dyn_ref::<KeyboardEvent>()?;
    let modified = key.ctrl_key() || key.meta_key() || key.alt_key() || key.is_composing();
    let target: Element = event.target()?.dyn_into().ok()?;
    let key = key.key();
    // Arrow keys scroll the page, except on the title of a card.
    let on_title = target.has_attribute("data-open");
    let arrow = matches!(key.as_str(), "ArrowDown" | "ArrowUp");
    let taken = if arrow {
        on_title
    } else {
        matches!(key.as_str(), "/" | "j" | "k" | "?")
            && app.single_keys.get_untracked()
            && !is_field(&target)
    };
    if !taken || modified || event.default_prevented() {
        return None;
    }
    // Checked last, because it searches the whole page.
    if query::find(root, "dialog[open]").is_some() {
        return None;
    }
    match key.as_str() {
        "ArrowDown" => step(root, true),
        "ArrowUp" => step(root, false),
        "/" => search(app),
        "j" => step(root, true),
        "k" => step(root, false),
        "?" => {
            app.open_shortcuts();
            Some(())
        }
        _ => None,
    }
}

fn is_field(target: &Element) -> bool {
    let field = target.closest("input, textarea, select, [contenteditable]");
    field.ok().flatten().is_some()
}

/// Moves the focus to the search field. Returns `None` if the field is not visible.
fn search(app: App) -> Option<()> {
    app.adopt_rest();
    let field = app.places.search.get_untracked()?;
    if field.client_width() == 0 {
        return None;
    }
    // The focus comes first: selecting the text also moves the focus, but without scrolling to the field.
    dom::focus_on(&field);
    field.select();
    // WebKit scrolls the text of the field into view, but not the whole field.
    if !dom::framed() {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        field.scroll_into_view_with_scroll_into_view_options(&options);
    }
    Some(())
}

/// Moves the focus to the title of the next or previous card, table row or fact check. If none has the
/// focus, moves to the first one in sight.
fn step(root: &Element, forward: bool) -> Option<()> {
    let cards = query::find_all(root, "#cards [data-card]:not([data-off])");
    let active = dom::document().active_element()?;
    let here = cards.iter().position(|it| it.contains(Some(&active)));
    let next = match here {
        Some(here) if forward => here + 1,
        Some(here) => here.checked_sub(1)?,
        None => {
            let in_sight = |it: &Element| it.get_bounding_client_rect().bottom() > 0.0;
            cards.iter().position(in_sight)?
        }
    };
    let card = cards.get(next)?;
    let title: HtmlElement = query::find(card, "[data-open]")?.dyn_into().ok()?;
    dom::focus_on(&title);
    if !dom::framed() {
        card.scroll_into_view();
    }
    Some(())
}
