//! The tooltip: a box that shows a value, beside its mark and within the viewport.

use super::plot::Plot;
use crate::app::App;
use crate::dom;
use leptos::prelude::*;
use statlas_core::chart::{Datum, beside};
use statlas_core::figure::{self, Reading};
use wasm_bindgen::JsCast;
use web_sys::{DomRect, Element, HtmlElement};

/// The id of the tooltip's last line, which the focused mark or chart refers to as its description.
const MORE: &str = "chart-tip-more";

/// The id of the focused chart's summary, which the chart refers to as its description.
const SUMMARY: &str = "chart-summary";

/// The distance between mark and tooltip, and between tooltip and viewport edge, in CSS pixels.
const GAP: f64 = 8.0;

/// How far above and below the tooltip the pointer may be on its way to it, in CSS pixels: slightly more
/// than the gap, so that rounding leaves no pixel out.
const REACH: f64 = GAP + 2.0;

/// The tooltip of a widget. It is put into the root, or into a dialog while a chart of the dialog is
/// read, because an open dialog covers everything outside it.
pub struct Tip {
    element: HtmlElement,
}

impl Tip {
    /// Creates a tooltip that is not on the page yet.
    pub fn new() -> Option<Self> {
        let element: HtmlElement = made("div", "tip").ok()?.dyn_into().ok()?;
        dom::set(&element, "hidden", "");
        Some(Self { element })
    }

    /// Whether an element is in the tooltip.
    pub fn contains(&self, element: &Element) -> bool {
        self.element.contains(Some(element))
    }

    /// Whether the tooltip is visible.
    pub fn is_shown(&self) -> bool {
        !self.element.has_attribute("hidden")
    }

    /// Whether a place in the viewport is on the tooltip or in the gap between tooltip and mark.
    pub fn holds(&self, x: f64, y: f64) -> bool {
        let own = self.element.get_bounding_client_rect();
        self.is_shown()
            && (own.left()..own.right()).contains(&x)
            && (own.top() - REACH..own.bottom() + REACH).contains(&y)
    }

    /// Hides the tooltip.
    pub fn hide(&self) {
        dom::set(&self.element, "hidden", "");
    }

    /// Styles the tooltip as pinned or not pinned.
    pub fn pin(&self, pinned: bool) {
        let _ = self
            .element
            .class_list()
            .toggle_with_force("pinned", pinned);
    }

    /// Shows a value; in a line chart, the values of all series in its year. Returns what was shown, or
    /// `None` if the value has no text or no mark.
    pub fn show_value(&self, app: App, plot: &Plot, datum: Datum) -> Option<Reading> {
        let language = app.language.get_untracked();
        let read = |datum| {
            let origin = plot.adjusted.origin(datum)?;
            figure::reading(app.report(), plot.statistic, plot.index, origin, language)
        };
        let reading = read(datum)?;
        self.element.set_inner_html("");
        let together = beside(plot.figure(), datum);
        if plot.compares() && together.len() > 1 {
            self.line("tip-place", &reading.place);
            for other in together {
                if let Some(reading) = read(other) {
                    let colour = plot.figure().series[other.series].colour;
                    self.row(&reading, colour, other == datum);
                }
            }
        } else {
            self.line("tip-value", &reading.value);
            self.line("tip-place", &reading.name(language));
        }
        let more = [&reading.status, &reading.source, &reading.note];
        let more: Vec<&str> = more
            .into_iter()
            .map(String::as_str)
            .filter(|it| !it.is_empty())
            .collect();
        if let Some(line) = self.line("tip-more", &more.join(" · ")) {
            line.set_id(MORE);
        }
        self.place(plot, &anchor(plot, datum)?);
        Some(reading)
    }

    /// Shows which keys work in a chart that has just received the focus.
    pub fn hint(&self, app: App, plot: &Plot) {
        let words = app.language.get_untracked().words();
        self.element.set_inner_html("");
        if let Some(line) = self.line("tip-hint", words.keyboard.chart_hint) {
            line.set_id(MORE);
        }
        if let Some(description) = crate::live::query::find(&plot.svg, "desc") {
            // The id is unique, so the chart that had it before gives it up.
            if let Some(before) = dom::document().get_element_by_id(SUMMARY) {
                before.set_id("");
            }
            description.set_id(SUMMARY);
            let both = [SUMMARY, " ", MORE].concat();
            dom::set(&plot.svg, "aria-describedby", &both);
        }
        self.place(plot, &plot.svg.get_bounding_client_rect());
    }

    /// Makes the tooltip the description of a focused mark, and gives the mark a name with the full
    /// value.
    pub fn describe(&self, app: App, mark: &Element, reading: &Reading) {
        let language = app.language.get_untracked();
        let words = &language.words().chart;
        let name = (words.remark)(&reading.name(language), &(words.spoken)(&reading.value));
        dom::set(mark, "aria-label", &name);
        dom::set(mark, "aria-describedby", MORE);
    }

    fn line(&self, class: &str, text: &str) -> Option<Element> {
        let line = made("p", class).ok()?;
        line.set_text_content(Some(text));
        (!text.is_empty() && self.element.append_child(&line).is_ok()).then_some(line)
    }

    fn row(&self, reading: &Reading, colour: u8, now: bool) {
        let class = format!("tip-row c{colour}{}", if now { " now" } else { "" });
        let Ok(row) = made("p", &class) else { return };
        for (tag, text) in [("span", &reading.series), ("b", &reading.value)] {
            if let Ok(part) = made(tag, "") {
                part.set_text_content(Some(text));
                let _ = row.append_child(&part);
            }
        }
        let _ = self.element.append_child(&row);
    }

    /// Places the tooltip above the anchor if there is room, otherwise below it. It stays within the
    /// viewport and within the dialog, which would clip it.
    fn place(&self, plot: &Plot, anchor: &DomRect) {
        let host = plot.svg.closest("dialog, [data-statlas]").ok().flatten();
        let Some(host) = host else { return };
        if self.element.parent_element().as_ref() != Some(&host) {
            let _ = host.append_child(&self.element);
        }
        let _ = self.element.remove_attribute("hidden");
        let style = self.element.style();
        // Set through the style object, which a strict Content-Security-Policy allows.
        let at = |left: f64, top: f64| {
            for (name, pixels) in [("left", left), ("top", top)] {
                let _ = style.set_property(name, &[&(pixels as i32).to_string(), "px"].concat());
            }
        };
        at(0.0, 0.0);
        let own = self.element.get_bounding_client_rect();
        let room = host.get_bounding_client_rect();
        let right = room.left() + f64::from(host.client_width());
        let (first, last) = (room.top().max(0.0), room.bottom().min(viewport_height()));
        let middle = (anchor.left() + anchor.right() - own.width()) / 2.0;
        let left = middle.min(right - own.width() - GAP).max(room.left() + GAP);
        let above = anchor.top() - own.height() - GAP;
        let below = anchor.bottom() + GAP;
        let top = if above >= first + GAP || below + own.height() > last - GAP {
            above.max(first + GAP)
        } else {
            below
        };
        at(left - own.left(), top - own.top());
    }
}

/// Returns the box of a value's mark; in a line chart, from the highest to the lowest mark of its year.
fn anchor(plot: &Plot, datum: Datum) -> Option<DomRect> {
    let own = plot.mark(datum)?.get_bounding_client_rect();
    if !plot.compares() {
        return Some(own);
    }
    let (mut top, mut bottom) = (own.top(), own.bottom());
    for mark in beside(plot.figure(), datum)
        .into_iter()
        .filter_map(|it| plot.mark(it))
    {
        let place = mark.get_bounding_client_rect();
        top = top.min(place.top());
        bottom = bottom.max(place.bottom());
    }
    own.set_y(top);
    own.set_height(bottom - top);
    Some(own)
}

fn viewport_height() -> f64 {
    let height = dom::window().inner_height().ok();
    height.and_then(|it| it.as_f64()).unwrap_or(480.0)
}

fn made(tag: &str, class: &str) -> Result<Element, wasm_bindgen::JsValue> {
    let element = dom::document().create_element(tag)?;
    if !class.is_empty() {
        element.set_class_name(class);
    }
    Ok(element)
}
