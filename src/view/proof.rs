//! Everything that was checked, in the article's order: the article, read with a pencil.

use crate::app::App;
use crate::context::Context;
use crate::view::receipt::was_read;
use leptos::prelude::*;
use statlas_core::report::{Statistic, Verdict};
use statlas_core::selection::{ChapterChoice, Proof};
use statlas_core::text::Language;

/// The list of checks, made while it is chosen: what the article prints on one side, what is
/// noted beside it on the other.
#[component]
pub fn ProofSheet(app: App, language: Language) -> impl IntoView {
    let words = language.words();
    let proof = Memo::new(move |_| {
        app.selection.with(|selection| {
            (selection.chapter == ChapterChoice::Checks).then(|| {
                let report = app.context.report;
                app.results
                    .with(|results| app.index.proof(report, selection, results))
            })
        })
    });
    let chosen = Memo::new(move |_| proof.with(Option::is_some));
    let body = move || proof.with(|it| it.as_ref().map(|it| sheet(app.context, it, language)));
    move || {
        chosen.get().then(|| {
            view! {
                <section class="proof" aria-labelledby="proof-title">
                    <h2 id="proof-title">{words.checks}</h2>
                    <p class="proof-lead">{words.proof.lead}</p>
                    <Tally app proof language/>
                    {body}
                </section>
            }
        })
    }
}

/// How many checks came out each way; each is a choice of that outcome.
#[component]
fn Tally(app: App, proof: Memo<Option<Proof>>, language: Language) -> impl IntoView {
    let words = language.words();
    let button = |verdict: Verdict| {
        let count = Memo::new(move |_| {
            proof.with(|it| it.as_ref().map_or(0, |it| it.tally[verdict as usize].1))
        });
        let pressed = Memo::new(move |_| app.selection.with(|it| it.verdicts.contains(&verdict)));
        view! {
            <button
                type="button"
                class="choice"
                class:none=move || count.get() == 0 && !pressed.get()
                data-check-verdict=verdict.code()
                title=words.verdict_meaning(verdict)
                aria-pressed=move || pressed.get().to_string()
                on:click=move |_| app.choose(|now| now.verdicts.toggle(verdict))
            >
                {words.verdict(verdict)}
                <span class="count">{move || count.get()}</span>
            </button>
        }
    };
    view! {
        <div class="tally" role="group" aria-label=words.proof.outcomes>
            {Verdict::ALL.map(button).into_iter().collect::<Vec<_>>()}
        </div>
    }
}

fn sheet(context: Context, proof: &Proof, language: Language) -> impl IntoView + use<> {
    let words = language.words();
    let statistics = proof.statistics.iter().map(|(position, checks)| {
        let statistic = context.statistic(*position);
        view! { <ProofOfCard context statistic checks=checks.clone() language/> }
    });
    let statistics: Vec<_> = statistics.collect();
    let count = (words.proof.count)(proof.checks(), proof.statistics.len());
    view! {
        <p class="proof-count">{count}</p>
        <div class="proof-row proof-heads" aria-hidden="true">
            <span>{words.proof.printed}</span>
            <span>{words.proof.noted}</span>
        </div>
        {statistics}
    }
}

/// The checks of one statistic under its section and title.
#[component]
fn ProofOfCard(
    context: Context,
    statistic: &'static Statistic,
    checks: Vec<usize>,
    language: Language,
) -> impl IntoView {
    let section = context.report.section(&statistic.section);
    let section = section.map_or("", |section| section.label.get(language));
    let id = statistic.id.as_str();
    let rows: Vec<_> = checks
        .into_iter()
        .map(|place| view! { <Row context statistic place language/> })
        .collect();
    view! {
        <section class="proof-card" data-card=id>
            <h3>
                <span class="kicker">{section}</span>
                <a href=context.edition.card_href(id, language) data-open=id>
                    {statistic.title.get(language)}
                </a>
            </h3>
            <ul>{rows}</ul>
        </section>
    }
    .into_any()
}

#[component]
fn Row(
    context: Context,
    statistic: &'static Statistic,
    place: usize,
    language: Language,
) -> impl IntoView {
    let words = language.words();
    let check = &statistic.checks[place];
    let source = check.source.get(language);
    let read = was_read(context, check, language);
    view! {
        <li class="proof-row" data-check=format!("{}-{}", statistic.id, place + 1) data-verdict=check.verdict.code()>
            <p class="printed">
                <b class="visually-hidden">{words.article_says}</b>
                <span>{check.article.get(language)}</span>
            </p>
            <div class="noted">
                <p>
                    <b class="outcome">{words.verdict(check.verdict)}</b>
                    <span>{if source.is_empty() { words.proof.no_source } else { source }}</span>
                </p>
                <p class="why"><span>{check.reason.get(language)}</span></p>
                {(!read.is_empty()).then(|| view! { <p class="read">{words.proof.read}{read}</p> })}
            </div>
        </li>
    }
    .into_any()
}
