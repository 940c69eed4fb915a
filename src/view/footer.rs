//! The foot of the page.

use super::written::Written;
use crate::app::App;
use leptos::either::Either;
use leptos::prelude::*;
use statlas_core::page::colophon;

/// The line an embed always shows: how far the data go, when they were checked if they were, where
/// they are from.
#[component]
pub fn Imprint(app: App) -> impl IntoView {
    let report = app.report;
    let said = move || {
        let words = app.words();
        if report.has_checks() {
            (words.data_and_check)(report.data_until, &report.checked)
        } else {
            (words.data_until)(report.data_until)
        }
    };
    let title = move || app.text(&report.title);
    // A page either has an address for the report in every language, or in none.
    let linked = app
        .edition
        .report_href(app.language.get_untracked())
        .is_some();
    let href = move || app.edition.report_href(app.language.get());
    let link = if linked {
        Either::Left(view! { <a href=href target="_blank" rel="noopener">{title}</a> })
    } else {
        Either::Right(view! { <span>{title}</span> })
    };
    view! {
        <p>
            <span>{said}</span>
            " · "
            {link}
        </p>
    }
}

/// The article, the sources with their licences, corrections, and the button for the list of keys.
#[component]
pub fn Colophon(app: App) -> impl IntoView {
    let html = Signal::derive(move || colophon(app.page()));
    view! {
        <Written app class="colophon-text" html/>
        <button
            type="button"
            class="plain"
            data-action="keys"
            on:click=move |_| app.keys.set(true)
        >
            {move || app.words().keyboard.heading}
        </button>
    }
}
