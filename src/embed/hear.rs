//! Messages from the page around. Whatever does not have exactly one of the known shapes is
//! ignored, and so is everybody who is not the page around.

use super::height::Heights;
use crate::app::App;
use crate::dom;
use serde::de::DeserializeOwned;
use serde_wasm_bindgen::from_value;
use statlas_core::embed::command::{Command, follow};
use statlas_core::embed::heard::{Addressed, Kind, OpenResizer, Selected, Valued, Wish, WordPress};
use statlas_core::embed::host::{self, Resizer};
use wasm_bindgen::JsValue;
use web_sys::MessageEvent;

/// Hears one message.
pub fn hear(app: App, heights: &Heights, event: &MessageEvent) {
    let parent = dom::window().parent().ok().flatten();
    let from: Option<JsValue> = event.source().map(Into::into);
    if from.is_none() || from != parent.map(JsValue::from) {
        return;
    }
    let data = event.data();
    if let Some(text) = data.as_string() {
        hear_text(heights, &text);
    } else if data.is_object() {
        hear_host(heights, &data);
        hear_command(app, &data);
    }
}

fn hear_text(heights: &Heights, text: &str) {
    match host::resizer(text) {
        Some(Resizer::Greeting { id, every_change }) => heights.greet_resizer(id, every_change),
        Some(Resizer::Size) => heights.tell_again(),
        None if heights.pym().is_some_and(|id| host::is_pym_width(text, id)) => {
            heights.tell_again();
        }
        None => {}
    }
}

fn hear_host(heights: &Heights, data: &JsValue) {
    match read::<OpenResizer>(data).map(|it| it.wish) {
        Some(Wish::Greeting) => return heights.greet_open_resizer(),
        Some(Wish::Size) => return heights.tell_again(),
        None => {}
    }
    let greeting = read::<WordPress>(data);
    if let Some(WordPress { secret, .. }) = greeting.filter(|it| host::is_secret(&it.secret)) {
        heights.greet_wordpress(&secret);
    }
}

fn hear_command(app: App, data: &JsValue) {
    let Some(Addressed { kind, .. }) = read(data) else {
        return;
    };
    match kind {
        Kind::Select => {
            if let Some(Selected { selection }) = read(data) {
                obey(app, &Command::Select(&selection));
            }
        }
        Kind::Theme => {
            if let Some(Valued { value }) = read(data) {
                obey(app, &Command::Theme(&value));
            }
        }
        Kind::Lang => {
            if let Some(Valued { value }) = read(data) {
                obey(app, &Command::Language(&value));
            }
        }
    }
}

fn obey(app: App, command: &Command) {
    let now = app.now();
    if let Some(next) = follow(command, app.report(), &app.base(), &now) {
        app.adjust(|selection| *selection = next);
    }
}

/// A message of one shape; none where it has another.
fn read<T: DeserializeOwned>(data: &JsValue) -> Option<T> {
    from_value(data.clone()).ok()
}
