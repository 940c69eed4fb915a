//! In a large report the browser skips the rendering of sections far from the viewport
//! (`content-visibility`). Otherwise every filter would lay out a grid of hundreds of boxes and check
//! each for its distance to the viewport.
//!
//! Sections are skipped once their container has `data-skips`. They need an estimated height while they
//! are skipped, which is measured on the live page: an estimate in a prerendered page would be wrong at
//! other window widths.

use super::idle;
use crate::dom;
use std::cell::Cell;
use web_sys::{Element, HtmlElement};

/// The sections of a deck.
pub struct Sections {
    container: Element,
    all: Vec<Section>,
}

/// A section, and what its height is estimated from.
struct Section {
    element: HtmlElement,
    /// How many of its cards are shown; the last number above 0 while the section is hidden.
    cards: Cell<usize>,
    /// The average height per card in CSS pixels: the height of the section divided by its cards. 0 until
    /// it is measured.
    each: Cell<f64>,
}

impl Sections {
    /// Creates the sections of a container. Each comes with the number of cards it shows. No section is
    /// skipped yet.
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

    /// Records how many cards each section shows. A section without cards is hidden and keeps its last
    /// number, so that it has the same height when it is shown again.
    pub fn show(&self, cards: &[usize]) {
        for (section, cards) in self.all.iter().zip(cards) {
            if *cards > 0 && section.cards.replace(*cards) != *cards && self.are_skipped() {
                section.reckon();
            }
        }
    }

    /// Measures the sections and lets the browser skip those far away. Hidden sections get the average of
    /// the others. Call it while the browser is idle, when the layout is up to date. In a flat list, the
    /// table or the fact checks no section is visible: a visit that starts with one of these skips
    /// nothing.
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
    /// Sets the height that the section's cards probably need. First without `auto`, which drops the
    /// height that the browser remembers for the section with other cards; then, when the browser is
    /// idle, with `auto` again.
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

/// Sets the estimated height. It is set as a style property, not as an attribute, which a strict
/// Content-Security-Policy would refuse.
fn keep(element: &HtmlElement, remembered: &str, height: f64) {
    let value = [remembered, &(height as u32).to_string(), "px"].concat();
    let _ = element
        .style()
        .set_property("contain-intrinsic-height", &value);
}
