//! Buttons that copy a text of the page and say what came of it.

use super::query;
use crate::app::App;
use crate::clipboard::{self, Outcome};
use gloo::timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;

/// How long a button says what it did, in milliseconds.
const SAID_FOR: u32 = 3_000;

/// Copies the text a button is for: that of the citation or of the field it names. Where the
/// clipboard is refused the text is selected, and words say what to do with it.
pub fn copy(app: App, root: &Element, button: &Element) -> Option<()> {
    let text = match button.get_attribute("data-copy-cite") {
        Some(code) => query::find(root, &["[data-cite=\"", &code, "\"]"].concat())?,
        None => {
            let name = button.get_attribute("data-copy")?;
            query::find(root, &["[data-share-text=\"", &name, "\"]"].concat())?
        }
    };
    let words = &app.page().words().dialog;
    let label = query::find(button, "[aria-live]")?;
    // Beside a field there is room for more than one word.
    let status = button
        .next_element_sibling()
        .filter(|it| it.get_attribute("role").as_deref() == Some("status"));
    let say = move |label: &Element, done: &str, told: &str| {
        label.set_text_content(Some(done));
        if let Some(status) = &status {
            status.set_text_content(Some(told));
        }
    };
    spawn_local(async move {
        match clipboard::copy(&text).await {
            Outcome::Copied => say(&label, words.copied, ""),
            Outcome::Selected => say(&label, words.selected, words.copy_refused),
        }
        Timeout::new(SAID_FOR, move || label.set_text_content(Some(words.copy))).forget();
    });
    Some(())
}
