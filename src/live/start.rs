//! Starting a page: with the catalogue of its own report, or with a report that was not part of a build.

use super::takeover::{self, Live};
use crate::app::{self, Library};
use crate::chunk;
use crate::report::Refused;
use js_sys::{Function, Promise};
use serde_wasm_bindgen::{Error, from_value};
use statlas_core::report::Report;
use statlas_core::selection::Catalogue;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::future_to_promise;
use web_sys::Element;

/// Starts a page with its own report. Returns a promise that resolves when the page is live, or `None` if
/// it is live already.
///
/// # Errors
/// When the catalogue is invalid.
pub fn start(
    root: &Element,
    catalogue: JsValue,
    bring: Function,
    number: usize,
) -> Result<Option<Promise>, Error> {
    let catalogue: Catalogue = from_value(catalogue)?;
    // Prerendered content of another report must not be adopted.
    let written = root.get_attribute("data-fingerprint");
    let foreign = written.is_some_and(|it| it != catalogue.fingerprint);
    let (head, index) = catalogue.into_parts();
    let head: &'static Report = Box::leak(Box::new(head));
    let library = || Library::headed(head, index, bring);
    let live = takeover::prepare(root, library, foreign, number);
    // Everything that the page shows first is already there, so there is nothing to wait for.
    if live.is_complete() {
        live.begin();
        return Ok(None);
    }
    Ok(Some(future_to_promise(begin(live))))
}

/// Starts a page with a report that was not part of a build, after checking it.
pub fn start_other(root: Element, text: Vec<u8>, parsed: JsValue, number: usize) -> Promise {
    future_to_promise(async move {
        // Loaded first, because the validation shares much code with this chunk, which is needed anyway.
        chunk::cards().await.map_err(missing)?;
        let validate = chunk::validate().await.map_err(missing)?;
        let words = app::own_language(&root).unwrap_or_default().words();
        let (report, index) = (validate.check)(&text, parsed)
            .map_err(|faults| JsValue::from(Refused::new(faults, words).to_string()))?;
        let report: &'static Report = Box::leak(Box::new(report));
        // `true`: prerendered content of another report must not be adopted.
        let library = || Library::whole(report, index);
        begin(takeover::prepare(&root, library, true, number)).await
    })
}

async fn begin(live: Rc<Live>) -> Result<JsValue, JsValue> {
    live.complete().await.map_err(missing)?;
    live.begin();
    Ok(JsValue::UNDEFINED)
}

fn missing(fault: chunk::Missing) -> JsValue {
    js_sys::Error::new(&fault.to_string()).into()
}
