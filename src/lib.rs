//! Statlas: a report's statistics as something people can read, check and pass on.
//!
//! The widget: what knows Leptos and the browser, so it compiles for wasm32 only. What a reader
//! sees is written by `statlas_core::page`; here the selection is a signal, effects carry it to
//! the page, and dialogs are components.

#![cfg(target_arch = "wasm32")]

mod app;
mod clipboard;
mod dialog;
mod dom;
mod embed;
mod in_place;
mod live;
mod taking_away;

/// Makes the widget in `root` live with the report in `report`, the bytes of its JSON in UTF-8.
///
/// # Errors
/// Throws a string that says what is wrong with the report, and where.
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn start(root: &web_sys::Element, report: Vec<u8>) -> Result<(), wasm_bindgen::JsValue> {
    live::start(root, report).map_err(|fault| wasm_bindgen::JsValue::from_str(&fault))
}
