//! The head of an entity's page.

use crate::app::App;
use leptos::prelude::*;
use statlas_core::selection::Filter;

/// The head of the entity whose page is chosen.
pub fn subject(app: App) -> impl IntoView {
    let id = Memo::new(move |_| app.filters.with(|it| it.entity.clone()));
    move || id.get().map(|id| view! { <SubjectHead app id/> })
}

/// Name and kind of the entity all cards are about, how many there are, and the way back;
/// nothing for an id the report does not know.
#[component]
fn SubjectHead(app: App, id: String) -> impl IntoView {
    let cards = app.index().cards_about(&id);
    app.report().entity(&id).map(|entity| {
        let words = move || &app.words().subject;
        view! {
            <section class="subject" data-subject=id aria-labelledby=app.id("subject-title")>
                <p class="kicker">
                    {move || app.words().kind(entity.kind)} " · " {move || (words().count)(cards)}
                </p>
                <h2 id=app.id("subject-title") tabindex="-1">
                    {move || (app.words().about_entity)(app.text(&entity.name))}
                </h2>
                <button
                    type="button"
                    class="plain"
                    data-remove=Filter::Entity.code()
                    on:click=move |_| app.remove(Filter::Entity)
                >
                    {move || words().leave}
                </button>
            </section>
        }
    })
}
