//! Messages to the page around.

use crate::dom;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use statlas_core::embed::outgoing::{Envelope, Event};
use wasm_bindgen::JsValue;

/// Sends an event to the page around, in our own form.
pub fn send_event(event: Event) {
    send(&Envelope::from(event));
}

/// Sends an object to the page around.
pub fn send(message: &impl Serialize) {
    if let Some(value) = object(message) {
        post(&value);
    }
}

/// Sends an object to the page around as JSON.
pub fn send_as_json(message: &impl Serialize) {
    let text = object(message).and_then(|it| js_sys::JSON::stringify(&it).ok());
    if let Some(text) = text {
        post(&text);
    }
}

/// Sends anything to the page around, whoever it is: nothing secret is ever sent.
pub fn post(value: &JsValue) {
    if let Ok(Some(parent)) = dom::window().parent() {
        let _ = parent.post_message(value, "*");
    }
}

/// A plain object; each of the messages there are becomes one.
fn object(message: &impl Serialize) -> Option<JsValue> {
    message.serialize(&Serializer::json_compatible()).ok()
}
