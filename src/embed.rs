//! The widget in a frame of another page, the host page: height, messages, and appearance.
//!
//! Messages are exchanged only in a frame; [`dress`] and [`height_from`] are used outside frames, too.
//! `statlas_core::embed` parses and writes the messages; this module only receives and sends them.

mod height;
mod receive;
mod send;

use crate::app::{App, on_change};
use crate::dom;
use crate::in_place;
use crate::live::query;
use height::Heights;
use js_sys::Reflect;
use leptos::prelude::*;
use send::send_event;
use statlas_core::embed::host_style::{Colour, font};
use statlas_core::embed::outgoing;
use statlas_core::selection::Selection;
use statlas_core::selection::options::Options;
use statlas_core::selection::url;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlElement, MessageEvent, Window};

/// Applies the embed options for appearance: which parts around the cards are shown, and the font and
/// colour of the host page. Font and colour are set as style properties, which a strict
/// Content-Security-Policy allows.
pub fn dress(root: &Element, options: &Options) {
    dom::set(root, "data-chrome", options.chrome().code());
    if options.hide_title {
        dom::set(root, "data-title", "hide");
    }
    let Some(style) = root.dyn_ref::<HtmlElement>().map(HtmlElement::style) else {
        return;
    };
    if let Some(families) = options.font.as_deref().and_then(font) {
        let _ = style.set_property("--font", &[&families, ", var(--han), sans-serif"].concat());
    }
    if let Some(accent) = options.accent.as_deref().and_then(Colour::from_hex) {
        for (theme, ground) in [("light", Colour::LIGHT), ("dark", Colour::DARK)] {
            let colour = accent.readable_on(ground);
            let name = ["--house-", theme].concat();
            let _ = style.set_property(&name, &colour.to_css());
            let tint = colour.tint_of(ground).to_css();
            let _ = style.set_property(&[&name, "-soft"].concat(), &tint);
        }
    }
}

/// Starts to exchange messages with the host page. `first` is the selection that was shown when the page
/// became live.
pub fn begin(app: App, root: &Element, first: &Selection) {
    dom::set(root, "data-framed", "");
    let heights = Rc::new(Heights::new(root));
    let receiver = heights.clone();
    let said = move |event: &Event| {
        if let Some(message) = event.dyn_ref::<MessageEvent>() {
            receive::receive(app, &receiver, message);
        }
    };
    app.keep_listener(dom::listen(&dom::window(), "message", said));
    heights.follow();
    send_ready(app);
    send_changes(app, first);
    // The loader has stored earlier messages and sends them again now.
    if let Ok(event) = Event::new("statlas:framed") {
        let _ = dom::window().dispatch_event(&event);
    }
}

/// Calls `write`, which replaces HTML that an opened dialog may stand in. In a frame, dialogs stand in
/// the flow, between table rows or fact checks: they are taken out before and put back afterwards.
pub fn around_writing(app: App, write: impl FnOnce()) {
    if let Some(root) = app.root().filter(|_| dom::framed()) {
        for slot in query::find_all(&root, "[data-slot=ways] [data-slot]") {
            in_place::take_out(&slot);
        }
    }
    write();
    place_opened(app);
}

/// Puts the opened dialogs before their cards. Only in a frame, where dialogs stand in the flow and cards
/// move.
pub fn place_opened(app: App) {
    let Some(root) = app.root().filter(|_| dom::framed()) else {
        return;
    };
    for (slot, position) in opened(app, &root) {
        let id = position.and_then(|it| app.card_id(it));
        in_place::put(&slot, id.as_deref());
    }
    // The list of shortcuts stands where it was opened. It leaves a group that no longer shows a card.
    for slot in query::find_all(&root, "[data-group][data-off] > [data-slot]") {
        in_place::take_out(&slot);
    }
}

/// Returns the slots of the card dialog and the share dialog, each with the index of its statistic;
/// `None` if it is closed.
fn opened(app: App, root: &Element) -> Vec<(HtmlElement, Option<usize>)> {
    let open = app.open.get_untracked();
    let slots = [("dialog", open), ("share", app.sharing.get_untracked())];
    slots
        .into_iter()
        .filter_map(|(name, position)| Some((query::slot(root, name)?, position)))
        .collect()
}

/// Returns the height in CSS pixels from a message of the widget in `frame`; `None` if the message has
/// another sender or another meaning.
pub fn height_from(frame: &Window, event: &Event) -> Option<u32> {
    let event = event.dyn_ref::<MessageEvent>()?;
    if event.source().map(JsValue::from).as_ref() != Some(frame.as_ref()) {
        return None;
    }
    let data = event.data();
    let get = |name: &str| Reflect::get(&data, &name.into()).ok();
    let ours = data.is_object()
        && get("source")?.as_string()? == "statlas"
        && get("type")?.as_string()? == "height";
    let height = get("height").filter(|_| ours)?.as_f64()?;
    (1.0..=20_000.0).contains(&height).then_some(height as u32)
}

/// Tells the host page, if there is one, that a card was offered for download.
pub fn downloaded(app: App, card: &str, format: &str) {
    if let Some(frames) = app.chunks.frames.get() {
        (frames.downloaded)(card, format);
    }
}

/// Sends the message that a card was offered for download.
pub fn send_download(card: &str, format: &str) {
    send_event(outgoing::Event::Download { card, format });
}

fn send_ready(app: App) {
    let now = app.now();
    send_event(outgoing::Event::Ready {
        version: env!("CARGO_PKG_VERSION"),
        title: app.report().title.get(now.language),
        lang: now.language.code(),
    });
}

/// Sends every change of the selection, and every card that is opened.
fn send_changes(app: App, first: &Selection) {
    let send_selection = move || {
        let selection = url::params(&app.now(), &app.base());
        send_event(outgoing::Event::Selection { selection });
    };
    let now = app.now();
    if now != *first {
        send_selection();
    }
    on_change(move || app.selection.get(), send_selection);
    let opened = move || {
        if let Some(card) = app.now().card {
            send_event(outgoing::Event::OpenCard { card: &card });
        }
    };
    if now.card != first.card {
        opened();
    }
    on_change(move || app.selection.get().card, opened);
}
