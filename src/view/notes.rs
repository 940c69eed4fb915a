//! What a reader must know not to misread a number.

use leptos::prelude::*;
use statlas_core::report::Statistic;
use statlas_core::text::Language;

/// The first note in sight, the others one click away.
#[component]
pub fn Notes(statistic: &'static Statistic, language: Language) -> impl IntoView {
    let words = language.words();
    let mut notes = statistic.notes.iter().map(|note| note.get(language));
    let first = notes.next();
    let others: Vec<_> = notes.map(|note| view! { <li>{note}</li> }).collect();
    view! {
        {first.map(|note| view! { <p class="note">{note}</p> })}
        {(!others.is_empty())
            .then(|| {
                view! {
                    <details class="note">
                        <summary>{(words.more_notes)(others.len())}</summary>
                        <ul class="notes">{others}</ul>
                    </details>
                }
            })}
    }
}
