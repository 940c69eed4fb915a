//! What a reader sees and no signal changes, as HTML text: the inside of a card, charts, tables,
//! citations, saved pages. The widget's components put it into the page as it stands.
//!
//! Every part is a function that appends to a string and escapes each text in it, so what a build
//! writes and what the browser writes are the same. What can be pressed in such a text carries
//! `data-` hooks, which the widget answers in one place.

mod arrangement;
mod card;
mod citations;
mod deck;
mod document;
mod edition;
mod endnotes;
mod extent;
mod fact_checks;
mod facts;
mod figure;
mod footer;
mod headline;
mod height;
mod names;
mod notes;
mod opened;
mod overview;
mod provenance;
mod published;
mod related;
mod saved;
mod shape;
mod table;

pub use arrangement::{Arrangement, Place};
pub use card::{card, inside};
pub use deck::{Group, Piece, all_cards, group_of, groups, is_large, named, only_card, pieces};
pub use document::{Document, Head, document, root, title};
pub use edition::Edition;
pub use endnotes::endnotes;
pub use extent::Extent;
pub use fact_checks::fact_check_cards;
pub use facts::facts;
pub use figure::{Drawing, drawn, figure_inside, width_code};
pub use footer::footer;
pub use headline::headline_inside;
pub(crate) use headline::{amount, change_texts, is_estimate, split};
#[cfg(feature = "host")]
pub use height::hundreds;
pub use names::{chosen, filter_name};
pub use opened::{notes_text, source_text, sources, tables};
pub use overview::overview_inside;
pub use provenance::{provenance_inside, source_line};
pub use published::{Link, published};
pub use related::{related, subjects};
pub use saved::saved;
pub use shape::shape;

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

    /// A text of the report as markup, in which what is in the other language is marked.
    pub fn marked(self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        self.prose(&mut out, text);
        out
    }

    /// Appends a text, escaped, in which what is in the other language is marked.
    fn prose(self, out: &mut String, text: &str) {
        match self.language {
            Language::Zh => chinese(out, text),
            Language::En => english(out, text),
        }
    }

    /// Where a card's own page is.
    pub fn card_href(self, id: &str) -> String {
        self.edition.card_href(id, self.language)
    }

    /// Chapter and section above a card's title: `投资 · 第三章`.
    pub fn kicker(self, statistic: &Statistic) -> String {
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
