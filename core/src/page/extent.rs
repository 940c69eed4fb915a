//! Says how much of a card is written.

use super::figure::Drawing;

/// How much of a card is written at first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extent {
    /// Whether the chart is drawn at once, and in which widths, or left as an empty box until the
    /// card comes near the viewport.
    pub drawing: Drawing,
    /// Whether the card contains its data table, for readers without scripts.
    pub table: bool,
    /// Whether this card is the only one of its page. Its title is then the page's `h1`.
    pub alone: bool,
}

impl Extent {
    /// The element names of the card's title and of the headings below the title.
    pub(super) const fn headings(self) -> (&'static str, &'static str) {
        if self.alone {
            ("h1", "h2")
        } else {
            ("h3", "h4")
        }
    }
}
