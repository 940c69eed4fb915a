//! A button that stays pressed while what it stands for is chosen.

use crate::app::App;
use crate::dom;
use leptos::prelude::*;
use statlas_core::page::Facet;

/// A choice of a filter: what it is called, whether it is chosen, how many cards it would leave.
#[component]
pub fn FacetChoice(app: App, facet: Facet, code: &'static str) -> impl IntoView {
    let name = Signal::derive(move || facet.name(app.page(), code));
    let count = Memo::new(move |_| app.results.with(|it| facet.count(&it.counts, code)));
    let chosen = Memo::new(move |_| app.filters.with(|it| facet.is_chosen(it, code)));
    let press = move || app.choose(|selection| facet.toggle(selection, code));
    view! { <Choice hook=facet.hook() code name count chosen press/> }
}

/// A choice with a count.
#[component]
pub fn Choice(
    /// The attribute that says what it chooses; its value is the code.
    hook: &'static str,
    code: &'static str,
    name: Signal<&'static str>,
    #[prop(into)] count: Signal<usize>,
    #[prop(into)] chosen: Signal<bool>,
    /// Called when it is pressed.
    #[prop(into)]
    press: Callback<()>,
) -> impl IntoView {
    let pressed = move || if chosen.get() { "true" } else { "false" };
    let button = view! {
        <button
            type="button"
            class="choice"
            class:none=move || count.get() == 0 && !chosen.get()
            aria-pressed=pressed
            on:click=move |_| press.run(())
            on:focus=move |event| dom::reveal_by_key(&event)
        >
            {name}
            " "
            <span class="count">{count}</span>
        </button>
    };
    button.attr(hook, code)
}
