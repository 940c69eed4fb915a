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

use wasm_bindgen::prelude::*;
use web_sys::Element;

/// Makes the widget in `root` live with a report: `text` are the bytes of its JSON in UTF-8, by which
/// the page knows its own report, `parsed` is what `JSON.parse` made of them, `undefined` where it
/// could not. `number` counts the widgets of the document from 0: the first has the address bar.
///
/// # Errors
/// Throws a string that says what is wrong with the report, and where.
#[wasm_bindgen]
pub fn start(root: &Element, text: &[u8], parsed: JsValue, number: usize) -> Result<(), JsValue> {
    live::start(root, text, parsed, number).map_err(|refused| refused.to_string().into())
}
