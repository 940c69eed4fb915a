//! Buttons that copy a text and say what came of it.

use crate::app::App;
use crate::clipboard::{self, Outcome};
use gloo::timers::callback::Timeout;
use leptos::html;
use leptos::prelude::*;
use statlas_core::language::Words;

/// How long a button says what it did, in milliseconds.
pub const SAID_FOR: u32 = 3_000;

/// What a copy button says: its name, and for a while what came of a press.
#[derive(Clone, Copy)]
pub struct Said(RwSignal<Option<Outcome>>);

impl Said {
    /// A button that was not pressed yet.
    pub fn new() -> Self {
        Self(RwSignal::new(None))
    }

    /// Says what came of copying, for a while.
    pub fn announce(self, outcome: Outcome) {
        self.0.set(Some(outcome));
        let silent = move || {
            let _ = self.0.try_set(None);
        };
        Timeout::new(SAID_FOR, silent).forget();
    }

    /// What the button says; `name` is its own name.
    pub fn text(self, words: &'static Words, name: &'static str) -> &'static str {
        match self.0.get() {
            None => name,
            Some(Outcome::Copied) => words.dialog.copied,
            Some(Outcome::Selected) => words.dialog.selected,
        }
    }

    /// Whether the clipboard was refused just now.
    fn was_refused(self) -> bool {
        self.0.get() == Some(Outcome::Selected)
    }
}

/// A text in a field, with its copy button. Where the clipboard is refused the text is
/// selected, and words say what to do with it.
#[component]
pub fn Copyable(
    app: App,
    /// The name in `data-share-text` and `data-copy`.
    name: &'static str,
    #[prop(into)] label: Signal<String>,
    #[prop(into)] text: Signal<String>,
    rows: &'static str,
    /// The field, where others need it.
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
