//! How a page starts: with the catalogue of its own report, or with a report that no build has seen.

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

/// Starts a page with its own report.
///
/// # Errors
/// The catalogue is none.
pub fn start(
    root: &Element,
    catalogue: JsValue,
    bring: Function,
    number: usize,
) -> Result<Option<Promise>, Error> {
    let catalogue: Catalogue = from_value(catalogue)?;
    // What was written of another report is none of this one.
    let written = root.get_attribute("data-fingerprint");
    let foreign = written.is_some_and(|it| it != catalogue.fingerprint);
    let (head, index) = catalogue.into_parts();
    let head: &'static Report = Box::leak(Box::new(head));
    let library = || Library::headed(head, index, bring);
    let live = takeover::prepare(root, library, foreign, number);
    // Everything is already there that the page is to show: nothing need be waited for.
    if live.is_complete() {
        live.begin();
        return Ok(None);
    }
    Ok(Some(future_to_promise(begin(live))))
}

/// Starts a page with a report that no build has seen, once it has been checked.
pub fn start_other(root: Element, text: Vec<u8>, parsed: JsValue, number: usize) -> Promise {
    future_to_promise(async move {
        // Its code shares much with that of the cards, which is needed in any case.
        chunk::cards().await.map_err(missing)?;
        let validate = chunk::validate().await.map_err(missing)?;
        let words = app::own_language(&root).unwrap_or_default().words();
        let (report, index) = (validate.check)(&text, parsed)
            .map_err(|faults| JsValue::from(Refused::new(faults, words).to_string()))?;
        let report: &'static Report = Box::leak(Box::new(report));
        // What was written of another report is none of this one.
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
