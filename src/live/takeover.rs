//! How the live page takes over the prerendered one.
//!
//! Masthead, cards and colophon are adopted as they stand when they are in the right language;
//! only controls and dialog are mounted. A page without them, or in another language, gets
//! them mounted. A mismatch can therefore never leave a dead page.

use super::deck::Deck as LiveDeck;
use super::painter::Painter;
use super::{events, history, marks, query, reading};
use crate::app::App;
use crate::context::Context;
use crate::dom;
use crate::edition::Edition;
use crate::view::card::Extent;
use crate::view::colophon::Colophon;
use crate::view::controls::Controls;
use crate::view::deck::{Deck, Piece};
use crate::view::dialog::OpenCard;
use crate::view::figure::Drawing;
use crate::view::masthead::Masthead;
use crate::view::shell::Shell;
use gloo::storage::{LocalStorage, Storage};
use leptos::prelude::*;
use statlas_core::selection::options::Options;
use statlas_core::selection::{Index, Selection, Theme};
use statlas_core::text::Language;
use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

/// Where a reader's own choice of theme is kept, when storage is allowed.
const THEME_KEY: &str = "statlas:theme";

/// Makes the page under `root` live.
///
/// # Errors
/// What is wrong with the report and where; the page then stays as it is.
pub fn start(root: &Element, report: &str) -> Result<(), String> {
    let words = own_language(root).unwrap_or_default().words();
    let report = reading::report(report, words)?;
    let edition = Edition::from(
        root.get_attribute("data-edition")
            .unwrap_or_default()
            .as_str(),
    );
    let context = Context {
        report: Box::leak(Box::new(report)),
        edition,
    };
    let index: &'static Index = Box::leak(Box::new(Index::new(context.report)));
    // The page lives until it is closed, and so does everything it owns.
    let owner = Owner::new();
    owner.with(|| Live::begin(root, context, index));
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
    deck: RefCell<Option<LiveDeck>>,
    /// What was mounted into a slot stays until the slot is filled anew.
    mounted: RefCell<Vec<(&'static str, Box<dyn Any>)>>,
}

impl Live {
    fn begin(root: &Element, context: Context, index: &'static Index) {
        let written = own_language(root);
        let options = options(root);
        let base = options.apply(&Selection {
            language: written.unwrap_or_default(),
            theme: LocalStorage::get(THEME_KEY)
                .ok()
                .and_then(theme)
                .unwrap_or_default(),
            ..Selection::default()
        });
        let app = App::new(context, index, history::begin(base), history::write);
        let only = options.card.as_deref().and_then(|id| context.position(id));
        dom::set(root, "data-chrome", options.chrome().code());
        let live = Rc::new(Self {
            app,
            root: root.clone(),
            only,
            painter: Painter::new(context, app.language),
            deck: RefCell::default(),
            mounted: RefCell::default(),
        });
        let language = app.language.get_untracked();
        if written != Some(language) || !live.adopt() {
            live.rewrite(language);
        }
        let carried = Carried::from(root);
        if let Some(typed) = &carried.typed {
            app.adjust(|selection| selection.query.clone_from(typed));
        }
        live.fill("controls", move || view! { <Controls app/> });
        carried.into(root);
        live.arrange();
        live.fill("dialog", move || view! { <OpenCard app/> });
        events::listen(app, root, live.painter.clone());
        live.follow();
        dom::set(root, "data-state", "live");
        marks::performance("statlas:live");
        marks::after_paint(&["live", "firstChart", "allCharts"]);
    }

    /// Lets the page follow the selection.
    fn follow(self: Rc<Self>) {
        let app = self.app;
        let live = self.clone();
        let rewrite = move |language: &Language, _: Option<&Language>, _: Option<()>| {
            live.rewrite(*language);
            live.arrange();
        };
        Effect::watch(move || app.language.get(), rewrite, false);
        let live = self.clone();
        let arrange = move |(): &(), _: Option<&()>, _: Option<()>| {
            live.arrange();
            marks::performance("statlas:updated");
        };
        Effect::watch(move || app.results.track(), arrange, false);
        let root = self.root.clone();
        let dress = move |theme: &Theme, before: Option<&Theme>, _: Option<()>| {
            dom::set(&root, "data-theme", theme.code());
            if before.is_some() {
                // A sandbox may refuse; the choice then holds for this page only.
                let _ = LocalStorage::set(THEME_KEY, theme.code());
            }
        };
        Effect::watch(move || app.selection.with(|it| it.theme), dress, true);
    }

    /// Takes over the cards that are there; false when some are missing.
    fn adopt(&self) -> bool {
        let Some(container) = query::slot(&self.root, "cards") else {
            return false;
        };
        let deck = LiveDeck::adopt(self.app.context, &container);
        let complete = match self.only {
            Some(position) => deck.card(position).is_some(),
            None => deck.is_complete(self.app.context),
        };
        if complete {
            *self.deck.borrow_mut() = Some(deck);
            if let Some(painter) = &self.painter {
                painter.watch(&container);
            }
        }
        complete
    }

    /// Writes masthead, cards and colophon in a language.
    fn rewrite(&self, language: Language) {
        let (app, only, extent) = (self.app, self.only, waiting as fn(usize) -> Extent);
        let (context, whole) = (app.context, only.is_none());
        if query::slot(&self.root, "cards").is_none() {
            self.fill_root(move || view! { <Shell app only extent/> });
        }
        self.fill("masthead", move || view! { <Masthead context language/> });
        self.fill("colophon", move || view! { <Colophon context language/> });
        let pieces = match self.only {
            Some(position) => vec![Piece::Card(position)],
            None => (0..context.report.statistics.len())
                .map(Piece::Card)
                .collect(),
        };
        self.fill(
            "cards",
            move || view! { <Deck context pieces language extent complete=whole/> },
        );
        dom::set(&self.root, "lang", language.tag());
        dom::set(&self.root, "data-lang", language.code());
        if let Some(html) = dom::document().document_element() {
            dom::set(&html, "lang", language.tag());
        }
        self.adopt();
    }

    /// Shows the cards the selection leaves, in its order.
    fn arrange(&self) {
        let pieces = self.app.pieces(self.only);
        if let Some(deck) = self.deck.borrow().as_ref() {
            deck.arrange(&pieces);
        }
    }

    /// Mounts a view over what a slot holds.
    fn fill<V: IntoView + 'static>(&self, slot: &'static str, view: impl FnOnce() -> V + 'static) {
        let Some(element) = query::slot(&self.root, slot) else {
            return;
        };
        self.mounted.borrow_mut().retain(|(name, _)| *name != slot);
        element.set_inner_html("");
        self.mounted
            .borrow_mut()
            .push((slot, Box::new(mount_to(element, view))));
    }

    fn fill_root<V: IntoView + 'static>(&self, view: impl FnOnce() -> V + 'static) {
        let Ok(root) = self.root.clone().dyn_into::<HtmlElement>() else {
            return;
        };
        root.set_inner_html("");
        self.mounted
            .borrow_mut()
            .push(("", Box::new(mount_to(root, view))));
    }
}

fn waiting(_: usize) -> Extent {
    Extent {
        drawing: Drawing::Later,
        table: false,
    }
}

/// The language the page was written in; none for a page without content.
fn own_language(root: &Element) -> Option<Language> {
    Language::from_code(&root.get_attribute("data-lang")?)
}

/// What the query string asks for, and before it what the page itself says.
fn options(root: &Element) -> Options {
    let own = root.get_attribute("data-options").unwrap_or_default();
    let query = dom::window().location().search().unwrap_or_default();
    Options::from_query(&format!("{own}&{}", query.trim_start_matches('?')))
}

fn theme(code: String) -> Option<Theme> {
    Theme::from_code(&code)
}

/// What a reader did in the prerendered controls, to be carried over to the live ones.
struct Carried {
    typed: Option<String>,
    focused: bool,
}

impl Carried {
    fn from(root: &Element) -> Self {
        let field = search_field(root);
        let focused = dom::document().active_element();
        Self {
            typed: field
                .as_ref()
                .map(HtmlInputElement::value)
                .filter(|it| !it.is_empty()),
            focused: field.is_some() && focused.as_ref() == field.as_ref().map(AsRef::as_ref),
        }
    }

    fn into(self, root: &Element) {
        if let Some(field) = search_field(root).filter(|_| self.focused) {
            let _ = field.focus();
            let end = field.value().encode_utf16().count() as u32;
            let _ = field.set_selection_range(end, end);
        }
    }
}

fn search_field(root: &Element) -> Option<HtmlInputElement> {
    query::find(root, "input[type=search]")?.dyn_into().ok()
}
