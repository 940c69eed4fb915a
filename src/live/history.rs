//! The selection in the address bar.

use crate::app::Step;
use crate::dom;
use statlas_core::report::Report;
use statlas_core::selection::{Selection, link, url};
use std::cell::{Cell, RefCell};

thread_local! {
    /// One page, one address: the only state outside the app.
    static ADDRESS: Address = Address::default();
}

#[derive(Default)]
struct Address {
    /// The selection of a page without a hash.
    base: RefCell<Selection>,
    /// Set while the hash is somebody else's: then it is never written.
    foreign: Cell<bool>,
    /// Which cards and entities there are.
    report: Cell<Option<&'static Report>>,
}

/// Puts a hash whose `#` came as `%23`, so that it stands in the query, back to where it belongs. To
/// be called before anything else reads the address.
pub fn restore(report: &Report) {
    let location = dom::window().location();
    let query = location.search().unwrap_or_default();
    if !location.hash().unwrap_or_default().is_empty() {
        return;
    }
    if let Some((start, selection)) = link::in_query(&query, report) {
        let query = query[..start].trim_end_matches(['?', '&']);
        let hash = url::to_hash(&selection, &Selection::default());
        let path = location.pathname().unwrap_or_default();
        replace(&[&path, query, &hash].concat());
    }
}

/// Reads the hash; what it does not mention is as in `base`. A hash that is not ours is left
/// alone from then on.
pub fn begin(base: Selection, report: &'static Report) -> Selection {
    ADDRESS.with(|address| {
        *address.base.borrow_mut() = base;
        address.report.set(Some(report));
    });
    read()
}

/// The selection the address stands for now. One that was changed on its way is written as it was.
pub fn read() -> Selection {
    let hash = dom::window().location().hash().unwrap_or_default();
    let arrived = ADDRESS.with(|address| {
        let arrived = link::arrived(&hash, &address.base.borrow(), address.report.get()?);
        address.foreign.set(arrived.is_none());
        arrived
    });
    let Some(arrived) = arrived else {
        return base();
    };
    if arrived.mended {
        write(&arrived.selection, Step::Replace);
    }
    arrived.selection
}

/// The selection of the page without a hash.
pub fn base() -> Selection {
    ADDRESS.with(|address| address.base.borrow().clone())
}

/// The whole address that stands for a selection.
pub fn address(selection: &Selection) -> String {
    let here = dom::address();
    let page = here.split('#').next().unwrap_or_default();
    ADDRESS.with(|address| [page, &url::to_hash(selection, &address.base.borrow())].concat())
}

/// Writes the selection into the address. In a frame Back belongs to the host page, so the
/// entry is always replaced; where a sandbox refuses, the selection stays in memory.
pub fn write(selection: &Selection, step: Step) {
    let foreign = ADDRESS.with(|address| address.foreign.get());
    let Ok(history) = dom::window().history() else {
        return;
    };
    if foreign {
        return;
    }
    let hash = ADDRESS.with(|address| url::to_hash(selection, &address.base.borrow()));
    let location = dom::window().location();
    let path = location.pathname().unwrap_or_default() + &location.search().unwrap_or_default();
    // An empty address would mean the document itself without its path.
    let address = if hash.is_empty() { path } else { hash };
    if step == Step::Replace || dom::framed() {
        return replace(&address);
    }
    let _ = history.push_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&address));
}

/// Writes an address in the place of the one that is there, where a sandbox does not refuse.
fn replace(address: &str) {
    if let Ok(history) = dom::window().history() {
        let state = wasm_bindgen::JsValue::NULL;
        let _ = history.replace_state_with_url(&state, "", Some(address));
    }
}
