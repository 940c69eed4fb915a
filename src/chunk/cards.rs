//! What shows statistics: cards, charts and reading them, tables, fact checks, the opened card. It
//! comes with the report's data, without which none of it can be drawn.

use super::part::{Part, part_of};
use super::split;
use crate::app::App;
use crate::report::convert;
use crate::{cards, reader, view};
use serde_wasm_bindgen::Error;
use statlas_core::page::{self, Extent, Page};
use statlas_core::report::{Report, Tally};
use statlas_core::selection::Index;
use wasm_bindgen::JsValue;
use web_sys::{Element, Event};

/// The functions of the chunk.
pub struct Cards {
    /// Makes a report of what `JSON.parse` made of its text, which was checked by a build, and of the
    /// counts over its statistics.
    pub convert: fn(&JsValue, Tally) -> Result<Report, Error>,
    /// All cards of the page as HTML.
    pub all: fn(Page, &Index, fn(usize) -> Extent) -> String,
    /// The card of which a page consists, as HTML.
    pub only: fn(Page, usize, fn(usize) -> Extent) -> String,
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
    /// The foot of the page: article, sources, corrections.
    pub colophon: fn(Page) -> String,
    /// The title of the document of one card.
    pub title: fn(Page, Option<usize>) -> String,
    /// The inside of the dialog of the opened card.
    pub opened: Part,
    /// The list of fact checks.
    pub checks: Part,
    /// All statistics as a table.
    pub table: Part,
    /// The head of an entity's page.
    pub subject: Part,
    /// The list of keys.
    pub keys: Part,
}

/// The chunk.
pub static CARDS: Cards = Cards {
    convert,
    all: page::all_cards,
    only: page::only_card,
    ready: cards::ready,
    freshen: cards::freshen,
    warm_up: cards::warm_up,
    read_charts: reader::listen,
    endnotes: page::endnotes,
    colophon: page::colophon,
    title: page::title,
    opened: part_of!(view::opened_card),
    checks: part_of!(view::checks),
    table: part_of!(view::table),
    subject: part_of!(view::subject),
    keys: part_of!(view::key_list),
};

split!(cards -> Cards = CARDS);

pub use split::cards;
