//! The list of fact checks, in the order of the article.

use super::choice::ValueButton;
use super::written::Written;
use crate::app::App;
use leptos::prelude::*;
use statlas_core::code::Code;
use statlas_core::page::fact_check_cards;
use statlas_core::report::Verdict;
use statlas_core::selection::Facet;

/// The list of fact checks. Above it stands one button per outcome with its number of checks, which
/// filters by the outcome.
pub fn checks(app: App) -> impl IntoView {
    let fact_checks = Memo::new(move |_| {
        let results = app.results.get();
        let selection = app.filters.get();
        app.index().fact_checks(app.report(), &selection, &results)
    });
    let words = move || &app.words().fact_checks;
    let tally = Verdict::ALL.iter().map(|verdict| {
        let place = *verdict as usize;
        let count = Memo::new(move |_| fact_checks.with(|it| it.tally[place].1));
        let (facet, code) = (Facet::Verdict, verdict.code());
        view! { <ValueButton app facet hook="data-check-verdict" code count/> }
    });
    let counted = move || fact_checks.with(|it| (words().count)(it.checks(), it.statistics.len()));
    let cards = Signal::derive(move || fact_checks.with(|it| fact_check_cards(app.page(), it)));
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
