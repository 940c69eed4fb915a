//! The cards of the page and their order. Cards are adopted where the page was prerendered;
//! filters only hide, show and move them, so that a filter costs what it changes.

use super::query;
use crate::context::Context;
use crate::dom;
use crate::view::deck::{Piece, group_of};
use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use web_sys::{Element, Node};

const PIECES: &str = "[data-card], [data-group]";

/// Cards and group headings in their container.
pub struct Deck {
    container: Element,
    nodes: HashMap<Piece, Element>,
    shown: RefCell<HashSet<Piece>>,
}

impl Deck {
    /// Takes over the cards and headings in `container`.
    pub fn adopt(context: Context, container: &Element) -> Self {
        let statistics = context.report.statistics.iter().enumerate();
        let positions: HashMap<&str, usize> = statistics
            .map(|(position, statistic)| (statistic.id.as_str(), position))
            .collect();
        let mut nodes = HashMap::new();
        let mut shown = HashSet::new();
        for element in query::find_all(container, PIECES) {
            let piece = match element.get_attribute("data-card") {
                Some(id) => positions
                    .get(id.as_str())
                    .map(|&position| Piece::Card(position)),
                None => element
                    .get_attribute("data-group")
                    .and_then(|id| group_of(context.report, &id))
                    .map(Piece::Heading),
            };
            let Some(piece) = piece else { continue };
            if !element.has_attribute("hidden") {
                shown.insert(piece);
            }
            nodes.insert(piece, element);
        }
        Self {
            container: container.clone(),
            nodes,
            shown: RefCell::new(shown),
        }
    }

    /// Whether every statistic of the report has its card here.
    pub fn is_complete(&self, context: Context) -> bool {
        (0..context.report.statistics.len())
            .all(|place| self.nodes.contains_key(&Piece::Card(place)))
    }

    /// Shows exactly these pieces in this order.
    pub fn arrange(&self, pieces: &[Piece]) {
        let mut shown = self.shown.borrow_mut();
        let wanted: HashSet<Piece> = pieces.iter().copied().collect();
        for node in shown
            .difference(&wanted)
            .filter_map(|piece| self.nodes.get(piece))
        {
            dom::set(node, "hidden", "");
        }
        for node in wanted
            .difference(&shown)
            .filter_map(|piece| self.nodes.get(piece))
        {
            let _ = node.remove_attribute("hidden");
        }
        *shown = wanted;
        self.order(pieces);
    }

    /// Moves only what stands in another place than it should.
    fn order(&self, pieces: &[Piece]) {
        let mut cursor = visible(self.container.first_element_child());
        for node in pieces.iter().filter_map(|piece| self.nodes.get(piece)) {
            if cursor.as_ref() == Some(node) {
                cursor = visible(node.next_element_sibling());
            } else {
                let before: Option<&Node> = cursor.as_ref().map(AsRef::as_ref);
                let _ = self.container.insert_before(node, before);
            }
        }
    }

    /// The card of a statistic.
    pub fn card(&self, position: usize) -> Option<&Element> {
        self.nodes.get(&Piece::Card(position))
    }
}

/// The element itself or the next sibling that is a piece of the deck and not hidden; in a
/// frame an opened card stands between them.
fn visible(mut element: Option<Element>) -> Option<Element> {
    while let Some(it) = element.as_ref() {
        if !it.has_attribute("hidden") && !it.has_attribute("data-slot") {
            break;
        }
        element = it.next_element_sibling();
    }
    element
}
