//! The line an embed always shows: how far the data go, when they were checked, where they are
//! from.

use crate::context::Context;
use leptos::prelude::*;
use statlas_core::text::Language;

/// `数据截至2023年，…核对`, and a link to the whole report. It holds no signals; the style
/// sheet shows it in frames and on the page of a single card.
#[component]
pub fn Imprint(context: Context, language: Language) -> impl IntoView {
    let report = context.report;
    let words = language.words();
    let said = (words.data_and_check)(report.data_until, &report.checked);
    let title = report.title.get(language);
    let source = match context.edition.report_href(language) {
        Some(href) => view! { <a href=href target="_blank" rel="noopener">{title}</a> }.into_any(),
        None => view! { <span>{title}</span> }.into_any(),
    };
    view! { <p><span>{said}</span>" · "{source}</p> }
}
