//! The deck: the cards of the page and their order. On a prerendered page the cards are adopted. Filters
//! only hide, show and move them, so that the cost of a filter depends on what it changes.

use super::query;
use super::sections::Sections;
use crate::app::App;
use statlas_core::page::{Arrangement, Group, Piece, Place, group_of, groups, is_large, named};
use std::cell::{OnceCell, RefCell};
use wasm_bindgen::prelude::*;
use web_sys::{Element, Node};

/// Marks cards that the filters leave out and sections without cards. It is not `hidden`, because
/// Chromium drops elements with `hidden` when it saves the page as one file.
const OFF: &str = "data-off";

#[wasm_bindgen]
extern "C" {
    /// An element whose attributes are toggled with a name passed as `JsValue`. The name is converted
    /// only once, not for each of hundreds of cards.
    type Switched;

    #[wasm_bindgen(method, js_name = toggleAttribute)]
    fn toggle_attribute(this: &Switched, name: &JsValue, on: bool) -> bool;
}

/// The cards and the sections of their groups in a container.
pub struct Deck {
    app: App,
    container: Element,
    /// Found while the browser is idle, or when something has to move.
    pieces: OnceCell<RefCell<Pieces>>,
}

/// The elements of cards and sections, indexed by the numbers of `Arrangement`, and their current
/// arrangement.
struct Pieces {
    nodes: Vec<Option<Element>>,
    shown: Vec<bool>,
    arrangement: Arrangement,
    /// Whether the cards form one flat list without headings.
    flat: bool,
    /// Only for a large report.
    sections: Option<Sections>,
}

impl Deck {
    /// Creates a deck from the cards and sections in `container`.
    pub fn adopt(app: App, container: &Element) -> Self {
        Self {
            app,
            container: container.clone(),
            pieces: OnceCell::new(),
        }
    }

    /// Returns the number of cards in the container.
    pub fn len(&self) -> usize {
        let cards = self.container.query_selector_all("[data-card]");
        cards.map_or(0, |it| it.length() as usize)
    }

    /// Returns the card elements among `pieces`, in the same order.
    pub fn cards(&self, pieces: &[Piece]) -> impl Iterator<Item = Element> {
        let all = self.pieces().borrow();
        pieces.iter().filter_map(move |piece| match piece {
            Piece::Card(position) => all.nodes[*position].clone(),
            Piece::Heading(_) => None,
        })
    }

    /// Writes the headings of the groups in the page's language.
    pub fn name_groups(&self) {
        let page = self.app.page_untracked();
        for group in groups(page.report) {
            if let Some(section) = self.pieces().borrow().section(group)
                && let Some(heading) = query::find(section, "h2")
            {
                heading.set_text_content(Some(named(page, group).1));
            }
        }
    }

    /// Shows exactly these pieces, in this order.
    pub fn arrange(&self, pieces: &[Piece]) {
        let mut all = self.pieces().borrow_mut();
        all.show(&self.container, pieces);
        for (card, place) in all.arrangement.arrange(pieces) {
            all.put(&self.container, card, place);
        }
        if let Some(sections) = all.sections.as_ref().filter(|_| !all.flat) {
            sections.show(&all.arrangement.in_sections(&all.shown));
        }
    }

    /// Finds the cards before any of them has to move, and measures their sections. Call it while the
    /// browser is idle.
    pub fn settle(&self) {
        if let Some(sections) = &self.pieces().borrow().sections {
            sections.measure();
        }
    }

    /// Computes what `arrange` would do and discards the result, so that the browser compiles this code.
    pub fn warm_up(&self, pieces: &[Piece]) {
        let mut arrangement = self.pieces().borrow().arrangement.clone();
        std::hint::black_box(arrangement.arrange(pieces));
    }

    fn pieces(&self) -> &RefCell<Pieces> {
        self.pieces
            .get_or_init(|| RefCell::new(Pieces::find(self.app, &self.container)))
    }
}

impl Pieces {
    /// Finds the cards and sections in `container`, and whether each is shown.
    fn find(app: App, container: &Element) -> Self {
        let cards = app.report().statistics.len();
        let count = cards + 1 + app.report().chapters.len();
        let mut pieces = Self {
            nodes: vec![None; count],
            shown: vec![false; count],
            arrangement: Arrangement::new(cards),
            flat: container.has_attribute("data-flat"),
            sections: None,
        };
        // A prerendered page hides no card, but a copy saved by a reader may.
        let hides = query::find(container, "[data-card][data-off]").is_some();
        let mut next = 0;
        for element in query::find_all(container, "[data-card], [data-group]") {
            let piece = match element.get_attribute("data-card") {
                Some(id) => app.position_near(&id, next).map(|position| {
                    next = position + 1;
                    Piece::Card(position)
                }),
                None => element
                    .get_attribute("data-group")
                    .and_then(|id| group_of(app.report(), &id))
                    .map(Piece::Heading),
            };
            let Some(piece) = piece else { continue };
            let number = pieces.arrangement.number(piece);
            let asks = hides || matches!(piece, Piece::Heading(_));
            pieces.shown[number] = !asks || !element.has_attribute(OFF);
            pieces.arrangement.push(piece);
            pieces.nodes[number] = Some(element);
        }
        if is_large(app.report()) {
            let shown = pieces.arrangement.in_sections(&pieces.shown);
            let sections = groups(app.report()).zip(shown).map(|(group, shown)| {
                let section = pieces.section(group)?.clone();
                Some((section.dyn_into().ok()?, shown))
            });
            let sections: Option<Vec<_>> = sections.collect();
            pieces.sections = sections.map(|it| Sections::new(container, it));
        }
        pieces
    }

    fn section(&self, group: Group) -> Option<&Element> {
        self.nodes[self.arrangement.number(Piece::Heading(group))].as_ref()
    }

    /// Shows the wanted pieces and hides all others, without moving any.
    fn show(&mut self, container: &Element, wanted: &[Piece]) {
        let headed = wanted.iter().any(|it| matches!(it, Piece::Heading(_)));
        // Without headings the cards stay in any section; the sections then have no boxes of their own.
        let flat = !headed && !wanted.is_empty();
        if self.flat != flat {
            let _ = container.toggle_attribute_with_force("data-flat", flat);
            self.flat = flat;
        }
        let mut shown = vec![false; self.arrangement.number(Piece::Heading(Group::Highlights))];
        shown.resize(self.nodes.len(), flat);
        for piece in wanted {
            shown[self.arrangement.number(*piece)] = true;
        }
        let off = JsValue::from_str(OFF);
        for (number, node) in self.nodes.iter().enumerate() {
            let Some(node) = node
                .as_ref()
                .filter(|_| shown[number] != self.shown[number])
            else {
                continue;
            };
            let node = node.unchecked_ref::<Switched>();
            node.toggle_attribute(&off, !shown[number]);
        }
        self.shown = shown;
    }

    /// Moves the card with a number to a place.
    fn put(&self, container: &Element, card: usize, place: Place) {
        let Some(card) = &self.nodes[card] else {
            return;
        };
        let (parent, next): (Option<Node>, Option<Node>) = match place {
            Place::Before(next) => {
                let next = self.nodes[next].clone().map(Node::from);
                (next.as_ref().and_then(Node::parent_node), next)
            }
            Place::EndOf(group) => (self.section(group).cloned().map(Node::from), None),
            Place::BeforeSections => {
                let first = query::find(container, ":scope > [data-group]");
                (Some(container.clone().into()), first.map(Node::from))
            }
            Place::End => (Some(container.clone().into()), None),
        };
        if let Some(parent) = parent {
            let _ = parent.insert_before(card, next.as_ref());
        }
    }
}
