//! Messages from the host page. A message from another sender or with an unknown form is ignored.

use super::height::Heights;
use crate::app::App;
use crate::dom;
use serde::de::DeserializeOwned;
use serde_wasm_bindgen::from_value;
use statlas_core::embed::command::{Command, follow};
use statlas_core::embed::host::{self, Resizer};
use statlas_core::embed::incoming::{
    Addressed, Kind, OpenResizer, Selected, Valued, Wish, WordPress,
};
use wasm_bindgen::JsValue;
use web_sys::MessageEvent;

/// Handles one message.
pub fn receive(app: App, heights: &Heights, event: &MessageEvent) {
    let parent = dom::window().parent().ok().flatten();
    let from: Option<JsValue> = event.source().map(Into::into);
    if from.is_none() || from != parent.map(JsValue::from) {
        return;
    }
    let data = event.data();
    if let Some(text) = data.as_string() {
        receive_text(heights, &text);
    } else if data.is_object() {
        receive_host(heights, &data);
        receive_command(app, &data);
    }
}

fn receive_text(heights: &Heights, text: &str) {
    match host::resizer(text) {
        Some(Resizer::Greeting { id, every_change }) => heights.greet_resizer(id, every_change),
        Some(Resizer::Size) => heights.send_again(),
        None if heights.pym().is_some_and(|id| host::is_pym_width(text, id)) => {
            heights.send_again();
        }
        None => {}
    }
}

fn receive_host(heights: &Heights, data: &JsValue) {
    match read::<OpenResizer>(data).map(|it| it.wish) {
        Some(Wish::Greeting) => return heights.greet_open_resizer(),
        Some(Wish::Size) => return heights.send_again(),
        None => {}
    }
    let greeting = read::<WordPress>(data);
    if let Some(WordPress { secret, .. }) = greeting.filter(|it| host::is_secret(&it.secret)) {
        heights.greet_wordpress(&secret);
    }
}

fn receive_command(app: App, data: &JsValue) {
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

/// Reads a message of one form; `None` if it has another form.
fn read<T: DeserializeOwned>(data: &JsValue) -> Option<T> {
    from_value(data.clone()).ok()
}
