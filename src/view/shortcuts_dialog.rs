//! The dialog that lists the keyboard shortcuts.

use super::close_button::CloseButton;
use super::dialog::Dialog;
use super::lazy::{Closing, Source};
use crate::app::{App, remember_single_keys};
use leptos::prelude::*;

/// The dialog with the list of shortcuts, and the button that switches single-key shortcuts off or on.
#[component]
pub fn ShortcutsDialog(app: App) -> impl IntoView {
    // The dialog belongs to no card, so it uses an empty id.
    let card = Memo::new(move |_| app.shortcuts_open.get().then(String::new));
    let labelled = app.id("keys-title");
    view! {
        <Dialog
            app
            class="open-card"
            hook="data-keys-dialog"
            labelled
            card
            closing=Closing { action: "close-keys", close }
            content=Source::Cards(|it| &it.shortcuts)
        />
    }
}

fn close(app: App) {
    app.shortcuts_open.set(false);
}

/// The content of the dialog.
pub fn list(app: App) -> impl IntoView {
    let words = move || &app.words().keyboard;
    let switch = move |_| {
        let on = !app.single_keys.get_untracked();
        app.single_keys.set(on);
        remember_single_keys(on);
    };
    view! {
        <div class="open-head">
            <h2 id=app.id("keys-title") class="open-title" tabindex="-1">
                {move || words().heading}
            </h2>
            <CloseButton app action="close-keys" close/>
        </div>
        <h3>{move || words().in_page}</h3>
        {move || key_list(words().page_keys)}
        <h3>{move || words().in_chart}</h3>
        {move || key_list(words().keys)}
        <button type="button" data-action="single-keys" on:click=switch>
            {move || words().single(app.single_keys.get())}
        </button>
    }
}

/// A list of keys and their meaning. Several keys of one row are separated by spaces.
fn key_list(keys: &'static [(&'static str, &'static str)]) -> impl IntoView {
    let rows = keys.iter().map(|(keys, meaning)| {
        let keys = keys.split(' ').map(|key| view! { <kbd>{key}</kbd> });
        view! {
            <dt>{keys.collect_view()}</dt>
            <dd>{*meaning}</dd>
        }
    });
    view! { <dl class="keys">{rows.collect_view()}</dl> }
}
