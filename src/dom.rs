//! Small helpers over web-sys.

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use send_wrapper::SendWrapper;
use wasm_bindgen::prelude::*;
use web_sys::{
    Document, Element, Event, EventTarget, FocusEvent, FocusOptions, HtmlElement, MessageChannel,
    MouseEvent, Window,
};

/// The window; the widget runs nowhere without one.
pub fn window() -> Window {
    gloo::utils::window()
}

/// The document.
pub fn document() -> Document {
    gloo::utils::document()
}

/// Whether the code runs in a browser. A build renders components on the host, for a page that nobody
/// has opened yet: it has no address, stands in no frame and knows no day.
const IN_BROWSER: bool = cfg!(target_arch = "wasm32");

/// The address under which others can open the page; empty on the host. One that `embed.js` has built in a frame has
/// none of its own: it goes by the address it was published at, else by the file it was made of.
pub fn address() -> String {
    if !IN_BROWSER {
        return String::new();
    }
    let here = window().location().href().unwrap_or_default();
    if !here.starts_with("about:") {
        return here;
    }
    let canonical = document().query_selector("link[rel=canonical]");
    let published = canonical
        .ok()
        .flatten()
        .and_then(|it| it.get_attribute("href"));
    published.or_else(base_address).unwrap_or_default()
}

/// Whether the page is shown inside another one.
pub fn framed() -> bool {
    if !IN_BROWSER {
        return false;
    }
    let window = window();
    // Reading `parent` is allowed across origins; comparing it tells whether there is one.
    match window.parent() {
        Ok(Some(parent)) => parent != window,
        _ => true,
    }
}

/// A listener that lives as long as this is kept.
pub type Listener = SendWrapper<EventListener>;

/// Listens for an event.
pub fn listen(
    target: &EventTarget,
    name: &'static str,
    act: impl Fn(&Event) + 'static,
) -> Listener {
    listen_in(EventListenerPhase::Bubble, target, name, Box::new(act))
}

/// The same before the listeners of what lies within `target`.
pub fn listen_capture(
    target: &EventTarget,
    name: &'static str,
    act: impl Fn(&Event) + 'static,
) -> Listener {
    listen_in(EventListenerPhase::Capture, target, name, Box::new(act))
}

/// Boxed, so that all that surrounds a listener is compiled once.
fn listen_in(
    phase: EventListenerPhase,
    target: &EventTarget,
    name: &'static str,
    act: Box<dyn Fn(&Event)>,
) -> Listener {
    let options = EventListenerOptions {
        phase,
        ..EventListenerOptions::enable_prevent_default()
    };
    SendWrapper::new(EventListener::new_with_options(target, name, options, act))
}

/// Does something in a task of its own: after everything that follows from the present one, effects
/// included. Browsers let timers and frames wait where nothing is seen, but no message.
pub fn after_this(act: Box<dyn FnOnce()>) {
    let Ok(channel) = MessageChannel::new() else {
        return act();
    };
    let port = channel.port1();
    let receiver = port.clone();
    let act = Closure::once_into_js(move || {
        receiver.close();
        act();
    });
    port.set_onmessage(act.dyn_ref());
    let _ = channel.port2().post_message(&JsValue::NULL);
}

/// The element with the focus; none where nothing but the page itself has it.
pub fn active_element() -> Option<Element> {
    let active = document().active_element();
    active.filter(|it| it.tag_name() != "BODY")
}

/// Whether a press asks the browser for a new tab or window, or for saving.
pub fn is_modified(event: &MouseEvent) -> bool {
    event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key()
}

/// Keeps a button in sight that a reader comes to by keys, where it stands in a row that scrolls. One
/// that is pressed with a pointer must not move away under it.
pub fn reveal_by_key(event: &FocusEvent) {
    let button = event
        .target()
        .and_then(|it| it.dyn_into::<HtmlElement>().ok());
    let by_key = |it: &HtmlElement| it.matches(":focus-visible").unwrap_or_default();
    if let Some(button) = button.filter(by_key) {
        reveal(&button);
    }
}

/// Scrolls the row around a button, and nothing else, so that the button is in sight.
pub fn reveal(button: &HtmlElement) {
    if let Some(row) = button.parent_element() {
        let middle = button.offset_left() + (button.offset_width() - row.client_width()) / 2;
        row.set_scroll_left(middle);
    }
}

/// Moves the focus to the first element that matches a selector written in this crate.
pub fn focus(selector: &str) {
    if let Some(root) = document().document_element() {
        focus_in(&root, selector);
    }
}

/// The same within an element.
pub fn focus_in(root: &Element, selector: &str) {
    let found = root.query_selector(selector).ok().flatten();
    if let Some(element) = found.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        focus_on(&element);
    }
}

/// Moves the focus to an element. In a frame nothing scrolls to it: the host would, too.
pub fn focus_on(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(framed());
    let _ = element.focus_with_options(&options);
}

/// Moves the focus to what matches a selector once what was chosen just now stands in the page.
pub fn focus_soon(selector: &str) {
    let selector = selector.to_owned();
    after_this(Box::new(move || focus(&selector)));
}

/// The folder that addresses in the page are relative to; none on the host.
pub fn base_address() -> Option<String> {
    IN_BROWSER.then(|| document().base_uri().ok().flatten())?
}

/// Today in the reader's time zone, `YYYY-MM-DD`; empty on the host.
pub fn today() -> String {
    if !IN_BROWSER {
        return String::new();
    }
    let now = js_sys::Date::new_0();
    let two = |number: u32| match number {
        0..=9 => format!("0{number}"),
        _ => number.to_string(),
    };
    let (month, day) = (two(now.get_month() + 1), two(now.get_date()));
    [&now.get_full_year().to_string(), "-", &month, "-", &day].concat()
}

/// Sets an attribute. The names used here are valid, so nothing can go wrong.
pub fn set(element: &Element, name: &str, value: &str) {
    let _ = element.set_attribute(name, value);
}
