//! Statlas: a report's statistics as something people can read, check and pass on.
//!
//! The widget: one Leptos app. A build renders its components on the host, the browser adopts what
//! was rendered. What no signal changes is HTML text from `statlas_core::page`.

// A view is a type as deep as its tree.
#![recursion_limit = "256"]

pub mod app;
mod cards;
mod chart_interaction;
mod chunk;
mod cite;
mod clipboard;
mod dom;
mod embed;
mod in_place;
mod live;
#[cfg(not(target_arch = "wasm32"))]
pub mod prerender;
mod press;
mod report;
mod taking_away;
pub mod view;

use js_sys::{Function, Promise};
use wasm_bindgen::prelude::*;
use web_sys::Element;

/// Makes the widget in `root` live. `catalogue` is what `JSON.parse` made of the catalogue that the
/// build has written for the page. `bring` fetches the report when it is needed: a function without
/// arguments that returns a promise of what `JSON.parse` made of the report's text. `number` counts
/// the widgets of the document from 0: the first has the address bar.
///
/// Returns a promise of the moment when the page is live; nothing where it is live already.
///
/// # Errors
/// Throws a string that says what is wrong with the catalogue. The promise rejects where what the
/// page needs to be live cannot be fetched.
#[wasm_bindgen]
pub fn start(
    root: &Element,
    catalogue: JsValue,
    bring: Function,
    number: usize,
) -> Result<Option<Promise>, JsValue> {
    live::start(root, catalogue, bring, number).map_err(|fault| fault.to_string().into())
}

/// Makes the widget in `root` show a report that no build has seen: `text` are the bytes of its JSON
/// in UTF-8, `parsed` is what `JSON.parse` made of them, `undefined` where it could not.
///
/// Returns a promise of the moment when the page is live.
///
/// # Errors
/// The promise rejects with a string that says what is wrong with the report, and where; or with
/// an error where what the page needs cannot be fetched.
#[wasm_bindgen(js_name = startOther)]
pub fn start_other(root: Element, text: Vec<u8>, parsed: JsValue, number: usize) -> Promise {
    live::start_other(root, text, parsed, number)
}

/// Whether bytes are those of the report a page was made from, by the page's `data-fingerprint`.
#[wasm_bindgen(js_name = isSame)]
pub fn is_same(text: &[u8], fingerprint: &str) -> bool {
    statlas_core::report::fingerprint(text) == fingerprint
}
