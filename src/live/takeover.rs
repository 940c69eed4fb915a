//! How the live page takes over the prerendered one.
//!
//! Each slot is a tree of components of its own. A slot is adopted if its content still has the shape
//! that the build wrote; otherwise it is emptied and made anew. The cards belong to no tree. They stay as
//! they are if they are the cards of the report. So nothing that the reader typed, chose or opened is
//! lost, nothing moves on the screen, and the widget works even if something has changed the page.

mod anew;
mod following;
mod listening;
mod needs;
mod slots;

use super::card_refresher::CardRefresher;
use super::deck::Deck;
use super::search_highlight::SearchHighlighter;
use super::{notice, performance_marks};
use crate::app::{self, Address, App, Library};
use crate::chunk::Frames;
use crate::{dom, embed};
use leptos::prelude::*;
use statlas_core::page::Edition;
use statlas_core::selection::Selection;
use statlas_core::selection::options::Options;
use statlas_core::text::Language;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::Element;

/// Prepares the page under `root` for becoming live. `foreign` says that the prerendered content is of
/// another report; `number` counts the widgets of the document from 0.
pub fn prepare(
    root: &Element,
    library: impl FnOnce() -> &'static Library,
    foreign: bool,
    number: usize,
) -> Rc<Live> {
    // The executor runs the effects. Mounting sets it up as well, but some effects are created before
    // that.
    #[cfg(target_arch = "wasm32")]
    let _ = any_spawner::Executor::init_wasm_bindgen();
    let owner = Owner::new();
    let live = owner.with(|| Live::new(root, library(), foreign, number));
    Rc::new(Live {
        owner: Some(owner),
        ..live
    })
}

/// The parts of a live page.
pub struct Live {
    /// The reactive owner of everything made for the page. It is never dropped: the page lives until it
    /// is closed.
    owner: Option<Owner>,
    app: App,
    root: Element,
    options: Options,
    /// The selection that the address asks for.
    asked: Selection,
    /// The language in which the page was prerendered; `None` if it has no content.
    written: Option<Language>,
    /// Whether the content of the page is of another report or of an earlier visit, and must not be
    /// adopted.
    fresh: bool,
    /// The index of the statistic on the page of a single card; `None` on a page of the whole report.
    only: Option<usize>,
    refresher: Option<CardRefresher>,
    highlighter: SearchHighlighter,
    deck: RefCell<Option<Deck>>,
}

impl Live {
    pub(super) fn new(
        root: &Element,
        library: &'static Library,
        foreign: bool,
        number: usize,
    ) -> Self {
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
        // The state starts as the page was prerendered; the selection of the address is applied later.
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
            // The content of a saved copy shows the choices of another reader or visit.
            fresh: foreign || root.has_attribute("data-copy"),
            only: options.card.as_deref().and_then(|id| app.position(id)),
            options,
            refresher: CardRefresher::new(app, app.language.get_untracked(), highlighter.clone()),
            highlighter,
            deck: RefCell::default(),
        }
    }

    /// Makes the page live: takes over the prerendered content, then shows the selection of the address.
    pub fn begin(self: &Rc<Self>) {
        match &self.owner {
            Some(owner) => owner.with(|| self.begin_owned()),
            None => self.begin_owned(),
        }
    }

    pub(super) fn begin_owned(self: &Rc<Self>) {
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
}
