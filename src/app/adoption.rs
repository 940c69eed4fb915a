//! What of the page is still as it was prerendered, and when it is taken over.

use super::App;
use leptos::prelude::*;
use std::collections::VecDeque;

/// Takes over a part of the page.
pub type Adoption = Box<dyn FnOnce()>;

impl App {
    /// Has a part of the page taken over later: by [`Self::adopt_next`], or before anything changes.
    pub fn adopt_later(self, adopt: Adoption) {
        self.unadopted.update_value(|it| it.push_back(adopt));
    }

    /// Takes over the next part of the page; false when none is left.
    pub fn adopt_next(self) -> bool {
        let next = self.unadopted.try_update_value(VecDeque::pop_front);
        let Some(adopt) = next.flatten() else {
            return false;
        };
        adopt();
        true
    }

    /// Takes over all that is still as it was prerendered.
    pub fn adopt_rest(self) {
        while self.adopt_next() {}
    }
}
