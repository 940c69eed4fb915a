//! Writing a whole page anew, if it was not prerendered, or not completely.

use super::super::query;
use super::Live;
use leptos::prelude::Update;
use statlas_core::page::{Drawing, Extent};
use statlas_core::text::Language;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

impl Live {
    /// Writes the whole page anew. If `may_keep` is true and all cards are there, the cards are kept.
    pub(super) fn write(&self, language: Language, may_keep: bool) {
        let app = self.app;
        let kept = query::slot(&self.root, "cards").filter(|_| may_keep && self.has_cards());
        if kept.is_none() {
            app.selection.update(|it| it.language = language);
            if let Some(refresher) = &self.refresher {
                refresher.note_written(language);
            }
        }
        // Hosted pages contain data tables for readers without scripts; such a page keeps them.
        let tables = query::find(&self.root, ".data").is_some();
        let cards = match kept {
            Some(_) => String::new(),
            None => self.cards(if tables { waiting_with_table } else { waiting }),
        };
        self.root.set_inner_html("");
        let root = self.root.dyn_ref::<HtmlElement>();
        // The chunk `anew` was fetched before the page became live.
        if let (Some(root), Some(anew)) = (root, app.chunks.anew.get()) {
            (anew.page)(app, root.clone(), self.only.is_none(), cards);
        }
        if let (Some(kept), Some(empty)) = (kept, query::slot(&self.root, "cards")) {
            let _ = empty.replace_with_with_node_1(&kept);
        }
        self.name_language();
    }

    /// Returns the HTML of all cards of the page, without filters; empty if the chunk `cards` is not
    /// loaded.
    pub(super) fn cards(&self, extent: fn(usize) -> Extent) -> String {
        let page = self.app.page_untracked();
        // A page that is written anew has fetched this chunk.
        let Some(cards) = self.app.chunks.cards.get() else {
            return String::new();
        };
        match self.only {
            Some(position) => (cards.only)(page, position, extent),
            None => (cards.all)(page, self.app.index(), extent),
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
