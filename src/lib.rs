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

use wasm_bindgen::prelude::*;
use web_sys::Element;

/// Makes the widget in `root` live with a report: `text` are the bytes of its JSON in UTF-8, by which
/// the page knows its own report, `parsed` is what `JSON.parse` made of them, `undefined` where it
/// could not.
///
/// # Errors
/// Throws a string that says what is wrong with the report, and where.
#[wasm_bindgen]
pub fn start(root: &Element, text: &[u8], parsed: JsValue) -> Result<(), JsValue> {
    live::start(root, text, parsed).map_err(|refused| refused.to_string().into())
}
