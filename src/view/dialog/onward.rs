//! Where an opened card leads: to the things it is about, and to other cards.

use crate::app::App;
use leptos::prelude::*;
use statlas_core::text::Language;

/// More things than these are folded away.
const IN_SIGHT: usize = 8;

/// A button for each thing the card is about, and links to related cards.
#[component]
pub fn Onward(app: App, position: usize, language: Language) -> impl IntoView {
    let words = language.words();
    let context = app.context;
    let subjects = app.index.subjects(position).into_iter();
    let mut subjects: Vec<AnyView> = subjects
        .filter_map(|subject| {
            let entity = context.report.entity(subject.id)?;
            let count = subject.cards;
            let button = view! {
                <button type="button" class="choice" data-entity=subject.id>
                    {entity.name.get(language)}
                    <span class="count">{count}</span>
                </button>
            };
            Some(button.into_any())
        })
        .collect();
    let folded = subjects.split_off(subjects.len().min(IN_SIGHT));
    let cards: Vec<_> = app
        .index
        .related(position)
        .into_iter()
        .map(|other| {
            let other = context.statistic(other);
            let id = other.id.as_str();
            view! {
                <li>
                    <a href=context.edition.card_href(id, language) data-open=id>{other.title.get(language)}</a>
                </li>
            }
        })
        .collect();
    view! {
        <div class="onward">
            <div class="subjects">
                {(!subjects.is_empty()).then(|| view! {
                    <h3>{words.subject.about}</h3>
                    <div class="choices">{subjects}</div>
                })}
                {(!folded.is_empty()).then(|| view! {
                    <details>
                        <summary>{(words.subject.more)(folded.len())}</summary>
                        <div class="choices">{folded}</div>
                    </details>
                })}
            </div>
            {(!cards.is_empty()).then(|| view! {
                <h3>{words.related}</h3>
                <ul>{cards}</ul>
            })}
        </div>
    }
    .into_any()
}
