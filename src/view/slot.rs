//! The parts of a page that are trees of components of their own. Each stands in an element whose
//! `data-slot` names it.

use super::card_dialog::CardDialog;
use super::filters::{Chapters, Filters};
use super::footer::{Colophon, Imprint};
use super::keys::KeysDialog;
use super::masthead::Masthead;
use super::result::ResultLine;
use super::search::Search;
use super::share::ShareDialog;
use super::ways::Ways;
use crate::app::App;
use leptos::prelude::*;

/// A part of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// Heading, facts, the switches for language and theme.
    Masthead,
    /// The search field.
    Search,
    /// The panel of filters.
    Filters,
    /// The row of chapters.
    Chapters,
    /// The filters that are on, the number of cards, the views.
    Result,
    /// The opened card.
    Dialog,
    /// The share dialog.
    Share,
    /// The list of keys.
    Keys,
    /// What stands before the cards or in their place: an entity's head, the fact checks, the table.
    Ways,
    /// The line an embed always shows.
    Imprint,
    /// The foot of the page.
    Colophon,
}

impl Slot {
    /// Every slot, in the order in which they are taken over.
    pub const ALL: [Self; 11] = [
        Self::Masthead,
        Self::Search,
        Self::Result,
        Self::Ways,
        Self::Dialog,
        Self::Share,
        Self::Keys,
        Self::Imprint,
        Self::Colophon,
        Self::Chapters,
        Self::Filters,
    ];

    /// The value of its `data-slot`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Masthead => "masthead",
            Self::Search => "search",
            Self::Filters => "filters",
            Self::Chapters => "chapters",
            Self::Result => "result",
            Self::Dialog => "dialog",
            Self::Share => "share",
            Self::Keys => "keys",
            Self::Ways => "ways",
            Self::Imprint => "imprint",
            Self::Colophon => "colophon",
        }
    }

    /// Whether it stands in the page of a single card, too.
    pub const fn is_in_card_page(self) -> bool {
        matches!(
            self,
            Self::Dialog | Self::Share | Self::Keys | Self::Imprint | Self::Colophon
        )
    }

    /// Whether it shows what each choice would leave, for which the whole report must have been
    /// read: it is taken over once the browser is idle, or when the reader comes to it.
    pub const fn counts(self) -> bool {
        matches!(self, Self::Chapters | Self::Filters)
    }

    /// Its components as HTML.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn html(self, app: App) -> String {
        self.view(app).to_html()
    }

    /// Its components. `AnyView`, so that rendering and taking over are compiled once.
    pub fn view(self, app: App) -> AnyView {
        match self {
            Self::Masthead => view! { <Masthead app/> }.into_any(),
            Self::Search => view! { <Search app/> }.into_any(),
            Self::Filters => view! { <Filters app/> }.into_any(),
            Self::Chapters => view! { <Chapters app/> }.into_any(),
            Self::Result => view! { <ResultLine app/> }.into_any(),
            Self::Dialog => view! { <CardDialog app/> }.into_any(),
            Self::Share => view! { <ShareDialog app/> }.into_any(),
            Self::Keys => view! { <KeysDialog app/> }.into_any(),
            Self::Ways => view! { <Ways app/> }.into_any(),
            Self::Imprint => view! { <Imprint app/> }.into_any(),
            Self::Colophon => view! { <Colophon app/> }.into_any(),
        }
    }
}
