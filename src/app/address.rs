//! The selection in the address bar.
//!
//! `web_sys` rather than `gloo::history`: a sandbox or a browser that was asked too often refuses a
//! change of the address, and gloo panics then.

use crate::dom;
use statlas_core::report::Report;
use statlas_core::selection::{Selection, link, url};
use wasm_bindgen::JsValue;

/// Whether a change can be taken back with the Back button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A choice: a new entry in the history.
    Push,
    /// Typing, dragging: the entry is replaced.
    Replace,
}

/// The address of a page, as far as a widget reads and writes it.
#[derive(Clone, Debug, Default)]
pub struct Address {
    /// The selection of a page without a hash.
    base: Selection,
    /// Whether the hash is somebody else's; it is never written then. So it is for all widgets of a
    /// page but the first.
    foreign: bool,
    /// Whether the widget may use the hash at all.
    used: bool,
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

impl Address {
    /// The address of a page whose selection without a hash is `base`. `used` tells whether the
    /// widget reads and writes the hash: of several on a page only the first does.
    pub const fn new(base: Selection, used: bool) -> Self {
        Self {
            base,
            foreign: !used,
            used,
        }
    }

    /// The selection of the page without a hash.
    pub const fn base(&self) -> &Selection {
        &self.base
    }

    /// The selection the address stands for now; what it does not mention is as in the base. One
    /// that was changed on its way is written as it was. A hash that is not ours is left alone.
    pub fn read(&mut self, report: &Report) -> Selection {
        if !self.used {
            return self.base.clone();
        }
        let hash = dom::window().location().hash().unwrap_or_default();
        let arrived = link::arrived(&hash, &self.base, report);
        self.foreign = arrived.is_none();
        let Some(arrived) = arrived else {
            return self.base.clone();
        };
        if arrived.mended {
            self.write(&arrived.selection, Step::Replace);
        }
        arrived.selection
    }

    /// The whole address that stands for a selection.
    pub fn of(&self, selection: &Selection) -> String {
        let here = dom::address();
        let page = here.split('#').next().unwrap_or_default();
        [page, &url::to_hash(selection, &self.base)].concat()
    }

    /// Writes the selection into the address. In a frame Back belongs to the host page, so the
    /// entry is always replaced; where a sandbox refuses, the selection stays in memory.
    pub fn write(&self, selection: &Selection, step: Step) {
        if self.foreign {
            return;
        }
        let Ok(history) = dom::window().history() else {
            return;
        };
        let hash = url::to_hash(selection, &self.base);
        let location = dom::window().location();
        let path = location.pathname().unwrap_or_default() + &location.search().unwrap_or_default();
        // An empty address would mean the document itself without its path.
        let address = if hash.is_empty() { path } else { hash };
        if step == Step::Replace || dom::framed() {
            return replace(&address);
        }
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&address));
    }
}

/// Writes an address in the place of the one that is there, where a sandbox does not refuse.
fn replace(address: &str) {
    if let Ok(history) = dom::window().history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(address));
    }
}
