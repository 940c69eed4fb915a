//! Finding parts of the widget.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The first element under `root` that matches a selector written in this crate.
pub fn find(root: &Element, selector: &str) -> Option<Element> {
    root.query_selector(selector).ok().flatten()
}

/// Every element under `root` that matches a selector written in this crate.
pub fn find_all(root: &Element, selector: &str) -> Vec<Element> {
    let Ok(list) = root.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..list.length())
        .filter_map(|place| list.item(place)?.dyn_into().ok())
        .collect()
}

/// The part of the widget a `data-slot` names.
pub fn slot(root: &Element, name: &str) -> Option<HtmlElement> {
    find(root, &format!("[data-slot=\"{name}\"]"))?
        .dyn_into()
        .ok()
}
