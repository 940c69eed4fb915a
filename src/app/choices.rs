//! Changes of the selection: what a reader chooses, opens and closes.

use super::{App, Step};
use crate::dom;
use leptos::prelude::*;
use statlas_core::selection::{Filter, Selection, Tab};

impl App {
    /// Changes the selection as a choice: Back undoes it.
    pub fn choose(self, change: impl FnOnce(&mut Selection)) {
        let mut next = self.now();
        change(&mut next);
        self.turn_to(next, Step::Push);
    }

    /// Changes the selection while the reader types.
    pub fn adjust(self, change: impl FnOnce(&mut Selection)) {
        let mut next = self.now();
        change(&mut next);
        self.turn_to(next, Step::Replace);
    }

    fn turn_to(self, next: Selection, step: Step) {
        // As the address has it, from which others and a reload read the same.
        let next = Selection {
            years: next.years.in_order(),
            ..next.known_to(self.report())
        };
        if self.now() != next {
            self.address.with_value(|it| it.write(&next, step));
            self.show(next);
        }
    }

    /// Shows a selection without writing the address: that of the address itself, or of the start.
    pub fn show(self, next: Selection) {
        if self.now() == next {
            return;
        }
        self.adopt_rest();
        self.keep_focus();
        self.selection.set(next);
    }

    /// Where what has the focus goes with the change that follows, the focus goes to the result
    /// count, which says what came of it.
    fn keep_focus(self) {
        let Some(active) = dom::active_element() else {
            return;
        };
        dom::after_this(Box::new(move || {
            let lost = !active.is_connected() && dom::active_element().is_none();
            if let Some(count) = self.places.count.get_untracked().filter(|_| lost) {
                dom::focus_on(&count);
            }
        }));
    }

    /// Opens the share dialog of a statistic, by its position.
    pub fn share(self, position: Option<usize>) {
        self.adopt_rest();
        self.sharing.set(position);
    }

    /// Opens the list of keys.
    pub fn open_shortcuts(self) {
        self.adopt_rest();
        self.shortcuts_open.set(true);
    }

    /// Opens a statistic under a tab, if the report has it.
    pub fn open_card(self, id: &str, tab: Tab) {
        if self.position(id).is_some() {
            self.choose(|selection| {
                selection.card = Some(id.to_owned());
                selection.tab = tab;
            });
        }
    }

    /// Closes the open statistic.
    pub fn close_card(self) {
        self.choose(|selection| {
            selection.card = None;
            selection.tab = Tab::Chart;
        });
    }

    /// Takes off every filter.
    pub fn clear(self) {
        self.choose(|selection| *selection = selection.cleared());
    }

    /// Takes off one filter.
    pub fn remove(self, filter: Filter) {
        self.choose(|selection| *selection = selection.without(filter));
    }

    /// Shows all that is said about one entity, and nothing else.
    pub fn gather(self, id: &str) {
        self.choose(|selection| {
            *selection = selection.cleared();
            selection.card = None;
            selection.tab = Tab::Chart;
            selection.entity = Some(id.to_owned());
        });
    }
}
