//! Clicks in HTML from `core`: cards, table rows, fact checks and links to other cards. Elements that
//! handle a click have a data attribute.

use crate::app::App;
use crate::clipboard::{self, Outcome};
use crate::taking_away::Format;
use crate::view::SAID_FOR;
use crate::{dom, embed, in_place};
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use statlas_core::selection::Tab;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, MouseEvent};

/// Selects the elements that handle a click.
const PRESSED: &str =
    "[data-open], [data-entity], [data-copy-cite], [data-download], .card [data-action]";

/// Handles a click in HTML from `core`.
pub fn answer(app: App, event: &MouseEvent) {
    let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    let pressed = target.and_then(|it| it.closest(PRESSED).ok().flatten());
    let Some(pressed) = pressed else { return };
    if pressed.has_attribute("href") {
        // With a modifier key, the browser opens the link in a new tab or window.
        if dom::is_modified(event) {
            return;
        }
        event.prevent_default();
    }
    let hook = |name: &str| pressed.get_attribute(name);
    if let Some(id) = hook("data-open") {
        in_place::opens_from(&pressed);
        // From the list of fact checks the card opens under the tab with its checks.
        let in_fact_checks = pressed.closest(".proof-card").is_ok_and(|it| it.is_some());
        app.open_card(
            &id,
            if in_fact_checks {
                Tab::Source
            } else {
                Tab::Chart
            },
        );
    } else if let Some(id) = hook("data-entity") {
        app.gather(&id);
        dom::focus_soon(&format!("#{}", app.id("subject-title")));
    } else if let Some(code) = hook("data-copy-cite") {
        copy_citation(app, &pressed, &code);
    } else if let Some(format) = hook("data-download") {
        save_table(app, &pressed, &format);
    } else if let (Some(action), Some(id)) = (hook("data-action"), card_of(&pressed)) {
        match action.as_str() {
            "more" => app.open_card(&id, Tab::Chart),
            "share" => app.share(app.position(&id)),
            _ => {}
        }
    }
}

/// Returns the id of the card around an element.
fn card_of(element: &Element) -> Option<String> {
    let card = element.closest("[data-card]").ok()??;
    card.get_attribute("data-card")
}

/// Copies the citation beside a button, or selects it if the clipboard is refused. `code` names the kind
/// of citation.
fn copy_citation(app: App, button: &Element, code: &str) -> Option<()> {
    let around = button.closest(".citation").ok()??;
    let text = around
        .query_selector(&format!("[data-cite=\"{code}\"]"))
        .ok()??;
    let label = button.query_selector("[aria-live]").ok()??;
    let words = &app.page_untracked().words().dialog;
    leptos::task::spawn_local(async move {
        label.set_text_content(Some(match clipboard::copy(&text).await {
            Outcome::Copied => words.copied,
            Outcome::Selected => words.selected,
        }));
        Timeout::new(SAID_FOR, move || label.set_text_content(Some(words.copy))).forget();
    });
    Some(())
}

/// Saves the values of a card when a button in its table is clicked, in the opened card or on the page.
fn save_table(app: App, button: &Element, format: &str) -> Option<()> {
    let format = Format::from_code(format)?;
    let position = match button.closest("[data-dialog]").ok()? {
        Some(_) => app.open.get_untracked()?,
        None => app.position(&card_of(button)?)?,
    };
    let around = button.closest(".left-out").ok()??;
    let place = around.query_selector("[data-part=shown]").ok()??;
    let place: HtmlElement = place.dyn_into().ok()?;
    let id = app.card_id(position)?;
    leptos::task::spawn_local(async move {
        match app.chunks.take.fetch().await {
            Ok(take) => {
                (take.save_beside)(app, position, format, place);
                embed::downloaded(app, &id, format.code());
            }
            Err(_) => {
                let words = app.page_untracked().words();
                place.set_text_content(Some(words.loading.failed));
            }
        }
    });
    Some(())
}
