//! Small helpers for the DOM, on top of `web-sys`.

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use send_wrapper::SendWrapper;
use wasm_bindgen::prelude::*;
use web_sys::{
    Document, Element, Event, EventTarget, FocusEvent, FocusOptions, HtmlElement, MessageChannel,
    MouseEvent, Window,
};

/// Returns the window. Panics in the native build, which has none.
pub fn window() -> Window {
    gloo::utils::window()
}

/// Returns the document. Panics in the native build, which has none.
pub fn document() -> Document {
    gloo::utils::document()
}

/// Whether the code runs in a browser. The native build renders pages that nobody has opened yet: they
/// have no address, no frame and no current date.
const IN_BROWSER: bool = cfg!(target_arch = "wasm32");

/// Returns the public address of the page; empty in the native build. A page that `embed.js` has put into
/// a frame as `srcdoc` has no address of its own: its canonical address is used, or else the address of
/// the file it was made from.
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

/// Whether the page is shown in a frame of another page.
pub fn framed() -> bool {
    if !IN_BROWSER {
        return false;
    }
    let window = window();
    // Reading `parent` is allowed across origins. A window without a parent is its own parent.
    match window.parent() {
        Ok(Some(parent)) => parent != window,
        _ => true,
    }
}

/// An event listener, which is removed when this value is dropped.
pub type Listener = SendWrapper<EventListener>;

/// Adds a listener for an event.
pub fn listen(
    target: &EventTarget,
    name: &'static str,
    act: impl Fn(&Event) + 'static,
) -> Listener {
    listen_in(EventListenerPhase::Bubble, target, name, Box::new(act))
}

/// Like [`listen`], in the capture phase: called before the listeners of elements inside `target`.
pub fn listen_capture(
    target: &EventTarget,
    name: &'static str,
    act: impl Fn(&Event) + 'static,
) -> Listener {
    listen_in(EventListenerPhase::Capture, target, name, Box::new(act))
}

/// Adds a listener in a phase. The closure is boxed, so that this code is compiled only once.
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

/// Runs `act` in a new task, after everything that follows from the current one, including effects. It
/// uses a message, because browsers delay timers and animation frames in pages that are not visible, but
/// not messages.
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

/// Returns the element with the focus; `None` if only the body has it.
pub fn active_element() -> Option<Element> {
    let active = document().active_element();
    active.filter(|it| it.tag_name() != "BODY")
}

/// Whether a modifier key was held: such a click asks the browser for a new tab, a new window, or to
/// save.
pub fn is_modified(event: &MouseEvent) -> bool {
    event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key()
}

/// Scrolls a button into view within its row when it receives the focus by keyboard. It does not scroll
/// for a pointer, because the button would move away under it.
pub fn reveal_by_key(event: &FocusEvent) {
    let button = event
        .target()
        .and_then(|it| it.dyn_into::<HtmlElement>().ok());
    let by_key = |it: &HtmlElement| it.matches(":focus-visible").unwrap_or_default();
    if let Some(button) = button.filter(by_key) {
        reveal(&button);
    }
}

/// Scrolls the row around a button, and nothing else, so that the button is in the middle.
pub fn reveal(button: &HtmlElement) {
    if let Some(row) = button.parent_element() {
        let middle = button.offset_left() + (button.offset_width() - row.client_width()) / 2;
        row.set_scroll_left(middle);
    }
}

/// Moves the focus to the first element of the document that matches a selector.
pub fn focus(selector: &str) {
    if let Some(root) = document().document_element() {
        focus_in(&root, selector);
    }
}

/// Like [`focus`], within an element.
pub fn focus_in(root: &Element, selector: &str) {
    let found = root.query_selector(selector).ok().flatten();
    if let Some(element) = found.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        focus_on(&element);
    }
}

/// Moves the focus to an element. In a frame this does not scroll, because the host page would scroll,
/// too.
pub fn focus_on(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(framed());
    let _ = element.focus_with_options(&options);
}

/// Moves the focus to the first match of a selector, after the current change has been applied to the
/// page.
pub fn focus_soon(selector: &str) {
    let selector = selector.to_owned();
    after_this(Box::new(move || focus(&selector)));
}

/// Returns the address that relative addresses in the page refer to; `None` in the native build.
pub fn base_address() -> Option<String> {
    IN_BROWSER.then(|| document().base_uri().ok().flatten())?
}

/// Returns today's date in the reader's time zone as `YYYY-MM-DD`; empty in the native build.
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

/// Sets an attribute. All names used in this crate are valid, so the error is ignored.
pub fn set(element: &Element, name: &str, value: &str) {
    let _ = element.set_attribute(name, value);
}
