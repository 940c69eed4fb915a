//! From an element of a chart to the value it stands for, and back.

use crate::app::App;
use crate::live::query;
use leptos::prelude::*;
use statlas_core::chart::{Datum, Figure, Kind};
use statlas_core::figure;
use statlas_core::report::Statistic;
use std::rc::Rc;
use web_sys::Element;

/// A chart on the page with what it was drawn from.
#[derive(Clone)]
pub struct Plot {
    /// The chart's element.
    pub svg: Element,
    /// Whose figure it is.
    pub statistic: &'static Statistic,
    /// Which of its figures.
    pub index: usize,
    /// What is drawn.
    pub figure: Rc<Figure>,
}

impl Plot {
    /// The chart an element is in; none for a box that still waits for its chart.
    pub fn around(app: App, element: &Element) -> Option<Self> {
        let closest = |selector: &str| element.closest(selector).ok().flatten();
        let svg = closest("svg.chart[tabindex]")?;
        let index = closest("[data-plot]")?.get_attribute("data-plot")?;
        let index = index.parse().ok()?;
        let owner = closest("[data-card], [data-dialog]")?;
        let id = owner
            .get_attribute("data-card")
            .or_else(|| owner.get_attribute("data-dialog"))?;
        let statistic = app.report.statistic(&id)?;
        let language = app.language.get_untracked();
        let figure = figure::build(app.report, statistic, index, language)?;
        Some(Self {
            svg,
            statistic,
            index,
            figure: Rc::new(figure),
        })
    }

    /// Whether all series are read together at a year.
    pub fn compares(&self) -> bool {
        self.figure.kind == Kind::Line
    }

    /// The mark of a value.
    pub fn mark(&self, datum: Datum) -> Option<Element> {
        let Datum { series, point } = datum;
        let own = format!("[data-s=\"{series}\"][data-p=\"{point}\"]");
        let grouped = format!("[data-s=\"{series}\"] > [data-p=\"{point}\"]");
        query::find(&self.svg, &format!("{own}, {grouped}"))
    }

    /// The value nearest to a place in the viewport, at most `reach` pixels away. In a line
    /// chart the year decides, and whatever is over the plot is near enough.
    pub fn nearest(&self, x: f64, y: f64, reach: f64) -> Option<Datum> {
        let marks = query::find_all(&self.svg, "[data-p]");
        let shown = marks
            .iter()
            .filter(|mark| mark.closest(".off").ok().flatten().is_none());
        let near = shown.filter_map(|mark| {
            let place = mark.get_bounding_client_rect();
            let across = beyond(x, place.left(), place.right());
            let along = beyond(y, place.top(), place.bottom());
            let distance = if self.compares() {
                across * 1e4 + along
            } else {
                across.max(along)
            };
            (self.compares() || distance <= reach).then_some((distance, mark))
        });
        let (_, mark) = near.min_by(|(a, _), (b, _)| a.total_cmp(b))?;
        datum(mark)
    }
}

/// How far a coordinate lies outside an interval.
fn beyond(at: f64, low: f64, high: f64) -> f64 {
    (low - at).max(at - high).max(0.0)
}

/// The value a mark stands for.
pub fn datum(mark: &Element) -> Option<Datum> {
    let point = mark.get_attribute("data-p")?.parse().ok()?;
    Some(Datum {
        series: series(mark)?,
        point,
    })
}

/// The series an element or its group belongs to.
pub fn series(element: &Element) -> Option<usize> {
    let group = element.closest("[data-s]").ok().flatten()?;
    group.get_attribute("data-s")?.parse().ok()
}
