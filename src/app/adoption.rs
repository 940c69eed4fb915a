//! The queue of prerendered parts of the page that are not yet taken over.

use super::App;
use leptos::prelude::*;
use std::collections::VecDeque;

/// A function that takes over one part of the page.
pub type Adoption = Box<dyn FnOnce()>;

impl App {
    /// Adds a part of the page to the queue. It is taken over by [`Self::adopt_next`], at the latest
    /// before the selection changes.
    pub fn adopt_later(self, adopt: Adoption) {
        self.unadopted.update_value(|it| it.push_back(adopt));
    }

    /// Takes over the next part of the page. Returns false when the queue is empty.
    pub fn adopt_next(self) -> bool {
        let next = self.unadopted.try_update_value(VecDeque::pop_front);
        let Some(adopt) = next.flatten() else {
            return false;
        };
        adopt();
        true
    }

    /// Takes over all parts of the page that are still in the queue.
    pub fn adopt_rest(self) {
        while self.adopt_next() {}
    }
}
