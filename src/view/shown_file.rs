//! What could not be saved or copied, shown to be copied by hand.

use super::copy::Copyable;
use crate::app::App;
use crate::clipboard;
use leptos::either::Either;
use leptos::html;
use leptos::prelude::*;

/// A file or text that could not be saved or copied and is shown in the page instead, with the reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The name of the file, or what the text is.
    pub name: String,
    /// Why it is shown.
    pub why: Reason,
    /// What is in it.
    pub content: Content,
}

/// Why something is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Downloads may be forbidden here.
    NotSaved,
    /// The clipboard was refused; the text is selected.
    NotCopied,
}

/// What is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// A text in a field.
    Text(String),
    /// A picture, by its address.
    Picture(String),
}

/// What is shown in the place of a file.
#[component]
pub fn ShownFile(app: App, shown: Shown) -> impl IntoView {
    let why = shown.why;
    let said = move || {
        let words = &app.words().dialog;
        match why {
            Reason::NotSaved => words.download_refused,
            Reason::NotCopied => words.copy_refused,
        }
    };
    let content = match shown.content {
        Content::Text(text) => Either::Left(view! { <Text app name=shown.name text why/> }),
        Content::Picture(address) => {
            Either::Right(view! { <img src=address alt=shown.name data-shown-file=""/> })
        }
    };
    view! {
        <p role="status">{said}</p>
        {content}
    }
}

#[component]
fn Text(app: App, name: String, text: String, why: Reason) -> impl IntoView {
    let field = NodeRef::<html::Textarea>::new();
    // The mark at the start of a spreadsheet file is no part of its text.
    let text = text.trim_start_matches('\u{feff}').to_owned();
    Effect::new(move |_| {
        if let Some(field) = field.get() {
            crate::dom::set(&field, "data-shown-file", "");
            if why == Reason::NotCopied {
                // The old way works in frames whose host did not pass the clipboard on.
                leptos::task::spawn_local(async move {
                    let _ = clipboard::copy(&field).await;
                });
            }
        }
    });
    view! { <Copyable app name="file" label=name text rows="8" field/> }
}
