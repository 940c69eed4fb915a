//! Work that is done in short turns while the browser is idle.

use crate::dom;
use gloo::timers::callback::Timeout;
use js_sys::{Function, Reflect};
use std::rc::Rc;
use wasm_bindgen::prelude::*;

/// The length of a turn in milliseconds, less than an animation frame. A step that has begun is finished.
const TURN: f64 = 10.0;

/// The pause between turns in milliseconds, for browsers without `requestIdleCallback`.
const PAUSE: u32 = 30;

/// Calls `step` repeatedly, in short turns, until it returns false.
pub fn work(step: Box<dyn Fn() -> bool>) {
    later(step.into());
}

fn later(step: Rc<dyn Fn() -> bool>) {
    let turn = move || {
        let until = now() + TURN;
        while step() {
            if now() > until {
                return later(step.clone());
            }
        }
    };
    let window = dom::window();
    let idle = Reflect::get(&window, &"requestIdleCallback".into());
    match idle.ok().and_then(|it| it.dyn_into::<Function>().ok()) {
        Some(idle) => {
            let _ = idle.call1(&window, &Closure::once_into_js(turn));
        }
        None => {
            Timeout::new(PAUSE, turn).forget();
        }
    }
}

fn now() -> f64 {
    dom::window().performance().map_or(0.0, |it| it.now())
}
