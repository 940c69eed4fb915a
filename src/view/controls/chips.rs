//! The filters that are on, each with a way to take it off.

use super::names::{chosen, filter_name};
use crate::app::App;
use leptos::prelude::*;
use statlas_core::selection::Filter;
use statlas_core::text::Language;

/// One chip for each filter that narrows the cards; the chapter shows in its own row.
#[component]
pub fn ActiveFilters(app: App, language: Language) -> impl IntoView {
    let words = language.words();
    let chips = move || {
        app.selection.with(|selection| {
            Filter::ALL
                .into_iter()
                .filter(|filter| *filter != Filter::Chapter && selection.narrows(*filter))
                .map(|filter| {
                    let choice = chosen(app.context, selection, filter, language);
                    let label = (words.filters.remove)(&choice);
                    view! {
                        <button
                            type="button"
                            class="chip"
                            aria-label=label
                            on:click=move |_| app.choose(|now| *now = now.without(filter))
                        >
                            <span class="chip-filter">{filter_name(filter, language)}</span>
                            {choice}
                            <span aria-hidden="true">"×"</span>
                        </button>
                    }
                })
                .collect::<Vec<_>>()
        })
    };
    view! { <div class="active-filters">{chips}</div> }
}
