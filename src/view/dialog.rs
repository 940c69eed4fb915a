//! A dialog: modal on a page of its own, opened in place in a frame.

use super::lazy::{self, Closing, Progress, Source};
use crate::app::App;
use crate::dom;
use crate::in_place;
use leptos::ev::MouseEvent;
use leptos::html;
use leptos::prelude::*;
use web_sys::{HtmlDialogElement, KeyboardEvent};

/// A dialog that stays in the page and is shown while it has a card, so that the browser gives
/// focus back where it was. What stands in it is made when it opens and goes when it closes.
#[component]
pub fn Dialog(
    app: App,
    class: &'static str,
    /// The attribute by which others find it; its value is the id of the card.
    hook: &'static str,
    /// The id of the element that names it, which gets the focus when another card is shown.
    labelled: String,
    /// The id of the card it shows; none while it is closed.
    card: Memo<Option<String>>,
    /// How the reader closes it.
    closing: Closing,
    /// What stands in it.
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
    // A dialog may be open when the page is rendered; in the browser it starts empty.
    let rendered = card.get_untracked().map(|_| content.html(app));
    // The browser closes a modal dialog by itself on Escape; the selection follows. It tells of a
    // closing later, when the next card may be open.
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
        // What is dropped is taken out of the page.
        made.set_value(None);
        if let Some((_, progress)) = &now {
            let closing = Some(closing);
            let mounted = lazy::mount(app, content, *progress, closing, body.clone().into());
            made.set_value(Some(mounted));
        }
        let id = |shown: &Shown| shown.as_ref().map(|(card, _)| card.clone());
        let (card, shown) = (id(&now), id(&before));
        if card == shown {
            // The content has come: what had the focus is gone.
            if had_focus {
                dom::focus_in(&body, ".close");
            }
            return now;
        }
        show(app, &element, card.as_deref(), shown.as_deref());
        // From one card to another: the reader starts at the top of the new one.
        if card.is_some() && shown.is_some() {
            element.set_scroll_top(0);
            dom::focus_soon(&format!("#{title}"));
        }
        now
    });
    // Others find it once it shows the card.
    let shown = move || {
        let card = card.get()?;
        matches!(content.progress(app), Progress::Ready(_)).then_some(card)
    };
    dialog.attr(hook, shown)
}

/// The id of the card a dialog shows, and how far its content is; none while it is closed.
type Shown = Option<(String, Progress)>;

/// Whether a dialog shows the same card, and the same of it.
fn is_same(now: Option<&(String, Progress)>, before: Option<&(String, Progress)>) -> bool {
    match (now, before) {
        (Some((card, progress)), Some((shown, other))) => card == shown && progress.is_as(*other),
        (None, None) => true,
        _ => false,
    }
}

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
    // Opened by its address it has nothing to give the focus back to.
    if let (None, Some(before), Some(root)) = (card, before, app.root())
        && dom::active_element().is_none()
    {
        let opener = format!("[data-card=\"{before}\"]:not([data-off]) [data-open]");
        dom::focus_in(&root, &opener);
    }
}

/// A dialog that is not modal does not close on Escape by itself. A chart in it may have had use
/// for the key.
fn is_escape(event: &KeyboardEvent) -> bool {
    event.key() == "Escape" && dom::framed() && !event.default_prevented()
}

/// The dialog's own box is covered by its content, so only the backdrop is the dialog itself.
fn is_backdrop(event: &MouseEvent) -> bool {
    event.target().is_some() && event.target() == event.current_target()
}
