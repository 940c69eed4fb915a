//! The state of a page: the one selection, and the two ways of changing it.

use crate::live::history;
use leptos::prelude::*;
use statlas_core::page::{Edition, Page, Piece, pieces};
use statlas_core::report::{Report, Statistic};
use statlas_core::selection::{ChapterChoice, Index, Results, Selection, Tab, Theme};
use statlas_core::text::Language;
use std::sync::OnceLock;

/// Whether a change can be taken back with the Back button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A choice: a new entry in the history.
    Push,
    /// Typing, dragging: the entry is replaced.
    Replace,
}

/// What the parts of a living page share. Everything a reader chose is in `selection`; all else
/// follows from it.
#[derive(Clone, Copy)]
pub struct App {
    /// The report; a page has one for as long as it lives.
    pub report: &'static Report,
    /// Which page of a build this is.
    pub edition: Edition,
    /// What the reader chose.
    pub selection: RwSignal<Selection>,
    /// What follows from the filters: cards, counts, ways out of an empty result.
    pub results: Memo<Results>,
    /// The page's language: changes seldom, so what depends on it alone is kept apart.
    pub language: Memo<Language>,
    /// The statistic whose share dialog is open, by its position.
    pub sharing: RwSignal<Option<usize>>,
    index: &'static OnceLock<Index>,
}

impl App {
    /// The state of a page that starts with `selection`. Must be called within an owner that
    /// lives as long as the page.
    pub fn new(report: &'static Report, edition: Edition, selection: Selection) -> Self {
        let index: &'static OnceLock<Index> = Box::leak(Box::default());
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
            move |_| {
                let index = index.get_or_init(|| Index::new(report));
                filters.with(|filters| index.results(filters))
            },
            |_, _| true,
        );
        Self {
            report,
            edition,
            selection,
            results,
            language,
            sharing: RwSignal::new(None),
            index,
        }
    }

    /// What filters and search go by. Made when it is first asked for: reading a page takes none.
    pub fn index(self) -> &'static Index {
        self.index.get_or_init(|| Index::new(self.report))
    }

    /// The page in its language of now.
    pub fn page(self) -> Page<'static> {
        Page {
            report: self.report,
            edition: self.edition,
            language: self.language.get_untracked(),
        }
    }

    /// The statistic at a position of the report.
    pub fn statistic(self, position: usize) -> &'static Statistic {
        &self.report.statistics[position]
    }

    /// The position of the statistic of that id.
    pub fn position(self, id: &str) -> Option<usize> {
        self.report.statistics.position(id)
    }

    /// The same where the statistic is likely to be at `guess`, as when all are gone through.
    pub fn position_near(self, id: &str, guess: usize) -> Option<usize> {
        if self.report.statistics.id(guess) == Some(id) {
            return Some(guess);
        }
        self.position(id)
    }

    /// Changes the selection as a choice: Back undoes it.
    pub fn choose(self, change: impl FnOnce(&mut Selection)) {
        let mut next = self.selection.get_untracked();
        change(&mut next);
        self.turn_to(next, Step::Push);
    }

    /// Changes the selection while the reader types.
    pub fn adjust(self, change: impl FnOnce(&mut Selection)) {
        let mut next = self.selection.get_untracked();
        change(&mut next);
        self.turn_to(next, Step::Replace);
    }

    fn turn_to(self, next: Selection, step: Step) {
        if self.selection.with_untracked(|now| *now != next) {
            history::write(&next, step);
            self.selection.set(next);
        }
    }

    /// What stands in the deck: nothing where the fact checks are listed; else the cards the
    /// selection leaves, under the headings of their groups.
    pub fn pieces(self) -> Vec<Piece> {
        let (order, as_cards) = self
            .selection
            .with_untracked(|it| (it.order(), it.chapter != ChapterChoice::Checks));
        if !as_cards {
            return Vec::new();
        }
        let index = self.index();
        self.results
            .with_untracked(|it| pieces(&it.cards, order, &|at| index.group(at)))
    }

    /// The open statistic, by its position.
    pub fn open(self) -> Option<usize> {
        self.selection.with(|it| self.position(it.card.as_deref()?))
    }

    /// Closes the open statistic.
    pub fn close_card(self) {
        self.choose(|selection| {
            selection.card = None;
            selection.tab = Tab::Chart;
        });
    }
}

/// Runs `act` whenever what `track` reads has changed, but not at first. Boxed, so that the
/// reactive machinery is compiled once.
pub fn on_change(track: impl Fn() + 'static, act: impl Fn() + 'static) {
    watch(Box::new(track), Box::new(act));
}

fn watch(track: Box<dyn Fn()>, act: Box<dyn Fn()>) {
    Effect::new(move |before: Option<()>| {
        track();
        if before.is_some() {
            untrack(&act);
        }
    });
}
