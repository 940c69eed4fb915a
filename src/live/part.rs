//! A part of the page that is written anew when what it says has changed.

use super::query;
use crate::dom;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

/// The one field without a hook.
const SEARCH: &str = "input[type=search]";

/// An element and the markup that stands in it.
pub struct Part {
    element: Element,
    /// None for what was prerendered: nobody knows how the browser would spell it.
    markup: RefCell<Option<String>>,
}

impl Part {
    /// The part of that name under `root`.
    pub fn find(root: &Element, name: &str) -> Option<Self> {
        let element = query::find(root, &["[data-part=\"", name, "\"]"].concat())?;
        Some(Self::of(element))
    }

    /// A part that is a whole element.
    pub fn of(element: Element) -> Self {
        let empty = element.first_child().is_none();
        Self {
            element,
            markup: RefCell::new(empty.then(String::new)),
        }
    }

    /// Writes markup unless it stands there already. What had the focus has it afterwards if it is
    /// still there, found again by its hook; else the result count, which says what came of it.
    pub fn write(&self, markup: String) {
        let mut standing = self.markup.borrow_mut();
        if standing.as_ref() == Some(&markup) {
            return;
        }
        let Some(focused) = self.focused() else {
            self.element.set_inner_html(&markup);
            *standing = Some(markup);
            return;
        };
        let caret = dom::document().active_element().and_then(|it| caret(&it));
        self.element.set_inner_html(&markup);
        *standing = Some(markup);
        let found = query::find(&self.element, &focused);
        let Some(element) = found.and_then(|it| it.dyn_into::<HtmlElement>().ok()) else {
            return dom::focus("[data-result-count]");
        };
        dom::focus_on(&element);
        if let (Some((start, end)), Some(field)) = (caret, element.dyn_ref::<HtmlInputElement>()) {
            let _ = field.set_selection_range(start, end);
        }
    }

    /// How the element in focus is found again.
    fn focused(&self) -> Option<String> {
        let active = dom::document().active_element()?;
        if !self.element.contains(Some(&active)) {
            return None;
        }
        if active.matches(SEARCH).unwrap_or_default() {
            return Some(SEARCH.to_owned());
        }
        let names = active.get_attribute_names();
        let hook = names
            .iter()
            .filter_map(|name| name.as_string())
            .find(|name| name.starts_with("data-"))?;
        let value = active.get_attribute(&hook)?;
        // Values of hooks are ids and codes; one that could end the string is not looked for.
        (!value.contains(['"', '\\'])).then(|| ["[", &hook, "=\"", &value, "\"]"].concat())
    }
}

/// What is selected of the text in a field, or where the caret stands.
fn caret(element: &Element) -> Option<(u32, u32)> {
    let field = element.dyn_ref::<HtmlInputElement>()?;
    let start = field.selection_start().ok()??;
    Some((start, field.selection_end().ok()?.unwrap_or(start)))
}
