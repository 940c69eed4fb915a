//! Reading a chart: the value under the pointer, in focus or pinned; all series of one year; one series
//! alone. A few listeners on the root find everything from attributes of the marks. Nothing is set up per
//! mark until its value is read.

mod highlight;
mod keyboard;
mod plot;
mod tip;

use crate::app::{App, on_change};
use crate::dom;
use crate::live::query;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use plot::Plot;
use statlas_core::chart::{Datum, interactive};
use std::cell::RefCell;
use std::rc::Rc;
use tip::Tip;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FocusEvent, KeyboardEvent, MouseEvent, PointerEvent};

/// The largest distance in CSS pixels at which a mark is hit by a hovering pointer (`POINT`) and by a
/// click or tap (`TAP`).
const POINT: f64 = 3.0;
const TAP: f64 = 22.0;

/// Starts listening, for as long as the page lives. `early` is a click that came before this code was
/// loaded; it is handled now.
pub fn listen(app: App, root: &Element, early: Option<Event>) {
    equip(app, root);
    let Some(tip) = Tip::new() else { return };
    let interaction = Rc::new(ChartInteraction {
        app,
        tip,
        state: RefCell::default(),
    });
    let on = |name: &'static str, act: fn(&ChartInteraction, &Event)| {
        let interaction = interaction.clone();
        app.keep_listener(dom::listen(root, name, move |event| {
            act(&interaction, event)
        }));
    };
    on("pointermove", ChartInteraction::hover);
    on("pointerleave", |interaction, _| interaction.point_away());
    on("click", ChartInteraction::click);
    on("focusin", ChartInteraction::focus);
    on("focusout", ChartInteraction::blur);
    if let Some(event) = early {
        interaction.click(&event);
    }
    let (again, drawn_anew) = (interaction.clone(), interaction.clone());
    let pressed = move |event: &Event| {
        if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
            interaction.key(event);
        }
    };
    // In the capture phase, before the dialog: it closes on Escape unless a chart has used the key.
    app.keep_listener(dom::listen_capture(&dom::document(), "keydown", pressed));
    // After the page shows the new selection.
    let later = move || {
        let interaction = again.clone();
        Timeout::new(0, move || interaction.drop_gone()).forget();
    };
    on_change(move || app.selection.get(), later);
    on_change(
        move || app.chart_settings.get(),
        move || drawn_anew.let_go(),
    );
}

/// Gives the charts of a prerendered page their tab stops.
fn equip(app: App, root: &Element) {
    for svg in query::find_all(root, "svg.chart[role=group]") {
        for (name, value) in interactive(app.language.get_untracked()) {
            dom::set(&svg, name, value);
        }
    }
}

struct ChartInteraction {
    app: App,
    tip: Tip,
    state: RefCell<State>,
}

/// The value that is being read, and how.
#[derive(Default)]
struct State {
    /// The chart that was read last, kept so that it need not be built again.
    recent: Option<Plot>,
    shown: Option<(Plot, Datum)>,
    pinned: bool,
    /// The chart and the series that is shown alone.
    alone: Option<(Element, usize)>,
    /// The chart and the mark that is its tab stop instead of the chart itself.
    stop: Option<(Element, Element)>,
}

impl ChartInteraction {
    fn hover(&self, event: &Event) {
        let Some(event) = event.dyn_ref::<PointerEvent>() else {
            return;
        };
        if event.pointer_type() == "touch" || self.state.borrow().pinned {
            return;
        }
        match self.at(event, POINT) {
            Some((plot, datum)) => self.show(plot, datum),
            // The pointer may move onto the tooltip, to reach a mark below it or to copy from it.
            None if self.is_on_tip(event) => {}
            None => self.point_away(),
        }
    }

    /// Hides a value that is shown because of the pointer. The hint for a focused chart stays, and what
    /// Escape has hidden stays hidden.
    fn point_away(&self) {
        if self.state.borrow().shown.is_some() {
            self.leave();
        }
    }

    fn is_on_tip(&self, event: &MouseEvent) -> bool {
        let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
        self.tip.holds(x, y) || target(event).is_some_and(|it| self.tip.contains(&it))
    }

    fn click(&self, event: &Event) {
        let (Some(target), Some(event)) = (target(event), event.dyn_ref::<MouseEvent>()) else {
            return;
        };
        if self.tip.contains(&target) {
            return;
        }
        let pinned = self.state.borrow().pinned;
        let on_mark = target.closest("[data-p]").ok().flatten().is_some();
        let series = plot::series(&target).filter(|_| !on_mark);
        if let (Some(series), Some(plot)) = (series, self.plot(&target)) {
            self.toggle_alone(&plot, series);
            return;
        }
        let Some((plot, datum)) = self.at(event, TAP) else {
            if pinned {
                self.unpin();
            }
            return;
        };
        let again = pinned && self.is_shown(&plot, datum);
        self.unpin();
        if !again {
            self.show(plot, datum);
            self.pin();
        }
    }

    fn focus(&self, event: &Event) {
        let Some(target) = target(event) else { return };
        let plot = self.plot(&target);
        self.leave_stop();
        let Some(plot) = plot else { return };
        if let Some(datum) = plot::datum(&target) {
            self.enter_stop(&plot, &target);
            if self.state.borrow().pinned {
                self.unpin();
            }
            self.show(plot, datum);
        } else if target.matches("svg:focus-visible").unwrap_or_default() {
            self.tip.hint(self.app, &plot);
        }
    }

    /// Handles the loss of focus. When the focus moves to another mark nothing is hidden here, because
    /// showing the next value hides this one.
    fn blur(&self, event: &Event) {
        let event = event.dyn_ref::<FocusEvent>();
        let next = event.and_then(FocusEvent::related_target);
        let next = next.and_then(|it| it.dyn_into::<Element>().ok());
        if next.is_none_or(|it| plot::datum(&it).is_none()) {
            self.leave();
        }
    }

    /// Returns the value at the event's place in the viewport; `reach` is the largest distance to a mark
    /// in CSS pixels.
    fn at(&self, event: &MouseEvent, reach: f64) -> Option<(Plot, Datum)> {
        let target = target(event)?;
        let plot = self.plot(&target)?;
        let direct = target.closest("[data-p]").ok().flatten();
        let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
        let datum = match direct.filter(|_| !plot.compares()) {
            Some(mark) => plot::datum(&mark)?,
            None => plot.nearest(x, y, reach)?,
        };
        Some((plot, datum))
    }

    /// Returns the chart around an element, from `recent` if it is the same chart.
    fn plot(&self, target: &Element) -> Option<Plot> {
        let mut state = self.state.borrow_mut();
        let same = |plot: &Plot| plot.svg.contains(Some(target));
        if !state.recent.as_ref().is_some_and(same) {
            let plot = Plot::around(self.app, target)?;
            state.recent = Some(plot);
        }
        state.recent.clone()
    }

    fn is_shown(&self, plot: &Plot, datum: Datum) -> bool {
        let state = self.state.borrow();
        let shown = state.shown.as_ref();
        shown.is_some_and(|(other, at)| other.svg == plot.svg && *at == datum)
    }

    fn show(&self, plot: Plot, datum: Datum) {
        if self.is_shown(&plot, datum) {
            return;
        }
        self.hide();
        highlight::on(&plot, datum);
        let reading = self.tip.show_value(self.app, &plot, datum);
        let mark = plot.mark(datum);
        let focused = mark.filter(|mark| dom::document().active_element().as_ref() == Some(mark));
        if let (Some(mark), Some(reading)) = (focused, reading) {
            self.tip.describe(self.app, &mark, &reading);
        }
        self.state.borrow_mut().shown = Some((plot, datum));
    }

    fn hide(&self) {
        self.tip.hide();
        let shown = self.state.borrow_mut().shown.take();
        if let Some((plot, _)) = shown {
            highlight::off(&plot.svg);
        }
    }

    /// Hides the shown value unless it is pinned; if a mark has the focus, its value is shown instead.
    fn leave(&self) {
        if self.state.borrow().pinned {
            return;
        }
        let active = dom::document().active_element();
        let held = active.filter(|it| it.closest("svg.chart").ok().flatten().is_some());
        let focused = held.and_then(|it| Some((self.plot(&it)?, plot::datum(&it)?)));
        match focused {
            Some((plot, datum)) => self.show(plot, datum),
            None => self.hide(),
        }
    }

    /// Unpins and hides a value whose chart is no longer visible, for example because its card is hidden.
    fn drop_gone(&self) {
        let shown = self.state.borrow().shown.clone();
        let is_gone = |plot: &Plot| plot.svg.get_bounding_client_rect().width() == 0.0;
        if shown.is_some_and(|(plot, _)| is_gone(&plot)) {
            self.unpin();
        }
    }

    /// Unpins and hides the shown value, and shows all series again, because the chart is drawn anew.
    fn let_go(&self) {
        self.unpin();
        let alone = self.state.borrow_mut().alone.take();
        if let Some((svg, _)) = alone {
            highlight::isolate(&svg, None);
        }
    }

    fn pin(&self) {
        self.state.borrow_mut().pinned = true;
        self.tip.pin(true);
    }

    fn unpin(&self) {
        self.state.borrow_mut().pinned = false;
        self.tip.pin(false);
        self.hide();
    }

    /// Shows one series alone, or all series again. Does nothing if the chart has only one series.
    fn toggle_alone(&self, plot: &Plot, series: usize) {
        let before = self.state.borrow_mut().alone.take();
        if let Some((svg, _)) = &before {
            highlight::isolate(svg, None);
        }
        let again = before.is_some_and(|(svg, only)| svg == plot.svg && only == series);
        if !again && plot.figure().series.len() > 1 {
            highlight::isolate(&plot.svg, Some(series));
            self.state.borrow_mut().alone = Some((plot.svg.clone(), series));
        }
    }
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}
