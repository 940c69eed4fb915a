//! The selection in the address bar.
//!
//! This uses `web_sys` and not `gloo::history`, because gloo panics when a change of the address is
//! refused. Sandboxes refuse it, and so do browsers after too many changes.

use crate::dom;
use statlas_core::report::Report;
use statlas_core::selection::{Selection, link, url};
use wasm_bindgen::JsValue;

/// How a change of the selection is written into the browser's history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Adds a history entry, so that the Back button undoes the change.
    Push,
    /// Replaces the current entry, for changes that come in quick succession, such as typing.
    Replace,
}

/// The address of a page, as one widget reads and writes it.
#[derive(Clone, Debug, Default)]
pub struct Address {
    /// The selection of the page when its address has no hash.
    base: Selection,
    /// Whether the hash belongs to something else on the page; then this widget never writes it. Always
    /// true for every widget of a page but the first.
    foreign: bool,
    /// Whether the widget may read and write the hash at all.
    used: bool,
}

/// Repairs an address whose `#` was encoded as `%23`, so that the hash became part of the query: moves
/// the hash back. Must be called before anything else reads the address.
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
    /// Creates the address of a page whose selection without a hash is `base`. `used` says whether the
    /// widget reads and writes the hash; only the first widget of a page does.
    pub const fn new(base: Selection, used: bool) -> Self {
        Self {
            base,
            foreign: !used,
            used,
        }
    }

    /// The selection of the page when its address has no hash.
    pub const fn base(&self) -> &Selection {
        &self.base
    }

    /// Returns the selection that the address stands for; values it does not mention are those of `base`.
    /// A hash that had to be repaired is written back in its correct form. A hash that is not the
    /// widget's is left unchanged.
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

    /// Returns the full address that stands for a selection.
    pub fn of(&self, selection: &Selection) -> String {
        let here = dom::address();
        let page = here.split('#').next().unwrap_or_default();
        [page, &url::to_hash(selection, &self.base)].concat()
    }

    /// Writes the selection into the address. In a frame the entry is always replaced, because the Back
    /// button belongs to the host page. Where a sandbox refuses the change, the selection is kept in
    /// memory only.
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
        // The empty address would mean the document without its path, so the path is written in its
        // place.
        let address = if hash.is_empty() { path } else { hash };
        if step == Step::Replace || dom::framed() {
            return replace(&address);
        }
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&address));
    }
}

/// Replaces the current address; does nothing where a sandbox refuses.
fn replace(address: &str) {
    if let Ok(history) = dom::window().history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(address));
    }
}
