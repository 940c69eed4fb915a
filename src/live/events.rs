//! One listener for all cards: opening, language and theme.

use super::{chart_reader, history, painter::Painter};
use crate::app::App;
use crate::dom;
use crate::embed;
use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use statlas_core::selection::{Tab, Theme};
use statlas_core::text::Language;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, MouseEvent};

/// Listens for as long as the page lives.
pub fn listen(app: App, root: &Element, painter: Option<Painter>) {
    let root = root.clone();
    let active = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&root, "click", active, move |event| click(app, event))
        .forget();
    chart_reader::listen(app, &root);
    for name in ["hashchange", "popstate"] {
        EventListener::new(&dom::window(), name, move |_| {
            let read = history::read();
            if app.selection.with_untracked(|now| *now != read) {
                app.selection.set(read);
            }
        })
        .forget();
    }
    if let Some(painter) = painter {
        let (hand, cards) = (painter.clone(), root.clone());
        EventListener::new(&dom::window(), "resize", move |_| hand.refit(&cards)).forget();
        EventListener::new(&dom::window(), "beforeprint", move |_| {
            painter.paint_all(&root)
        })
        .forget();
    }
}

fn click(app: App, event: &Event) {
    let Some(target) = event.target().and_then(|it| it.dyn_into::<Element>().ok()) else {
        return;
    };
    let nearest = |selector: &str| target.closest(selector).ok().flatten();
    let Some(event) = event.dyn_ref::<MouseEvent>() else {
        return;
    };
    // A modified click asks the browser for a new tab or window.
    let plain = !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
    if let Some(link) = nearest("[data-lang-switch]") {
        let code = link.get_attribute("data-lang-switch").unwrap_or_default();
        if let (true, Some(language)) = (plain, Language::from_code(&code)) {
            event.prevent_default();
            app.choose(|selection| selection.language = language);
        }
    } else if let Some(link) = nearest("[data-open]") {
        if plain {
            event.prevent_default();
            // From the list of checks one comes for the check.
            let tab = if nearest(".proof-card").is_some() {
                Tab::Source
            } else {
                Tab::Chart
            };
            open(
                app,
                &link.get_attribute("data-open").unwrap_or_default(),
                tab,
            );
        }
    } else if let Some(button) = nearest("[data-entity]") {
        gather(
            app,
            &button.get_attribute("data-entity").unwrap_or_default(),
        );
    } else if let Some(button) = nearest("[data-action]") {
        let card = nearest("[data-card]").and_then(|card| card.get_attribute("data-card"));
        let action = button.get_attribute("data-action").unwrap_or_default();
        act(app, &action, card);
    } else if let Some(button) = nearest("[data-download]") {
        let format = button.get_attribute("data-download").unwrap_or_default();
        let card = app.selection.with_untracked(|it| it.card.clone());
        embed::downloaded(card.as_deref().unwrap_or_default(), &format);
    } else if nearest(".skip-link").is_some() {
        // The hash holds the selection; an anchor there would push it out.
        event.prevent_default();
        if let Some(cards) = dom::document().get_element_by_id("cards") {
            let _ = cards.unchecked_into::<HtmlElement>().focus();
        }
    }
}

fn act(app: App, action: &str, card: Option<String>) {
    match (action, card) {
        ("theme", _) => app.choose(|selection| selection.theme = next(selection.theme)),
        ("more", Some(id)) => open(app, &id, Tab::Chart),
        ("share", Some(id)) => app.sharing.set(app.context.position(&id)),
        _ => {}
    }
}

fn open(app: App, id: &str, tab: Tab) {
    if app.context.position(id).is_some() {
        app.choose(|selection| {
            selection.card = Some(id.to_owned());
            selection.tab = tab;
        });
    }
}

/// Shows all that is said about one entity, and nothing else.
fn gather(app: App, id: &str) {
    app.choose(|selection| {
        *selection = selection.cleared();
        selection.card = None;
        selection.tab = Tab::Chart;
        selection.entity = Some(id.to_owned());
    });
    dom::focus_soon("[data-subject] h2");
}

/// The button leads away from what is seen: from the system's theme to the opposite one.
fn next(theme: Theme) -> Theme {
    let dark = dom::window()
        .match_media("(prefers-color-scheme: dark)")
        .ok()
        .flatten()
        .is_some_and(|query| query.matches());
    match (theme, dark) {
        (Theme::Auto, true) | (Theme::Dark, _) => Theme::Light,
        (Theme::Auto, false) | (Theme::Light, _) => Theme::Dark,
    }
}
