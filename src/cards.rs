//! Updates the cards of the page: their language and the drawings of their charts.

use crate::app::App;
use crate::dom;
use crate::live::query;
use crate::view::write;
use leptos::prelude::GetUntracked;
use statlas_core::chart::Width;
use statlas_core::page::{Drawing, Extent, drawn, inside, is_large, provenance_inside, width_code};
use statlas_core::text::Language;
use web_sys::Element;

/// How cards are to be shown.
#[derive(Clone, Copy)]
pub struct Look {
    /// The language of cards without a `lang` attribute.
    pub written: Language,
    /// The layout that fits the width of the chart boxes.
    pub width: Width,
}

/// Updates a card to the current language and draws its charts.
pub fn ready(app: App, card: &Element, look: Look) {
    rewrite(app, card, look, Drawing::Live(one(look.width)));
    if is_large(app.report()) {
        unfold(app, card);
    }
    for plot in query::find_all(card, "[data-plot]") {
        draw(app, card, &plot, look.width);
    }
}

/// Updates a card to the current language without drawing: its charts are drawn when the card comes near
/// the viewport.
pub fn freshen(app: App, card: &Element, look: Look) {
    rewrite(app, card, look, Drawing::Later);
}

/// Writes a card anew if its language is not the page's. Folds that were open stay open.
fn rewrite(app: App, card: &Element, look: Look, drawing: Drawing) {
    let now = app.language.get_untracked();
    let lang = card.get_attribute("lang");
    let is = lang.and_then(|it| Language::from_code(&it));
    if is.unwrap_or(look.written) == now {
        return;
    }
    let Some(position) = position(app, card) else {
        return;
    };
    let folds = || query::find_all(card, "details").into_iter();
    let open: Vec<bool> = folds().map(|it| it.has_attribute("open")).collect();
    let extent = Extent {
        drawing,
        // Hosted pages contain data tables for readers without scripts; the cards of such a page keep
        // them.
        table: query::find(card, ".data").is_some(),
        alone: is_alone(card),
    };
    let mut markup = String::new();
    inside(&mut markup, app.page_untracked(), position, extent);
    write(card, &markup);
    for (fold, _) in folds().zip(open).filter(|(_, open)| *open) {
        dom::set(&fold, "open", "");
    }
    dom::set(card, "lang", now.tag());
}

/// Writes the provenance into a card that was written without it, as in large reports.
fn unfold(app: App, card: &Element) {
    let waiting = query::find(card, "[data-later]");
    if let (Some(provenance), Some(position)) = (waiting, position(app, card)) {
        let mut markup = String::new();
        let extent = Extent {
            drawing: Drawing::Later,
            table: false,
            alone: is_alone(card),
        };
        provenance_inside(&mut markup, app.page_untracked(), position, extent);
        provenance.set_inner_html(&markup);
        let _ = provenance.remove_attribute("data-later");
    }
}

/// Draws a chart unless it is already drawn in this width.
fn draw(app: App, card: &Element, plot: &Element, width: Width) {
    let state = plot.get_attribute("data-width").unwrap_or_default();
    if state == "each" || state == width_code(width) {
        return;
    }
    let index = plot.get_attribute("data-plot");
    let index = index.and_then(|it| it.parse().ok());
    if let (Some(index), Some(position)) = (index, position(app, card)) {
        let drawing = Drawing::Live(one(width));
        let statistic = app.statistic(position);
        plot.set_inner_html(&drawn(app.page_untracked(), statistic, index, drawing));
        dom::set(plot, "data-width", width_code(width));
    }
}

/// The maximum number of statistics that [`warm_up`] looks through for kinds of charts. Looking at a
/// statistic converts it, and a large report is to be converted only as far as it is shown.
const WARMED: usize = 60;

/// Draws the first chart of the nth kind in the report and discards it. Browsers compile a function at
/// its first call, and this moves the wait to idle time. Returns false when there is no nth kind.
pub fn warm_up(app: App, nth: usize) -> bool {
    let now = app.page_untracked();
    let mut kinds = Vec::new();
    for statistic in now.report.statistics.iter().take(WARMED) {
        for (index, figure) in statistic.figures.iter().enumerate() {
            if !figure.kind.is_drawn() || kinds.contains(&figure.kind) {
                continue;
            }
            if kinds.len() == nth {
                let drawing = Drawing::Live(&[Width::Card]);
                std::hint::black_box(drawn(now, statistic, index, drawing));
                return true;
            }
            kinds.push(figure.kind);
        }
    }
    false
}

fn position(app: App, card: &Element) -> Option<usize> {
    app.position(&card.get_attribute("data-card")?)
}

/// Whether the page consists of this card alone.
fn is_alone(card: &Element) -> bool {
    query::find(card, "h1").is_some()
}

/// Returns a list of one width.
const fn one(width: Width) -> &'static [Width] {
    match width {
        Width::Phone => &[Width::Phone],
        Width::Card => &[Width::Card],
        Width::Wide => &[Width::Wide],
    }
}
