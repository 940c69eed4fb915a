//! The parts of a page that are trees of components of their own. Each stands in an element whose
//! `data-slot` names it.

use super::card_dialog::CardDialog;
use super::filters::{Chapters, Filters};
use super::footer::{CreditLine, Footer};
use super::masthead::Masthead;
use super::other_views::OtherViews;
use super::result::ResultLine;
use super::search::Search;
use super::share::ShareDialog;
use super::shortcuts_dialog::ShortcutsDialog;
use crate::app::App;
use leptos::prelude::*;
use web_sys::HtmlElement;

/// Does something with a slot's view. Each has a type of its own: boxed as `AnyView` they would bring
/// along what the app does not use, such as asynchronous hydration, and double the module.
macro_rules! with_view {
    ($slot:expr, $app:ident, $view:ident => $act:expr) => {
        with_view!(@each $slot, $app, $view => $act;
            Masthead Masthead, Search Search, Filters Filters, Chapters Chapters,
            Result ResultLine, Dialog CardDialog, Share ShareDialog, Shortcuts ShortcutsDialog,
            OtherViews OtherViews, CreditLine CreditLine, Footer Footer)
    };
    (@each $slot:expr, $app:ident, $view:ident => $act:expr; $($name:ident $component:ident),+) => {
        match $slot {
            $(Slot::$name => {
                let $view = move || view! { <$component app=$app/> };
                $act
            })+
        }
    };
}

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
    Shortcuts,
    /// What stands before the cards or in their place: an entity's head, the fact checks, the table.
    OtherViews,
    /// The line an embed always shows.
    CreditLine,
    /// The footer of the page.
    Footer,
}

impl Slot {
    /// Every slot, in the order in which they are taken over: last those that show what each choice would
    /// leave.
    pub const ALL: [Self; 11] = [
        Self::Masthead,
        Self::Search,
        Self::Result,
        Self::OtherViews,
        Self::Dialog,
        Self::Share,
        Self::Shortcuts,
        Self::CreditLine,
        Self::Footer,
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
            Self::Shortcuts => "keys",
            Self::OtherViews => "ways",
            Self::CreditLine => "imprint",
            Self::Footer => "colophon",
        }
    }

    /// Whether it stands in the page of a single card, too.
    pub const fn is_in_card_page(self) -> bool {
        matches!(
            self,
            Self::Dialog | Self::Share | Self::Shortcuts | Self::CreditLine | Self::Footer
        )
    }

    /// Its components as HTML.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn html(self, app: App) -> String {
        with_view!(self, app, view => view().to_html())
    }

    /// Adopts its components in an element, in which they stand as the build has rendered them.
    #[cfg(target_arch = "wasm32")]
    pub fn adopt(self, app: App, element: HtmlElement) {
        with_view!(self, app, view => leptos::mount::hydrate_from(element, view).forget());
    }

    /// Leptos adopts in a browser only; on the host this is compiled and never called.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn adopt(self, _: App, _: HtmlElement) {}

    /// Makes its components anew in an empty element.
    pub fn mount(self, app: App, element: HtmlElement) {
        with_view!(self, app, view => leptos::mount::mount_to(element, view).forget());
    }
}
