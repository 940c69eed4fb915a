//! Finding elements of the widget.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Returns the first element under `root` that matches the selector.
pub fn find(root: &Element, selector: &str) -> Option<Element> {
    root.query_selector(selector).ok().flatten()
}

/// Returns every element under `root` that matches the selector, in document order.
pub fn find_all(root: &Element, selector: &str) -> Vec<Element> {
    let Ok(list) = root.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..list.length())
        .filter_map(|place| list.item(place)?.dyn_into().ok())
        .collect()
}

/// Returns the element under `root` with this `data-slot`.
pub fn slot(root: &Element, name: &str) -> Option<HtmlElement> {
    find(root, &format!("[data-slot=\"{name}\"]"))?
        .dyn_into()
        .ok()
}
