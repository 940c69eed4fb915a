//! Messages from the page around. Whatever does not have exactly one of the known shapes is
//! ignored, and so is everybody who is not the page around.

use super::height::Heights;
use crate::app::App;
use crate::dom;
use js_sys::{Array, Object, Reflect};
use statlas_core::embed::command::{Command, follow};
use statlas_core::embed::host::{self, Resizer};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::MessageEvent;

/// The most parts a selection has; more is no selection.
const MOST_PARTS: u32 = 20;

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
    match field(data, "type").as_deref() {
        Some("iframe-child-init") => return heights.greet_open_resizer(),
        Some("iframe-get-child-dimensions") => return heights.tell_again(),
        _ => {}
    }
    let secret = field(data, "secret").filter(|it| host::is_secret(it));
    if let (Some("ready"), Some(secret)) = (field(data, "message").as_deref(), secret) {
        heights.greet_wordpress(&secret);
    }
}

fn hear_command(app: App, data: &JsValue) {
    if field(data, "target").as_deref() != Some("statlas") {
        return;
    }
    let kind = field(data, "type").unwrap_or_default();
    let value = field(data, "value");
    let parts = get(data, "selection").and_then(|it| parts(&it));
    let command = match (kind.as_str(), &value, &parts) {
        ("select", _, Some(parts)) => Command::Select(parts),
        ("theme", Some(code), _) => Command::Theme(code),
        ("lang", Some(code), _) => Command::Language(code),
        _ => return,
    };
    let now = app.now();
    let report = app.report;
    if let Some(next) = follow(&command, report, &app.base(), &now) {
        app.adjust(|selection| *selection = next);
    }
}

/// The parts of a selection; none when anything in it is neither text nor number nor a list of
/// texts.
fn parts(selection: &JsValue) -> Option<Vec<(String, String)>> {
    let object: &Object = selection.dyn_ref()?;
    let entries = Object::entries(object);
    if Array::is_array(selection) || entries.length() > MOST_PARTS {
        return None;
    }
    let part = |entry: JsValue| {
        let entry: Array = entry.dyn_into().ok()?;
        Some((entry.get(0).as_string()?, text(&entry.get(1))?))
    };
    entries.iter().map(part).collect()
}

fn text(value: &JsValue) -> Option<String> {
    if let Some(number) = value.as_f64() {
        let whole = number.fract() == 0.0 && (0.0..=9999.0).contains(&number);
        return whole.then(|| (number as u32).to_string());
    }
    if Array::is_array(value) {
        let list: &Array = value.dyn_ref()?;
        let texts: Option<Vec<String>> = list.iter().map(|it| it.as_string()).collect();
        return texts.map(|it| it.join(","));
    }
    value.as_string()
}

fn get(data: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(data, &name.into()).ok()
}

fn field(data: &JsValue, name: &str) -> Option<String> {
    get(data, name)?.as_string()
}
