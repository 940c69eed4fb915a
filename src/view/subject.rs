//! The head of an entity's page.

use crate::app::App;
use leptos::prelude::*;
use statlas_core::selection::Filter;
use statlas_core::text::Language;

/// Name and kind of the entity all cards are about, and the way back; nothing without one.
#[component]
pub fn SubjectHead(app: App, language: Language) -> impl IntoView {
    let words = language.words();
    let subject = Memo::new(move |_| app.selection.with(|it| it.entity.clone()));
    move || {
        let id = subject.get()?;
        let entity = app.context.report.entity(&id)?;
        let about = app.index.cards_about(&id);
        let kind = [
            words.kind(entity.kind),
            " · ",
            &(words.subject.count)(about),
        ]
        .concat();
        let heading = (words.about_entity)(entity.name.get(language));
        Some(view! {
            <section class="subject" data-subject=id aria-labelledby="subject-title">
                <p class="kicker">{kind}</p>
                <h2 id="subject-title" tabindex="-1">{heading}</h2>
                <button
                    type="button"
                    class="plain"
                    on:click=move |_| app.choose(|now| *now = now.without(Filter::Entity))
                >
                    {words.subject.leave}
                </button>
            </section>
        })
    }
}
