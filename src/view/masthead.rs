//! The masthead at the top of the page: title, author, and facts about the report.

use crate::app::App;
use crate::dom;
use leptos::either::Either;
use leptos::prelude::*;
use statlas_core::page::facts;
use statlas_core::selection::Theme;
use statlas_core::text::Language;

/// The author, the title, facts, the summary, and the switches for language and theme.
#[component]
pub fn Masthead(app: App) -> impl IntoView {
    let report = app.report();
    let facts = move || {
        let facts = facts(app.page()).into_iter();
        facts
            .map(|fact| view! { <span>{fact}</span> })
            .collect_view()
    };
    let languages = Language::ALL.map(|target| view! { <LanguageSwitch app target/> });
    let turn_theme = move |_| app.choose(|selection| selection.theme = opposite(selection.theme));
    view! {
        <div class="masthead-top">
            <span class="wordmark">{move || app.text(&report.author)}</span>
            <nav class="switches" aria-label=move || app.words().language>
                {languages}
                <button
                    type="button"
                    data-action="theme"
                    aria-label=move || app.words().theme
                    on:click=turn_theme
                >
                    "◐"
                </button>
            </nav>
        </div>
        <h1>{move || app.text(&report.title)}</h1>
        <p class="masthead-facts">{facts}</p>
        <p
            class="masthead-summary"
            inner_html=move || app.page().marked(app.text(&report.summary))
        ></p>
    }
}

/// The switch to one language: a link to that page, or a button in an edition without other pages.
#[component]
fn LanguageSwitch(app: App, target: Language) -> impl IntoView {
    let current = move || (app.language.get() == target).then_some("true");
    let choose = move |event: web_sys::MouseEvent| {
        if !dom::is_modified(&event) {
            event.prevent_default();
            app.choose(|selection| selection.language = target);
        }
    };
    let (code, tag, name) = (target.code(), target.tag(), target.words().own_name);
    match app.edition.report_href(target) {
        Some(href) => Either::Left(view! {
            <a
                href=href
                hreflang=tag
                lang=tag
                data-lang-switch=code
                aria-current=current
                on:click=choose
            >
                {name}
            </a>
        }),
        None => Either::Right(view! {
            <button
                type="button"
                lang=tag
                data-lang-switch=code
                aria-current=current
                on:click=choose
            >
                {name}
            </button>
        }),
    }
}

/// Returns the theme that looks different from the current one. For `Theme::Auto` the current one is that
/// of the system.
fn opposite(theme: Theme) -> Theme {
    let dark = dom::window()
        .match_media("(prefers-color-scheme: dark)")
        .ok()
        .flatten()
        .is_some_and(|query| query.matches());
    match (theme, dark) {
        (Theme::Auto, true) | (Theme::Dark, _) => Theme::Light,
        (Theme::Auto, false) | (Theme::Light, _) => Theme::Dark,
    }
}
