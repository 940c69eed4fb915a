//! Copying, as far as the browser lets a page do it.

use crate::dom;
use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Clipboard, Element, HtmlTextAreaElement};

/// What came of copying a text that stands in the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is in the clipboard.
    Copied,
    /// The clipboard was refused; the text is selected for the reader to copy.
    Selected,
}

/// Copies the text of an element or a field, or at least selects it.
pub async fn copy(element: &Element) -> Outcome {
    let field = element.dyn_ref::<HtmlTextAreaElement>();
    let text = match field {
        Some(field) => field.value(),
        None => element.text_content().unwrap_or_default(),
    };
    if write(&text).await {
        return Outcome::Copied;
    }
    if let Some(field) = field {
        field.select();
    } else if let Ok(Some(selection)) = dom::window().get_selection() {
        let _ = selection.select_all_children(element);
    }
    // The old way works in frames whose host did not pass the clipboard on.
    if copy_selected() {
        Outcome::Copied
    } else {
        Outcome::Selected
    }
}

/// Puts a text into the clipboard; false where that was refused.
async fn write(text: &str) -> bool {
    match clipboard() {
        Some(clipboard) => JsFuture::from(clipboard.write_text(text)).await.is_ok(),
        None => false,
    }
}

/// The clipboard; none where the page is not from a secure origin.
fn clipboard() -> Option<Clipboard> {
    let navigator = dom::window().navigator();
    let there = Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|it| it.is_object());
    there.then(|| navigator.clipboard())
}

/// Asks for a copy of what is selected; false where that is refused.
fn copy_selected() -> bool {
    let document = dom::document();
    let command = Reflect::get(&document, &"execCommand".into());
    let command = command.ok().and_then(|it| it.dyn_into::<Function>().ok());
    command.is_some_and(|command| {
        let answer = command.call1(&document, &JsValue::from_str("copy"));
        answer.is_ok_and(|it| it.is_truthy())
    })
}
