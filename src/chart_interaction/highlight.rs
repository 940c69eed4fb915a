//! Highlighting in a chart: classes on marks, and a vertical line at a year. The layout of the chart
//! never changes.

use super::plot::{PASSING, Plot, series, width};
use crate::dom;
use crate::live::query;
use statlas_core::chart::{Datum, beside};
use web_sys::Element;

const SVG: &str = "http://www.w3.org/2000/svg";

/// Marks the value that is read; in a line chart also the values of the other series in the same year.
pub fn on(plot: &Plot, datum: Datum) {
    let marked = if plot.compares() {
        beside(plot.figure(), datum)
    } else {
        vec![datum]
    };
    for mark in marked.into_iter().filter_map(|it| plot.reveal(it)) {
        let _ = mark.class_list().add_1("on");
    }
    if plot.compares() {
        crosshair(plot, datum);
    }
}

/// Undoes [`on`]. A temporary mark that has the focus stays until it loses the focus.
pub fn off(svg: &Element) {
    let active = dom::document().active_element();
    for mark in query::find_all(svg, PASSING) {
        if active.as_ref() != Some(&mark) {
            mark.remove();
        }
    }
    for mark in query::find_all(svg, ".on") {
        let _ = mark.class_list().remove_1("on");
    }
    if let Some(line) = query::find(svg, ".crosshair") {
        line.remove();
    }
}

/// Fades all series except `only`; with `None` shows all series again.
pub fn isolate(svg: &Element, only: Option<usize>) {
    for element in query::find_all(svg, "[data-s]") {
        let back = only.is_some_and(|only| series(&element) != Some(only));
        let _ = element.class_list().toggle_with_force("off", back);
    }
}

/// Draws a vertical line over the plot at the year of a value. Returns `None` if the value has no mark.
fn crosshair(plot: &Plot, datum: Datum) -> Option<()> {
    let mark = plot.mark(datum)?.get_bounding_client_rect();
    let whole = plot.svg.get_bounding_client_rect();
    let scale = width(&plot.svg)? / whole.width();
    let (mut top, mut bottom) = (f64::INFINITY, f64::NEG_INFINITY);
    for part in query::find_all(&plot.svg, ".g, .x, .n") {
        let place = part.get_bounding_client_rect();
        top = top.min(place.top());
        bottom = bottom.max(place.bottom());
    }
    let x = ((mark.left() + mark.right()) / 2.0 - whole.left()) * scale;
    let line = dom::document().create_element_ns(Some(SVG), "line").ok()?;
    let ends = [
        ("x1", x),
        ("x2", x),
        ("y1", (top - whole.top()) * scale),
        ("y2", (bottom - whole.top()) * scale),
    ];
    for (name, value) in ends {
        dom::set(&line, name, &(value.round() as i32).to_string());
    }
    dom::set(&line, "class", "crosshair");
    // First child of the SVG, so that it lies below everything that can be pointed at.
    let first = plot.svg.first_child();
    plot.svg.insert_before(&line, first.as_ref()).ok()?;
    Some(())
}
