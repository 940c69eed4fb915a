//! Statlas: a report's statistics as something people can read, check and pass on.
//!
//! The widget: what knows Leptos and the browser. Everything that does not is in
//! `statlas-core`. In the browser [`start`] makes a page live; on the host [`prerender`] writes
//! the pages from the same components.

// A card is one deep type of elements within elements.
#![recursion_limit = "256"]

mod app;
mod clipboard;
mod context;
mod dom;
mod edition;
#[cfg(target_arch = "wasm32")]
mod embed;
#[cfg(target_arch = "wasm32")]
mod live;
#[cfg(not(target_arch = "wasm32"))]
pub mod prerender;
#[cfg(not(target_arch = "wasm32"))]
mod published;
mod taking_away;
mod view;

/// Makes the widget in `root` live with the report in `report`, the text of its JSON.
///
/// # Errors
/// Throws a string that says what is wrong with the report, and where.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn start(root: &web_sys::Element, report: &str) -> Result<(), wasm_bindgen::JsValue> {
    live::start(root, report).map_err(|fault| wasm_bindgen::JsValue::from_str(&fault))
}
