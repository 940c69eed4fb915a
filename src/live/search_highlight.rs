//! Highlights what was searched for in the texts of the cards, without touching them: the browser
//! paints ranges. One that cannot paints nothing.

use super::query;
use crate::app::App;
use crate::dom;
use gloo::timers::callback::Timeout;
use js_sys::{Array, Function, Map, Reflect, Set};
use statlas_core::selection::search::Query;
use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Node};

/// The name in `::highlight()`.
const NAME: &str = "statlas-match";

/// Typing is over when this many milliseconds have passed.
const PAUSE: u32 = 120;

/// Elements whose text is searched, in a card and in the list of checks.
const TEXTS: &str = ":is(.card-title a, .card-text, .note, .note summary, .notes li, .entries b, \
    .entries p, figcaption, .figure-note, .source-line, .check dd, .arithmetic), \
    .proof-card :is(a, .printed span, .noted span)";

/// Highlights after a pause, so that a keystroke never waits for it.
#[derive(Clone)]
pub struct SearchHighlighter {
    app: App,
    state: Rc<State>,
}

#[derive(Default)]
struct State {
    pending: RefCell<Option<Timeout>>,
    /// What is highlighted now, and the ranges that are.
    highlighted: RefCell<Option<(Query, Set)>>,
}

impl SearchHighlighter {
    /// Highlights nothing yet.
    pub fn new(app: App) -> Self {
        Self {
            app,
            state: Rc::default(),
        }
    }

    /// Highlights the answers to `query` soon, and until then nothing; `places` then tells in which
    /// elements.
    pub fn highlight(&self, query: Query, places: Box<dyn Fn() -> Vec<Element>>) {
        let Some((registry, make)) = highlights() else {
            return;
        };
        registry.delete(&NAME.into());
        *self.state.highlighted.borrow_mut() = None;
        let highlighter = self.clone();
        *self.state.pending.borrow_mut() = (!query.is_empty()).then(|| {
            Timeout::new(PAUSE, move || {
                let Ok(highlight) = Reflect::construct(&make, &Array::new()) else {
                    return;
                };
                // It has the methods of a set.
                *highlighter.state.highlighted.borrow_mut() =
                    Some((query, highlight.clone().unchecked_into()));
                for place in places() {
                    highlighter.highlight_in(&place);
                }
                registry.set(&NAME.into(), &highlight);
            })
        });
    }

    /// Highlights the answers to the last query in one more element, whose text is new.
    pub fn highlight_in(&self, place: &Element) {
        let Some(search) = self.app.chunks.search.get() else {
            return;
        };
        if let Some((query, ranges)) = self.state.highlighted.borrow().as_ref() {
            for element in query::find_all(place, TEXTS) {
                add_ranges(&element, &|text| (search.highlights)(query, text), ranges);
            }
        }
    }
}

/// The registry of highlights, which has the methods of a map, and their constructor; none in
/// browsers that know neither.
fn highlights() -> Option<(Map, Function)> {
    let window = dom::window();
    let make = Reflect::get(&window, &"Highlight".into()).ok()?;
    let css = Reflect::get(&window, &"CSS".into()).ok()?;
    let registry = Reflect::get(&css, &"highlights".into()).ok()?;
    let there = registry.is_object();
    Some((
        there.then(|| registry.unchecked_into())?,
        make.dyn_into().ok()?,
    ))
}

/// The parts of a text that answer to a query, as byte ranges.
type Answers<'a> = dyn Fn(&str) -> Vec<Range<usize>> + 'a;

/// Adds the ranges of an element's own texts that answer to a query.
fn add_ranges(element: &Element, answers: &Answers, ranges: &Set) {
    let nodes = element.child_nodes();
    for node in (0..nodes.length()).filter_map(|place| nodes.item(place)) {
        // What is in another language than the page stands in an element of its own.
        if let Some(other) = node
            .dyn_ref::<Element>()
            .filter(|it| it.has_attribute("lang"))
        {
            add_ranges(other, answers, ranges);
        }
        if node.node_type() != Node::TEXT_NODE {
            continue;
        }
        let text = node.node_value().unwrap_or_default();
        for found in answers(&text) {
            let Ok(range) = web_sys::Range::new() else {
                return;
            };
            let (start, end) = (units(&text[..found.start]), units(&text[..found.end]));
            if range.set_start(&node, start).is_ok() && range.set_end(&node, end).is_ok() {
                ranges.add(&JsValue::from(range));
            }
        }
    }
}

/// Length in the units the DOM counts in.
fn units(text: &str) -> u32 {
    text.encode_utf16().count() as u32
}
