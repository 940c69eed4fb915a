//! A dialog: modal on a page of its own, opened in place in a frame.

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
pub fn Dialog<V: IntoView + 'static>(
    app: App,
    class: &'static str,
    /// The attribute by which others find it; its value is the id of the card.
    hook: &'static str,
    /// The id of the element that names it, which gets the focus when another card is shown.
    labelled: String,
    /// The id of the card it shows; none while it is closed.
    card: Memo<Option<String>>,
    /// Called when the reader closes it.
    close: fn(App),
    /// What stands in it.
    content: fn(App) -> V,
) -> impl IntoView {
    let place = NodeRef::<html::Dialog>::new();
    let body = NodeRef::<html::Div>::new();
    let title = labelled.clone();
    let shut = move || {
        if card.with_untracked(Option::is_some) {
            close(app);
        }
    };
    // The browser closes a modal dialog by itself on Escape; the selection follows.
    let dialog = view! {
        <dialog
            node_ref=place
            class=class
            aria-labelledby=labelled
            on:close=move |_| shut()
            on:keydown=move |event| if is_escape(&event) { shut() }
            on:click=move |event| if is_backdrop(&event) { shut() }
        >
            <div
                class="open-card-body"
                node_ref=body
                inner_html=rendered(app, card, content)
            ></div>
        </dialog>
    };
    let made = StoredValue::new_local(None);
    Effect::new(move |before: Option<Option<String>>| {
        let card = card.get();
        let (element, body) = (place.get()?, body.get()?);
        let before = before.flatten();
        if card != before {
            // A view that is dropped is taken out of the page.
            made.set_value(None);
            if card.is_some() {
                made.set_value(Some(leptos::mount::mount_to(body.into(), move || {
                    content(app)
                })));
            }
            show(app, &element, card.as_deref(), before.as_deref());
            // From one card to another: the reader starts at the top of the new one.
            if card.is_some() && before.is_some() {
                element.set_scroll_top(0);
                dom::focus_soon(&format!("#{title}"));
            }
        }
        card
    });
    dialog.attr(hook, move || card.get())
}

/// What stands in a dialog that is open when the page is rendered.
#[cfg(not(target_arch = "wasm32"))]
fn rendered<V: IntoView + 'static>(
    app: App,
    card: Memo<Option<String>>,
    content: fn(App) -> V,
) -> String {
    match card.get_untracked() {
        Some(_) => content(app).into_view().to_html(),
        None => String::new(),
    }
}

/// In the browser a dialog starts empty.
#[cfg(target_arch = "wasm32")]
fn rendered<V: IntoView + 'static>(
    _: App,
    _: Memo<Option<String>>,
    _: fn(App) -> V,
) -> &'static str {
    ""
}

/// The title of a dialog with its close button; `id` is that of the title.
#[component]
pub fn CloseButton(app: App, action: &'static str, close: fn(App)) -> impl IntoView {
    view! {
        <button
            type="button"
            class="close"
            data-action=action
            aria-label=move || app.words().dialog.close
            on:click=move |_| close(app)
        >
            "×"
        </button>
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
