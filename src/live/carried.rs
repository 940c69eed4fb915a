//! What a reader did before the page was live.

use super::query;
use crate::dom;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

/// What a reader did in the prerendered controls, to be carried over to the live ones.
pub struct Carried {
    /// What stands in the search field.
    pub typed: Option<String>,
    focused: bool,
}

impl Carried {
    /// Looks at the prerendered controls under `root`.
    pub fn from(root: &Element) -> Self {
        let field = search_field(root);
        let focused = dom::document().active_element();
        Self {
            typed: field
                .as_ref()
                .map(HtmlInputElement::value)
                .filter(|it| !it.is_empty()),
            focused: field.is_some() && focused.as_ref() == field.as_ref().map(AsRef::as_ref),
        }
    }

    /// Gives the live controls the focus the prerendered ones had.
    pub fn into(self, root: &Element) {
        if let Some(field) = search_field(root).filter(|_| self.focused) {
            let _ = field.focus();
            let end = field.value().encode_utf16().count() as u32;
            let _ = field.set_selection_range(end, end);
        }
    }
}

fn search_field(root: &Element) -> Option<HtmlInputElement> {
    query::find(root, "input[type=search]")?.dyn_into().ok()
}
