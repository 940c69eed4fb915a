//! The state of a page: the one selection, and the two ways of changing it.

use crate::context::Context;
use crate::view::deck::{Piece, pieces};
use leptos::prelude::*;
use statlas_core::selection::{ChapterChoice, Index, Results, Selection, Tab, Theme};
use statlas_core::text::Language;

/// Whether a change can be taken back with the Back button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A choice: a new entry in the history.
    Push,
    /// Typing, dragging: the entry is replaced.
    Replace,
}

/// What live components need. Everything a reader chose is in `selection`; all else follows
/// from it.
#[derive(Clone, Copy)]
pub struct App {
    /// The report and the edition.
    pub context: Context,
    /// What the report's filters and search go by.
    pub index: &'static Index,
    /// What the reader chose.
    pub selection: RwSignal<Selection>,
    /// What follows from the filters: cards, counts, ways out of an empty result.
    pub results: Memo<Results>,
    /// The page's language: changes seldom, so what depends on it alone is kept apart.
    pub language: Memo<Language>,
    /// The statistic whose share dialog is open, by its position.
    #[cfg_attr(
        not(target_arch = "wasm32"),
        expect(dead_code, reason = "only the live page shares")
    )]
    pub sharing: RwSignal<Option<usize>>,
    /// Told of every change made here, to write it into the URL.
    on_change: StoredValue<fn(&Selection, Step)>,
}

impl App {
    /// The state of a page that starts with `selection`. Must be called within an owner that
    /// lives as long as the page.
    pub fn new(
        context: Context,
        index: &'static Index,
        selection: Selection,
        on_change: fn(&Selection, Step),
    ) -> Self {
        let selection = RwSignal::new(selection);
        let language = Memo::new(move |_| selection.with(|it| it.language));
        // Opening a card or changing the language leaves the results as they are.
        let filters = Memo::new(move |_| {
            selection.with(|it| Selection {
                language: Language::default(),
                theme: Theme::default(),
                card: None,
                tab: Tab::default(),
                ..it.clone()
            })
        });
        let results = Memo::new_with_compare(
            move |_| filters.with(|filters| index.results(filters)),
            |_, _| true,
        );
        let on_change = StoredValue::new(on_change);
        Self {
            context,
            index,
            selection,
            results,
            language,
            sharing: RwSignal::new(None),
            on_change,
        }
    }

    /// Changes the selection as a choice: Back undoes it.
    pub fn choose(self, change: impl FnOnce(&mut Selection)) {
        self.change(change, Step::Push);
    }

    /// Changes the selection while the reader types.
    pub fn adjust(self, change: impl FnOnce(&mut Selection)) {
        self.change(change, Step::Replace);
    }

    fn change(self, change: impl FnOnce(&mut Selection), step: Step) {
        let mut next = self.selection.get_untracked();
        change(&mut next);
        if self.selection.with_untracked(|now| *now != next) {
            (self.on_change.get_value())(&next, step);
            self.selection.set(next);
        }
    }

    /// What stands in the deck: the one card of a page that is no more; nothing where the fact
    /// checks are listed; else the cards the selection leaves, under the headings of their groups.
    pub fn pieces(self, only: Option<usize>) -> Vec<Piece> {
        if let Some(position) = only {
            return vec![Piece::Card(position)];
        }
        let (order, as_cards) = self
            .selection
            .with_untracked(|it| (it.order(), it.chapter != ChapterChoice::Checks));
        if !as_cards {
            return Vec::new();
        }
        self.results
            .with_untracked(|it| pieces(self.context.report, &it.cards, order))
    }

    /// The open statistic, by its position.
    pub fn open(self) -> Option<usize> {
        self.selection
            .with(|it| self.context.position(it.card.as_deref()?))
    }

    /// Closes the open statistic.
    pub fn close_card(self) {
        self.choose(|selection| {
            selection.card = None;
            selection.tab = Tab::Chart;
        });
    }
}
