//! Statlas: a report's statistics as something people can read, check and pass on.
//!
//! The widget: one Leptos app. A build renders its components on the host, the browser adopts what
//! was rendered. What no signal changes is HTML text from `statlas_core::page`.

// A view is a type as deep as its tree.
#![recursion_limit = "256"]

pub mod app;
mod cite;
mod clipboard;
mod dom;
mod embed;
mod in_place;
mod live;
#[cfg(not(target_arch = "wasm32"))]
pub mod prerender;
mod press;
mod taking_away;
pub mod view;

/// Makes the widget in `root` live with the report in `report`, the bytes of its JSON in UTF-8.
/// `number` counts the widgets of the document from 0: the first has the address bar.
///
/// # Errors
/// Throws a string that says what is wrong with the report, and where.
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn start(
    root: &web_sys::Element,
    report: Vec<u8>,
    number: usize,
) -> Result<(), wasm_bindgen::JsValue> {
    live::start(root, report, number).map_err(|fault| wasm_bindgen::JsValue::from_str(&fault))
}
