//! What a reader sees, as HTML text.
//!
//! ```text
//! Page + Selection ─▶ shell(…) ─▶ HTML text ─┬▶ the prerendered file
//!                                             └▶ what the live page replaces
//! ```
//!
//! Every part is a function that appends to a string and escapes each text in it, so the pages
//! written by a build and the parts written in the browser are the same. What can be pressed
//! carries `data-` hooks; [`Facet`] and the live page's one listener answer them.

mod card;
mod chips;
mod choices;
mod citations;
mod colophon;
mod controls;
mod deck;
mod document;
mod downloads;
mod edition;
mod endnotes;
mod facet;
mod figure;
mod headline;
mod height;
mod imprint;
mod keys;
mod masthead;
mod names;
mod notes;
mod onward;
mod opened;
mod overview;
mod proof;
mod published;
mod receipt;
mod results;
mod saved;
mod share;
mod shell;
mod standing;
mod subject;
mod table;

pub use card::{Extent, card, inside};
pub use chips::chips;
pub use choices::choices;
pub use colophon::colophon;
pub use controls::controls;
pub use deck::{Group, Piece, deck, group_of, groups, is_large, named, pieces};
pub use document::{Document, Head, document, root, title};
pub use downloads::shown_file;
pub use edition::Edition;
pub use endnotes::endnotes;
pub use facet::Facet;
pub use figure::{Drawing, drawn, width_code};
pub(crate) use headline::{amount, change_texts, is_estimate, split};
#[cfg(feature = "host")]
pub(crate) use height::hundreds;
pub use imprint::imprint;
pub use keys::keys;
pub(crate) use masthead::facts;
pub use masthead::masthead;
pub use opened::{Opening, opened, panel};
pub use overview::overview;
pub use proof::proof_sheet;
pub use published::{Link, published};
pub use receipt::{receipt_inside, source_line};
pub use results::ways_out;
pub use saved::saved;
pub use share::{FIRST_WIDTH, Offered, WIDTHS, share};
pub use shell::shell;
pub use standing::{Place, Standing};
pub use subject::subject_head;

use crate::language::Words;
use crate::markup::{chinese, english};
use crate::report::{Report, Statistic};
use crate::text::{Language, Text};

/// Between the parts of a line; it stays at the end of one that is broken.
pub(crate) const DOT: &str = "\u{a0}· ";

/// A report as it is shown: in which language, and where the page lies.
#[derive(Clone, Copy)]
pub struct Page<'a> {
    /// The report.
    pub report: &'a Report,
    /// Which page of a build this is.
    pub edition: Edition,
    /// The language.
    pub language: Language,
}

impl<'a> Page<'a> {
    /// The words of the language.
    pub fn words(self) -> &'static Words {
        self.language.words()
    }

    /// A text of the report in the page's language.
    pub fn text(self, text: &'a Text) -> &'a str {
        text.get(self.language)
    }

    /// The statistic at a position of the report.
    pub fn statistic(self, position: usize) -> &'a Statistic {
        &self.report.statistics[position]
    }

    /// Appends a text, escaped, in which what is in the other language is marked.
    fn prose(self, out: &mut String, text: &str) {
        match self.language {
            Language::Zh => chinese(out, text),
            Language::En => english(out, text),
        }
    }

    /// Where a card's own page is.
    fn card_href(self, id: &str) -> String {
        self.edition.card_href(id, self.language)
    }

    /// Chapter and section above a card's title: `投资 · 第三章`.
    pub(crate) fn kicker(self, statistic: &Statistic) -> String {
        let chapter = self.report.chapter(&statistic.chapter);
        let section = self.report.section(&statistic.section);
        let mut kicker = chapter
            .map_or("", |it| it.title.get(self.language))
            .to_owned();
        if let Some(section) = section {
            kicker.push_str(DOT);
            kicker.push_str(section.label.get(self.language));
        }
        kicker
    }
}
