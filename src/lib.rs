//! Statlas: the statistics of a report as cards and charts that people can read, check and share.
//!
//! This crate is the widget, one Leptos app. A build renders its components natively, and the browser
//! adopts the result. Text that no signal changes is HTML from `statlas_core::page`.

// The type of a Leptos view is nested as deeply as its element tree, more than the default limit of 128
// allows.
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

/// Makes the widget in `root` live. `catalogue` is the result of `JSON.parse` of the catalogue that the
/// build wrote for the page. `bring` fetches the report when it is needed: a function without arguments
/// that returns a promise of the result of `JSON.parse`. `number` counts the widgets of the document from
/// 0; the first one uses the address bar.
///
/// Returns a promise that resolves when the page is live, or `undefined` if it is live already.
///
/// # Errors
/// Throws a string if the catalogue is invalid. The promise rejects if something that the page needs to
/// be live cannot be fetched.
#[wasm_bindgen]
pub fn start(
    root: &Element,
    catalogue: JsValue,
    bring: Function,
    number: usize,
) -> Result<Option<Promise>, JsValue> {
    live::start(root, catalogue, bring, number).map_err(|fault| fault.to_string().into())
}

/// Makes the widget in `root` show a report that was not part of a build. `text` holds the bytes of its
/// JSON in UTF-8. `parsed` is the result of `JSON.parse`, or `undefined` if that failed.
///
/// Returns a promise that resolves when the page is live.
///
/// # Errors
/// The promise rejects with a string that lists the faults of the report, or with an error if something
/// that the page needs cannot be fetched.
#[wasm_bindgen(js_name = startOther)]
pub fn start_other(root: Element, text: Vec<u8>, parsed: JsValue, number: usize) -> Promise {
    live::start_other(root, text, parsed, number)
}

/// Whether these bytes are the report that a page was made from; `fingerprint` is the page's fingerprint
/// of it.
#[wasm_bindgen(js_name = isSame)]
pub fn is_same(text: &[u8], fingerprint: &str) -> bool {
    statlas_core::report::fingerprint(text) == fingerprint
}
