//! A dialog: modal on a page of its own, opened in place in a frame.

use crate::app::App;
use crate::dom;
use crate::in_place;
use leptos::html;
use leptos::prelude::*;

/// A dialog that stays in the page and is shown while it has a card, so that the browser gives
/// focus back where it was.
#[component]
pub fn Dialog(
    app: App,
    class: &'static str,
    /// The attribute by which others find it; its value is the id of the card.
    hook: &'static str,
    /// The id of the element that names it.
    labelled: &'static str,
    /// The id of the card it shows; none while it is closed.
    card: fn(App) -> Option<String>,
    /// Its markup.
    content: Memo<String>,
    /// Called when the reader closes it.
    close: fn(App),
) -> impl IntoView {
    let place = NodeRef::<html::Dialog>::new();
    Effect::new(move |before: Option<Option<String>>| {
        let card = card(app);
        let element = place.get()?;
        let before = before.flatten();
        if card != before {
            show(&element, card.as_deref(), before.as_deref());
            // From one card to another: the reader starts at the top of the new one.
            if card.is_some() && before.is_some() {
                element.set_scroll_top(0);
                dom::focus_soon("#open-title");
            }
        }
        card
    });
    // The browser closes a modal dialog by itself on Escape; the selection follows.
    let dialog = view! {
        <dialog
            node_ref=place
            class=class
            aria-labelledby=labelled
            on:close=move |_| if untrack(|| card(app)).is_some() { close(app) }
            on:keydown=move |event| if is_escape(&event) { close(app) }
            on:click=move |event| if is_backdrop(&event) { close(app) }
        >
            <div class="open-card-body" inner_html=move || content.get()></div>
        </dialog>
    };
    dialog.attr(hook, move || card(app))
}

fn show(dialog: &web_sys::HtmlDialogElement, card: Option<&str>, before: Option<&str>) {
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
    if let (None, Some(before)) = (card, before) {
        let active = dom::document().active_element();
        if active.is_none_or(|it| it.tag_name() == "BODY") {
            dom::focus(&["[data-card=\"", before, "\"]:not([data-off]) [data-open]"].concat());
        }
    }
}

/// A dialog that is not modal does not close on Escape by itself. A chart in it may have had use
/// for the key.
fn is_escape(event: &web_sys::KeyboardEvent) -> bool {
    event.key() == "Escape" && dom::framed() && !event.default_prevented()
}

/// The dialog's own box is covered by its content, so only the backdrop is the dialog itself.
fn is_backdrop(event: &web_sys::MouseEvent) -> bool {
    event.target().is_some() && event.target() == event.current_target()
}
