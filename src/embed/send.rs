//! Messages to the host page.

use crate::dom;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use statlas_core::embed::outgoing::{Envelope, Event};
use wasm_bindgen::JsValue;

/// Sends an event to the host page in the widget's own message format.
pub fn send_event(event: Event) {
    send(&Envelope::from(event));
}

/// Sends an object to the host page.
pub fn send(message: &impl Serialize) {
    if let Some(value) = object(message) {
        post(&value);
    }
}

/// Sends an object to the host page as a JSON string.
pub fn send_as_json(message: &impl Serialize) {
    let text = object(message).and_then(|it| js_sys::JSON::stringify(&it).ok());
    if let Some(text) = text {
        post(&text);
    }
}

/// Sends a value to the host page, whatever its origin: messages contain nothing secret.
pub fn post(value: &JsValue) {
    if let Ok(Some(parent)) = dom::window().parent() {
        let _ = parent.post_message(value, "*");
    }
}

/// Converts a message to a plain JavaScript object.
fn object(message: &impl Serialize) -> Option<JsValue> {
    message.serialize(&Serializer::json_compatible()).ok()
}
