//! How many cards are shown, and what to do when there are none.

use super::names::filter_name;
use crate::app::App;
use leptos::prelude::*;
use statlas_core::selection::Loosening;
use statlas_core::text::Language;

/// The count, announced when it changes, and the ways out of an empty result.
#[component]
pub fn ResultLine(app: App, language: Language) -> impl IntoView {
    let words = language.words();
    let total = app.context.report.statistics.len();
    let shown = Memo::new(move |_| app.results.with(|results| results.cards.len()));
    let ways = move || {
        (shown.get() == 0).then(|| {
            let ways = app.results.with(|results| results.loosenings.clone());
            let buttons: Vec<_> = ways
                .into_iter()
                .map(|way| view! { <Loosen app way language/> })
                .collect();
            view! { <p>{words.empty.no_result}</p><div class="choices">{buttons}</div> }
        })
    };
    view! {
        <p class="result-count" role="status" data-result-count=move || shown.get().to_string()>
            {move || (words.result_count)(shown.get(), total)}
        </p>
        <div class="empty-result">{ways}</div>
    }
}

#[component]
fn Loosen(app: App, way: Loosening, language: Language) -> impl IntoView {
    let words = language.words();
    let name = match way.filter {
        Some(filter) => (words.empty.loosen)(filter_name(filter, language), way.cards),
        None => words.filters.clear.to_owned(),
    };
    let loosen = move |_| {
        app.choose(|selection| {
            *selection = match way.filter {
                Some(filter) => selection.without(filter),
                None => selection.cleared(),
            };
        });
    };
    view! { <button type="button" on:click=loosen>{name}</button> }
}
