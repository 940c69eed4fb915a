//! How the live page takes over the prerendered one.
//!
//! Masthead, controls, cards and colophon are adopted as they stand when they are in the right
//! language, so nothing the reader typed, chose or opened is lost and nothing moves. A page
//! without them, or in another language, gets them written. A mismatch can therefore never leave
//! a dead page.

use super::controls::{self, Controls};
use super::deck::Deck;
use super::marker::Marker;
use super::painter::Painter;
use super::part::Part;
use super::reading::Refused;
use super::rehearsal::Rehearsal;
use super::settings::{options, own_language, remember_theme, remembered_theme};
use super::{events, history, idle, keys, marks, opened, query, reading, share, unknown};
use crate::app::{App, on_change};
use crate::dom;
use crate::embed;
use leptos::prelude::*;
use statlas_core::code::Code;
use statlas_core::page::{self, Drawing, Edition, Extent, Piece};
use statlas_core::report::Report;
use statlas_core::selection::{ChapterChoice, Selection, Way};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::Element;

/// Makes the page under `root` live.
///
/// # Errors
/// What is wrong with the report and where; the page then stays as it is.
pub fn start(root: &Element, text: &[u8], parsed: JsValue) -> Result<(), Refused> {
    let words = own_language(root).unwrap_or_default().words();
    let expected = root.get_attribute("data-fingerprint").unwrap_or_default();
    let trusted = reading::is_trusted(text, &expected);
    let report = reading::report(text, parsed, trusted).map_err(|it| Refused::new(it, words))?;
    let report = Box::leak(Box::new(report));
    // What was written of another report is none of this one.
    let foreign = !expected.is_empty() && !trusted;
    let edition = root.get_attribute("data-edition").unwrap_or_default();
    // The page lives until it is closed, and so does everything it owns.
    let owner = Owner::new();
    owner.with(|| Live::begin(root, report, Edition::from(edition.as_str()), foreign));
    std::mem::forget(owner);
    Ok(())
}

/// The parts of a living page.
struct Live {
    app: App,
    root: Element,
    /// The one card the page consists of, where it is not the whole report.
    only: Option<usize>,
    painter: Option<Painter>,
    marker: Marker,
    deck: RefCell<Option<Deck>>,
    controls: RefCell<Option<Controls>>,
    ways: RefCell<Option<Part>>,
}

impl Live {
    fn begin(root: &Element, report: &'static Report, edition: Edition, foreign: bool) {
        history::restore(report);
        let written = own_language(root);
        let options = options(root);
        let base = options.apply(&Selection {
            language: written.unwrap_or_default(),
            theme: remembered_theme(),
            ..Selection::default()
        });
        let asked_selection = history::begin(base, report);
        let chapter = asked_selection.chapter.clone();
        let app = App::new(report, edition, asked_selection);
        let only = options.card.as_deref().and_then(|id| app.position(id));
        embed::dress(root, &options);
        if only.is_some() {
            dom::set(root, "data-only", "");
        }
        let asked = options.card;
        let marker = Marker::default();
        let live = Rc::new(Self {
            app,
            root: root.clone(),
            only,
            painter: Painter::new(
                app,
                written.unwrap_or_else(|| app.page().language),
                marker.clone(),
            ),
            marker,
            deck: RefCell::default(),
            controls: RefCell::default(),
            ways: RefCell::default(),
        });
        // What a saved copy shows was chosen by another reader, or in another visit.
        if foreign || root.has_attribute("data-copy") || !live.adopt() {
            live.write();
        } else if written != Some(app.language.get_untracked()) {
            // Translating writes the controls anew.
            live.carry();
            live.translate();
        }
        live.begin_controls();
        let (card, link, list) = (root.clone(), root.clone(), root.clone());
        live.mount("dialog", move || opened::dialog(app, &card));
        live.mount("share", move || share::dialog(app, &link));
        live.mount("keys", move || keys::dialog(app, &list));
        events::listen(app, root, live.painter.clone());
        unknown::tell(app, root, asked, chapter);
        live.clone().follow();
        dom::set(root, "data-state", "live");
        embed::begin(app, root);
        marks::performance("statlas:live");
        marks::after_paint(&["live"]);
        // A card by itself has nothing to choose from or to search; opened, it asks the index.
        let whole = live.only.is_none();
        let (settled, rehearsal) = (Cell::new(false), Rehearsal::new(app));
        let prepare = move || {
            let deck = live.deck.borrow();
            if !settled.replace(true) {
                if let Some(deck) = deck.as_ref() {
                    deck.settle();
                }
                return true;
            }
            app.prepare_filters() || whole && rehearsal.step(deck.as_ref())
        };
        marks::on_screen(Box::new(move || idle::work(Box::new(prepare))));
        if whole {
            controls::prepare_search(app, root);
            controls::follow_focus(root);
        }
    }

    /// What the reader did before, and what the address asks for. A page as it was written needs
    /// nothing.
    fn begin_controls(&self) {
        self.carry();
        let now = self.app.now();
        let plain = Selection::default();
        if now.is_narrowed() || now.sort != plain.sort || now.view != plain.view {
            self.arrange();
        }
    }

    /// What the reader did in the controls before.
    fn carry(&self) {
        if let Some(controls) = self.controls.borrow().as_ref() {
            self.app.adjust(|selection| controls.carry(selection));
        }
    }

    /// Lets the page follow the selection.
    fn follow(self: Rc<Self>) {
        let app = self.app;
        let live = self.clone();
        on_change(
            move || app.language.get(),
            move || {
                live.translate();
                live.arrange();
                marks::performance("statlas:updated");
            },
        );
        let live = self.clone();
        on_change(
            move || app.filters.get(),
            move || {
                live.arrange();
                marks::performance("statlas:updated");
            },
        );
        let root = self.root.clone();
        let dress = move || dom::set(&root, "data-theme", app.now().theme.code());
        dress();
        on_change(
            move || app.selection.get().theme,
            move || {
                dress();
                remember_theme(app.now().theme);
            },
        );
    }

    /// Takes over what is there; false when anything is missing.
    fn adopt(&self) -> bool {
        let (app, root) = (self.app, &self.root);
        let Some(container) = query::slot(root, "cards") else {
            return false;
        };
        let deck = Deck::adopt(app, &container);
        let cards = self.only.map_or(app.report.statistics.len(), |_| 1);
        if deck.len() != cards {
            return false;
        }
        if self.only.is_none() {
            let slot = query::slot(root, "controls");
            let Some(controls) = slot.and_then(|slot| Controls::adopt(app, &slot)) else {
                return false;
            };
            *self.controls.borrow_mut() = Some(controls);
        }
        *self.ways.borrow_mut() = query::slot(root, "ways").map(|it| Part::of(it.into()));
        *self.deck.borrow_mut() = Some(deck);
        if let Some(painter) = &self.painter {
            painter.watch(&container);
        }
        true
    }

    /// Writes everything, where nothing or not all of it was prerendered, or a saved copy was.
    fn write(&self) {
        let app = self.app;
        // Where pages came with tables for readers without scripts, they stay.
        let tables = query::find(&self.root, ".data").is_some();
        let extent = if tables { waiting_with_table } else { waiting };
        self.root
            .set_inner_html(&page::shell(app.page(), app.index(), self.only, extent));
        self.name_language();
        if let Some(painter) = &self.painter {
            painter.note_written(app.page().language);
        }
        self.adopt();
    }

    /// Brings the page into the language of now: what frames the cards at once, cards as they
    /// come near.
    fn translate(&self) {
        let app = self.app;
        let now = app.page();
        self.fill("imprint", |out| page::imprint(out, now));
        self.fill("masthead", |out| page::masthead(out, now));
        self.fill("colophon", |out| page::colophon(out, now));
        if let Some(slot) = query::slot(&self.root, "controls") {
            let folded_out = query::find(&slot, "details[open]").is_some();
            self.fill("controls", |out| {
                let results = app.results.get_untracked();
                page::controls(out, now, &app.now(), &results, app.index());
            });
            *self.controls.borrow_mut() = Controls::adopt(app, &slot);
            if let Some(details) = query::find(&slot, "details").filter(|_| folded_out) {
                dom::set(&details, "open", "");
            }
        }
        self.fill("flat", |out| out.push_str(now.words().views.cards));
        self.name_language();
        let Some(cards) = query::slot(&self.root, "cards") else {
            return;
        };
        if let Some(deck) = self.deck.borrow().as_ref() {
            deck.name_groups();
        }
        if let Some(painter) = &self.painter {
            painter.refresh(&cards);
        }
    }

    /// Says in which language the page is.
    fn name_language(&self) {
        let language = self.app.page().language;
        dom::set(&self.root, "lang", language.tag());
        dom::set(&self.root, "data-lang", language.code());
        dom::document().set_title(&page::title(self.app.page(), self.only));
        if let Some(html) = dom::document().document_element() {
            dom::set(&html, "lang", language.tag());
        }
    }

    /// Shows the cards the selection leaves, in its order, and what stands before them.
    fn arrange(&self) {
        let app = self.app;
        let pieces = match self.only {
            Some(position) => vec![Piece::Card(position)],
            None => app.pieces(Way::Cards),
        };
        if let Some(deck) = self.deck.borrow().as_ref() {
            if let Some(painter) = &self.painter {
                painter.prepare(&mut deck.cards(&pieces));
            }
            deck.arrange(&pieces);
        }
        if let Some(controls) = self.controls.borrow().as_ref() {
            controls.show();
        }
        if let Some(ways) = self.ways.borrow().as_ref() {
            embed::take_out_opened(&self.root);
            ways.write(self.written_ways());
        }
        if self.only.is_none() {
            let (ways, painter) = (query::slot(&self.root, "ways"), self.painter.clone());
            let places = move || {
                let mut places = painter.as_ref().map(Painter::near).unwrap_or_default();
                places.extend(ways.clone().map(Into::into));
                places
            };
            self.marker
                .mark(app.results.get_untracked().query.clone(), Box::new(places));
        }
        embed::place_opened(app, &self.root);
    }

    /// What stands before the cards, or in their place: the head of an entity's page, the list of
    /// fact checks, the table.
    fn written_ways(&self) -> String {
        let (app, now) = (self.app, self.app.page());
        let selection = app.now();
        let subject = selection.entity.as_deref();
        let mut ways = subject.map_or_else(String::new, |id| {
            page::subject_head(now, id, app.index().cards_about(id))
        });
        if selection.chapter == ChapterChoice::Checks {
            let results = app.results.get_untracked();
            let proof = app.index().proof(app.report, &selection, &results);
            ways.push_str(&page::proof_sheet(now, &selection, &proof));
        }
        ways.push_str(&page::overview(now, &app.pieces(Way::Table)));
        ways
    }

    /// Writes a slot anew.
    fn fill(&self, slot: &str, write: impl FnOnce(&mut String)) {
        if let Some(element) = query::slot(&self.root, slot) {
            let mut markup = String::new();
            write(&mut markup);
            Part::of(element.into()).write(markup);
        }
    }

    /// Mounts a component into a slot, for good. The first mount starts what runs effects.
    fn mount<V: IntoView + 'static>(&self, slot: &str, view: impl FnOnce() -> V + 'static) {
        if let Some(element) = query::slot(&self.root, slot) {
            mount_to(element, view).forget();
        }
    }
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
