//! Opening in the flow of the page, for frames: a modal dialog would scroll the host.

use crate::dom;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlDialogElement, HtmlElement};

/// On a dialog in which the reader has just pressed what opens another card.
const STAYS: &str = "data-stays";

/// Puts a slot of the widget where the reader came from: before the card, the row of the table or
/// the checks of the statistic of that id. An empty id belongs to no statistic and comes before
/// what has the focus. Without a place it stands before everything in the list.
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

/// Puts a slot before everything in the list, where nothing is written anew.
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

/// What holds the cards of the widget an element is in.
fn list_around(element: &Element) -> Option<Element> {
    let root = element.closest("[data-statlas]").ok()??;
    root.query_selector("main").ok()?
}

fn place_of(slot: &Element, id: &str) -> Option<Element> {
    if id.is_empty() {
        let focused = dom::active_element()?;
        return focused.closest("[data-card], .colophon").ok()?;
    }
    let shown = format!("[data-card=\"{id}\"]:not([data-off])");
    list_around(slot)?.query_selector(&shown).ok()?
}

fn stand(element: &Element, place: &Element) {
    if place.previous_element_sibling().as_ref() != Some(element)
        && let Some(parent) = place.parent_node()
    {
        let _ = parent.insert_before(element, Some(place));
    }
}

/// The slot in a row of its own: in a table only rows stand before rows.
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

/// Moves a slot out of its row, which then goes.
fn leave_row(slot: &Element, go: impl FnOnce()) {
    let row = row_around(slot);
    go();
    if let Some(row) = row {
        row.remove();
    }
}

/// Notes that the reader opens a card from within another one: it takes its place, wherever its
/// own card stands.
pub fn opens_from(element: &Element) {
    if let Some(dialog) = element.closest("dialog[open]").ok().flatten() {
        dom::set(&dialog, STAYS, "");
    }
}

/// Shows or hides a dialog where it stands, before the card of that id.
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
    if let (true, Some(opener)) = (ours, slot.and_then(|it| opener_after(&it))) {
        focus(&opener);
    }
}

/// Moves the focus, but only when the reader is in this frame.
fn focus(element: &Element) {
    let here = dom::document().has_focus().unwrap_or_default();
    if let (true, Some(element)) = (here, element.dyn_ref::<HtmlElement>()) {
        dom::focus_on(element);
    }
}

/// What opens the card, or the list of keys, behind what stood open before it.
fn opener_after(slot: &Element) -> Option<Element> {
    let mut next = row_around(slot)
        .unwrap_or_else(|| slot.clone())
        .next_element_sibling();
    while let Some(it) = next {
        // The footer has links to cards, too.
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
