//! Passing a card on.

use super::history;
use crate::app::App;
use crate::clipboard;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use statlas_core::selection::Selection;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;

/// How long a button says what it did, in milliseconds.
const SAID_FOR: u32 = 2_000;

/// Copies the link of a card, in the page's language, and says on the button what came of it.
pub fn link(app: App, id: &str, button: &Element) {
    let selection = app.selection.with_untracked(|now| Selection {
        card: Some(id.to_owned()),
        language: now.language,
        ..Selection::default()
    });
    let address = history::address(&selection);
    let words = selection.language.words();
    let button = button.clone();
    spawn_local(async move {
        let copied = clipboard::write(&address).await;
        let said = if copied {
            words.dialog.copied.to_owned()
        } else {
            address
        };
        button.set_text_content(Some(&said));
        let back = words.share;
        Timeout::new(if copied { SAID_FOR } else { SAID_FOR * 5 }, move || {
            button.set_text_content(Some(back));
        })
        .forget();
    });
}
