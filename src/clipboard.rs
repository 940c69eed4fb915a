//! Copying, as far as the browser lets a page do it.

use crate::dom;
use gloo::file::Blob;
use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Clipboard, ClipboardItem, Element, HtmlTextAreaElement};

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

/// Puts a text into the clipboard, and what it looks like in letters and documents where the
/// browser takes both; false where that was refused.
pub async fn write_both(text: &str, html: &str) -> bool {
    if let (Some(clipboard), Some(item)) = (clipboard(), item(text, html)) {
        let item: JsValue = Array::of1(&item).into();
        if JsFuture::from(clipboard.write(&item)).await.is_ok() {
            return true;
        }
    }
    write(text).await
}

/// Both kinds for one clipboard; none in browsers that know no such thing.
fn item(text: &str, html: &str) -> Option<ClipboardItem> {
    let kinds = Object::new();
    for (kind, text) in [("text/plain", text), ("text/html", html)] {
        let blob: web_sys::Blob = Blob::new_with_options(text, Some(kind)).into();
        Reflect::set(&kinds, &kind.into(), &blob).ok()?;
    }
    ClipboardItem::new_with_record_from_str_to_blob_promise(&kinds).ok()
}

/// Puts a text into the clipboard; false where that was refused.
pub async fn write(text: &str) -> bool {
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
