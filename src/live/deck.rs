//! The cards of the page and their order. Cards are adopted where the page was prerendered;
//! filters only hide, show and move them, so that a filter costs what it changes.

use super::query;
use crate::app::App;
use crate::dom;
use statlas_core::order::staying;
use statlas_core::page::{Group, Piece, group_of, named};
use std::cell::{OnceCell, RefCell};
use web_sys::{Element, Node};

/// Cards and group headings in their container.
pub struct Deck {
    app: App,
    container: Element,
    /// Looked for while the browser is idle, or when something moves.
    pieces: OnceCell<RefCell<Pieces>>,
}

/// Where every piece stands. Pieces are numbered: cards by their position in the report, behind
/// them the headings.
struct Pieces {
    nodes: Vec<Option<Element>>,
    shown: Vec<bool>,
    /// Numbers in the order of the document.
    standing: Vec<usize>,
}

impl Deck {
    /// Takes over the cards and headings in `container`.
    pub fn adopt(app: App, container: &Element) -> Self {
        Self {
            app,
            container: container.clone(),
            pieces: OnceCell::new(),
        }
    }

    /// How many cards stand here.
    pub fn len(&self) -> usize {
        let cards = self.container.query_selector_all("[data-card]");
        cards.map_or(0, |it| it.length() as usize)
    }

    /// The cards among these pieces, in their order.
    pub fn cards(&self, pieces: &[Piece]) -> impl Iterator<Item = Element> {
        let all = self.pieces().borrow();
        pieces.iter().filter_map(move |piece| match piece {
            Piece::Card(position) => all.nodes[*position].clone(),
            Piece::Heading(_) => None,
        })
    }

    /// Names the headings in the page's language.
    pub fn name_headings(&self) {
        let page = self.app.page();
        let chapters = (0..page.report.chapters.len()).map(Group::Chapter);
        let cards = page.report.statistics.len();
        for group in std::iter::once(Group::Highlights).chain(chapters) {
            let all = self.pieces().borrow();
            if let Some(heading) = &all.nodes[number(cards, Piece::Heading(group))] {
                heading.set_text_content(Some(named(page, group).1));
            }
        }
    }

    /// Shows exactly these pieces in this order.
    pub fn arrange(&self, pieces: &[Piece]) {
        let cards = self.app.report.statistics.len();
        let mut all = self.pieces().borrow_mut();
        let mut wanted: Vec<usize> = pieces.iter().map(|it| number(cards, *it)).collect();
        wanted.retain(|it| all.nodes[*it].is_some());
        all.show(&wanted);
        all.order(&self.container, &wanted);
    }

    /// Looks for the cards before any of them has to move.
    pub fn find_pieces(&self) {
        self.pieces();
    }

    fn pieces(&self) -> &RefCell<Pieces> {
        self.pieces
            .get_or_init(|| RefCell::new(Pieces::find(self.app, &self.container)))
    }
}

impl Pieces {
    fn find(app: App, container: &Element) -> Self {
        let cards = app.report.statistics.len();
        let count = cards + 1 + app.report.chapters.len();
        let mut pieces = Self {
            nodes: vec![None; count],
            shown: vec![false; count],
            standing: Vec::with_capacity(count),
        };
        // As it was written, a page hides no card; one that was saved by its reader may.
        let hides = query::find(container, "[data-card][hidden]").is_some();
        let mut next = 0;
        for element in query::find_all(container, "[data-card], [data-group]") {
            let piece = match element.get_attribute("data-card") {
                Some(id) => app.position_near(&id, next).map(|position| {
                    next = position + 1;
                    Piece::Card(position)
                }),
                None => element
                    .get_attribute("data-group")
                    .and_then(|id| group_of(app.report, &id))
                    .map(Piece::Heading),
            };
            let Some(piece) = piece else { continue };
            let number = number(cards, piece);
            let asks = hides || matches!(piece, Piece::Heading(_));
            pieces.shown[number] = !asks || !element.has_attribute("hidden");
            pieces.standing.push(number);
            pieces.nodes[number] = Some(element);
        }
        pieces
    }

    fn show(&mut self, wanted: &[usize]) {
        let mut shown = vec![false; self.shown.len()];
        for number in wanted {
            shown[*number] = true;
        }
        for (number, node) in self.nodes.iter().enumerate() {
            let Some(node) = node
                .as_ref()
                .filter(|_| shown[number] != self.shown[number])
            else {
                continue;
            };
            if shown[number] {
                let _ = node.remove_attribute("hidden");
            } else {
                dom::set(node, "hidden", "");
            }
        }
        self.shown = shown;
    }

    /// Moves as few pieces as the new order allows: a move takes the browser as long as making a
    /// card.
    fn order(&mut self, container: &Element, wanted: &[usize]) {
        let mut places = vec![0; self.nodes.len()];
        for (place, number) in self.standing.iter().enumerate() {
            places[*number] = place;
        }
        let places: Vec<usize> = wanted.iter().map(|number| places[*number]).collect();
        let stays = staying(&places);
        if stays.iter().all(|it| *it) {
            return;
        }
        let mut next: Option<&Node> = None;
        for (number, stays) in wanted.iter().zip(&stays).rev() {
            let node = self.nodes[*number].as_deref();
            if let Some(node) = node.filter(|_| !stays) {
                let _ = container.insert_before(node, next);
            }
            next = node;
        }
        self.standing = moved(&self.standing, wanted, &stays);
    }
}

/// The number of a piece among so many cards.
fn number(cards: usize, piece: Piece) -> usize {
    match piece {
        Piece::Card(position) => position,
        Piece::Heading(Group::Highlights) => cards,
        Piece::Heading(Group::Chapter(place)) => cards + 1 + place,
    }
}

/// The pieces as they stand once those of `wanted` that do not stay have been put before the
/// next of it that does, or to the end.
fn moved(standing: &[usize], wanted: &[usize], stays: &[bool]) -> Vec<usize> {
    // Whether a wanted piece stays; none for the others.
    let mut fate = vec![None; 1 + standing.iter().copied().max().unwrap_or_default()];
    for (number, stays) in wanted.iter().zip(stays) {
        fate[*number] = Some(*stays);
    }
    let mut now = Vec::with_capacity(standing.len());
    let mut rest = wanted.iter().zip(stays);
    for number in standing {
        if fate[*number] == Some(false) {
            continue;
        }
        if fate[*number].is_some() {
            let before = rest.by_ref().take_while(|(_, stays)| !**stays);
            now.extend(before.map(|(moved, _)| *moved));
        }
        now.push(*number);
    }
    now.extend(rest.map(|(moved, _)| *moved));
    now
}
