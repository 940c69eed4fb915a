//! The active filters: a button to remove each, and a button to remove all.

use crate::app::App;
use leptos::prelude::*;
use statlas_core::page::{chosen, filter_name};
use statlas_core::selection::Filter;

/// A button for each active filter; nothing without active filters.
#[component]
pub fn Chips(app: App) -> impl IntoView {
    let active = Memo::new(move |_| app.active_filters());
    view! {
        <div class="active-filters" data-part="chips">
            <For each=move || active.get() key=|filter| filter.code() let:filter>
                <Chip app filter/>
            </For>
            <Show when=move || active.with(|it| !it.is_empty())>
                <button
                    type="button"
                    class="plain"
                    data-action="clear"
                    on:click=move |_| app.clear()
                >
                    {move || app.words().filters.clear}
                </button>
            </Show>
        </div>
    }
}

#[component]
fn Chip(app: App, filter: Filter) -> impl IntoView {
    view! {
        <button
            type="button"
            class="chip"
            data-remove=filter.code()
            on:click=move |_| app.remove(filter)
        >
            <span class="visually-hidden">{move || app.words().filters.remove} " "</span>
            <span class="chip-filter">{move || filter_name(app.page(), filter)}</span>
            " "
            {move || app.filters.with(|it| chosen(app.page(), it, filter))}
            " "
            <span aria-hidden="true">"×"</span>
        </button>
    }
}
