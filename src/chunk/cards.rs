//! Everything that shows statistics: cards, charts and their reading, tables, fact checks, the opened
//! card. The chunk is loaded together with the report's data, which all of it needs.

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

/// Returns how much of a card is written; the argument is the card's place on the page, from 0.
pub type ExtentOf = fn(usize) -> Extent;

/// The functions of the chunk `cards`.
pub struct Cards {
    /// Converts the result of `JSON.parse` to a report. The text was checked by a build. The tally holds
    /// the counts over all statistics.
    pub convert: fn(&JsValue, Tally) -> Result<Report, Error>,
    /// Writes all cards of the page as HTML.
    pub all: fn(Page, &Index, ExtentOf) -> String,
    /// Writes the card of a page that has only one, as HTML. The number is the statistic's index in the
    /// report.
    pub only: fn(Page, usize, ExtentOf) -> String,
    /// Writes a card anew if its language is not the page's, and draws its charts.
    pub ready: fn(App, &Element, cards::Look),
    /// The same without drawing the charts.
    pub freshen: fn(App, &Element, cards::Look),
    /// Draws a chart of the nth kind and discards it; false if there is no nth kind.
    pub warm_up: fn(App, usize) -> bool,
    /// Starts reading charts by pointer and keyboard. The event is a click that came before the chunk was
    /// loaded.
    pub read_charts: fn(App, &Element, Option<Event>),
    /// Writes the endnotes of a printed page: the sources of the statistics at these indices, and the
    /// address.
    pub endnotes: fn(Page, &[usize], &str) -> String,
    /// Writes the footer of the page: article, sources, corrections.
    pub footer: fn(Page) -> String,
    /// Returns the title of the document; with an index, the title of the page of that card.
    pub title: fn(Page, Option<usize>) -> String,
    /// The content of the card dialog.
    pub opened: LazyView,
    /// The list of fact checks.
    pub checks: LazyView,
    /// All statistics as a table.
    pub table: LazyView,
    /// The heading of an entity's page.
    pub subject: LazyView,
    /// The list of keyboard shortcuts.
    pub shortcuts: LazyView,
}

/// The only value of [`Cards`]. The code reachable from it makes up the chunk.
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
