//! The opened card: its chart enlarged, its data as a table, its sources; and what can be
//! taken away.

mod citations;
mod downloads;
mod onward;
mod panel;
mod tabs;

use super::headline::HeadlineRow;
use super::in_place;
use crate::app::App;
use crate::dom;
use downloads::Downloads;
use leptos::html;
use leptos::prelude::*;
use onward::Onward;
use panel::{Charts, Sources, Tables};
use statlas_core::selection::Tab;
use statlas_core::text::Language;
use tabs::Tabs;

/// The dialog. It stays in the page and is shown while a card is open, so that the browser
/// gives focus back where it was.
#[component]
pub fn OpenCard(app: App) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    let open = Memo::new(move |_| app.open());
    Effect::new(move |_| {
        if let Some(element) = dialog.get() {
            let open = open.get();
            let id = open.map(|position| app.context.statistic(position).id.as_str());
            show(&element, id);
        }
    });
    // From one card to another: the reader starts at the top of the new one.
    let from_another = move |now: &Option<usize>, before: Option<&Option<usize>>, _: Option<()>| {
        if let (Some(_), Some(Some(_)), Some(element)) = (now, before, dialog.get_untracked()) {
            element.set_scroll_top(0);
            dom::focus_soon("#open-title");
        }
    };
    Effect::watch(move || open.get(), from_another, false);
    let content = move || {
        let language = app.language.get();
        open.get()
            .map(|position| view! { <Opened app position language/> })
    };
    // The browser closes a dialog by itself on Escape; the selection follows.
    view! {
        <dialog
            node_ref=dialog
            class="open-card"
            data-dialog=move || open.get().map(|position| app.context.statistic(position).id.as_str())
            aria-labelledby="open-title"
            on:close=move |_| if open.get_untracked().is_some() { app.close_card() }
            on:keydown=move |event| if is_escape(&event) { app.close_card() }
            on:click=move |event| if is_backdrop(&event) { app.close_card() }
        >
            <div class="open-card-body">{content}</div>
        </dialog>
    }
}

#[component]
fn Opened(app: App, position: usize, language: Language) -> impl IntoView {
    let context = app.context;
    let statistic = context.statistic(position);
    let words = language.words();
    let tab = Memo::new(move |_| app.selection.with(|it| it.tab));
    let panel = move || match tab.get() {
        Tab::Chart => view! { <Charts app statistic language/> }.into_any(),
        Tab::Table => view! { <Tables app statistic language/> }.into_any(),
        Tab::Source => view! { <Sources app statistic language/> }.into_any(),
    };
    view! {
        <div class="open-head">
            <p class="kicker">{context.kicker(statistic, language)}</p>
            <button type="button" class="close" aria-label=words.dialog.close on:click=move |_| app.close_card()>"×"</button>
        </div>
        <h2 id="open-title" class="open-title" tabindex="-1">{statistic.title.get(language)}</h2>
        {statistic.headline.as_ref().map(|headline| view! { <HeadlineRow context headline language/> })}
        <Tabs app tab language/>
        <div class="panel" role="tabpanel" id="open-panel" aria-labelledby="open-title" tabindex="0">{panel}</div>
        <Downloads app statistic language/>
        <Onward app position language/>
        <p class="source-line checked">{(words.checked_on)(&context.report.checked)}</p>
    }
    .into_any()
}

/// Shows a dialog while a card is open, by its id.
pub fn show(dialog: &web_sys::HtmlDialogElement, card: Option<&str>) {
    if dom::framed() {
        in_place::show(dialog, card);
    } else if card.is_some() == dialog.open() {
        // Another card in the same dialog.
    } else if card.is_some() {
        let _ = dialog.show_modal();
    } else {
        dialog.close();
    }
}

/// A dialog that is not modal does not close on Escape by itself.
pub fn is_escape(event: &web_sys::KeyboardEvent) -> bool {
    event.key() == "Escape" && dom::framed()
}

/// The dialog's own box is covered by its content, so only the backdrop is the dialog itself.
pub fn is_backdrop(event: &web_sys::MouseEvent) -> bool {
    event.target().is_some() && event.target() == event.current_target()
}
