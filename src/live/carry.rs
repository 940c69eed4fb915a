//! Keeps what a reader did in a part of the page while that part is made anew.

use super::query;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventInit, HtmlElement, HtmlInputElement, HtmlSelectElement};

/// The values of fields, the open folds, and the element with the focus and its caret. Each is identified
/// by its place among elements of its kind.
pub struct Carried {
    fields: Vec<String>,
    open: Vec<bool>,
    focus: Option<(usize, Option<(u32, u32)>)>,
}

/// Fields whose values are kept.
const FIELDS: &str = "input, select";

/// Elements that can have the focus.
const FOCUSABLE: &str = "a[href], button, input, select, summary, [tabindex]";

impl Carried {
    /// Records the state of an element's content.
    pub fn take(element: &Element) -> Self {
        let fields = query::find_all(element, FIELDS);
        let folds = query::find_all(element, "details");
        let active = crate::dom::active_element();
        let focusable = query::find_all(element, FOCUSABLE);
        let focus = active.and_then(|active| {
            let place = focusable.iter().position(|it| *it == active)?;
            Some((place, caret(&active)))
        });
        Self {
            fields: fields.iter().map(value).collect(),
            open: folds.iter().map(|it| it.has_attribute("open")).collect(),
            focus,
        }
    }

    /// Applies the recorded state to the content that was made anew.
    pub fn give(self, element: &Element) {
        for (field, value) in query::find_all(element, FIELDS).iter().zip(self.fields) {
            set_value(field, &value);
        }
        for (fold, open) in query::find_all(element, "details").iter().zip(self.open) {
            if open {
                crate::dom::set(fold, "open", "");
            }
        }
        let Some((place, caret)) = self.focus else {
            return;
        };
        let again = query::find_all(element, FOCUSABLE).into_iter().nth(place);
        if let Some(again) = again.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
            crate::dom::focus_on(&again);
            if let (Some((start, end)), Some(field)) = (caret, again.dyn_ref::<HtmlInputElement>())
            {
                let _ = field.set_selection_range(start, end);
            }
        }
    }
}

/// Whether the reader has typed or chosen something in a part of the page that was rendered without any
/// choice.
pub fn was_used(element: &Element) -> bool {
    query::find_all(element, FIELDS)
        .iter()
        .any(|it| !value(it).is_empty() && is_chosen(it))
}

/// Whether a list has another option than the first chosen. Always true for text fields.
fn is_chosen(field: &Element) -> bool {
    let select = field.dyn_ref::<HtmlSelectElement>();
    select.is_none_or(|it| it.selected_index() > 0)
}

fn value(field: &Element) -> String {
    if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
        return input.value();
    }
    let select = field.dyn_ref::<HtmlSelectElement>();
    select.map_or_else(String::new, HtmlSelectElement::value)
}

/// Sets the value of a field and fires its event, so that the component handles it like input of the
/// reader.
fn set_value(field: &Element, value: &str) {
    if self::value(field) == value {
        return;
    }
    let name = if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
        input.set_value(value);
        "input"
    } else if let Some(select) = field.dyn_ref::<HtmlSelectElement>() {
        select.set_value(value);
        "change"
    } else {
        return;
    };
    let bubbles = EventInit::new();
    bubbles.set_bubbles(true);
    if let Ok(event) = Event::new_with_event_init_dict(name, &bubbles) {
        let _ = field.dispatch_event(&event);
    }
}

/// Returns the selected range of a text field, in UTF-16 code units; start and end are equal at a plain
/// caret.
fn caret(element: &Element) -> Option<(u32, u32)> {
    let field = element.dyn_ref::<HtmlInputElement>()?;
    let start = field.selection_start().ok()??;
    Some((start, field.selection_end().ok()?.unwrap_or(start)))
}
