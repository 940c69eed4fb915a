//! The search field.

use super::filters::keep_field;
use crate::app::App;
use leptos::prelude::*;

/// The search field. Its focus starts loading the search.
#[component]
pub fn Search(app: App) -> impl IntoView {
    let field = app.places.search;
    let words = move || app.words().filters.search;
    keep_field(
        app,
        move || field.get().map(|it| it.value()),
        move |value| {
            if let Some(field) = field.get_untracked() {
                field.set_value(value);
            }
        },
        |selection| selection.query.clone(),
        |selection, typed| typed.clone_into(&mut selection.query),
    );
    view! {
        <input
            type="search"
            autocomplete="off"
            spellcheck="false"
            enterkeyhint="search"
            maxlength="200"
            placeholder=words
            aria-label=words
            node_ref=field
            on:focusin=move |_| crate::live::prepare_search(app)
            on:input=move |event| {
                app.adjust(|selection| selection.query = event_target_value(&event));
            }
        />
    }
}
