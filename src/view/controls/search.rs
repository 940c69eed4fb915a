//! The search field.

use crate::app::App;
use leptos::prelude::*;
use statlas_core::text::Language;

/// Finds as the reader types; Escape empties it.
#[component]
pub fn SearchBox(app: App, language: Language) -> impl IntoView {
    let words = &language.words().filters;
    view! {
        <search class="search">
            <input
                type="search"
                autocomplete="off"
                spellcheck="false"
                enterkeyhint="search"
                placeholder=words.search
                aria-label=words.search
                prop:value=move || app.selection.with(|it| it.query.clone())
                on:input=move |event| {
                    let typed = event_target_value(&event);
                    app.adjust(|selection| selection.query = typed);
                }
            />
        </search>
    }
}
