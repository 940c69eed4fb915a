//! A text with a button that copies it.

use crate::clipboard;
use gloo::timers::callback::Timeout;
use leptos::html;
use leptos::prelude::*;
use statlas_core::text::Language;
use wasm_bindgen_futures::spawn_local;

/// How long a button says what it did, in milliseconds.
const SAID_FOR: u32 = 2_000;

/// What came of copying.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Nothing,
    Copied,
    Refused,
}

/// A text in a field of so many rows, with its copy button. Where the clipboard is refused the
/// text is selected, and words say what to do with it.
#[component]
pub fn Copyable(
    text: Memo<String>,
    label: &'static str,
    name: &'static str,
    rows: u32,
    language: Language,
) -> impl IntoView {
    let words = &language.words().dialog;
    let field = NodeRef::<html::Textarea>::new();
    let outcome = RwSignal::new(Outcome::Nothing);
    let copy = move |_| {
        spawn_local(async move {
            let done = clipboard::write(&text.get_untracked()).await;
            outcome.set(if done {
                Outcome::Copied
            } else {
                Outcome::Refused
            });
            if done {
                Timeout::new(SAID_FOR, move || {
                    let _ = outcome.try_set(Outcome::Nothing);
                })
                .forget();
            } else if let Some(field) = field.get_untracked() {
                field.select();
            }
        });
    };
    let said = move || match outcome.get() {
        Outcome::Copied => words.copied,
        _ => words.copy,
    };
    view! {
        <div class="copyable">
            <label>
                <span>{label}</span>
                <textarea node_ref=field readonly rows=rows spellcheck="false" data-share-text=name prop:value=move || text.get()></textarea>
            </label>
            <button type="button" data-copy=name on:click=copy>{said}</button>
            <p role="status">{move || (outcome.get() == Outcome::Refused).then_some(words.copy_refused)}</p>
        </div>
    }
}
