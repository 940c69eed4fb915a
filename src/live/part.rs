//! A part of the page that is written anew when what it says has changed.

use super::query;
use crate::dom;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

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
        self.element.set_inner_html(&markup);
        *standing = Some(markup);
        match query::find(&self.element, &focused).and_then(|it| it.dyn_into::<HtmlElement>().ok())
        {
            Some(element) => dom::focus_on(&element),
            None => dom::focus("[data-result-count]"),
        }
    }

    /// How the element in focus is found again.
    fn focused(&self) -> Option<String> {
        let active = dom::document().active_element()?;
        if !self.element.contains(Some(&active)) {
            return None;
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
