//! Following the selection: updates of everything that belongs to no component.

use super::super::card_refresher::CardRefresher;
use super::super::{performance_marks, query};
use super::Live;
use crate::app::{self, on_change};
use crate::{dom, embed};
use leptos::prelude::*;
use statlas_core::code::Code;
use statlas_core::page::Piece;
use statlas_core::selection::View;
use std::rc::Rc;

impl Live {
    /// Makes the page follow the selection from now on.
    pub(super) fn follow(self: Rc<Self>) {
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
            // A search shows nothing new until its code and data are loaded.
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

    /// Translates everything that belongs to no component. Cards are translated when they come near the
    /// viewport.
    pub(super) fn translate(&self) {
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

    /// Sets the language attributes of the widget and, for the first widget, title and language of the
    /// document.
    pub(super) fn name_language(&self) {
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
            // The title stays as it was prerendered.
            _ => {}
        }
        if let Some(html) = dom::document().document_element() {
            dom::set(&html, "lang", language.tag());
        }
    }

    /// Shows the filtered cards in the order of the selection, and highlights the search matches in them.
    pub(super) fn arrange(&self) {
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
