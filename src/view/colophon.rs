//! The foot of the page: the article, the sources with their licences, corrections.

use super::receipt::SourceEntry;
use crate::context::Context;
use leptos::prelude::*;
use statlas_core::text::Language;

/// Who made what, where everything was read, what was mended. It holds no signals.
#[component]
pub fn Colophon(context: Context, language: Language) -> impl IntoView {
    let report = context.report;
    let words = language.words();
    let sources: Vec<_> = report
        .sources
        .iter()
        .map(|source| view! { <SourceEntry source language/> })
        .collect();
    let corrections: Vec<_> = report
        .corrections
        .iter()
        .map(|it| view! { <li>{it.date.as_str()}" "{it.text.get(language)}</li> })
        .collect();
    let corrections = if corrections.is_empty() {
        view! { <p>{words.no_corrections}</p> }.into_any()
    } else {
        view! { <ul>{corrections}</ul> }.into_any()
    };
    view! {
        <h2>{words.about}</h2>
        <p>{words.article_cited(&report.article)}</p>
        <p>{(words.checked_on)(&report.checked)}</p>
        <p>{words.report_not_read}</p>
        <h2>{words.corrections}</h2>
        {corrections}
        <details>
            <summary>{words.sources}</summary>
            <ul>{sources}</ul>
        </details>
    }
}
