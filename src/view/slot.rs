//! The slots: parts of a page that are component trees of their own. The `data-slot` attribute of the
//! element around a slot names it.

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

/// Runs an expression with the view of a slot. Each view has a type of its own. Boxing them as `AnyView`
/// would double the size of the module, because it includes code that the app does not use, such as
/// asynchronous hydration.
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

/// A part of the page that is a component tree of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// The title, facts about the report, and the switches for language and theme.
    Masthead,
    /// The search field.
    Search,
    /// The filter panel.
    Filters,
    /// The row of chapters.
    Chapters,
    /// The active filters, the number of cards, the buttons for the views.
    Result,
    /// The dialog of the opened card.
    Dialog,
    /// The share dialog.
    Share,
    /// The dialog with the list of keyboard shortcuts.
    Shortcuts,
    /// The views before the cards or in their place: an entity's heading, the fact checks, the table.
    OtherViews,
    /// The credit line, which an embed always shows.
    CreditLine,
    /// The footer of the page.
    Footer,
}

impl Slot {
    /// Every slot, in the order in which they are taken over. The last two need the most work, because
    /// they show how many cards each choice would leave.
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

    /// Returns the value of `data-slot`.
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

    /// Whether the slot is also in the page of a single card.
    pub const fn is_in_card_page(self) -> bool {
        matches!(
            self,
            Self::Dialog | Self::Share | Self::Shortcuts | Self::CreditLine | Self::Footer
        )
    }

    /// Renders the components as HTML.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn html(self, app: App) -> String {
        with_view!(self, app, view => view().to_html())
    }

    /// Adopts the components in an element that contains them as the build has rendered them.
    #[cfg(target_arch = "wasm32")]
    pub fn adopt(self, app: App, element: HtmlElement) {
        with_view!(self, app, view => leptos::mount::hydrate_from(element, view).forget());
    }

    /// Does nothing: the native build cannot adopt, and never calls this.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn adopt(self, _: App, _: HtmlElement) {}

    /// Mounts the components in an empty element.
    pub fn mount(self, app: App, element: HtmlElement) {
        with_view!(self, app, view => leptos::mount::mount_to(element, view).forget());
    }
}
