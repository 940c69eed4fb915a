//! Dialogs opened in the flow of the page. This is for frames, where a modal dialog would scroll the host
//! page.

use crate::dom;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlDialogElement, HtmlElement};

/// Set on an open dialog in which the reader has just opened another card: the dialog then stays where it
/// is.
const STAYS: &str = "data-stays";

/// Puts a slot before the card, table row or fact check of the statistic with this id. The empty id
/// stands for no statistic: the slot is put before the card or footer that has the focus. If there is no
/// such place, the slot is put at the top of the list.
pub fn put(slot: &Element, id: Option<&str>) {
    let Some(place) = id.and_then(|it| place_of(slot, it)) else {
        return take_out(slot);
    };
    if place.tag_name() != "TR" {
        leave_row(slot, || stand(slot, &place));
    } else if let Ok(row) = in_row(slot) {
        stand(&row, &place);
    }
}

/// Puts a slot at the top of the list, where nothing is written anew.
pub fn take_out(slot: &Element) {
    let Some(list) = list_around(slot) else {
        return;
    };
    if slot.parent_element().as_ref() != Some(&list) {
        leave_row(slot, || {
            drop(list.insert_before(slot, list.first_child().as_ref()))
        });
    }
}

/// Returns the element that holds the cards of the widget around an element.
fn list_around(element: &Element) -> Option<Element> {
    let root = element.closest("[data-statlas]").ok()??;
    root.query_selector("main").ok()?
}

/// Returns the element before which a slot is put for the statistic with this id; see [`put`].
fn place_of(slot: &Element, id: &str) -> Option<Element> {
    if id.is_empty() {
        let focused = dom::active_element()?;
        return focused.closest("[data-card], .colophon").ok()?;
    }
    let shown = format!("[data-card=\"{id}\"]:not([data-off])");
    list_around(slot)?.query_selector(&shown).ok()?
}

/// Puts an element directly before another one, unless it is already there.
fn stand(element: &Element, place: &Element) {
    if place.previous_element_sibling().as_ref() != Some(element)
        && let Some(parent) = place.parent_node()
    {
        let _ = parent.insert_before(element, Some(place));
    }
}

/// Returns a table row that contains the slot, because only rows can stand before rows in a table.
fn in_row(slot: &Element) -> Result<Element, JsValue> {
    if let Some(row) = row_around(slot) {
        return Ok(row);
    }
    let document = dom::document();
    let (row, cell) = (
        document.create_element("tr")?,
        document.create_element("td")?,
    );
    dom::set(&row, "class", "row-opened");
    dom::set(&row, "role", "row");
    dom::set(&cell, "role", "cell");
    row.append_child(&cell)?;
    cell.append_child(slot)?;
    Ok(row)
}

fn row_around(slot: &Element) -> Option<Element> {
    slot.closest(".row-opened").ok()?
}

/// Calls `go`, which moves a slot elsewhere, and removes the table row that the slot was in.
fn leave_row(slot: &Element, go: impl FnOnce()) {
    let row = row_around(slot);
    go();
    if let Some(row) = row {
        row.remove();
    }
}

/// Notes that the reader opens a card from within another opened card. The new one is shown at the same
/// place, wherever its own card stands.
pub fn opens_from(element: &Element) {
    if let Some(dialog) = element.closest("dialog[open]").ok().flatten() {
        dom::set(&dialog, STAYS, "");
    }
}

/// Shows a dialog before the card with this id, or hides it with `None`.
pub fn show(dialog: &HtmlDialogElement, card: Option<&str>) {
    let slot = dialog.closest("[data-slot]").ok().flatten();
    let stays = dialog.open() && dialog.has_attribute(STAYS);
    let _ = dialog.remove_attribute(STAYS);
    if let (Some(slot), Some(_), false) = (&slot, card, stays) {
        put(slot, card);
    }
    if card.is_some() == dialog.open() {
        return;
    }
    if card.is_some() {
        // `show()` would move the focus into the dialog and scroll to it.
        dialog.set_open(true);
        if let Some(close) = dialog.query_selector(".close").ok().flatten() {
            focus(&close);
        }
        return;
    }
    // The element that had the focus may already be removed from the dialog; then the body has the focus.
    let active = dom::document().active_element();
    let ours = active.is_none_or(|it| it.tag_name() == "BODY" || dialog.contains(Some(&it)));
    dialog.close();
    if let (true, Some(opener)) = (ours, slot.and_then(|it| opener_after(&it))) {
        focus(&opener);
    }
}

/// Moves the focus, but only if the reader is in this frame.
fn focus(element: &Element) {
    let here = dom::document().has_focus().unwrap_or_default();
    if let (true, Some(element)) = (here, element.dyn_ref::<HtmlElement>()) {
        dom::focus_on(element);
    }
}

/// Returns the button or link that opens the card after the slot, or the shortcuts button if the footer
/// comes next.
fn opener_after(slot: &Element) -> Option<Element> {
    let mut next = row_around(slot)
        .unwrap_or_else(|| slot.clone())
        .next_element_sibling();
    while let Some(it) = next {
        // The footer contains links to cards, so it is looked for first.
        for (place, opener) in [
            (".colophon", "[data-action=keys]"),
            ("[data-card]", "[data-open]"),
        ] {
            if it.matches(place).unwrap_or_default() {
                return it.query_selector(opener).ok().flatten();
            }
        }
        next = it.next_element_sibling();
    }
    None
}
