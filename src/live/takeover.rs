//! How the live page takes over the prerendered one.
//!
//! Masthead, cards and colophon are adopted as they stand when they are in the right language;
//! only controls and dialog are mounted. A page without them, or in another language, gets
//! them mounted. A mismatch can therefore never leave a dead page.

use super::carried::Carried;
use super::deck::Deck as LiveDeck;
use super::marker::Marker;
use super::painter::Painter;
use super::settings::{options, own_language, remember_theme, remembered_theme};
use super::share::Share;
use super::{events, history, marks, query, reading};
use crate::app::App;
use crate::context::Context;
use crate::dom;
use crate::edition::Edition;
use crate::embed;
use crate::view::card::Extent;
use crate::view::colophon::Colophon;
use crate::view::controls::Controls;
use crate::view::deck::{Deck, Piece};
use crate::view::dialog::OpenCard;
use crate::view::figure::Drawing;
use crate::view::imprint::Imprint;
use crate::view::masthead::Masthead;
use crate::view::shell::{Shell, Ways};
use leptos::prelude::*;
use statlas_core::chart::Width;
use statlas_core::selection::{Index, Selection, Theme};
use statlas_core::text::Language;
use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

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
    marker: Marker,
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
            theme: remembered_theme(),
            ..Selection::default()
        });
        let app = App::new(context, index, history::begin(base), history::write);
        let only = options.card.as_deref().and_then(|id| context.position(id));
        embed::dress(root, &options);
        let asked = [
            options.card,
            app.selection.with_untracked(|it| it.card.clone()),
        ];
        for id in asked.into_iter().flatten() {
            if context.position(&id).is_none() {
                tell_unknown(root, &id, app.language.get_untracked());
            }
        }
        let live = Rc::new(Self {
            app,
            root: root.clone(),
            only,
            marker: Marker::new(root),
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
        live.fill("ways", move || view! { <Ways app/> });
        live.fill("dialog", move || view! { <OpenCard app/> });
        live.fill("share", move || view! { <Share app/> });
        events::listen(app, root, live.painter.clone());
        live.follow();
        dom::set(root, "data-state", "live");
        embed::begin(app, root);
        marks::performance("statlas:live");
        marks::after_paint(&["live"]);
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
                remember_theme(*theme);
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
        let (app, only) = (self.app, self.only);
        let extent = if only.is_some() {
            in_every_width
        } else {
            waiting
        };
        let (context, whole) = (app.context, only.is_none());
        if query::slot(&self.root, "cards").is_none() {
            self.fill_root(move || view! { <Shell app only extent/> });
        }
        embed::take_opened_home(app, &self.root);
        self.fill("imprint", move || view! { <Imprint context language/> });
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
        let query = self.app.results.with_untracked(|it| it.query.clone());
        self.marker.mark(query);
        embed::place_opened(self.app, &self.root);
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

/// A link to a card that is not there shows the page and says so.
fn tell_unknown(root: &Element, id: &str, language: Language) {
    if let Some(notice) = query::find(root, "[data-error]") {
        notice.set_text_content(Some(&(language.words().errors.unknown_card)(id)));
    }
}

fn in_every_width(_: usize) -> Extent {
    Extent {
        drawing: Drawing::Each(&[Width::Phone, Width::Wide, Width::Card]),
        table: false,
    }
}

fn waiting(_: usize) -> Extent {
    Extent {
        drawing: Drawing::Later,
        table: false,
    }
}
