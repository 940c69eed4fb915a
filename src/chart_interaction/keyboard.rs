//! Reading a chart by keyboard. The focus moves from mark to mark, so that a screen reader announces
//! each. A chart is one tab stop: its own element, or the mark that has the focus.

use super::plot::{self, PASSING, Plot};
use super::{ChartInteraction, highlight, target};
use crate::dom;
use statlas_core::chart::{Datum, Step, step};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent, SvgElement};

impl ChartInteraction {
    /// Handles a key press if it is meant for a chart.
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
            // A key that was handled neither scrolls the page nor closes the dialog.
            event.prevent_default();
        }
    }

    /// Handles a key other than Escape in a chart; `target` is the element with the focus. Returns whether
    /// the key was used.
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

    /// Moves the focus to a value. If it has no mark, moves on in `direction` to the next value that has
    /// one.
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

    /// Undoes one thing per press, in this order: the pin, the series shown alone, the tooltip, the focus
    /// on a mark. Returns false if there was nothing to undo.
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
        // The tooltip can be dismissed without moving the pointer or the focus.
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

    /// Makes a mark the tab stop of its chart.
    pub(super) fn enter_stop(&self, plot: &Plot, mark: &Element) {
        dom::set(&plot.svg, "tabindex", "-1");
        dom::set(mark, "tabindex", "0");
        self.state.borrow_mut().stop = Some((plot.svg.clone(), mark.clone()));
    }

    /// Makes the last chart with a focused mark a tab stop again, and removes what [`Self::enter_stop`]
    /// set on the mark. A temporary mark is removed.
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

/// Returns the value to which Page Up or Page Down leads in a line chart that has a track: about a
/// twentieth of the points away, but not beyond the ends.
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

/// Moves the focus to a chart or to one of its marks.
fn focus(element: &Element) {
    // `SvgElement` has the same focus methods as `HtmlElement`.
    if element.is_instance_of::<SvgElement>() {
        dom::focus_on(element.unchecked_ref());
    }
}
