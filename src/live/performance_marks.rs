//! Records when states of the page were on the screen, in `window.__marks` and in the performance
//! timeline.

use crate::dom;
use js_sys::Reflect;
use wasm_bindgen::prelude::*;

/// Records in `window.__marks` when the current state is on the screen. A name that is already recorded
/// keeps its time.
pub fn after_paint(names: &'static [&'static str]) {
    on_screen(Box::new(move || {
        let now = dom::window().performance().map_or(0.0, |it| it.now());
        let marks = window_marks();
        for name in names {
            let key = (*name).into();
            if !Reflect::has(&marks, &key).unwrap_or(true) {
                let _ = Reflect::set(&marks, &key, &now.into());
            }
        }
    }));
}

/// Calls `act` once the current state is on the screen: in the second animation frame from now. Layout is
/// up to date then, unless something has changed meanwhile.
pub fn on_screen(act: Box<dyn FnOnce()>) {
    let second = Closure::once_into_js(act);
    let first = Closure::once_into_js(move || {
        let _ = dom::window().request_animation_frame(second.unchecked_ref());
    });
    let _ = dom::window().request_animation_frame(first.unchecked_ref());
}

/// Puts a mark such as `statlas:live` on the performance timeline, for measurements.
pub fn mark(name: &str) {
    if let Some(performance) = dom::window().performance() {
        let _ = performance.mark(name);
    }
}

fn window_marks() -> JsValue {
    let window = dom::window();
    let key = "__marks".into();
    match Reflect::get(&window, &key) {
        Ok(value) if value.is_object() => value,
        _ => {
            let value: JsValue = js_sys::Object::new().into();
            let _ = Reflect::set(&window, &key, &value);
            value
        }
    }
}
