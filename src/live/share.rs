//! Passing a card on: a link, and the code that embeds it.

mod copy;
mod form;

use crate::app::App;
use crate::view::dialog::{is_backdrop, is_escape, show};
use form::ShareForm;
use leptos::html;
use leptos::prelude::*;

/// The dialog behind every card's share button. It stays in the page and is shown while a card
/// is shared.
#[component]
pub fn Share(app: App) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    let close = move || app.sharing.set(None);
    Effect::new(move |_| {
        if let Some(element) = dialog.get() {
            let shared = app.sharing.get();
            let id = shared.map(|position| app.context.statistic(position).id.as_str());
            show(&element, id);
        }
    });
    let content = move || {
        let language = app.language.get();
        app.sharing.get().map(|position| {
            let statistic = app.context.statistic(position);
            let words = language.words();
            view! {
                <div class="open-head">
                    <h2 id="share-title" class="open-title">{words.share}</h2>
                    <button type="button" class="close" aria-label=words.dialog.close on:click=move |_| close()>"×"</button>
                </div>
                <p class="kicker">{statistic.title.get(language)}</p>
                <ShareForm app statistic language/>
            }
        })
    };
    view! {
        <dialog
            node_ref=dialog
            class="open-card share"
            data-share=move || app.sharing.get().map(|position| app.context.statistic(position).id.as_str())
            aria-labelledby="share-title"
            on:close=move |_| close()
            on:keydown=move |event| if is_escape(&event) { close() }
            on:click=move |event| if is_backdrop(&event) { close() }
        >
            <div class="open-card-body">{content}</div>
        </dialog>
    }
}
