//! Work for when the browser has nothing better to do.

use crate::dom;
use gloo::timers::callback::Timeout;
use js_sys::{Function, Reflect};
use std::rc::Rc;
use wasm_bindgen::prelude::*;

/// A turn ends with the step that goes beyond this many milliseconds, which are less than a frame.
const TURN: f64 = 10.0;

/// Where the browser does not tell when it is idle, this many milliseconds lie between turns.
const PAUSE: u32 = 30;

/// Calls `step` in short turns until it answers false.
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
