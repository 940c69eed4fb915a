//! Adopting what was prerendered: the slots and the cards.

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

/// Events with which a reader comes to a part of the page: they are handled before those of the
/// part, which is taken over by then.
const COMING: [&str; 6] = [
    "pointerdown",
    "click",
    "focusin",
    "keydown",
    "input",
    "change",
];

impl Live {
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

    /// Takes over every slot that is as it was prerendered later: when the browser is idle, when the
    /// reader comes to it, or before anything changes; the page answers as soon as it is live. Every
    /// other slot is filled now.
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

/// Where a build notes the shape of what it has written into a slot.
const SHAPE: &str = "data-shape";

/// Whether what stands in a slot is as the build has written it.
pub(super) fn is_intact(element: &HtmlElement) -> bool {
    let expected = element.get_attribute(SHAPE);
    expected.is_some_and(|it| it == page::shape(&element.inner_html()))
}

/// Adopts what stands in a slot if it is as the build has written it; else makes it anew, with
/// what the reader has done in it.
fn take_over(app: App, slot: Slot, element: &HtmlElement) {
    let intact = is_intact(element);
    let _ = element.remove_attribute(SHAPE);
    if intact {
        // Should this trap, the script that started the module makes the widget anew.
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
