//! Draws charts when their cards come near the viewport, in the width their box has.

use super::{marks, query};
use crate::app::App;
use crate::dom;
use js_sys::Array;
use statlas_core::chart::Width;
use statlas_core::page::{Drawing, drawn, width_code};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// How far beyond the viewport charts are drawn ahead of the reader.
const AHEAD: &str = "600px";

/// Watches the plots of the cards and draws those that come near.
#[derive(Clone)]
pub struct Painter {
    brush: Brush,
    observer: IntersectionObserver,
}

/// What drawing needs.
#[derive(Clone)]
struct Brush {
    app: App,
    width: Rc<Cell<Width>>,
}

impl Painter {
    /// A painter that has seen nothing yet.
    pub fn new(app: App) -> Option<Self> {
        let brush = Brush {
            app,
            width: Rc::new(Cell::new(Width::Card)),
        };
        let hand = brush.clone();
        let seen = Closure::<dyn Fn(Array)>::new(move |entries: Array| {
            for entry in entries.iter() {
                let entry: IntersectionObserverEntry = entry.unchecked_into();
                if entry.is_intersecting() {
                    hand.paint(&entry.target());
                }
            }
            marks::after_paint(&["firstChart", "allCharts"]);
        });
        let options = IntersectionObserverInit::new();
        options.set_root_margin(AHEAD);
        let observer =
            IntersectionObserver::new_with_options(seen.as_ref().unchecked_ref(), &options).ok()?;
        // The observer lives as long as the page, and so must its callback.
        seen.forget();
        Some(Self { brush, observer })
    }

    /// Looks again once the boxes under `parent` have another size; those near are drawn anew
    /// when another layout fits.
    pub fn refit(&self, parent: &Element) {
        if fitting(parent) != self.brush.width.get() {
            self.watch(parent);
        }
    }

    /// Watches every plot under `parent`.
    pub fn watch(&self, parent: &Element) {
        self.brush.width.set(fitting(parent));
        self.observer.disconnect();
        for plot in query::find_all(parent, "[data-plot]") {
            self.observer.observe(&plot);
        }
    }

    /// Draws every chart that still waits, for print.
    pub fn paint_all(&self, parent: &Element) {
        for plot in query::find_all(parent, "[data-plot]") {
            self.brush.paint(&plot);
        }
    }
}

impl Brush {
    fn paint(&self, plot: &Element) {
        let width = self.width.get();
        let state = plot.get_attribute("data-width").unwrap_or_default();
        if state == "each" || state == width_code(width) {
            return;
        }
        let Some(index) = plot
            .get_attribute("data-plot")
            .and_then(|it| it.parse().ok())
        else {
            return;
        };
        let card = plot.closest("[data-card]").ok().flatten();
        let id = card
            .and_then(|card| card.get_attribute("data-card"))
            .unwrap_or_default();
        if let Some(statistic) = self.app.report.statistic(&id) {
            let drawing = Drawing::Live(one(width));
            plot.set_inner_html(&drawn(self.app.page(), statistic, index, drawing));
            dom::set(plot, "data-width", width_code(width));
        }
    }
}

/// A width by itself.
const fn one(width: Width) -> &'static [Width] {
    match width {
        Width::Phone => &[Width::Phone],
        Width::Card => &[Width::Card],
        Width::Wide => &[Width::Wide],
    }
}

/// The widest layout that fits the cards' boxes, which are all of one width; in the grid a chart
/// is never wider than a card's.
fn fitting(parent: &Element) -> Width {
    match query::find(parent, "[data-card]:not([hidden]) figure") {
        Some(figure) if f64::from(figure.client_width()) < Width::Card.pixels() => Width::Phone,
        _ => Width::Card,
    }
}
