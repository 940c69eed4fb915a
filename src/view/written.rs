//! HTML from `core` inside a component.

use crate::app::App;
use crate::{dom, embed, press};
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// An element with HTML from `core`, written anew when the HTML changes. Clicks in it are handled.
#[component]
pub fn Written(
    app: App,
    /// The value of its `class`.
    class: &'static str,
    /// The HTML; the signals it depends on are tracked.
    html: Signal<String>,
) -> impl IntoView {
    let place = NodeRef::<html::Div>::new();
    let html = Memo::new(move |_| html.get());
    let rewritten = Rewritten::new(app, html, move || place.get().map(Into::into));
    view! {
        <div
            class=class
            node_ref=place
            inner_html=rewritten.first()
            on:click=move |event| press::answer(app, &event)
        ></div>
    }
}

/// HTML that is written into an element whenever it changes. The focus returns to the same element if the
/// new HTML contains it; the element is found by its first data attribute.
#[derive(Clone, Copy)]
pub struct Rewritten(Memo<String>);

impl Rewritten {
    /// Starts to write `html` into the element that `place` returns, at each change. The element must
    /// start with [`Self::first`].
    pub fn new(
        app: App,
        html: Memo<String>,
        place: impl Fn() -> Option<Element> + 'static,
    ) -> Self {
        Effect::new(move |before: Option<()>| {
            // The HTML must be tracked from the start, but the first run writes nothing.
            let changed = html.with(|_| before.is_some());
            if let Some(element) = place().filter(|_| changed) {
                embed::around_writing(app, || html.with(|html| write(&element, html)));
            }
        });
        Self(html)
    }

    /// Returns the HTML that the element starts with.
    pub fn first(self) -> String {
        self.0.get_untracked()
    }
}

/// Writes HTML into an element, and returns the focus to the element that had it.
pub fn write(element: &Element, html: &str) {
    let focused = focused_in(element);
    element.set_inner_html(html);
    let found = focused.and_then(|it| element.query_selector(&it).ok().flatten());
    if let Some(found) = found.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        dom::focus_on(&found);
    }
}

/// Returns a selector that finds the focused element again: its first data attribute.
fn focused_in(element: &Element) -> Option<String> {
    let active = dom::active_element().filter(|it| element.contains(Some(it)))?;
    let names = active.get_attribute_names();
    let hook = names
        .iter()
        .filter_map(|name| name.as_string())
        .find(|name| name.starts_with("data-"))?;
    let value = active.get_attribute(&hook)?;
    // The values of these attributes are ids and codes. A value that could end the string in the selector
    // is not used.
    (!value.contains(['"', '\\'])).then(|| format!("[{hook}=\"{value}\"]"))
}
