//! What can be taken away from an opened card.

use crate::app::App;
use crate::taking_away;
use leptos::prelude::*;
use statlas_core::export::{self, Offer};
use statlas_core::report::Statistic;
use statlas_core::text::Language;

/// Buttons for the formats the statistic has.
#[component]
pub fn Downloads(app: App, statistic: &'static Statistic, language: Language) -> impl IntoView {
    let words = language.words();
    let drawn = statistic
        .figures
        .first()
        .is_some_and(|figure| figure.kind.is_drawn());
    let offer = export::offer(statistic);
    let data = matches!(offer, Offer::Whole | Offer::Part);
    let withheld = matches!(offer, Offer::Part | Offer::SingleFigures);
    let withheld_words = match offer {
        Offer::Part => words.dialog.part_withheld,
        _ => words.dialog.withheld,
    };
    let button = move |format: &'static str| {
        view! {
            <button
                type="button"
                data-download=format
                on:click=move |_| taking_away::save(app.context, statistic, language, format)
            >
                {format.to_uppercase()}
            </button>
        }
    };
    view! {
        <div class="downloads" role="group" aria-label=words.dialog.download>
            <span>{words.dialog.download}</span>
            {drawn.then(|| button("svg"))}
            {data.then(|| button("csv"))}
            {button("json")}
            {withheld.then(|| view! { <p class="withheld">{withheld_words}</p> })}
        </div>
    }
}
