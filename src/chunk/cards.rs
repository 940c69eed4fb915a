//! What shows statistics: cards, charts and reading them, tables, fact checks, the opened card. It
//! comes with the report's data, without which none of it can be drawn.

use super::lazy_view::{LazyView, lazy_view};
use super::split;
use crate::app::App;
use crate::report::convert;
use crate::{cards, chart_interaction, view};
use serde_wasm_bindgen::Error;
use statlas_core::page::{self, Extent, Page};
use statlas_core::report::{Report, Tally};
use statlas_core::selection::Index;
use wasm_bindgen::JsValue;
use web_sys::{Element, Event};

/// How much is written of the card in the nth place of the page.
pub type ExtentOf = fn(usize) -> Extent;

/// The functions of the chunk.
pub struct Cards {
    /// Makes a report of what `JSON.parse` made of its text, which was checked by a build, and of the
    /// counts over its statistics.
    pub convert: fn(&JsValue, Tally) -> Result<Report, Error>,
    /// All cards of the page as HTML.
    pub all: fn(Page, &Index, ExtentOf) -> String,
    /// The card of which a page consists, as HTML.
    pub only: fn(Page, usize, ExtentOf) -> String,
    /// Writes a card in the language of now if it is in another one, and draws its charts.
    pub ready: fn(App, &Element, cards::Look),
    /// The same without drawing.
    pub freshen: fn(App, &Element, cards::Look),
    /// Draws a chart of each kind and throws it away; false beyond the last kind.
    pub warm_up: fn(App, usize) -> bool,
    /// Lets charts be read. An event that came before is answered.
    pub read_charts: fn(App, &Element, Option<Event>),
    /// What a page on paper has behind the cards of these positions: sources and the address.
    pub endnotes: fn(Page, &[usize], &str) -> String,
    /// The footer of the page: article, sources, corrections.
    pub footer: fn(Page) -> String,
    /// The title of the document of one card.
    pub title: fn(Page, Option<usize>) -> String,
    /// The inside of the dialog of the opened card.
    pub opened: LazyView,
    /// The list of fact checks.
    pub checks: LazyView,
    /// All statistics as a table.
    pub table: LazyView,
    /// The head of an entity's page.
    pub subject: LazyView,
    /// The list of keys.
    pub shortcuts: LazyView,
}

/// The chunk.
pub static CARDS: Cards = Cards {
    convert,
    all: page::all_cards,
    only: page::only_card,
    ready: cards::ready,
    freshen: cards::freshen,
    warm_up: cards::warm_up,
    read_charts: chart_interaction::listen,
    endnotes: page::endnotes,
    footer: page::footer,
    title: page::title,
    opened: lazy_view!(view::opened_card),
    checks: lazy_view!(view::checks),
    table: lazy_view!(view::table),
    subject: lazy_view!(view::subject),
    shortcuts: lazy_view!(view::shortcut_list),
};

split!(cards -> Cards = CARDS);

pub use split::cards;
