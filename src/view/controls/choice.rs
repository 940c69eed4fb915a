//! Choices of a filter as buttons that stay pressed.

use crate::app::App;
use leptos::prelude::*;
use statlas_core::selection::{Counts, Selection};

/// A choice: what it is called, whether it is chosen, what a click does, what it would leave.
pub struct Choice {
    /// Its name in the URL and in its hook.
    pub code: String,
    /// Its name for the reader.
    pub name: &'static str,
    /// Whether it is chosen.
    pub chosen: Box<dyn Fn(&Selection) -> bool + Send + Sync>,
    /// Chooses it, or gives it up.
    pub toggle: Box<dyn Fn(&mut Selection) + Send + Sync>,
    /// How many cards it would leave.
    pub count: Box<dyn Fn(&Counts) -> usize + Send + Sync>,
}

/// The choices of one filter. Each says how many cards it would leave; one that would leave
/// none is dimmed, not hidden.
#[component]
pub fn ChoiceGroup(
    app: App,
    name: &'static str,
    /// The attribute by which others find the buttons.
    hook: &'static str,
    choices: Vec<Choice>,
) -> impl IntoView {
    let buttons: Vec<_> = choices
        .into_iter()
        .map(|choice| view! { <ChoiceButton app choice hook/> })
        .collect();
    view! {
        <fieldset class="facet">
            <legend>{name}</legend>
            <div class="choices">{buttons}</div>
        </fieldset>
    }
    .into_any()
}

/// One choice.
#[component]
pub fn ChoiceButton(app: App, choice: Choice, hook: &'static str) -> impl IntoView {
    let Choice {
        code,
        name,
        chosen,
        toggle,
        count,
    } = choice;
    let pressed = Memo::new(move |_| app.selection.with(|selection| chosen(selection)));
    let left = Memo::new(move |_| app.results.with(|results| count(&results.counts)));
    let button = view! {
        <button
            type="button"
            class="choice"
            class:none=move || left.get() == 0 && !pressed.get()
            aria-pressed=move || pressed.get().to_string()
            on:click=move |_| app.choose(|selection| toggle(selection))
        >
            {name}
            <span class="count">{move || left.get()}</span>
        </button>
    };
    button.attr(hook, code)
}
