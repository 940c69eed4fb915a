//! How the live page takes over the prerendered one.
//!
//! Masthead, controls, cards and colophon are adopted as they stand when they are in the right
//! language, so nothing the reader typed, chose or opened is lost and nothing moves. A page
//! without them, or in another language, gets them written. A mismatch can therefore never leave
//! a dead page.

use super::controls::Controls;
use super::deck::Deck;
use super::marker::Marker;
use super::painter::Painter;
use super::part::Part;
use super::settings::{options, own_language, remember_theme, remembered_theme};
use super::{events, history, marks, opened, query, reading, share};
use crate::app::{App, on_change};
use crate::dom;
use crate::embed;
use leptos::prelude::*;
use statlas_core::chart::Width;
use statlas_core::page::{self, Drawing, Edition, Extent, Piece};
use statlas_core::selection::{ChapterChoice, Selection};
use statlas_core::text::Language;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::Element;

/// Makes the page under `root` live.
///
/// # Errors
/// What is wrong with the report and where; the page then stays as it is.
pub fn start(root: &Element, report: Vec<u8>) -> Result<(), String> {
    let words = own_language(root).unwrap_or_default().words();
    let expected = root.get_attribute("data-fingerprint").unwrap_or_default();
    let report = Box::leak(Box::new(reading::report(report, &expected, words)?));
    let edition = root.get_attribute("data-edition").unwrap_or_default();
    // The page lives until it is closed, and so does everything it owns.
    let owner = Owner::new();
    owner.with(|| Live::begin(root, report, Edition::from(edition.as_str())));
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
    fn begin(root: &Element, report: &'static statlas_core::report::Report, edition: Edition) {
        let written = own_language(root);
        let options = options(root);
        let base = options.apply(&Selection {
            language: written.unwrap_or_default(),
            theme: remembered_theme(),
            ..Selection::default()
        });
        let app = App::new(report, edition, history::begin(base));
        let only = options.card.as_deref().and_then(|id| app.position(id));
        embed::dress(root, &options);
        let asked = [
            options.card,
            app.selection.with_untracked(|it| it.card.clone()),
        ];
        for id in asked.into_iter().flatten() {
            if app.position(&id).is_none() {
                tell_unknown(root, &id, app.language.get_untracked());
            }
        }
        let live = Rc::new(Self {
            app,
            root: root.clone(),
            only,
            marker: Marker::new(root),
            painter: Painter::new(app),
            deck: RefCell::default(),
            controls: RefCell::default(),
            ways: RefCell::default(),
        });
        let language = app.language.get_untracked();
        if written != Some(language) || !live.adopt() {
            live.rewrite();
        }
        live.begin_controls();
        live.mount("dialog", opened::dialog(app, root));
        live.mount("share", share::dialog(app, root));
        events::listen(app, root, live.painter.clone());
        live.follow();
        dom::set(root, "data-state", "live");
        embed::begin(app, root);
        marks::performance("statlas:live");
        marks::after_paint(&["live"]);
    }

    /// What the reader did before, and what the address asks for. A page as it was written needs
    /// nothing.
    fn begin_controls(&self) {
        if let Some(controls) = self.controls.borrow().as_ref() {
            self.app.adjust(|selection| controls.carry(selection));
        }
        let as_written = self
            .app
            .selection
            .with_untracked(|it| !it.is_narrowed() && it.sort == Selection::default().sort);
        if !as_written {
            self.arrange();
        }
    }

    /// Lets the page follow the selection.
    fn follow(self: Rc<Self>) {
        let app = self.app;
        let live = self.clone();
        on_change(
            move || app.language.track(),
            move || {
                live.rewrite();
                live.arrange();
                marks::performance("statlas:updated");
            },
        );
        let live = self.clone();
        on_change(
            move || app.results.track(),
            move || {
                live.arrange();
                marks::performance("statlas:updated");
            },
        );
        let theme = Memo::new(move |_| app.selection.with(|it| it.theme));
        let root = self.root.clone();
        let dress = move || dom::set(&root, "data-theme", theme.get_untracked().code());
        dress();
        on_change(
            move || theme.track(),
            move || {
                dress();
                remember_theme(theme.get_untracked());
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

    /// Writes everything in the language of now.
    fn rewrite(&self) {
        let app = self.app;
        let now = app.page();
        let extent = if self.only.is_some() {
            in_every_width
        } else {
            waiting
        };
        if query::slot(&self.root, "cards").is_none() {
            self.root
                .set_inner_html(&page::shell(now, app.index(), self.only, extent));
        } else {
            embed::take_opened_home(app, &self.root);
            self.fill("imprint", |out| page::imprint(out, now));
            self.fill("masthead", |out| page::masthead(out, now));
            self.fill("colophon", |out| page::colophon(out, now));
            self.fill("controls", |out| {
                app.selection.with_untracked(|selection| {
                    app.results.with_untracked(|results| {
                        page::controls(out, now, selection, results, app.index().years());
                    });
                });
            });
            let pieces: Vec<Piece> = match self.only {
                Some(position) => vec![Piece::Card(position)],
                None => (0..app.report.statistics.len()).map(Piece::Card).collect(),
            };
            self.fill("cards", |out| {
                page::deck(out, now, &pieces, extent, self.only.is_none());
            });
        }
        let language = now.language;
        dom::set(&self.root, "lang", language.tag());
        dom::set(&self.root, "data-lang", language.code());
        if let Some(html) = dom::document().document_element() {
            dom::set(&html, "lang", language.tag());
        }
        self.adopt();
    }

    /// Shows the cards the selection leaves, in its order, and what stands before them.
    fn arrange(&self) {
        let app = self.app;
        let pieces = match self.only {
            Some(position) => vec![Piece::Card(position)],
            None => app.pieces(),
        };
        if let Some(deck) = self.deck.borrow().as_ref() {
            deck.arrange(&pieces);
        }
        if let Some(controls) = self.controls.borrow().as_ref() {
            controls.show();
        }
        if let Some(ways) = self.ways.borrow().as_ref() {
            ways.write(self.written_ways());
        }
        if self.only.is_none() {
            self.marker
                .mark(app.results.with_untracked(|it| it.query.clone()));
        }
        embed::place_opened(app, &self.root);
    }

    /// What stands before the cards, or in their place: the head of an entity's page, the list of
    /// fact checks.
    fn written_ways(&self) -> String {
        let (app, now) = (self.app, self.app.page());
        app.selection.with_untracked(|selection| {
            let subject = selection.entity.as_deref();
            let mut ways = subject.map_or_else(String::new, |id| {
                page::subject_head(now, id, app.index().cards_about(id))
            });
            if selection.chapter == ChapterChoice::Checks {
                let proof = app
                    .results
                    .with_untracked(|results| app.index().proof(app.report, selection, results));
                ways.push_str(&page::proof_sheet(now, selection, &proof));
            }
            ways
        })
    }

    /// Writes a slot anew.
    fn fill(&self, slot: &str, write: impl FnOnce(&mut String)) {
        if let Some(element) = query::slot(&self.root, slot) {
            let mut markup = String::new();
            write(&mut markup);
            element.set_inner_html(&markup);
        }
    }

    /// Mounts a component into a slot, for good.
    fn mount(&self, slot: &str, view: impl IntoView + 'static) {
        if let Some(element) = query::slot(&self.root, slot) {
            mount_to(element, move || view).forget();
        }
    }
}

/// A link to a card that is not there shows the page and says so.
fn tell_unknown(root: &Element, id: &str, language: Language) {
    if let Some(notice) = query::find(root, "[data-error]") {
        notice.set_text_content(Some(&(language.words().errors.unknown_card)(id)));
    }
}

fn in_every_width(_: usize) -> Extent {
    Extent {
        drawing: Drawing::Live(&[Width::Phone, Width::Wide, Width::Card]),
        table: false,
    }
}

fn waiting(_: usize) -> Extent {
    Extent {
        drawing: Drawing::Later,
        table: false,
    }
}
