//! Where a number comes from, and what came of checking it.

use super::table::DataTable;
use crate::context::Context;
use leptos::prelude::*;
use statlas_core::report::{Check, Claim, Reading, Source, Statistic};
use statlas_core::text::Language;

/// Source line, verdict with its reasons, and, for readers without scripts, the data table.
#[component]
pub fn Receipt(
    context: Context,
    statistic: &'static Statistic,
    language: Language,
    table: bool,
) -> impl IntoView {
    let words = language.words();
    let tables: Vec<_> = (0..if table { statistic.figures.len() } else { 0 })
        .filter(|&index| !statistic.figures[index].series.is_empty())
        .map(|index| view! { <DataTable context statistic index language/> })
        .collect();
    view! {
        <div class="receipt">
            <p class="source-line">{source_line(context, statistic, language)}</p>
            {statistic.checks.first().map(|first| {
                view! {
                    <details class="verdict" data-verdict=first.verdict.code()>
                        <summary>{words.verdict(first.verdict)}</summary>
                        <Checks context statistic language headed=false/>
                    </details>
                }
            })}
            {(!tables.is_empty()).then(|| view! {
                <details class="data">
                    <summary>{words.table}</summary>
                    {tables}
                </details>
            })}
        </div>
    }
    .into_any()
}

/// Every check of a statistic with both values, the reason and what was read; then the arithmetic.
#[component]
pub fn Checks(
    context: Context,
    statistic: &'static Statistic,
    language: Language,
    /// Whether the first check is headed by its verdict; not where a summary above it says so.
    headed: bool,
) -> impl IntoView {
    let checks: Vec<_> = statistic
        .checks
        .iter()
        .enumerate()
        .map(|(place, check)| view! { <CheckEntry context check language named={headed || place > 0}/> })
        .collect();
    let claims: Vec<_> = statistic
        .claims
        .iter()
        .map(|claim| view! { <ClaimEntry context statistic claim language/> })
        .collect();
    let words = language.words();
    view! {
        {checks}
        {(!claims.is_empty()).then(|| view! {
            <div class="check">
                <h4>{words.arithmetic}</h4>
                <ul>{claims}</ul>
            </div>
        })}
    }
    .into_any()
}

#[component]
fn CheckEntry(
    context: Context,
    check: &'static Check,
    language: Language,
    named: bool,
) -> impl IntoView {
    let words = language.words();
    let read = was_read(context, check, language);
    let row = |term: &'static str, text: String| {
        (!text.is_empty()).then(|| view! { <dt>{term}</dt><dd>{text}</dd> })
    };
    view! {
        <div class="check" data-verdict=check.verdict.code()>
            {named.then(|| view! { <h4>{words.verdict(check.verdict)}</h4> })}
            <dl>
                {row(words.article_says, check.article.get(language).to_owned())}
                {row(words.source_says, check.source.get(language).to_owned())}
                {row(words.reason, check.reason.get(language).to_owned())}
                {row(words.was_read, read)}
            </dl>
        </div>
    }
    .into_any()
}

/// What was read for a check beside the article itself, each with the key by which the texts
/// refer to it.
pub fn was_read(context: Context, check: &Check, language: Language) -> String {
    let words = language.words();
    let sources = check
        .read
        .iter()
        .filter_map(|key| context.report.source(key));
    let read: Vec<String> = sources
        .filter(|source| source.reading != Reading::Article)
        .map(|source| (words.chart.marked)(source.title.get(language), &source.key))
        .collect();
    read.join(words.clause_separator)
}

#[component]
fn ClaimEntry(
    context: Context,
    statistic: &'static Statistic,
    claim: &'static Claim,
    language: Language,
) -> impl IntoView {
    let words = language.words();
    let worked = context.report.work_out(statistic, claim).ok();
    let arithmetic = worked.map(|it| {
        let outcome = if it.holds {
            words.holds.0
        } else {
            words.holds.1
        };
        view! { <p class="arithmetic">{it.text(language)}" · "<b>{outcome}</b></p> }
    });
    view! { <li><p>{claim.text.get(language)}</p>{arithmetic}</li> }
}

/// `来源：Quid · 转引 · 原文第三章第5段`.
pub fn source_line(context: Context, statistic: &Statistic, language: Language) -> String {
    let words = language.words();
    let provider = statistic.provider.get(language);
    let mut parts = Vec::new();
    if !provider.is_empty() {
        parts.push(format!("{}{provider}", words.source_prefix));
    }
    if let Some(status) = statistic.status() {
        parts.push(words.status(status).to_owned());
    }
    if let Some(section) = context.report.section(&statistic.section) {
        parts.push((words.in_article)(
            section.label.get(language),
            statistic.paragraph,
        ));
    }
    parts.join(" · ")
}

/// The sources of a statistic: title, publisher, edition, licence and how to find each.
#[component]
pub fn SourceList(
    context: Context,
    statistic: &'static Statistic,
    language: Language,
) -> impl IntoView {
    let words = language.words();
    let sources: Vec<_> = statistic
        .sources
        .iter()
        .filter_map(|key| context.report.source(key))
        .map(|source| view! { <SourceEntry source language/> })
        .collect();
    view! {
        <h3>{words.sources}</h3>
        <ul class="source-list">{sources}</ul>
    }
}

/// A source with all that is known of it.
#[component]
pub fn SourceEntry(source: &'static Source, language: Language) -> impl IntoView {
    let words = language.words();
    let parts = [
        source.title.get(language),
        source.publisher.get(language),
        source.edition.as_str(),
        source.licence.get(language),
        source.find.get(language),
    ];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    view! { <li><b class="source-key">{source.key.as_str()}</b>" "{parts.join(words.clause_separator)}</li> }
}
