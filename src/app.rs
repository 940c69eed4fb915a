//! The state of a page: the one selection, and what follows from it.

mod address;
mod adoption;
mod choices;
mod library;
mod settings;

pub use address::{Address, Step, restore};
pub use adoption::Adoption;
pub use library::Library;
pub use settings::{options, own_language, remember_single_keys, remember_theme};
pub use settings::{remembered_theme, single_keys};

use crate::chunk::Chunks;
use crate::dom::Listener;
use leptos::html;
use leptos::prelude::*;
use statlas_core::figure::ChartSettings;
use statlas_core::language::Words;
use statlas_core::page::{Edition, Page, Piece, pieces};
use statlas_core::report::{Report, Statistic};
use statlas_core::selection::{ChapterChoice, Filter, Index, Results, Selection, Tab, Theme, View};
use statlas_core::text::{Language, Text};
use std::cell::RefCell;
use std::collections::VecDeque;
use std::sync::Arc;
use web_sys::Element;

/// What the parts of a page share. Everything a reader chose is in `selection`; all else follows
/// from it.
#[derive(Clone, Copy)]
pub struct App {
    /// Which page of a build this is.
    pub edition: Edition,
    /// What the reader chose.
    pub selection: RwSignal<Selection>,
    /// What of it filters: all but language, theme and what is open.
    pub filters: Memo<Selection>,
    /// What follows from the filters: cards, counts, suggestions for an empty result.
    pub results: Memo<Arc<Results>>,
    /// How many cards the filters leave.
    pub shown: Memo<usize>,
    /// The page's language.
    pub language: Memo<Language>,
    /// The open statistic, by its position.
    pub open: Memo<Option<usize>>,
    /// The statistic whose share dialog is open, by its position.
    pub sharing: RwSignal<Option<usize>>,
    /// Whether the list of keys is open.
    pub shortcuts_open: RwSignal<bool>,
    /// Whether keys pressed alone do something.
    pub single_keys: RwSignal<bool>,
    /// The reader's settings for the figures of one opened card, which is named by its position.
    pub chart_settings: RwSignal<(usize, Vec<ChartSettings>)>,
    /// The elements that more than one component needs.
    pub places: Places,
    /// The code and data that come when they are needed.
    pub chunks: Chunks,
    /// Which widget of the document this is, from 0.
    number: usize,
    address: StoredValue<Address>,
    library: &'static Library,
    /// The element of the widget; none on the host.
    root: StoredValue<Option<Element>, LocalStorage>,
    listeners: StoredValue<Vec<Listener>>,
    /// What is still as it was prerendered.
    unadopted: StoredValue<VecDeque<Adoption>, LocalStorage>,
}

/// Elements that more than one component needs.
#[derive(Clone, Copy, Default)]
pub struct Places {
    /// The search field.
    pub search: NodeRef<html::Input>,
    /// The panel of filters.
    pub filters: NodeRef<html::Details>,
    /// The number of cards shown, in words.
    pub count: NodeRef<html::P>,
    /// What stands before the cards or in their place.
    pub other_views: NodeRef<html::Div>,
}

impl App {
    /// The state of a page that starts with `selection`. Must be called within an owner that
    /// lives as long as the page.
    pub fn new(
        library: &'static Library,
        edition: Edition,
        selection: Selection,
        number: usize,
    ) -> Self {
        let report = library.report();
        let selection = RwSignal::new(selection.known_to(report));
        // Opening a card or changing the language leaves the results as they are.
        let filters = Memo::new(move |_| Selection {
            language: Language::default(),
            theme: Theme::default(),
            card: None,
            tab: Tab::default(),
            ..selection.get()
        });
        let chunks = Chunks::new(library);
        let results = Memo::new_with_compare(
            move |before: Option<&Arc<Results>>| {
                let (selection, index) = (filters.get(), library.index());
                if selection.query.trim().is_empty() {
                    return Arc::new(index.results_for(&selection, index.no_search()));
                }
                if let Some(search) = chunks.search.track() {
                    let answer = library.answer(search, &selection.query);
                    return Arc::new(index.results_for(&selection, answer));
                }
                // As long as nothing can be searched the page stays as it is.
                let all = || Arc::new(index.results_for(&selection, index.no_search()));
                before.cloned().unwrap_or_else(all)
            },
            |_, _| true,
        );
        // What is not narrowed shows everything: no index is needed for that.
        let shown = Memo::new(move |_| {
            if filters.with(Selection::is_narrowed) {
                results.with(|it| it.cards.len())
            } else {
                report.statistics.len()
            }
        });
        let open = Memo::new(move |_| {
            selection.with(|it| report.statistics.position(it.card.as_deref()?))
        });
        Self {
            edition,
            selection,
            filters,
            results,
            shown,
            language: Memo::new(move |_| selection.with(|it| it.language)),
            open,
            sharing: RwSignal::new(None),
            shortcuts_open: RwSignal::new(false),
            single_keys: RwSignal::new(true),
            chart_settings: RwSignal::default(),
            places: Places::default(),
            chunks,
            number,
            address: StoredValue::default(),
            library,
            root: StoredValue::new_local(None),
            listeners: StoredValue::default(),
            unadopted: StoredValue::new_local(VecDeque::new()),
        }
    }

    /// Says in which element the widget is.
    pub fn stands_in(self, root: &Element) {
        self.root.set_value(Some(root.clone()));
    }

    /// The element of the widget; none on the host.
    pub fn root(self) -> Option<Element> {
        self.root.get_value()
    }

    /// Keeps a listener for as long as the page lives.
    pub fn keep_listener(self, listener: Listener) {
        self.listeners.update_value(|it| it.push(listener));
    }

    /// The report. Until [`Chunks::cards`] is there, only its head is known.
    pub fn report(self) -> &'static Report {
        self.library.report()
    }

    /// What filters and order go by.
    pub fn index(self) -> &'static Index {
        self.library.index()
    }

    /// Reads the texts of one more statistic for the search; false when nothing is left to do.
    pub fn prepare_search(self) -> bool {
        let search = self.chunks.search.get();
        search.is_some_and(|it| self.library.read_next_text(it))
    }

    /// The page in its language of now; tracks the language.
    pub fn page(self) -> Page<'static> {
        self.page_in(self.language.get())
    }

    /// The page in its language of now, without tracking it.
    pub fn page_untracked(self) -> Page<'static> {
        self.page_in(self.language.get_untracked())
    }

    fn page_in(self, language: Language) -> Page<'static> {
        Page {
            report: self.report(),
            edition: self.edition,
            language,
        }
    }

    /// The words of the page's language; tracks it.
    pub fn words(self) -> &'static Words {
        self.language.get().words()
    }

    /// A text of the report in the page's language; tracks it.
    pub fn text(self, text: &'static Text) -> &'static str {
        text.get(self.language.get())
    }

    /// The id of an element that stands once in a widget: of its own in every widget of a page.
    pub fn id(self, name: &'static str) -> String {
        match self.number {
            0 => name.to_owned(),
            number => format!("{name}-{}", number + 1),
        }
    }

    /// The statistic at a position of the report. Code outside of the chunks must not ask for it: it
    /// may not be there.
    ///
    /// # Panics
    /// When the report's data are not there.
    pub fn statistic(self, position: usize) -> &'static Statistic {
        &self.report().statistics[position]
    }

    /// The id of the statistic at a position.
    pub fn card_id(self, position: usize) -> Option<String> {
        self.report().statistics.id(position).map(str::to_owned)
    }

    /// The position of the statistic of that id.
    pub fn position(self, id: &str) -> Option<usize> {
        self.report().statistics.position(id)
    }

    /// The same where the statistic is likely to be at `guess`, as when all are gone through.
    pub fn position_near(self, id: &str, guess: usize) -> Option<usize> {
        if self.report().statistics.id(guess) == Some(id) {
            return Some(guess);
        }
        self.position(id)
    }

    /// What the reader has chosen by now, without tracking it.
    pub fn now(self) -> Selection {
        self.selection.get_untracked()
    }

    /// Sets the address the page starts from, and reads from it what is asked for.
    pub fn begin_address(self, address: Address) -> Selection {
        self.address.set_value(address);
        self.asked()
    }

    /// The selection the address asks for now.
    pub fn asked(self) -> Selection {
        let read = self.address.try_update_value(|it| it.read(self.report()));
        read.unwrap_or_default().known_to(self.report())
    }

    /// The chapter the address asks for, whether the report has it or not.
    pub fn asked_chapter(self) -> ChapterChoice {
        let read = self.address.try_update_value(|it| it.read(self.report()));
        read.unwrap_or_default().chapter
    }

    /// Whether the document is the widget's own: title and language are those of the first widget.
    pub const fn has_document(self) -> bool {
        self.number == 0
    }

    /// The selection of the page without a hash.
    pub fn base(self) -> Selection {
        self.address.with_value(|it| it.base().clone())
    }

    /// The whole address that stands for a selection.
    pub fn address_of(self, selection: &Selection) -> String {
        self.address.with_value(|it| it.of(selection))
    }

    /// The filters that narrow the cards, except the chapter, which has a row of its own.
    pub fn active_filters(self) -> Vec<Filter> {
        self.filters.with(|selection| {
            Filter::all()
                .filter(|it| *it != Filter::Chapter && selection.narrows(*it))
                .collect()
        })
    }

    /// Whether the list of fact checks stands in the place of the cards; tracks the selection.
    pub fn shows_checks(self) -> bool {
        self.filters.with(|it| it.chapter == ChapterChoice::Checks)
    }

    /// Whether what was typed waits for the code and data of the search; tracks both.
    pub fn is_search_coming(self) -> bool {
        let asked = self.filters.with(|it| it.narrows(Filter::Query));
        asked && self.chunks.search.track().is_none()
    }

    /// The cards the selection leaves, under the headings of their groups, if this view of them
    /// is chosen; tracks the selection. The list of fact checks stands in the place of any.
    pub fn pieces(self, view: View) -> Vec<Piece> {
        let now = self.filters.get();
        if now.chapter == ChapterChoice::Checks || now.view != view {
            return Vec::new();
        }
        let results = self.results.get();
        let index = self.index();
        pieces(&results.cards, now.order(), &|at| index.group(at))
    }

    /// The reader's settings for a figure of an opened card; as the report has it at first. Tracks
    /// it.
    pub fn chart_settings_of(self, position: usize, index: usize) -> ChartSettings {
        self.chart_settings.with(|(of, all)| {
            let settings = all.get(index).filter(|_| *of == position);
            settings.copied().unwrap_or_default()
        })
    }

    /// Keeps the reader's settings for a figure of an opened card, and forgets all other cards.
    pub fn set_chart_settings(self, position: usize, index: usize, settings: ChartSettings) {
        self.chart_settings.update(|(of, all)| {
            if *of != position {
                all.clear();
            }
            *of = position;
            all.resize(all.len().max(index + 1), ChartSettings::default());
            all[index] = settings;
        });
    }
}

/// Runs `act` whenever what `read` tells has changed from now on. `read` must get the
/// signals it reads: a memo nobody has ever got depends on nothing. Boxed, so that the reactive
/// machinery is compiled once.
pub fn on_change<T: PartialEq + 'static>(read: impl Fn() -> T + 'static, act: impl Fn() + 'static) {
    let last = RefCell::new(untrack(&read));
    let changed = move || {
        let now = read();
        let changed = *last.borrow() != now;
        last.replace(now);
        changed
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
