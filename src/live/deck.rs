//! The cards of the page and their order. Cards are adopted where the page was prerendered;
//! filters only hide, show and move them, so that a filter costs what it changes.

use super::query;
use crate::context::Context;
use crate::dom;
use crate::view::deck::{Piece, group_of};
use statlas_core::order::staying;
use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use web_sys::{Element, Node};

const PIECES: &str = "[data-card], [data-group]";

/// Cards and group headings in their container.
pub struct Deck {
    container: Element,
    nodes: HashMap<Piece, Element>,
    shown: RefCell<HashSet<Piece>>,
    /// Every piece in the order of the document.
    standing: RefCell<Vec<Piece>>,
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
        let mut standing = Vec::new();
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
            standing.push(piece);
            nodes.insert(piece, element);
        }
        Self {
            container: container.clone(),
            nodes,
            shown: RefCell::new(shown),
            standing: RefCell::new(standing),
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

    /// Moves as few cards as the new order allows: a move takes the browser as long as making a
    /// card.
    fn order(&self, pieces: &[Piece]) {
        let mut standing = self.standing.borrow_mut();
        let place_of: HashMap<Piece, usize> = standing
            .iter()
            .enumerate()
            .map(|(at, piece)| (*piece, at))
            .collect();
        let wanted: Vec<Piece> = pieces
            .iter()
            .copied()
            .filter(|piece| place_of.contains_key(piece))
            .collect();
        let places: Vec<usize> = wanted.iter().map(|piece| place_of[piece]).collect();
        let stays = staying(&places);
        if stays.iter().all(|it| *it) {
            return;
        }
        let mut next: Option<&Node> = None;
        for (piece, stays) in wanted.iter().zip(&stays).rev() {
            let node: &Node = self.nodes[piece].as_ref();
            if !stays {
                let _ = self.container.insert_before(node, next);
            }
            next = Some(node);
        }
        *standing = moved(&standing, &wanted, &stays);
    }

    /// The card of a statistic.
    pub fn card(&self, position: usize) -> Option<&Element> {
        self.nodes.get(&Piece::Card(position))
    }
}

/// The pieces as they stand once those of `wanted` that do not stay have been put before the
/// next of it that does, or to the end.
fn moved(standing: &[Piece], wanted: &[Piece], stays: &[bool]) -> Vec<Piece> {
    let mut before: HashMap<Piece, Vec<Piece>> = HashMap::new();
    let mut run = Vec::new();
    let mut gone = HashSet::new();
    for (piece, stays) in wanted.iter().zip(stays) {
        if *stays {
            before.insert(*piece, std::mem::take(&mut run));
        } else {
            gone.insert(*piece);
            run.push(*piece);
        }
    }
    let mut now = Vec::with_capacity(standing.len());
    for piece in standing.iter().filter(|piece| !gone.contains(*piece)) {
        now.extend(before.remove(piece).into_iter().flatten());
        now.push(*piece);
    }
    now.extend(run);
    now
}
