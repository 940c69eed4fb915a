//! Adopting the prerendered slots and cards.

use super::super::carry::{self, Carried};
use super::super::deck::Deck;
use super::super::query;
use super::Live;
use crate::app::App;
use crate::view::Slot;
use crate::{dom, press};
use statlas_core::page;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, MouseEvent};

/// Events that show that the reader uses a part of the page. They are handled in the capture phase: the
/// part is taken over before its own listeners are called.
const COMING: [&str; 6] = [
    "pointerdown",
    "click",
    "focusin",
    "keydown",
    "input",
    "change",
];

impl Live {
    /// Adopts the cards: creates the deck, watches the cards near the viewport, and handles clicks in them.
    pub(super) fn adopt_cards(&self) {
        let Some(container) = query::slot(&self.root, "cards") else {
            return;
        };
        *self.deck.borrow_mut() = Some(Deck::adopt(self.app, &container));
        if let Some(refresher) = &self.refresher {
            refresher.watch(&container);
        }
        let app = self.app;
        app.keep_listener(dom::listen(&container, "click", move |event| {
            if let Some(event) = event.dyn_ref::<MouseEvent>() {
                press::answer(app, event);
            }
        }));
    }

    /// Takes over the slots. A slot that is as it was prerendered waits, so that the page becomes live
    /// sooner: it is adopted when the browser is idle, when the reader uses the page, or before the
    /// selection changes. Every other slot is filled now.
    pub(super) fn take_over(&self) {
        let app = self.app;
        for slot in Slot::ALL {
            let Some(element) = query::slot(&self.root, slot.name()) else {
                continue;
            };
            if is_intact(&element) {
                app.adopt_later(Box::new(move || take_over(app, slot, &element)));
            } else {
                take_over(app, slot, &element);
            }
        }
        for name in COMING {
            app.keep_listener(dom::listen_capture(&self.root, name, move |_| {
                app.adopt_rest()
            }));
        }
        let controls = query::slot(&self.root, "controls");
        if controls.is_some_and(|it| carry::was_used(&it)) {
            app.adopt_rest();
        }
    }
}

/// The attribute in which the build noted the shape of a slot's content.
const SHAPE: &str = "data-shape";

/// Whether the content of a slot still has the shape that the build noted.
pub(super) fn is_intact(element: &HtmlElement) -> bool {
    let expected = element.get_attribute(SHAPE);
    expected.is_some_and(|it| it == page::shape(&element.inner_html()))
}

/// Adopts the content of a slot if it is as the build wrote it. Otherwise makes it anew and restores what
/// the reader did in it.
fn take_over(app: App, slot: Slot, element: &HtmlElement) {
    let intact = is_intact(element);
    let _ = element.remove_attribute(SHAPE);
    if intact {
        // If adopting traps, the loader finds this attribute and makes the widget anew.
        let root = app.root();
        if let Some(root) = &root {
            dom::set(root, "data-adopting", slot.name());
        }
        slot.adopt(app, element.clone());
        if let Some(root) = &root {
            let _ = root.remove_attribute("data-adopting");
        }
        return;
    }
    let element = element.clone();
    app.chunks.anew.with(move |anew| {
        let carried = Carried::take(&element);
        element.set_inner_html("");
        (anew.slot)(app, slot, element.clone());
        carried.give(&element);
    });
}
