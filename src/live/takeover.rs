//! How the live page takes over the prerendered one.
//!
//! Each slot is a tree of components of its own. It is adopted where its shape is still the one
//! the build has written, else emptied and made anew. The cards belong to no tree and stay as
//! they stand when they are those of the report. So nothing the reader typed, chose or opened is
//! lost, nothing moves, and a changed page can never leave a dead one.

use super::card_refresher::CardRefresher;
use super::carry::{self, Carried};
use super::deck::Deck;
use super::search_highlight::SearchHighlighter;
use super::warm_up::warm_up;
use super::{ahead, idle, notice, performance_marks, printing, query, shortcuts};
use crate::app::{self, Address, App, Library, on_change};
use crate::chunk::{Frames, Missing};
use crate::view::Slot;
use crate::{dom, embed, press};
use leptos::prelude::*;
use statlas_core::code::Code;
use statlas_core::page::{self, Drawing, Edition, Extent, Piece};
use statlas_core::selection::options::Options;
use statlas_core::selection::{Selection, View};
use statlas_core::text::Language;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, MouseEvent};

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

/// Gets the page under `root` ready to be made live with a report. `foreign` tells that what is
/// written there is of another report; `number` counts the widgets of the document from 0.
pub fn prepare(
    root: &Element,
    library: impl FnOnce() -> &'static Library,
    foreign: bool,
    number: usize,
) -> Rc<Live> {
    // Effects run by it. Mounting sets it up, too, but there are effects before that.
    #[cfg(target_arch = "wasm32")]
    let _ = any_spawner::Executor::init_wasm_bindgen();
    let owner = Owner::new();
    let live = owner.with(|| Live::new(root, library(), foreign, number));
    Rc::new(Live {
        owner: Some(owner),
        ..live
    })
}

/// The parts of a living page.
pub struct Live {
    /// Of all that is made for the page. It is never dropped: the page lives until it is closed.
    owner: Option<Owner>,
    app: App,
    root: Element,
    options: Options,
    /// What the address asks for.
    asked: Selection,
    /// The language the page was written in, if anything was.
    written: Option<Language>,
    /// Whether what is written is of another report or another visit.
    fresh: bool,
    /// The one card the page consists of, where it is not the whole report.
    only: Option<usize>,
    refresher: Option<CardRefresher>,
    highlighter: SearchHighlighter,
    deck: RefCell<Option<Deck>>,
}

impl Live {
    fn new(root: &Element, library: &'static Library, foreign: bool, number: usize) -> Self {
        let report = library.report();
        if number == 0 {
            app::restore(report);
        }
        let edition = root.get_attribute("data-edition").unwrap_or_default();
        let edition = Edition::from(edition.as_str());
        let written = app::own_language(root);
        let options = app::options(root);
        let base = options.apply(&Selection {
            language: written.unwrap_or_default(),
            theme: app::remembered_theme(),
            ..Selection::default()
        });
        // Adopted is what was prerendered; what is asked for is applied after that.
        let prerendered = Selection {
            language: written.unwrap_or(base.language),
            ..Selection::default()
        };
        let app = App::new(library, edition, prerendered, number);
        app.stands_in(root);
        app.single_keys.set(app::single_keys());
        let asked = app.begin_address(Address::new(base, number == 0));
        let highlighter = SearchHighlighter::new(app);
        Self {
            owner: None,
            app,
            root: root.clone(),
            asked,
            written,
            // What a saved copy shows was chosen by another reader, or in another visit.
            fresh: foreign || root.has_attribute("data-copy"),
            only: options.card.as_deref().and_then(|id| app.position(id)),
            options,
            refresher: CardRefresher::new(app, app.language.get_untracked(), highlighter.clone()),
            highlighter,
            deck: RefCell::default(),
        }
    }

    /// Whether nothing need be fetched for what the page is to show at first.
    pub fn is_complete(&self) -> bool {
        !self.is_written_anew()
            && self.is_intact()
            && !self.asks_for_cards()
            && self.asked.query.is_empty()
    }

    /// Whether all slots are as the build has written them.
    fn is_intact(&self) -> bool {
        let elements = Slot::ALL.into_iter();
        let mut elements = elements.filter_map(|it| query::slot(&self.root, it.name()));
        elements.all(|it| is_intact(&it))
    }

    /// Fetches what the page is to show at first.
    ///
    /// # Errors
    /// When the page cannot be shown without what could not be fetched.
    pub async fn complete(&self) -> Result<(), Missing> {
        let chunks = self.app.chunks;
        let anew = self.is_written_anew();
        if anew || !self.is_intact() {
            chunks.anew.fetch().await?;
        }
        if anew {
            chunks.cards.fetch().await?;
        }
        // Where these fail, the page says so in the place of what they would show.
        if self.asks_for_cards() {
            let _ = chunks.cards.fetch().await;
        }
        if !self.asked.query.is_empty() {
            let _ = chunks.search.fetch().await;
        }
        Ok(())
    }

    fn is_written_anew(&self) -> bool {
        self.fresh || !self.can_adopt()
    }

    /// Whether the page is to show at first what was not prerendered: other cards than the first, whose
    /// charts are to be drawn, or something else than cards.
    fn asks_for_cards(&self) -> bool {
        let asked = &self.asked;
        asked.is_narrowed()
            || asked.card.is_some()
            || asked.view != View::Cards
            || self.written.is_some_and(|it| it != asked.language)
    }

    /// Makes the page live.
    pub fn begin(self: &Rc<Self>) {
        match &self.owner {
            Some(owner) => owner.with(|| self.begin_owned()),
            None => self.begin_owned(),
        }
    }

    fn begin_owned(self: &Rc<Self>) {
        let (app, root) = (self.app, &self.root);
        embed::dress(root, &self.options);
        if self.only.is_some() {
            dom::set(root, "data-only", "");
        }
        if self.is_written_anew() {
            self.write(self.asked.language, !self.fresh);
        }
        self.adopt_cards();
        self.take_over();
        self.clone().follow();
        self.listen();
        notice::show(app, root, self.options.card.clone(), app.asked_chapter());
        app.show(self.asked.clone());
        dom::set(root, "data-state", "live");
        if dom::framed() {
            let (root, first) = (root.clone(), app.now());
            let begin = move |it: &Frames| (it.begin)(app, &root, &first);
            app.chunks.frames.with(begin);
        }
        performance_marks::mark("statlas:live");
        performance_marks::after_paint(&["live"]);
        self.clone().prepare();
    }

    /// Whether all the slots are there, none within another, and exactly the cards the page is to
    /// have.
    fn can_adopt(&self) -> bool {
        let whole = self.only.is_none();
        let is_sound = |slot: Slot| match query::slot(&self.root, slot.name()) {
            Some(element) => query::find(&element, "[data-slot]").is_none(),
            None => !whole && !slot.is_in_card_page(),
        };
        Slot::ALL.into_iter().all(is_sound) && self.has_cards()
    }

    fn has_cards(&self) -> bool {
        let cards = self.only.map_or(self.app.report().statistics.len(), |_| 1);
        let container = query::slot(&self.root, "cards");
        container.is_some_and(|it| Deck::adopt(self.app, &it).len() == cards)
    }

    /// Writes the whole page, where nothing or not all of it was prerendered. The cards stay if they
    /// may and are all there.
    fn write(&self, language: Language, may_keep: bool) {
        let app = self.app;
        let kept = query::slot(&self.root, "cards").filter(|_| may_keep && self.has_cards());
        if kept.is_none() {
            app.selection.update(|it| it.language = language);
            if let Some(refresher) = &self.refresher {
                refresher.note_written(language);
            }
        }
        // Where pages came with tables for readers without scripts, they stay.
        let tables = query::find(&self.root, ".data").is_some();
        let cards = match kept {
            Some(_) => String::new(),
            None => self.cards(if tables { waiting_with_table } else { waiting }),
        };
        self.root.set_inner_html("");
        let root = self.root.dyn_ref::<HtmlElement>();
        // A page that is written anew has fetched it.
        if let (Some(root), Some(anew)) = (root, app.chunks.anew.get()) {
            (anew.page)(app, root.clone(), self.only.is_none(), cards);
        }
        if let (Some(kept), Some(empty)) = (kept, query::slot(&self.root, "cards")) {
            let _ = empty.replace_with_with_node_1(&kept);
        }
        self.name_language();
    }

    /// The cards as they stand before anything is chosen.
    fn cards(&self, extent: fn(usize) -> Extent) -> String {
        let page = self.app.page_untracked();
        // A page that is written anew has fetched them.
        let Some(cards) = self.app.chunks.cards.get() else {
            return String::new();
        };
        match self.only {
            Some(position) => (cards.only)(page, position, extent),
            None => (cards.all)(page, self.app.index(), extent),
        }
    }

    fn adopt_cards(&self) {
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
    fn take_over(&self) {
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

    /// Lets the page follow the selection.
    fn follow(self: Rc<Self>) {
        let app = self.app;
        let live = self.clone();
        on_change(
            move || app.language.get(),
            move || {
                live.app.chunks.cards.want();
                live.translate();
                live.arrange();
                performance_marks::mark("statlas:updated");
            },
        );
        let live = self.clone();
        on_change(
            // A search shows nothing new until its code and data are there.
            move || (app.filters.get(), app.is_search_coming()),
            move || {
                if untrack(|| app.is_search_coming()) {
                    app.chunks.search.want();
                }
                live.arrange();
                performance_marks::mark("statlas:updated");
            },
        );
        let root = self.root.clone();
        let dress = move || dom::set(&root, "data-theme", app.now().theme.code());
        dress();
        on_change(
            move || app.selection.with(|it| it.theme),
            move || {
                dress();
                app::remember_theme(app.now().theme);
            },
        );
    }

    /// Listens for what concerns the page as a whole.
    fn listen(&self) {
        let (app, root) = (self.app, &self.root);
        self.read_charts();
        self.draw();
        shortcuts::listen(app, root);
        for name in ["hashchange", "popstate"] {
            let follow = move |_: &_| app.show(app.asked());
            app.keep_listener(dom::listen(&dom::window(), name, follow));
        }
        printing::listen(app, root, self.refresher.clone());
        if let Some(refresher) = self.refresher.clone() {
            let cards = root.clone();
            let refit = move |_: &_| refresher.refit(&cards);
            app.keep_listener(dom::listen(&dom::window(), "resize", refit));
        }
        if let Some(skip) = query::find(root, ".skip-link") {
            let main = query::find(root, "main");
            // The hash holds the selection; an anchor there would push it out.
            app.keep_listener(dom::listen(&skip, "click", move |event| {
                event.prevent_default();
                if let Some(main) = main.as_ref().and_then(|it| it.dyn_ref::<HtmlElement>()) {
                    dom::focus_on(main);
                }
            }));
        }
    }

    /// Lets charts be read as soon as the code for that is there, which comes when a chart is
    /// pointed at or has the focus, if not before.
    fn read_charts(&self) {
        let (app, root) = (self.app, &self.root);
        let cards = app.chunks.cards;
        let pressed = Rc::new(RefCell::new(None));
        for name in ["pointerover", "focusin", "click"] {
            let pressed = pressed.clone();
            app.keep_listener(dom::listen(root, name, move |event| {
                if cards.get().is_some() {
                    return;
                }
                let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
                if target.is_some_and(|it| it.closest("svg.chart").is_ok_and(|it| it.is_some())) {
                    if name == "click" {
                        *pressed.borrow_mut() = Some(event.clone());
                    }
                    cards.want();
                }
            }));
        }
        let (root, begun) = (root.clone(), Cell::new(false));
        Effect::new(move |_| {
            if let Some(cards) = cards.track()
                && !begun.replace(true)
            {
                (cards.read_charts)(app, &root, pressed.take());
            }
        });
    }

    /// Draws what is near as soon as the code for that is there.
    fn draw(&self) {
        let (cards, refresher) = (self.app.chunks.cards, self.refresher.clone());
        Effect::new(move |before: Option<bool>| {
            let is_there = cards.track().is_some();
            // What was there from the start has drawn by itself.
            if let Some(refresher) = refresher
                .as_ref()
                .filter(|_| is_there && before == Some(false))
            {
                refresher.refresh_near();
                performance_marks::mark("statlas:updated");
            }
            is_there
        });
    }

    /// Makes ready what a first choice needs, while the browser is idle, and fetches ahead.
    fn prepare(self: Rc<Self>) {
        let app = self.app;
        // A card by itself has nothing to choose from or to search.
        let whole = self.only.is_none();
        let (begun, done) = (app.now(), Cell::new(0));
        let prepare = move || {
            let deck = self.deck.borrow();
            match done.replace(done.get() + 1) {
                0 => deck.iter().for_each(Deck::settle),
                _ if app.adopt_next() => done.set(1),
                // A reader who has chosen something has gone through it.
                1 if whole && app.now() == begun => warm_up(app, deck.as_ref()),
                _ => return false,
            }
            true
        };
        ahead::fetch(app, whole);
        performance_marks::on_screen(Box::new(move || idle::work(Box::new(prepare))));
    }

    /// Brings what no component writes into the language of now: cards as they come near.
    fn translate(&self) {
        let app = self.app;
        if let Some(heading) = query::slot(&self.root, "flat") {
            heading.set_text_content(Some(app.page_untracked().words().views.cards));
        }
        if let Some(skip) = query::find(&self.root, ".skip-link") {
            skip.set_text_content(Some(app.page_untracked().words().skip_to_cards));
        }
        self.name_language();
        let Some(cards) = query::slot(&self.root, "cards") else {
            return;
        };
        if let Some(deck) = self.deck.borrow().as_ref() {
            deck.name_groups();
        }
        if let Some(refresher) = &self.refresher {
            refresher.refresh(&cards);
        }
    }

    /// Says in which language the page is.
    fn name_language(&self) {
        let page = self.app.page_untracked();
        let language = page.language;
        dom::set(&self.root, "lang", language.tag());
        dom::set(&self.root, "data-lang", language.code());
        if !self.app.has_document() {
            return;
        }
        match (self.only, self.app.chunks.cards.get()) {
            (None, _) => dom::document().set_title(page.text(&page.report.title)),
            (_, Some(cards)) => dom::document().set_title(&(cards.title)(page, self.only)),
            // As the page was written.
            _ => {}
        }
        if let Some(html) = dom::document().document_element() {
            dom::set(&html, "lang", language.tag());
        }
    }

    /// Shows the cards the selection leaves, in its order.
    fn arrange(&self) {
        let app = self.app;
        let pieces = match self.only {
            Some(position) => vec![Piece::Card(position)],
            None => app.pieces(View::Cards),
        };
        if let Some(deck) = self.deck.borrow().as_ref() {
            if let Some(refresher) = &self.refresher {
                refresher.prepare(&mut deck.cards(&pieces));
            }
            deck.arrange(&pieces);
        }
        if self.only.is_none() {
            let refresher = self.refresher.clone();
            let places = move || {
                let mut places = refresher
                    .as_ref()
                    .map(CardRefresher::near)
                    .unwrap_or_default();
                places.extend(app.places.other_views.get_untracked().map(Into::into));
                places
            };
            let query = app.results.get_untracked().query.clone();
            self.highlighter.highlight(query, Box::new(places));
        }
        embed::place_opened(app);
    }
}

/// Where a build notes the shape of what it has written into a slot.
const SHAPE: &str = "data-shape";

/// Whether what stands in a slot is as the build has written it.
fn is_intact(element: &HtmlElement) -> bool {
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

fn waiting(_: usize) -> Extent {
    Extent {
        drawing: Drawing::Later,
        table: false,
        alone: false,
    }
}

fn waiting_with_table(place: usize) -> Extent {
    Extent {
        table: true,
        ..waiting(place)
    }
}
