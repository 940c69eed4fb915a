//! The heading of an entity's page, which shows all cards about the entity.

use crate::app::App;
use leptos::prelude::*;
use statlas_core::selection::Filter;

/// The heading of the chosen entity; nothing while no entity is chosen.
pub fn subject(app: App) -> impl IntoView {
    let id = Memo::new(move |_| app.filters.with(|it| it.entity.clone()));
    move || id.get().map(|id| view! { <SubjectHead app id/> })
}

/// The name and kind of an entity, the number of cards about it, and a button to leave its page. Nothing
/// is shown for an id that the report does not have.
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
