//! Small helpers over web-sys.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, Window};

/// The window; the widget runs nowhere without one.
pub fn window() -> Window {
    gloo::utils::window()
}

/// The document.
pub fn document() -> Document {
    gloo::utils::document()
}

/// The first element under `root` that matches a selector written in this crate.
pub fn find(root: &Element, selector: &str) -> Option<Element> {
    root.query_selector(selector).ok().flatten()
}

/// Every element under `root` that matches a selector written in this crate.
pub fn find_all(root: &Element, selector: &str) -> Vec<Element> {
    let Ok(list) = root.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..list.length()).filter_map(|place| list.item(place)?.dyn_into().ok()).collect()
}

/// The part of the widget a `data-slot` names.
pub fn slot(root: &Element, name: &str) -> Option<HtmlElement> {
    find(root, &format!("[data-slot=\"{name}\"]"))?.dyn_into().ok()
}

/// Whether the page is shown inside another one.
pub fn framed() -> bool {
    let window = window();
    // Reading `parent` is allowed across origins; comparing it tells whether there is one.
    match window.parent() {
        Ok(Some(parent)) => parent != window,
        _ => true,
    }
}

/// Moves the focus to the first element that matches a selector written in this crate.
pub fn focus(selector: &str) {
    let found = document().query_selector(selector).ok().flatten();
    if let Some(element) = found.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Sets an attribute. The names used here are valid, so nothing can go wrong.
pub fn set(element: &Element, name: &str, value: &str) {
    let _ = element.set_attribute(name, value);
}
