//! Buttons that stay pressed while their value is chosen.

use crate::app::App;
use crate::dom;
use crate::live::performance_marks;
use leptos::html;
use leptos::prelude::*;
use statlas_core::selection::{ChapterChoice, Facet};

/// The button that chooses a chapter.
#[component]
pub fn ChapterButton(app: App, code: &'static str) -> impl IntoView {
    let name = Signal::derive(move || {
        let words = app.words();
        match ChapterChoice::from_code(code) {
            ChapterChoice::All => words.all_chapters,
            ChapterChoice::Highlights => words.highlights,
            ChapterChoice::Checks => words.checks,
            ChapterChoice::Id(id) => app
                .report()
                .chapter(&id)
                .map_or("", |it| app.text(&it.title)),
        }
    });
    let count = Memo::new(move |_| app.results.with(|it| it.counts.of_chapter(code)));
    let chosen = Memo::new(move |_| app.filters.with(|it| it.chapter.code() == code));
    let press = move || {
        app.choose(|selection| selection.chapter = ChapterChoice::from_code(code));
    };
    view! { <Choice hook="data-chapter-filter" code name count chosen press reveals=true/> }
}

/// The button that chooses or clears a value of a facet. It shows how many cards the value would leave.
#[component]
pub fn FacetButton(app: App, facet: Facet, code: &'static str) -> impl IntoView {
    let count = Memo::new(move |_| app.results.with(|it| it.counts.of(facet, code)));
    view! { <ValueButton app facet hook=facet.hook() code count/> }
}

/// A facet button with a count of any kind. `hook` is the data attribute that identifies the button; its
/// value is `code`.
#[component]
pub fn ValueButton(
    app: App,
    facet: Facet,
    hook: &'static str,
    code: &'static str,
    #[prop(into)] count: Signal<usize>,
) -> impl IntoView {
    let name = Signal::derive(move || facet.name(app.report(), app.language.get(), code));
    let chosen = Memo::new(move |_| app.filters.with(|it| it.facets[facet].contains(code)));
    let press = move || {
        app.choose(|selection| selection.facets[facet].toggle(code.to_owned()));
    };
    view! { <Choice hook code name count chosen press/> }
}

/// A toggle button with a name and a count. A button with count 0 is dimmed unless it is chosen.
#[component]
fn Choice(
    /// The data attribute that identifies the button; its value is `code`.
    hook: &'static str,
    code: &'static str,
    name: Signal<&'static str>,
    #[prop(into)] count: Signal<usize>,
    #[prop(into)] chosen: Signal<bool>,
    /// Called when the button is pressed.
    #[prop(into)]
    press: Callback<()>,
    /// Whether the row scrolls to the button once it is chosen: a link may choose a chapter that is
    /// outside a phone's screen.
    #[prop(optional)]
    reveals: bool,
) -> impl IntoView {
    let place = NodeRef::<html::Button>::new();
    if reveals {
        let was_chosen = chosen.get_untracked();
        Effect::new(move |before: Option<bool>| {
            let chosen = chosen.get();
            let button = place.get_untracked();
            if let Some(button) = button.filter(|_| chosen && !before.unwrap_or(was_chosen)) {
                performance_marks::on_screen(Box::new(move || dom::reveal(&button)));
            }
            chosen
        });
    }
    let pressed = move || if chosen.get() { "true" } else { "false" };
    let button = view! {
        <button
            type="button"
            class="choice"
            node_ref=place
            class:none=move || count.get() == 0 && !chosen.get()
            aria-pressed=pressed
            on:click=move |_| press.run(())
            on:focusin=move |event| dom::reveal_by_key(&event)
        >
            {name}
            " "
            <span class="count">{count}</span>
        </button>
    };
    button.attr(hook, code)
}
