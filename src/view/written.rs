//! A text of the core within a component.

use crate::app::App;
use crate::{dom, embed, press};
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// An element with HTML from the core, written anew when that changes. What is pressed in it is
/// answered.
#[component]
pub fn Written(
    app: App,
    /// The class of the element.
    class: &'static str,
    /// The HTML; what it reads is tracked.
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

/// HTML that is written into an element whenever it changes. What had the focus has it afterwards
/// if it is still there, found again by its hook.
#[derive(Clone, Copy)]
pub struct Rewritten(Memo<String>);

impl Rewritten {
    /// Writes `html` into the element at `place` from its first change on; the element starts with
    /// [`Self::first`].
    pub fn new(
        app: App,
        html: Memo<String>,
        place: impl Fn() -> Option<Element> + 'static,
    ) -> Self {
        Effect::new(move |before: Option<()>| {
            // Tracked, and not wanted at first.
            let changed = html.with(|_| before.is_some());
            if let Some(element) = place().filter(|_| changed) {
                embed::around_writing(app, || html.with(|html| write(&element, html)));
            }
        });
        Self(html)
    }

    /// What the element starts with.
    pub fn first(self) -> String {
        self.0.get_untracked()
    }
}

/// Writes HTML into an element, and gives the focus back to what had it.
pub fn write(element: &Element, html: &str) {
    let focused = focused_in(element);
    element.set_inner_html(html);
    let found = focused.and_then(|it| element.query_selector(&it).ok().flatten());
    if let Some(found) = found.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        dom::focus_on(&found);
    }
}

/// A selector by which the element with the focus is found again: its first hook.
fn focused_in(element: &Element) -> Option<String> {
    let active = dom::active_element().filter(|it| element.contains(Some(it)))?;
    let names = active.get_attribute_names();
    let hook = names
        .iter()
        .filter_map(|name| name.as_string())
        .find(|name| name.starts_with("data-"))?;
    let value = active.get_attribute(&hook)?;
    // Values of hooks are ids and codes; one that could end the string is not looked for.
    (!value.contains(['"', '\\'])).then(|| format!("[{hook}=\"{value}\"]"))
}
