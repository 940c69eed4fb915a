//! Everything that was checked, in the article's order.

use super::choice::Choice;
use super::written::Written;
use crate::app::App;
use leptos::prelude::*;
use statlas_core::code::Code;
use statlas_core::page::{Facet, proof_cards};
use statlas_core::report::Verdict;

/// The list of fact checks. Above it how many came out each way; each is a choice of that outcome.
#[component]
pub fn Checks(app: App) -> impl IntoView {
    let proof = Memo::new(move |_| {
        let results = app.results.get();
        let selection = app.filters.get();
        app.index().proof(app.report, &selection, &results)
    });
    let words = move || &app.words().proof;
    let tally = Verdict::ALL.iter().copied().map(|verdict| {
        let name = Signal::derive(move || app.words().verdict(verdict));
        let count = Memo::new(move |_| proof.with(|it| it.tally[verdict as usize].1));
        let chosen = Memo::new(move |_| app.filters.with(|it| it.verdicts.contains(&verdict)));
        let press = move || {
            app.choose(|selection| Facet::Verdict.toggle(selection, verdict.code()));
        };
        view! { <Choice hook="data-check-verdict" code=verdict.code() name count chosen press/> }
    });
    let counted = move || proof.with(|it| (words().count)(it.checks(), it.statistics.len()));
    let cards = Signal::derive(move || proof.with(|it| proof_cards(app.page(), it)));
    view! {
        <section class="proof" aria-labelledby=app.id("proof-title")>
            <h2 id=app.id("proof-title")>{move || app.words().checks}</h2>
            <p class="proof-lead">{move || words().lead}</p>
            <div class="tally" role="group" aria-label=move || words().outcomes>
                {tally.collect_view()}
            </div>
            <p class="proof-count">{counted}</p>
            <div class="proof-row proof-heads" aria-hidden="true">
                <span>{move || words().printed}</span>
                <span>{move || words().noted}</span>
            </div>
            <Written app class="proof-cards" html=cards/>
        </section>
    }
}
