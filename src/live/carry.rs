//! What a reader did in a part of the page that has to be made anew.

use super::query;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventInit, HtmlElement, HtmlInputElement, HtmlSelectElement};

/// What stood in fields, which folds were open, what had the focus and where the caret stood, each
/// by its place among its kind.
pub struct Carried {
    fields: Vec<String>,
    open: Vec<bool>,
    focus: Option<(usize, Option<(u32, u32)>)>,
}

/// Fields whose content is carried.
const FIELDS: &str = "input, select";

/// What may have the focus.
const FOCUSABLE: &str = "a[href], button, input, select, summary, [tabindex]";

impl Carried {
    /// What is to be kept of an element's content.
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

    /// Gives it to the same content made anew.
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

/// Whether a reader has typed or chosen anything in a part of the page that nothing was chosen in.
pub fn was_used(element: &Element) -> bool {
    query::find_all(element, FIELDS)
        .iter()
        .any(|it| !value(it).is_empty() && is_chosen(it))
}

/// Whether another option than the first is chosen; a field with text in it always counts.
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

/// Writes a value; the component hears of it as if the reader had.
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

/// What is selected of the text in a field, or where the caret stands.
fn caret(element: &Element) -> Option<(u32, u32)> {
    let field = element.dyn_ref::<HtmlInputElement>()?;
    let start = field.selection_start().ok()??;
    Some((start, field.selection_end().ok()?.unwrap_or(start)))
}
