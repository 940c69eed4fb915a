//! Content that could not be saved or copied, shown in the page for copying by hand.

use super::copy::Copyable;
use crate::app::App;
use crate::clipboard;
use leptos::either::Either;
use leptos::html;
use leptos::prelude::*;

/// Content that could not be saved or copied and is shown in the page instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The name of the file, or a label for the text.
    pub name: String,
    /// The reason why it is shown.
    pub why: Reason,
    /// The content itself.
    pub content: Content,
}

/// Why content is shown in the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Downloads may be forbidden here.
    NotSaved,
    /// The clipboard was refused; the text is selected.
    NotCopied,
}

/// The content of a file, or a text to copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// A text, shown in a field.
    Text(String),
    /// The address of a picture.
    Picture(String),
}

/// A message with the reason, and the content below it.
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
    // The byte order mark at the start of a CSV file is not part of its text.
    let text = text.trim_start_matches('\u{feff}').to_owned();
    Effect::new(move |_| {
        if let Some(field) = field.get() {
            crate::dom::set(&field, "data-shown-file", "");
            if why == Reason::NotCopied {
                // `execCommand` works in frames to which the host page has not granted the clipboard.
                leptos::task::spawn_local(async move {
                    let _ = clipboard::copy(&field).await;
                });
            }
        }
    });
    view! { <Copyable app name="file" label=name text rows="8" field/> }
}
