//! Opening in the flow of the page, for frames: a modal dialog would scroll the host.

use crate::dom;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};

/// Puts a slot of the widget before the card of that id, else at the top of the deck.
pub fn put(slot: &Element, card: Option<&str>) {
    let Some(deck) = deck() else {
        return;
    };
    let mut child = deck.first_element_child();
    while let Some(it) = child {
        let wanted = card.is_some() && it.get_attribute("data-card").as_deref() == card;
        if wanted && !it.has_attribute("hidden") {
            if it.previous_element_sibling().as_ref() != Some(slot) {
                let _ = deck.insert_before(slot, Some(&it));
            }
            return;
        }
        child = it.next_element_sibling();
    }
    home(&deck, slot);
}

/// Where the cards stand.
fn deck() -> Option<Element> {
    let found = dom::document().query_selector("[data-slot=\"cards\"]");
    found.ok().flatten()
}

fn home(deck: &Element, slot: &Element) {
    if let Some(parent) = deck.parent_node().filter(|it| {
        let at_home = slot.parent_node().as_ref() == Some(it);
        !at_home
    }) {
        let _ = parent.insert_before(slot, Some(deck));
    }
}

/// Moves the focus without scrolling anything, and only when the reader is in this frame.
pub fn focus(element: &Element) {
    let here = dom::document().has_focus().unwrap_or_default();
    if let (true, Some(element)) = (here, element.dyn_ref::<HtmlElement>()) {
        let still = FocusOptions::new();
        still.set_prevent_scroll(true);
        let _ = element.focus_with_options(&still);
    }
}

/// Shows or hides a dialog where it stands, before the card of that id.
pub fn show(dialog: &web_sys::HtmlDialogElement, card: Option<&str>) {
    let slot = dialog.closest("[data-slot]").ok().flatten();
    if let (Some(slot), Some(_)) = (&slot, card) {
        put(slot, card);
    }
    if card.is_some() == dialog.open() {
        return;
    }
    if card.is_some() {
        // `show()` would look for something to focus and scroll to it.
        dialog.set_open(true);
        if let Some(close) = dialog.query_selector(".close").ok().flatten() {
            focus(&close);
        }
        return;
    }
    // What had the focus may be gone from the dialog already; then the body has it.
    let active = dom::document().active_element();
    let ours = active.is_none_or(|it| it.tag_name() == "BODY" || dialog.contains(Some(&it)));
    dialog.close();
    if let (true, Some(title)) = (ours, slot.and_then(|it| title_after(&it))) {
        focus(&title);
    }
}

/// The title of the card behind what stood open before it.
fn title_after(slot: &Element) -> Option<Element> {
    let mut next = slot.next_element_sibling();
    while let Some(it) = next {
        if it.has_attribute("data-card") {
            return it.query_selector("[data-open]").ok().flatten();
        }
        next = it.next_element_sibling();
    }
    None
}
