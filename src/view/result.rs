//! The result line: how many cards are shown, in which view, and suggestions if there are none.

use super::chips::Chips;
use super::lazy::SearchComing;
use crate::app::App;
use leptos::prelude::*;
use statlas_core::code::Code;
use statlas_core::page::filter_name;
use statlas_core::selection::{Loosening, View};

/// The active filters, the number of cards, the buttons for the views, and suggestions for an empty
/// result.
#[component]
pub fn ResultLine(app: App) -> impl IntoView {
    let total = app.report().statistics.len();
    view! {
        <Chips app/>
        <div class="result-line">
            <p
                class="result-count"
                role="status"
                tabindex="-1"
                data-result-count=move || {
                    // The number is unknown until the search is loaded.
                    (!app.is_search_coming()).then(|| app.shown.get().to_string())
                }
                node_ref=app.places.count
            >
                {move || (app.words().result_count)(app.shown.get(), total)}
            </p>
            <Views app/>
        </div>
        <SearchComing app/>
        <div class="empty-result">
            <Show when=move || app.shown.get() == 0>
                <LooseningSuggestions app/>
            </Show>
        </div>
    }
}

/// The buttons that choose between cards and table; hidden while the fact checks are shown.
#[component]
fn Views(app: App) -> impl IntoView {
    let name = move |view| {
        let words = &app.words().views;
        match view {
            View::Cards => words.cards,
            View::Table => words.table,
        }
    };
    let pressed = move |view| {
        let chosen = app.filters.with(|it| it.view == view);
        if chosen { "true" } else { "false" }
    };
    let buttons = View::ALL.iter().copied().map(|view| {
        view! {
            <button
                type="button"
                data-view=view.code()
                aria-pressed=move || pressed(view)
                on:click=move |_| app.choose(|selection| selection.view = view)
            >
                {move || name(view)}
            </button>
        }
    });
    view! {
        <div
            class="views"
            role="group"
            aria-label=move || app.words().views.heading
            hidden=move || app.shows_checks()
        >
            {buttons.collect_view()}
        </div>
    }
}

/// A button for each filter whose removal gives cards, the most cards first.
#[component]
fn LooseningSuggestions(app: App) -> impl IntoView {
    let loosenings = move || {
        let loosenings = app.results.with(|it| it.loosenings.clone()).into_iter();
        loosenings
            .map(|loosening| view! { <LooseningButton app loosening/> })
            .collect_view()
    };
    view! {
        <p>{move || app.words().empty.no_result}</p>
        <div class="choices">{loosenings}</div>
    }
}

#[component]
fn LooseningButton(app: App, loosening: Loosening) -> impl IntoView {
    let name = move || match loosening.filter {
        Some(filter) => {
            (app.words().empty.loosen)(filter_name(app.page(), filter), loosening.cards)
        }
        None => app.words().filters.clear.to_owned(),
    };
    let press = move |_| match loosening.filter {
        Some(filter) => app.remove(filter),
        None => app.clear(),
    };
    view! {
        <button
            type="button"
            data-remove=loosening.filter.map(|it| it.code())
            data-action=loosening.filter.is_none().then_some("clear")
            on:click=press
        >
            {name}
        </button>
    }
}
