//! Changes of the selection: choosing, opening and closing.

use super::{App, Step};
use crate::dom;
use leptos::prelude::*;
use statlas_core::selection::{Filter, Selection, Tab};

impl App {
    /// Changes the selection with a new history entry, so that the Back button undoes the change.
    pub fn choose(self, change: impl FnOnce(&mut Selection)) {
        let mut next = self.now();
        change(&mut next);
        self.turn_to(next, Step::Push);
    }

    /// Changes the selection and replaces the history entry, for example at each keystroke.
    pub fn adjust(self, change: impl FnOnce(&mut Selection)) {
        let mut next = self.now();
        change(&mut next);
        self.turn_to(next, Step::Replace);
    }

    /// Writes a selection into the address and shows it, unless it is the current one.
    fn turn_to(self, next: Selection, step: Step) {
        // Normalized in the same way as when the address is read, so that a reload gives the same
        // selection.
        let next = Selection {
            years: next.years.in_order(),
            ..next.known_to(self.report())
        };
        if self.now() != next {
            self.address.with_value(|it| it.write(&next, step));
            self.show(next);
        }
    }

    /// Shows a selection without writing the address: used for the start and when the address itself has
    /// changed.
    pub fn show(self, next: Selection) {
        if self.now() == next {
            return;
        }
        self.adopt_rest();
        self.keep_focus();
        self.selection.set(next);
    }

    /// If the element with the focus is removed by the change that follows, moves the focus to the result
    /// count.
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

    /// Opens the share dialog of the statistic at an index, or closes the dialog with `None`.
    pub fn share(self, position: Option<usize>) {
        self.adopt_rest();
        self.sharing.set(position);
    }

    /// Opens the dialog with the keyboard shortcuts.
    pub fn open_shortcuts(self) {
        self.adopt_rest();
        self.shortcuts_open.set(true);
    }

    /// Opens the statistic with this id under a tab; does nothing if the report does not have it.
    pub fn open_card(self, id: &str, tab: Tab) {
        if self.position(id).is_some() {
            self.choose(|selection| {
                selection.card = Some(id.to_owned());
                selection.tab = tab;
            });
        }
    }

    /// Closes the opened card.
    pub fn close_card(self) {
        self.choose(|selection| {
            selection.card = None;
            selection.tab = Tab::Chart;
        });
    }

    /// Removes every filter.
    pub fn clear(self) {
        self.choose(|selection| *selection = selection.cleared());
    }

    /// Removes one filter.
    pub fn remove(self, filter: Filter) {
        self.choose(|selection| *selection = selection.without(filter));
    }

    /// Shows all cards about one entity: removes every filter, closes the opened card, and filters by the
    /// entity's id.
    pub fn gather(self, id: &str) {
        self.choose(|selection| {
            *selection = selection.cleared();
            selection.card = None;
            selection.tab = Tab::Chart;
            selection.entity = Some(id.to_owned());
        });
    }
}
