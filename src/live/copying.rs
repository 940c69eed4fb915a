//! Buttons that copy a text of the page and say what came of it.

use super::{opened, query};
use crate::app::App;
use crate::clipboard::{self, Outcome};
use crate::taking_away::shown;
use gloo::timers::callback::Timeout;
use statlas_core::export;
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

/// Copies what a button among the downloads stands for: every value as a table, or the finding
/// as a sentence. Where the clipboard is refused the text is shown, selected.
pub fn copy_away(app: App, around: &Element, position: usize, button: &Element) -> Option<()> {
    let (page, words) = (app.page(), &app.page().words().dialog);
    let label = query::find(button, "[aria-live]")?;
    let (name, text, html) = if button.has_attribute("data-copy-table") {
        let (text, html) = export::tables(page.report, app.statistic(position), page.language);
        (words.copy_table, text, html)
    } else {
        let sentence = opened::sentence(app, position);
        (words.copy_sentence, sentence, String::new())
    };
    shown::clear(around);
    let around = around.clone();
    spawn_local(async move {
        let written = if html.is_empty() {
            clipboard::write(&text).await
        } else {
            clipboard::write_both(&text, &html).await
        };
        let mut outcome = Outcome::Copied;
        if !written && let Some(field) = shown::text(page, &around, name, words.copy_refused, &text)
        {
            outcome = clipboard::copy(&field).await;
        }
        label.set_text_content(Some(match outcome {
            Outcome::Copied => words.copied,
            Outcome::Selected => words.selected,
        }));
        Timeout::new(SAID_FOR, move || label.set_text_content(Some(name))).forget();
    });
    Some(())
}
