//! How much of a card is written.

use super::figure::Drawing;

/// How much of a card is written at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extent {
    /// Whether the chart is drawn or its box left empty until the card comes near.
    pub drawing: Drawing,
    /// Whether the data table is in the card, for readers without scripts.
    pub table: bool,
    /// Whether the page consists of this card alone: its title is then the page's first heading.
    pub alone: bool,
}

impl Extent {
    /// The elements of the card's title and of the headings below it.
    pub(super) const fn headings(self) -> (&'static str, &'static str) {
        if self.alone {
            ("h1", "h2")
        } else {
            ("h3", "h4")
        }
    }
}
