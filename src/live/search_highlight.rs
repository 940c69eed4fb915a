//! Search highlights in the texts of the cards. The browser paints ranges (CSS Custom Highlight API), so
//! the elements stay unchanged. Browsers without this API show no highlights.

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

/// The name of the highlight in the style sheet (`::highlight(statlas-match)`).
const NAME: &str = "statlas-match";

/// How many milliseconds after the last change of the query its matches are highlighted.
const PAUSE: u32 = 120;

/// Selects the elements whose text is highlighted, in cards and in the list of fact checks.
const TEXTS: &str = ":is(.card-title a, .card-text, .note, .note summary, .notes li, .entries b, \
    .entries p, figcaption, .figure-note, .source-line, .check dd, .arithmetic), \
    .proof-card :is(a, .printed span, .noted span)";

/// Highlights matches after a pause, so that typing never waits for it.
#[derive(Clone)]
pub struct SearchHighlighter {
    app: App,
    state: Rc<State>,
}

#[derive(Default)]
struct State {
    pending: RefCell<Option<Timeout>>,
    /// The query that is highlighted now, and the set of its ranges.
    highlighted: RefCell<Option<(Query, Set)>>,
}

impl SearchHighlighter {
    /// Creates a highlighter that highlights nothing yet.
    pub fn new(app: App) -> Self {
        Self {
            app,
            state: Rc::default(),
        }
    }

    /// Removes the current highlights, and after a pause highlights the matches of `query`. `places` then
    /// returns the elements to look in.
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
                // A `Highlight` has the methods of a `Set`.
                *highlighter.state.highlighted.borrow_mut() =
                    Some((query, highlight.clone().unchecked_into()));
                for place in places() {
                    highlighter.highlight_in(&place);
                }
                registry.set(&NAME.into(), &highlight);
            })
        });
    }

    /// Highlights the matches of the last query in one more element, for example a card that was just
    /// written.
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

/// Returns the browser's highlight registry, which has the methods of a `Map`, and the constructor
/// `Highlight`. `None` in browsers without them.
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

/// Returns the matches in a text, as byte ranges.
type Answers<'a> = dyn Fn(&str) -> Vec<Range<usize>> + 'a;

/// Adds a range for every match in the element's own text nodes.
fn add_ranges(element: &Element, answers: &Answers, ranges: &Set) {
    let nodes = element.child_nodes();
    for node in (0..nodes.length()).filter_map(|place| nodes.item(place)) {
        // A text in another language than the page stands in a child element with a `lang` attribute.
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

/// Returns the length of a text in UTF-16 code units, in which the DOM counts.
fn units(text: &str) -> u32 {
    text.encode_utf16().count() as u32
}
