//! The frame of a page: the fixed elements around its slots and cards.

use super::Slot;
use crate::app::App;
use leptos::prelude::*;
use statlas_core::page::{is_large, shape};
use web_sys::HtmlElement;

/// The HTML that the slots and the deck contain at the start.
#[derive(Clone, Debug, Default)]
pub struct Contents {
    slots: Vec<(Slot, String)>,
    cards: String,
}

impl Contents {
    /// Creates the contents of a page with cards; its slots are filled later.
    pub const fn cards(cards: String) -> Self {
        Self {
            slots: Vec::new(),
            cards,
        }
    }

    /// Renders the slots of a page with these cards: all slots if `whole`, otherwise those of the page of
    /// a single card.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn render(app: App, whole: bool, cards: String) -> Self {
        let slots = Slot::ALL.into_iter();
        let slots = slots.filter(|it| whole || it.is_in_card_page());
        Self {
            slots: slots.map(|it| (it, it.html(app))).collect(),
            cards,
        }
    }

    /// Returns the HTML of a slot and its shape; `None` if the slot is filled later.
    fn of(&self, slot: Slot) -> (String, Option<String>) {
        let found = self.slots.iter().find(|(it, _)| *it == slot);
        match found {
            Some((_, text)) => (text.clone(), Some(shape(text))),
            None => (String::new(), None),
        }
    }
}

/// Writes the frame of a page with cards into an empty root element; its slots are filled later.
pub fn frame_anew(app: App, root: HtmlElement, whole: bool, cards: String) {
    let contents = Contents::cards(cards);
    let frame = move || view! { <Frame app whole contents/> };
    leptos::mount::mount_to(root, frame).forget();
}

/// Everything inside the root element: the whole report, or a single card. Only the content of the slots
/// and the cards changes.
///
/// The custom element `statlas-sheet` is defined by the loader. A saved copy of the page does not save
/// that definition, so `:defined` lets the style sheet tell a live page from a saved copy, whose state
/// attributes are outdated.
#[component]
pub fn Frame(app: App, whole: bool, contents: Contents) -> impl IntoView {
    let slot = |slot: Slot, class: &'static str| {
        let (html, shape) = contents.of(slot);
        view! {
            <div
                class=class
                data-slot=slot.name()
                data-shape=shape
                inner_html=html
            ></div>
        }
    };
    let masthead = whole.then(|| {
        let (html, shape) = contents.of(Slot::Masthead);
        view! { <header class="masthead" data-slot="masthead" data-shape=shape inner_html=html></header> }
    });
    let controls = whole.then(|| {
        view! {
            <div class="controls" role="search" data-slot="controls">
                <div class="controls-row">
                    {slot(Slot::Search, "search")} {slot(Slot::Filters, "slot")}
                </div>
                {slot(Slot::Chapters, "slot")}
                {slot(Slot::Result, "slot")}
            </div>
        }
    });
    let before_cards = whole.then(|| {
        view! {
            {slot(Slot::OtherViews, "ways")}
            <h2 class="visually-hidden" data-slot="flat">{app.words().views.cards}</h2>
        }
    });
    let skip = whole.then(|| {
        view! { <a class="skip-link" href=format!("#{}", app.id("cards"))>{app.words().skip_to_cards}</a> }
    });
    let large = (whole && is_large(app.report())).then_some("");
    view! {
        {skip}
        <statlas-sheet class="sheet">
            {masthead}
            <div data-error="" role="alert"></div>
            {controls}
            {slot(Slot::Dialog, "dialog-slot")}
            {slot(Slot::Share, "dialog-slot")}
            {slot(Slot::Shortcuts, "dialog-slot")}
            <main id=app.id("cards") tabindex="-1">
                {before_cards}
                <div class="cards" data-slot="cards" data-large=large inner_html=contents.cards.clone()></div>
            </main>
            <section class="endnotes" data-slot="endnotes"></section>
            <footer>
                {slot(Slot::CreditLine, "imprint")}
                {slot(Slot::Footer, "colophon")}
            </footer>
        </statlas-sheet>
    }
}
