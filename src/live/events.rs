//! One listener for everything that can be pressed or typed into: what an element does is told by
//! its hook.

use super::copying::{copy, copy_away};
use super::{chart_reader, history, keys, painter::Painter, printing};
use crate::app::App;
use crate::dom;
use crate::embed;
use crate::in_place;
use crate::taking_away;
use leptos::prelude::*;
use statlas_core::code::Code;
use statlas_core::page::Facet;
use statlas_core::selection::{Filter, Sort, Tab, Theme, Way};
use statlas_core::text::Language;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, HtmlSelectElement, KeyboardEvent, MouseEvent};

/// Listens for as long as the page lives.
pub fn listen(app: App, root: &Element, painter: Option<Painter>) {
    let here = root.clone();
    let pressed = move |event: &Event| {
        let _ = click(app, &here, event);
    };
    dom::listen(root, "click", Box::new(pressed));
    let on = |name: &'static str, act: fn(App, &Element, &Event)| {
        let heard = move |event: &Event| {
            if let Some(target) = target(event) {
                act(app, &target, event);
            }
        };
        dom::listen(root, name, Box::new(heard));
    };
    on("input", |app, target, _| typed(app, target));
    on("change", |app, target, _| chosen(app, target));
    on("keydown", tab_key);
    chart_reader::listen(app, root);
    keys::listen(app, root);
    let follow = move || {
        let read = history::read().known_to(app.report);
        if app.now() != read {
            app.selection.set(read);
        }
    };
    for name in ["hashchange", "popstate"] {
        dom::listen(&dom::window(), name, Box::new(move |_| follow()));
    }
    printing::listen(app, root, painter.clone());
    if let Some(painter) = painter {
        let cards = root.clone();
        let refit = move || painter.refit(&cards);
        dom::listen(&dom::window(), "resize", Box::new(move |_| refit()));
    }
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// Everything that answers a press, innermost first.
const PRESSED: &str = "[data-lang-switch], [data-open], [data-entity], [data-remove], \
    [data-chapter-filter], [data-area-filter], [data-format-filter], [data-verdict-filter], \
    [data-evidence-filter], [data-check-verdict], [data-tab], [data-copy], [data-copy-cite], \
    [data-copy-table], [data-action], [data-download], [data-view], .skip-link";

fn click(app: App, root: &Element, event: &Event) -> Option<()> {
    let element = target(event)?.closest(PRESSED).ok()??;
    let event = event.dyn_ref::<MouseEvent>()?;
    let hook = |name: &str| element.get_attribute(name);
    // A modified click on a link asks the browser for a new tab or window.
    let modified = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    let is_link = element.has_attribute("href");
    if is_link && modified {
        return None;
    }
    if is_link {
        event.prevent_default();
    }
    if let Some(code) = hook("data-lang-switch") {
        let language = Language::from_code(&code)?;
        app.choose(|selection| selection.language = language);
    } else if let Some(id) = hook("data-open") {
        in_place::opens_from(&element);
        // From the list of checks one comes for the check.
        let in_proof = element.closest(".proof-card").ok()?.is_some();
        open(app, &id, if in_proof { Tab::Source } else { Tab::Chart });
    } else if let Some(id) = hook("data-entity") {
        gather(app, &id);
    } else if let Some(code) = hook("data-remove") {
        let filter = Filter::from_code(&code)?;
        app.choose(|selection| *selection = selection.without(filter));
    } else if let Some(code) = hook("data-check-verdict") {
        app.choose(|selection| Facet::Verdict.toggle(selection, &code));
    } else if let Some(code) = hook("data-tab") {
        let tab = Tab::from_code(&code)?;
        app.choose(|selection| selection.tab = tab);
    } else if let Some(around) = element.closest(".downloads .take").ok()? {
        take_away(app, &around.parent_element()?, &element)?;
    } else if let Some(format) = hook("data-download") {
        save_table(app, &element, &format)?;
    } else if let Some(code) = hook("data-view") {
        let view = Way::from_code(&code)?;
        app.choose(|selection| selection.view = view);
    } else if element.has_attribute("data-copy") || element.has_attribute("data-copy-cite") {
        copy(app, root, &element);
    } else if hook("data-action").as_deref() == Some("single-keys") {
        keys::switch(app, root, &element);
    } else if let Some(action) = hook("data-action") {
        let card = element.closest("[data-card]").ok()?;
        act(
            app,
            &action,
            card.and_then(|it| it.get_attribute("data-card")),
        );
    } else if let Some((facet, code)) = facet_of(&element) {
        app.choose(|selection| facet.toggle(selection, &code));
    } else {
        // The skip link: the hash holds the selection; an anchor there would push it out.
        let cards = dom::document().get_element_by_id("cards")?;
        dom::focus_on(&cards.unchecked_into());
    }
    Some(())
}

/// Saves a file or copies a text about the open card, by a button among those `around` holds.
fn take_away(app: App, around: &Element, button: &Element) -> Option<()> {
    let position = untrack(|| app.open())?;
    if let Some(format) = button.get_attribute("data-download") {
        taking_away::save(app, around, position, &format);
        embed::downloaded(&app.statistic(position).id, &format);
        return Some(());
    }
    copy_away(app, around, position, button)
}

/// Saves the values of a card, open or not, by a button within its table.
fn save_table(app: App, button: &Element, format: &str) -> Option<()> {
    let position = match button.closest("[data-dialog]").ok()? {
        Some(_) => untrack(|| app.open())?,
        None => {
            let card = button.closest("[data-card]").ok()??;
            app.position(&card.get_attribute("data-card")?)?
        }
    };
    taking_away::save(app, &button.closest(".left-out").ok()??, position, format);
    embed::downloaded(&app.statistic(position).id, format);
    Some(())
}

fn facet_of(element: &Element) -> Option<(Facet, String)> {
    Facet::ALL
        .into_iter()
        .find_map(|facet| Some((facet, element.get_attribute(facet.hook())?)))
}

fn typed(app: App, target: &Element) {
    let field = target.dyn_ref::<HtmlInputElement>();
    if let Some(field) = field.filter(|it| it.type_() == "search") {
        app.adjust(|selection| selection.query = field.value());
    }
}

fn chosen(app: App, target: &Element) {
    let Some(select) = target.dyn_ref::<HtmlSelectElement>() else {
        return;
    };
    let value = select.value();
    if select.has_attribute("data-year-from") {
        app.choose(|selection| selection.years.from = value.parse().ok());
    } else if select.has_attribute("data-year-to") {
        app.choose(|selection| selection.years.to = value.parse().ok());
    } else if let Some(sort) = Sort::from_code(&value).filter(|_| select.has_attribute("data-sort"))
    {
        app.choose(|selection| selection.sort = sort);
    }
}

/// Arrow keys move between tabs.
fn tab_key(app: App, target: &Element, event: &Event) {
    let Some(here) = target
        .get_attribute("data-tab")
        .and_then(|it| Tab::from_code(&it))
    else {
        return;
    };
    let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
        return;
    };
    // With Alt or a command key the browser goes back and forth.
    if key.ctrl_key() || key.meta_key() || key.alt_key() || key.shift_key() {
        return;
    }
    let step = match key.key().as_str() {
        "ArrowRight" => 1,
        "ArrowLeft" => Tab::ALL.len() - 1,
        _ => return,
    };
    event.prevent_default();
    let next = Tab::ALL[(here as usize + step) % Tab::ALL.len()];
    app.choose(|selection| selection.tab = next);
    dom::focus(&["[data-dialog] [data-tab=\"", next.code(), "\"]"].concat());
}

fn act(app: App, action: &str, card: Option<String>) {
    match (action, card) {
        ("theme", _) => app.choose(|selection| selection.theme = next(selection.theme)),
        ("clear", _) => app.choose(|selection| *selection = selection.cleared()),
        ("close", _) => app.close_card(),
        ("keys", _) => app.keys.set(true),
        ("close-keys", _) => app.keys.set(false),
        ("close-share", _) => app.sharing.set(None),
        ("more", Some(id)) => open(app, &id, Tab::Chart),
        ("share", Some(id)) => app.sharing.set(app.position(&id)),
        _ => {}
    }
}

fn open(app: App, id: &str, tab: Tab) {
    if app.position(id).is_some() {
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
