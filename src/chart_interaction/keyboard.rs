//! Reading a chart by keys: real focus moves from mark to mark, so that a screen reader says
//! each. A chart is one tab stop: its own element, or the mark that has focus.

use super::plot::{self, PASSING, Plot};
use super::{ChartInteraction, highlight, target};
use crate::dom;
use statlas_core::chart::{Datum, Step, step};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent, SvgElement};

impl ChartInteraction {
    /// Acts on a key if it is meant for a chart.
    pub(super) fn key(&self, event: &KeyboardEvent) {
        if event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key() {
            return;
        }
        let Some(target) = target(event) else { return };
        let key = event.key();
        let meant = if key == "Escape" {
            self.escape(&target)
        } else {
            self.plot(&target)
                .is_some_and(|plot| self.act(&plot, &target, &key))
        };
        if meant {
            // Neither scrolls the page nor closes the dialog.
            event.prevent_default();
        }
    }

    fn act(&self, plot: &Plot, target: &Element, key: &str) -> bool {
        let here = plot::datum(target);
        if let Some(next) = here.and_then(|it| leap(plot, it, key)) {
            self.go(plot, next, Step::On);
            return true;
        }
        let Some(direction) = direction(key) else {
            return match (key, here) {
                ("Enter", Some(datum)) => self.toggle_pin(plot, datum),
                (" ", Some(datum)) => {
                    self.toggle_alone(plot, datum.series);
                    true
                }
                _ => false,
            };
        };
        if let Some(next) = step(plot.figure(), here, direction) {
            self.go(plot, next, direction);
        }
        true
    }

    /// Moves the focus to a value, or to the next one in the same direction that is drawn.
    fn go(&self, plot: &Plot, datum: Datum, direction: Step) {
        let mut datum = datum;
        loop {
            if let Some(mark) = plot.reveal(datum) {
                dom::set(&mark, "tabindex", "-1");
                focus(&mark);
                return;
            }
            match step(plot.figure(), Some(datum), direction) {
                Some(next) if next != datum => datum = next,
                _ => return,
            }
        }
    }

    fn toggle_pin(&self, plot: &Plot, datum: Datum) -> bool {
        let pinned = self.state.borrow().pinned;
        if pinned {
            self.unpin();
        }
        self.show(plot.clone(), datum);
        if !pinned {
            self.pin();
        }
        true
    }

    /// One thing at a time: the pin, the series alone, the box, the mark in focus.
    fn escape(&self, target: &Element) -> bool {
        if self.state.borrow().pinned {
            self.unpin();
            return true;
        }
        let alone = self.state.borrow_mut().alone.take();
        if let Some((svg, _)) = alone.filter(|(svg, _)| svg.is_connected()) {
            highlight::isolate(&svg, None);
            return true;
        }
        // Neither the pointer nor the focus has to move for the box to go.
        if self.tip.is_shown() {
            self.hide();
            return true;
        }
        let chart = plot::datum(target).and_then(|_| self.plot(target));
        if let Some(plot) = chart {
            focus(&plot.svg);
            self.tip.hide();
            return true;
        }
        false
    }

    /// Lets a mark be the tab stop of its chart.
    pub(super) fn enter_stop(&self, plot: &Plot, mark: &Element) {
        dom::set(&plot.svg, "tabindex", "-1");
        dom::set(mark, "tabindex", "0");
        self.state.borrow_mut().stop = Some((plot.svg.clone(), mark.clone()));
    }

    /// Makes the chart that was left a tab stop again, and in the chart of the focus only the
    /// mark that has it.
    pub(super) fn leave_stop(&self) {
        let stop = self.state.borrow_mut().stop.take();
        if let Some((svg, mark)) = stop {
            dom::set(&svg, "tabindex", "0");
            let _ = svg.remove_attribute("aria-describedby");
            let _ = mark.remove_attribute("tabindex");
            let _ = mark.remove_attribute("aria-describedby");
            if mark.matches(PASSING).unwrap_or_default() {
                mark.remove();
            }
        }
    }
}

/// Where a page of a long line leads: a twentieth of it further, at most to its end.
fn leap(plot: &Plot, here: Datum, key: &str) -> Option<Datum> {
    plot.track.as_ref()?;
    let last = plot.figure().series.get(here.series)?.points.len() - 1;
    let far = last / 20 + 1;
    let point = match key {
        "PageUp" => here.point.saturating_sub(far),
        "PageDown" => (here.point + far).min(last),
        _ => return None,
    };
    Some(Datum { point, ..here })
}

fn direction(key: &str) -> Option<Step> {
    Some(match key {
        "ArrowLeft" => Step::Back,
        "ArrowRight" => Step::On,
        "ArrowUp" => Step::Up,
        "ArrowDown" => Step::Down,
        "Home" => Step::First,
        "End" => Step::Last,
        _ => return None,
    })
}

/// Moves the focus to a chart or a mark of it.
fn focus(element: &Element) {
    // A mark has the methods of an HTML element that take the focus.
    if element.is_instance_of::<SvgElement>() {
        dom::focus_on(element.unchecked_ref());
    }
}
