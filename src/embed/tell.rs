//! Messages to the page around.

use crate::dom;
use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;

/// A message in our own form: `{source:"statlas", type, …}`, or an object of somebody else's.
#[derive(Clone, Debug)]
pub struct Message(Object);

impl Message {
    /// One of ours.
    pub fn of(kind: &str) -> Self {
        Self::empty().with("source", "statlas").with("type", kind)
    }

    /// An object without anything.
    pub fn empty() -> Self {
        Self(Object::new())
    }

    /// The message with one more field.
    #[must_use]
    pub fn with(self, name: &str, value: impl Into<JsValue>) -> Self {
        // A plain object takes every property.
        let _ = Reflect::set(&self.0, &name.into(), &value.into());
        self
    }

    /// The message with an object in a field.
    #[must_use]
    pub fn with_object(self, name: &str, object: Self) -> Self {
        self.with(name, object.0)
    }

    /// The message with an object of texts in a field.
    #[must_use]
    pub fn with_parts(self, name: &str, parts: &[(String, String)]) -> Self {
        let object = parts.iter().fold(Self::empty(), |object, (key, value)| {
            object.with(key, value.as_str())
        });
        self.with_object(name, object)
    }

    /// The message as JSON.
    pub fn to_json(&self) -> JsValue {
        js_sys::JSON::stringify(&self.0).map_or(JsValue::NULL, JsValue::from)
    }
}

/// Sends a message to the page around, whoever it is: nothing secret is ever told.
pub fn tell(message: &Message) {
    post(&message.0);
}

/// Sends anything to the page around.
pub fn post(value: &JsValue) {
    if let Ok(Some(parent)) = dom::window().parent() {
        let _ = parent.post_message(value, "*");
    }
}
