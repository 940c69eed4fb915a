//! The top of the page: what this is, who published it, how much of it there is.

use crate::context::Context;
use leptos::prelude::*;
use statlas_core::report::Verdict;
use statlas_core::text::Language;

/// Name, heading, facts and the switches for language and theme. It holds no signals.
#[component]
pub fn Masthead(context: Context, language: Language) -> impl IntoView {
    let report = context.report;
    let words = language.words();
    let facts: Vec<_> = facts(context, language)
        .into_iter()
        .map(|fact| view! { <span>{fact}</span> })
        .collect();
    let switches: Vec<_> = Language::ALL
        .into_iter()
        .map(|target| view! { <LanguageSwitch context target current={target == language}/> })
        .collect();
    view! {
        <div class="masthead-top">
            <span class="wordmark">"Statlas"</span>
            <nav class="switches" aria-label=words.language>
                {switches}
                <button type="button" data-action="theme" aria-label=words.theme>"◐"</button>
            </nav>
        </div>
        <h1>{report.title.get(language)}</h1>
        <p class="masthead-facts">{facts}</p>
        <p class="masthead-summary">{report.summary.get(language)}</p>
    }
}

#[component]
fn LanguageSwitch(context: Context, target: Language, current: bool) -> impl IntoView {
    let name = target.words().own_name;
    let href = context.edition.report_href(target);
    let current = current.then_some("true");
    match href {
        Some(href) => view! {
            <a href=href hreflang=target.tag() lang=target.tag() data-lang-switch=target.code() aria-current=current>
                {name}
            </a>
        }
        .into_any(),
        None => view! {
            <button type="button" lang=target.tag() data-lang-switch=target.code() aria-current=current>
                {name}
            </button>
        }
        .into_any(),
    }
}

/// The year the data end in, how many numbers were checked and how many differ.
fn facts(context: Context, language: Language) -> Vec<String> {
    let report = context.report;
    let words = language.words();
    let checks = || {
        report
            .statistics
            .iter()
            .flat_map(|statistic| &statistic.checks)
    };
    let differing = checks()
        .filter(|check| check.verdict == Verdict::Differs)
        .count();
    vec![
        (words.data_until)(report.data_until),
        (words.checked_numbers)(checks().count()),
        (words.differing_numbers)(differing),
    ]
}
