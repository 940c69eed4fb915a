//! A dialog: modal on a page of its own, opened in the flow of the page in a frame.

use super::lazy::{self, Closing, Progress, Source};
use crate::app::App;
use crate::dom;
use crate::in_place;
use leptos::ev::MouseEvent;
use leptos::html;
use leptos::prelude::*;
use web_sys::{HtmlDialogElement, KeyboardEvent};

/// A dialog element that stays in the page and is open while it has a card, so that the browser can
/// return the focus when it closes. Its content is made when it opens and removed when it closes.
#[component]
pub fn Dialog(
    app: App,
    class: &'static str,
    /// The data attribute that identifies the dialog; its value is the id of the card.
    hook: &'static str,
    /// The id of the dialog's heading. The heading gets the focus when another card is shown.
    labelled: String,
    /// The id of the card; `None` while the dialog is closed.
    card: Memo<Option<String>>,
    /// How the dialog is closed.
    closing: Closing,
    /// The content of the dialog.
    content: Source,
) -> impl IntoView {
    let place = NodeRef::<html::Dialog>::new();
    let body = NodeRef::<html::Div>::new();
    let title = labelled.clone();
    let shut = move || {
        if card.with_untracked(Option::is_some) {
            (closing.close)(app);
        }
    };
    // A dialog can be open when the page is prerendered. In the browser it starts empty.
    let rendered = card.get_untracked().map(|_| content.html(app));
    // On Escape the browser closes a modal dialog itself, and the selection must follow. The `close`
    // event comes later, when the dialog may already be open again with another card.
    let is_closed = move || place.with_untracked(|it| it.as_ref().is_none_or(|it| !it.open()));
    let dialog = view! {
        <dialog
            node_ref=place
            class=class
            aria-labelledby=labelled
            on:close=move |_| if is_closed() { shut() }
            on:keydown=move |event| if is_escape(&event) { shut() }
            on:click=move |event| if is_backdrop(&event) { shut() }
        >
            <div
                class="open-card-body"
                node_ref=body
                inner_html=rendered
            ></div>
        </dialog>
    };
    let made = StoredValue::new_local(None);
    Effect::new(move |before: Option<Shown>| {
        let (card, before) = (card.get(), before.flatten());
        if card.is_some() && card != before.as_ref().map(|it| it.0.clone()) {
            content.want(app);
        }
        let now = card.map(|card| (card, content.progress(app)));
        let (element, body) = (place.get()?, body.get()?);
        if is_same(now.as_ref(), before.as_ref()) {
            return now;
        }
        let had_focus = dom::active_element().is_some_and(|it| body.contains(Some(&it)));
        // Dropping the mounted content removes it from the page.
        made.set_value(None);
        if let Some((_, progress)) = &now {
            let closing = Some(closing);
            let mounted = lazy::mount(app, content, *progress, closing, body.clone().into());
            made.set_value(Some(mounted));
        }
        let id = |shown: &Shown| shown.as_ref().map(|(card, _)| card.clone());
        let (card, shown) = (id(&now), id(&before));
        if card == shown {
            // The content has been loaded and has replaced the element that had the focus.
            if had_focus {
                dom::focus_in(&body, ".close");
            }
            return now;
        }
        show(app, &element, card.as_deref(), shown.as_deref());
        // When one card replaces another, the reader starts at the top of the new card.
        if card.is_some() && shown.is_some() {
            element.set_scroll_top(0);
            dom::focus_soon(&format!("#{title}"));
        }
        now
    });
    // The attribute is set only once the card is shown.
    let shown = move || {
        let card = card.get()?;
        matches!(content.progress(app), Progress::Ready(_)).then_some(card)
    };
    dialog.attr(hook, shown)
}

/// The id of the card and the progress of loading its content; `None` while the dialog is closed.
type Shown = Option<(String, Progress)>;

/// Whether both are the same card with the same progress.
fn is_same(now: Option<&(String, Progress)>, before: Option<&(String, Progress)>) -> bool {
    match (now, before) {
        (Some((card, progress)), Some((shown, other))) => card == shown && progress.is_as(*other),
        (None, None) => true,
        _ => false,
    }
}

/// Opens or closes the dialog element. `card` is the id of the card to show, `before` that of the card
/// shown until now.
fn show(app: App, dialog: &HtmlDialogElement, card: Option<&str>, before: Option<&str>) {
    if dom::framed() {
        in_place::show(dialog, card);
        return;
    }
    if card.is_some() != dialog.open() {
        if card.is_some() {
            let _ = dialog.show_modal();
        } else {
            dialog.close();
        }
    }
    // A dialog that was opened by the address has no earlier focus to return to: the focus goes to the
    // link that opens the card.
    if let (None, Some(before), Some(root)) = (card, before, app.root())
        && dom::active_element().is_none()
    {
        let opener = format!("[data-card=\"{before}\"]:not([data-off]) [data-open]");
        dom::focus_in(&root, &opener);
    }
}

/// Whether a key press must close the dialog. In a frame the dialog is not modal, and the browser does
/// not close it on Escape. A chart in the dialog may have used the key.
fn is_escape(event: &KeyboardEvent) -> bool {
    event.key() == "Escape" && dom::framed() && !event.default_prevented()
}

/// Whether a click hit the backdrop. The content covers the dialog's box, so only a click on the backdrop
/// has the dialog itself as its target.
fn is_backdrop(event: &MouseEvent) -> bool {
    event.target().is_some() && event.target() == event.current_target()
}
