//! The close button of dialogs.

use crate::app::App;
use leptos::prelude::*;

/// The button that closes a dialog. `action` is the value of its `data-action`.
#[component]
pub fn CloseButton(app: App, action: &'static str, close: fn(App)) -> impl IntoView {
    view! {
        <button
            type="button"
            class="close"
            data-action=action
            aria-label=move || app.words().dialog.close
            on:click=move |_| close(app)
        >
            "×"
        </button>
    }
}
