//! The footer of the page and the credit line.

use super::written::write;
use crate::app::App;
use crate::chunk::State;
use crate::press;
use leptos::either::Either;
use leptos::html;
use leptos::prelude::*;

/// The credit line, which an embed always shows: the date of the data, the date of the checks if there
/// are any, and a link to the report.
#[component]
pub fn CreditLine(app: App) -> impl IntoView {
    let said = move || {
        let (words, report) = (app.words(), app.report());
        if report.has_checks() {
            (words.data_and_check)(report.data_until, &report.checked)
        } else {
            (words.data_until)(report.data_until)
        }
    };
    let title = move || app.text(&app.report().title);
    // An edition has an address for the report in every language or in none.
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

/// The footer: the article, the sources with their licences, corrections, and the button that opens the
/// list of shortcuts.
#[component]
pub fn Footer(app: App) -> impl IntoView {
    view! {
        <About app/>
        <button
            type="button"
            class="plain"
            data-action="keys"
            on:click=move |_| app.shortcuts_open.set(true)
        >
            {move || app.words().keyboard.heading}
        </button>
    }
}

/// The text of the footer, which the chunk `cards` writes. The prerendered text stays until the language
/// changes.
#[component]
fn About(app: App) -> impl IntoView {
    let place = NodeRef::<html::Div>::new();
    let written = StoredValue::new(app.language.get_untracked());
    let text = app
        .chunks
        .cards
        .get()
        .map(|it| (it.footer)(app.page_untracked()));
    Effect::new(move |_| {
        let (language, cards) = (app.language.get(), app.chunks.cards.track());
        let Some(place) = place.get() else { return };
        if language == written.get_value() && place.first_child().is_some() {
            return;
        }
        match cards {
            Some(cards) => {
                write(&place, &(cards.footer)(app.page_untracked()));
                written.set_value(language);
            }
            // If fetching has failed, the page says so, and the next change of language tries again.
            None if untrack(|| app.chunks.cards.state()) == State::Unasked => {
                app.chunks.cards.want();
            }
            None => {}
        }
    });
    view! {
        <div
            class="colophon-text"
            node_ref=place
            inner_html=text.unwrap_or_default()
            on:click=move |event| press::answer(app, &event)
        ></div>
    }
}
