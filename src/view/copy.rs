//! Buttons that copy a text and then say whether it was copied.

use crate::app::App;
use crate::clipboard::{self, Outcome};
use gloo::timers::callback::Timeout;
use leptos::html;
use leptos::prelude::*;
use statlas_core::language::Words;

/// How long a button shows the result of a click, in milliseconds.
pub const SAID_FOR: u32 = 3_000;

/// The text of a copy button: its name, and for a while after a click the result.
#[derive(Clone, Copy)]
pub struct Said(RwSignal<Option<Outcome>>);

impl Said {
    /// Creates the state of a button that was not clicked yet.
    pub fn new() -> Self {
        Self(RwSignal::new(None))
    }

    /// Shows the result of copying for [`SAID_FOR`] milliseconds.
    pub fn announce(self, outcome: Outcome) {
        self.0.set(Some(outcome));
        let silent = move || {
            let _ = self.0.try_set(None);
        };
        Timeout::new(SAID_FOR, silent).forget();
    }

    /// Returns the text of the button; `name` is its name.
    pub fn text(self, words: &'static Words, name: &'static str) -> &'static str {
        match self.0.get() {
            None => name,
            Some(Outcome::Copied) => words.dialog.copied,
            Some(Outcome::Selected) => words.dialog.selected,
        }
    }

    /// Whether the last click, not longer ago than [`SAID_FOR`], was refused the clipboard.
    fn was_refused(self) -> bool {
        self.0.get() == Some(Outcome::Selected)
    }
}

/// A text field with a copy button. If the clipboard is refused, the text is selected, and a message says
/// what to do.
#[component]
pub fn Copyable(
    app: App,
    /// The value of `data-share-text` and `data-copy`.
    name: &'static str,
    #[prop(into)] label: Signal<String>,
    #[prop(into)] text: Signal<String>,
    rows: &'static str,
    /// A reference to the field, if the caller needs it.
    #[prop(optional)]
    field: NodeRef<html::Textarea>,
) -> impl IntoView {
    let said = Said::new();
    let copy = move |_| {
        if let Some(field) = field.get_untracked() {
            leptos::task::spawn_local(async move { said.announce(clipboard::copy(&field).await) });
        }
    };
    let refused = move || {
        let words = app.words();
        if said.was_refused() {
            words.dialog.copy_refused
        } else {
            ""
        }
    };
    view! {
        <div class="copyable">
            <label>
                <span>{label}</span>
                <textarea
                    readonly
                    rows=rows
                    spellcheck="false"
                    data-share-text=name
                    node_ref=field
                    prop:value=text
                >
                    {text.get_untracked()}
                </textarea>
            </label>
            <button type="button" data-copy=name on:click=copy>
                <span aria-live="polite">
                    {move || said.text(app.words(), app.words().dialog.copy)}
                </span>
                " "
                <span class="visually-hidden">{label}</span>
            </button>
            <p role="status">{refused}</p>
        </div>
    }
}
