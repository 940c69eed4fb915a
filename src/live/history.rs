//! The selection in the address bar.

use crate::app::Step;
use crate::dom;
use statlas_core::selection::{Selection, url};
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
}

/// Reads the hash; what it does not mention is as in `base`. A hash that is not ours is left
/// alone from then on.
pub fn begin(base: Selection) -> Selection {
    ADDRESS.with(|address| {
        *address.base.borrow_mut() = base;
    });
    read()
}

/// The selection the address stands for now.
pub fn read() -> Selection {
    let hash = dom::window().location().hash().unwrap_or_default();
    ADDRESS.with(|address| {
        let base = address.base.borrow();
        let read = url::from_hash(&hash, &base);
        address.foreign.set(read.is_none());
        read.unwrap_or_else(|| base.clone())
    })
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
    let state = wasm_bindgen::JsValue::NULL;
    let _ = if step == Step::Replace || dom::framed() {
        history.replace_state_with_url(&state, "", Some(&address))
    } else {
        history.push_state_with_url(&state, "", Some(&address))
    };
}
