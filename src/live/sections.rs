//! In a large report, sections far from the viewport are skipped whole: else the browser lays out
//! a grid of hundreds of boxes, and asks each of them whether it has come near, at every filter.
//!
//! The style sheet skips them once `data-skips` stands on their container; the height they are to
//! have until then cannot be told without looking at the page, and a page that stands still would
//! have the wrong one as soon as its window has another width.

use super::idle;
use crate::dom;
use std::cell::Cell;
use web_sys::{Element, HtmlElement};

/// The sections of a deck.
pub struct Sections {
    container: Element,
    all: Vec<Section>,
}

/// A section, and what is known of its height.
struct Section {
    element: HtmlElement,
    /// How many of its cards are shown, or were when it was last seen.
    cards: Cell<usize>,
    /// The pixels of a card, gaps included, spread over the columns.
    each: Cell<f64>,
}

impl Sections {
    /// The sections in a container, none of them skipped, and how many cards each shows.
    pub fn new(container: &Element, sections: Vec<(HtmlElement, usize)>) -> Self {
        let section = |(element, cards)| Section {
            element,
            cards: Cell::new(cards),
            each: Cell::new(0.0),
        };
        Self {
            container: container.clone(),
            all: sections.into_iter().map(section).collect(),
        }
    }

    /// Notes how many cards each of them shows. One that shows none is hidden, and shall be as
    /// high as before when it is back.
    pub fn show(&self, cards: &[usize]) {
        for (section, cards) in self.all.iter().zip(cards) {
            if *cards > 0 && section.cards.replace(*cards) != *cards && self.are_skipped() {
                section.reckon();
            }
        }
    }

    /// Looks how high the sections are as they stand, and lets those that are far be skipped; one
    /// that is hidden is reckoned by the others. To be called while the browser is idle, when it
    /// knows. In a flat list, a table or a list of checks no section is to be seen: a visit that
    /// begins with one goes without.
    pub fn measure(&self) {
        let (mut height, mut cards) = (0.0, 0);
        for section in &self.all {
            let (own, shown) = (section.element.offset_height(), section.cards.get());
            if own > 0 && shown > 0 {
                section.each.set(f64::from(own) / shown as f64);
                height += f64::from(own);
                cards += shown;
            }
        }
        if height == 0.0 {
            return;
        }
        for section in &self.all {
            if section.each.get() == 0.0 {
                section.each.set(height / cards as f64);
            }
            section.keep("auto ");
        }
        dom::set(&self.container, "data-skips", "");
    }

    fn are_skipped(&self) -> bool {
        self.all.iter().any(|it| it.each.get() > 0.0)
    }
}

impl Section {
    /// Gives it the height its cards are likely to need. What the browser remembers of it is of
    /// other cards, and is forgotten by the time it is idle.
    fn reckon(&self) {
        self.keep("");
        let (element, height) = (self.element.clone(), self.height());
        idle::work(Box::new(move || {
            keep(&element, "auto ", height);
            false
        }));
    }

    fn keep(&self, remembered: &str) {
        keep(&self.element, remembered, self.height());
    }

    fn height(&self) -> f64 {
        self.each.get() * self.cards.get() as f64
    }
}

/// A property, not an attribute: a strict policy allows it.
fn keep(element: &HtmlElement, remembered: &str, height: f64) {
    let value = [remembered, &(height as u32).to_string(), "px"].concat();
    let _ = element
        .style()
        .set_property("contain-intrinsic-height", &value);
}
