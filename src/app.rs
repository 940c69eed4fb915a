//! The state of a page: the one selection, and the two ways of changing it.

use crate::live::history;
use leptos::prelude::*;
use statlas_core::figure::View;
use statlas_core::page::{Edition, Page, Piece, pieces};
use statlas_core::report::{Report, Statistic};
use statlas_core::selection::{ChapterChoice, Index, Results, Selection, Tab, Texts, Theme, Way};
use statlas_core::text::Language;
use std::cell::RefCell;
use std::sync::{Arc, Mutex, OnceLock};

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
    /// What of it filters: all but language, theme and what is open.
    pub filters: Memo<Selection>,
    /// What follows from the filters: cards, counts, ways out of an empty result.
    pub results: Memo<Arc<Results>>,
    /// The page's language: changes seldom, so what depends on it alone is kept apart.
    pub language: Memo<Language>,
    /// The statistic whose share dialog is open, by its position.
    pub sharing: RwSignal<Option<usize>>,
    /// Whether the list of keys is open.
    pub keys: RwSignal<bool>,
    library: &'static Library,
}

/// What filters and search go by, once the whole report has been read.
struct Library {
    report: &'static Report,
    index: OnceLock<Index>,
    /// The index while it is being made, and then its texts.
    making: Mutex<Making>,
    /// How the reader looks at the figures of one opened card, which is named by its position.
    views: Mutex<(usize, Vec<View>)>,
}

#[derive(Default)]
struct Making {
    index: Option<Index>,
    texts: Texts,
}

impl Library {
    /// Reads one more statistic; false when nothing is left to do.
    fn read_next(&self) -> bool {
        let Ok(mut making) = self.making.lock() else {
            return false;
        };
        if self.index.get().is_some() {
            return false;
        }
        let index = &mut making.index;
        let more = index
            .get_or_insert_with(|| Index::begin(self.report))
            .read_next(self.report);
        drop(making);
        if !more {
            self.index();
        }
        more
    }

    /// Reads the texts of one more statistic; false when nothing is left to do.
    fn read_next_texts(&self) -> bool {
        let index = self.index();
        if index.has_texts() {
            return false;
        }
        let making = self.making.lock();
        let more = making.is_ok_and(|mut it| it.texts.read_next(self.report, index));
        if !more {
            self.searchable();
        }
        more
    }

    /// What filters go by: what is missing of it is read now.
    fn index(&self) -> &Index {
        self.index.get_or_init(|| {
            let begun = self.making.lock().ok().and_then(|mut it| it.index.take());
            let mut index = begun.unwrap_or_else(|| Index::begin(self.report));
            while index.read_next(self.report) {}
            index
        })
    }

    /// The same with the texts a search goes by.
    fn searchable(&self) -> &Index {
        let index = self.index();
        if !index.has_texts() {
            let begun = self
                .making
                .lock()
                .map(|mut it| std::mem::take(&mut it.texts));
            index.read_texts(self.report, begun.unwrap_or_default());
        }
        index
    }

    fn results(&self, selection: &Selection) -> Results {
        let searches = !selection.query.is_empty();
        let index = if searches {
            self.searchable()
        } else {
            self.index()
        };
        index.results(selection)
    }
}

impl App {
    /// The state of a page that starts with `selection`. Must be called within an owner that
    /// lives as long as the page.
    pub fn new(report: &'static Report, edition: Edition, selection: Selection) -> Self {
        let library: &'static Library = Box::leak(Box::new(Library {
            report,
            index: OnceLock::new(),
            making: Mutex::default(),
            views: Mutex::default(),
        }));
        let selection = RwSignal::new(selection.known_to(report));
        let language = Memo::new(move |_| selection.get().language);
        // Opening a card or changing the language leaves the results as they are.
        let filters = Memo::new(move |_| Selection {
            language: Language::default(),
            theme: Theme::default(),
            card: None,
            tab: Tab::default(),
            ..selection.get()
        });
        let results = Memo::new_with_compare(
            move |_| Arc::new(library.results(&filters.get())),
            |_, _| true,
        );
        Self {
            report,
            edition,
            selection,
            filters,
            results,
            language,
            sharing: RwSignal::new(None),
            keys: RwSignal::new(false),
            library,
        }
    }

    /// What filters and search go by: made while the browser is idle, or when it is asked for.
    pub fn index(self) -> &'static Index {
        self.library.index()
    }

    /// Reads one more statistic for the filters; false when nothing is left to do.
    pub fn prepare_filters(self) -> bool {
        self.library.read_next()
    }

    /// Reads the texts of one more statistic for the search; false when nothing is left to do.
    pub fn prepare_search(self) -> bool {
        self.library.read_next() || self.library.read_next_texts()
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

    /// What the reader has chosen by now. Reading a signal by value is compiled once; a closure
    /// for every reader would be compiled for each.
    pub fn now(self) -> Selection {
        self.selection.get_untracked()
    }

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
            ..next.known_to(self.report)
        };
        if self.now() != next {
            history::write(&next, step);
            self.selection.set(next);
        }
    }

    /// The cards the selection leaves, under the headings of their groups, if this view of them
    /// is chosen; the list of fact checks stands in the place of any.
    pub fn pieces(self, view: Way) -> Vec<Piece> {
        let now = self.now();
        if now.chapter == ChapterChoice::Checks || now.view != view {
            return Vec::new();
        }
        let index = self.index();
        let results = self.results.get_untracked();
        pieces(&results.cards, now.order(), &|at| index.group(at))
    }

    /// The open statistic, by its position.
    pub fn open(self) -> Option<usize> {
        self.position(self.selection.get().card.as_deref()?)
    }

    /// How the reader looks at the figures of an opened card; none for those that are shown as
    /// the report has them.
    pub fn views(self, position: usize) -> Vec<View> {
        let kept = self.library.views.lock();
        let kept = kept.ok().filter(|it| it.0 == position);
        kept.map(|it| it.1.clone()).unwrap_or_default()
    }

    /// Keeps how the reader looks at a figure of an opened card, and forgets all other cards.
    pub fn look(self, position: usize, index: usize, view: View) {
        let mut views = self.views(position);
        views.resize(views.len().max(index + 1), View::default());
        views[index] = view;
        if let Ok(mut kept) = self.library.views.lock() {
            *kept = (position, views);
        }
    }

    /// Forgets how the reader looked at a card.
    pub fn forget_views(self) {
        if let Ok(mut kept) = self.library.views.lock() {
            kept.1.clear();
        }
    }

    /// Closes the open statistic.
    pub fn close_card(self) {
        self.choose(|selection| {
            selection.card = None;
            selection.tab = Tab::Chart;
        });
    }
}

/// Runs `act` whenever what `read` tells has changed, but not at first. `read` must get the
/// signals it reads: a memo nobody has ever got depends on nothing. Boxed, so that the reactive
/// machinery is compiled once.
pub fn on_change<T: PartialEq + 'static>(read: impl Fn() -> T + 'static, act: impl Fn() + 'static) {
    let last = RefCell::new(None);
    let changed = move || {
        let now = Some(read());
        let before = last.replace(now);
        before.is_some() && before != *last.borrow()
    };
    watch(Box::new(changed), Box::new(act));
}

fn watch(changed: Box<dyn Fn() -> bool>, act: Box<dyn Fn()>) {
    Effect::new(move |_: Option<()>| {
        if changed() {
            untrack(&act);
        }
    });
}
