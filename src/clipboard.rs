//! Copying to the clipboard, with a fallback where the browser refuses it.

use crate::dom;
use gloo::file::Blob;
use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Clipboard, ClipboardItem, Element, HtmlTextAreaElement};

/// The result of copying a text that stands in the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The text is in the clipboard.
    Copied,
    /// The clipboard was refused; the text is selected, so that the reader can copy it.
    Selected,
}

/// Copies the text of an element or a text field. If the clipboard is refused, selects the text.
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
    // `execCommand` works in frames to which the host page has not granted the clipboard.
    if copy_selected() {
        Outcome::Copied
    } else {
        Outcome::Selected
    }
}

/// Writes a text to the clipboard, together with its HTML if the browser supports both. Returns false if
/// the clipboard was refused.
pub async fn write_both(text: &str, html: &str) -> bool {
    if let (Some(clipboard), Some(item)) = (clipboard(), item(text, html)) {
        let item: JsValue = Array::of1(&item).into();
        if JsFuture::from(clipboard.write(&item)).await.is_ok() {
            return true;
        }
    }
    write(text).await
}

/// Makes a clipboard item of text and HTML; `None` if the browser does not support clipboard items.
fn item(text: &str, html: &str) -> Option<ClipboardItem> {
    let kinds = Object::new();
    for (kind, text) in [("text/plain", text), ("text/html", html)] {
        let blob: web_sys::Blob = Blob::new_with_options(text, Some(kind)).into();
        Reflect::set(&kinds, &kind.into(), &blob).ok()?;
    }
    ClipboardItem::new_with_record_from_str_to_blob_promise(&kinds).ok()
}

/// Writes a text to the clipboard. Returns false if the clipboard was refused.
pub async fn write(text: &str) -> bool {
    match clipboard() {
        Some(clipboard) => JsFuture::from(clipboard.write_text(text)).await.is_ok(),
        None => false,
    }
}

/// Returns the clipboard; `None` if the page does not come from a secure origin.
fn clipboard() -> Option<Clipboard> {
    let navigator = dom::window().navigator();
    let there = Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|it| it.is_object());
    there.then(|| navigator.clipboard())
}

/// Copies the selected text with `execCommand`. Returns false if the browser refuses.
fn copy_selected() -> bool {
    let document = dom::document();
    let command = Reflect::get(&document, &"execCommand".into());
    let command = command.ok().and_then(|it| it.dyn_into::<Function>().ok());
    command.is_some_and(|command| {
        let answer = command.call1(&document, &JsValue::from_str("copy"));
        answer.is_ok_and(|it| it.is_truthy())
    })
}
