//! The state of a page: one `Selection` signal and everything that is computed from it.

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

/// The state that all parts of a page share. `selection` holds everything the reader chose; the memos are
/// computed from it.
#[derive(Clone, Copy)]
pub struct App {
    /// The kind of page a build wrote: hosted, single card or offline.
    pub edition: Edition,
    /// Everything the reader chose.
    pub selection: RwSignal<Selection>,
    /// The part of the selection that filters and sorts the cards: without language, theme, open card and
    /// tab.
    pub filters: Memo<Selection>,
    /// The result of the filters: cards, counts, and suggestions for an empty result.
    pub results: Memo<Arc<Results>>,
    /// The number of cards that pass the filters.
    pub shown: Memo<usize>,
    /// The language of the page.
    pub language: Memo<Language>,
    /// The open statistic, as its index in `report.statistics`.
    pub open: Memo<Option<usize>>,
    /// The statistic whose share dialog is open, as its index in `report.statistics`.
    pub sharing: RwSignal<Option<usize>>,
    /// Whether the dialog with the keyboard shortcuts is open.
    pub shortcuts_open: RwSignal<bool>,
    /// Whether single-key shortcuts (without Ctrl, Alt or Meta) are on.
    pub single_keys: RwSignal<bool>,
    /// The reader's settings for the charts of one opened card: the index of its statistic and one entry
    /// per figure.
    pub chart_settings: RwSignal<(usize, Vec<ChartSettings>)>,
    /// Elements that more than one component needs.
    pub places: Places,
    /// The code and data that are loaded later.
    pub chunks: Chunks,
    /// The number of this widget in the document, from 0.
    number: usize,
    address: StoredValue<Address>,
    library: &'static Library,
    /// The root element of the widget; `None` in the native build.
    root: StoredValue<Option<Element>, LocalStorage>,
    listeners: StoredValue<Vec<Listener>>,
    /// The parts of the prerendered page that are not yet taken over, in the order of their turn.
    unadopted: StoredValue<VecDeque<Adoption>, LocalStorage>,
}

/// Elements that more than one component needs, set when they are mounted.
#[derive(Clone, Copy, Default)]
pub struct Places {
    /// The search field.
    pub search: NodeRef<html::Input>,
    /// The panel of filters, which can be folded.
    pub filters: NodeRef<html::Details>,
    /// The paragraph with the number of cards shown.
    pub count: NodeRef<html::P>,
    /// The element of the views that stand before the cards or replace them.
    pub other_views: NodeRef<html::Div>,
}

impl App {
    /// Creates the state of a page that starts with `selection`; `number` is the widget's number in the
    /// document, from 0. Must be called within a reactive owner that lives as long as the page.
    pub fn new(
        library: &'static Library,
        edition: Edition,
        selection: Selection,
        number: usize,
    ) -> Self {
        let report = library.report();
        let selection = RwSignal::new(selection.known_to(report));
        // A memo of its own: opening a card or changing the language does not compute the results again.
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
                // Until the search is loaded, the results stay as they were.
                let all = || Arc::new(index.results_for(&selection, index.no_search()));
                before.cloned().unwrap_or_else(all)
            },
            |_, _| true,
        );
        // Without filters every card is shown, and the index is not needed.
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

    /// Stores the root element of the widget.
    pub fn stands_in(self, root: &Element) {
        self.root.set_value(Some(root.clone()));
    }

    /// Returns the root element of the widget; `None` in the native build.
    pub fn root(self) -> Option<Element> {
        self.root.get_value()
    }

    /// Keeps a listener alive as long as the page.
    pub fn keep_listener(self, listener: Listener) {
        self.listeners.update_value(|it| it.push(listener));
    }

    /// Returns the report. Until [`Chunks::cards`] is loaded, this is only the head of the report,
    /// without statistics.
    pub fn report(self) -> &'static Report {
        self.library.report()
    }

    /// Returns the index that filters, search and sorting use.
    pub fn index(self) -> &'static Index {
        self.library.index()
    }

    /// Reads the texts of one more statistic for the search. Returns false when the search is not loaded
    /// or all texts have been read.
    pub fn prepare_search(self) -> bool {
        let search = self.chunks.search.get();
        search.is_some_and(|it| self.library.read_next_text(it))
    }

    /// Returns the page in the current language; tracks the language.
    pub fn page(self) -> Page<'static> {
        self.page_in(self.language.get())
    }

    /// Returns the page in the current language, without tracking it.
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

    /// Returns the words of the current language; tracks the language.
    pub fn words(self) -> &'static Words {
        self.language.get().words()
    }

    /// Returns a text of the report in the current language; tracks the language.
    pub fn text(self, text: &'static Text) -> &'static str {
        text.get(self.language.get())
    }

    /// Returns the id for an element that occurs once per widget. Widgets after the first append their
    /// number (`cards-2`), so that ids are unique in the document.
    pub fn id(self, name: &'static str) -> String {
        match self.number {
            0 => name.to_owned(),
            number => format!("{name}-{}", number + 1),
        }
    }

    /// Returns the statistic at an index of `report.statistics`. Only code in chunks may call this: main
    /// code runs before the report's data are loaded.
    ///
    /// # Panics
    /// When the report's data are not loaded.
    pub fn statistic(self, position: usize) -> &'static Statistic {
        &self.report().statistics[position]
    }

    /// Returns the id of the statistic at an index of `report.statistics`.
    pub fn card_id(self, position: usize) -> Option<String> {
        self.report().statistics.id(position).map(str::to_owned)
    }

    /// Returns the index in `report.statistics` of the statistic with this id.
    pub fn position(self, id: &str) -> Option<usize> {
        self.report().statistics.position(id)
    }

    /// Like [`Self::position`], but looks at index `guess` first. This is fast when the ids come in the
    /// report's order.
    pub fn position_near(self, id: &str, guess: usize) -> Option<usize> {
        if self.report().statistics.id(guess) == Some(id) {
            return Some(guess);
        }
        self.position(id)
    }

    /// Returns the current selection, without tracking it.
    pub fn now(self) -> Selection {
        self.selection.get_untracked()
    }

    /// Sets the address the page starts from, and returns the selection it asks for.
    pub fn begin_address(self, address: Address) -> Selection {
        self.address.set_value(address);
        self.asked()
    }

    /// Returns the selection that the address asks for now. Chapters, areas and entities that the report
    /// does not have are left out; an unknown card stays, and the page says so.
    pub fn asked(self) -> Selection {
        let read = self.address.try_update_value(|it| it.read(self.report()));
        read.unwrap_or_default().known_to(self.report())
    }

    /// Returns the chapter that the address asks for, even if the report does not have it.
    pub fn asked_chapter(self) -> ChapterChoice {
        let read = self.address.try_update_value(|it| it.read(self.report()));
        read.unwrap_or_default().chapter
    }

    /// Whether this is the first widget of the document. Only the first one sets the document's title and
    /// language.
    pub const fn has_document(self) -> bool {
        self.number == 0
    }

    /// Returns the selection of the page when its address has no hash.
    pub fn base(self) -> Selection {
        self.address.with_value(|it| it.base().clone())
    }

    /// Returns the full address of the page that stands for a selection.
    pub fn address_of(self, selection: &Selection) -> String {
        self.address.with_value(|it| it.of(selection))
    }

    /// Returns the filters that narrow the cards, without the chapter, which has its own row of buttons;
    /// tracks the filters.
    pub fn active_filters(self) -> Vec<Filter> {
        self.filters.with(|selection| {
            Filter::all()
                .filter(|it| *it != Filter::Chapter && selection.narrows(*it))
                .collect()
        })
    }

    /// Whether the list of fact checks replaces the cards; tracks the filters.
    pub fn shows_checks(self) -> bool {
        self.filters.with(|it| it.chapter == ChapterChoice::Checks)
    }

    /// Whether a search was entered whose code and data are not loaded yet; tracks both.
    pub fn is_search_coming(self) -> bool {
        let asked = self.filters.with(|it| it.narrows(Filter::Query));
        asked && self.chunks.search.track().is_none()
    }

    /// Returns the filtered cards in order, with the headings of their groups; tracks the filters. The
    /// list is empty unless `view` is the chosen view, and while the fact checks are shown.
    pub fn pieces(self, view: View) -> Vec<Piece> {
        let now = self.filters.get();
        if now.chapter == ChapterChoice::Checks || now.view != view {
            return Vec::new();
        }
        let results = self.results.get();
        let index = self.index();
        pieces(&results.cards, now.order(), &|at| index.group(at))
    }

    /// Returns the reader's settings for one figure of an opened card; tracks them. Without settings
    /// these are the defaults, which show the figure as the report has it. `position` is the statistic's
    /// index, `index` the figure's.
    pub fn chart_settings_of(self, position: usize, index: usize) -> ChartSettings {
        self.chart_settings.with(|(of, all)| {
            let settings = all.get(index).filter(|_| *of == position);
            settings.copied().unwrap_or_default()
        })
    }

    /// Stores the reader's settings for one figure of an opened card. Settings of every other card are
    /// dropped.
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

/// Calls `act` whenever the value of `read` has changed after this call. `read` must get every signal
/// that it depends on, because a memo that was never read has no dependencies. The closures are boxed, so
/// that the code of the effect is compiled only once.
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
