//! Maps elements of a chart to the values they stand for, and back.

use crate::app::App;
use crate::dom;
use crate::live::query;
use leptos::prelude::*;
use statlas_core::chart::{self, Datum, Figure, Kind, Track, Width};
use statlas_core::figure::{self, AdjustedFigure};
use statlas_core::float;
use statlas_core::report::Statistic;
use std::rc::Rc;
use web_sys::Element;

/// A chart on the page together with the figure it was drawn from.
#[derive(Clone)]
pub struct Plot {
    /// The chart's `svg` element.
    pub svg: Element,
    /// The statistic that the figure belongs to.
    pub statistic: &'static Statistic,
    /// The index of the figure in `statistic.figures`.
    pub index: usize,
    /// The drawn figure, and the mapping of its values to those of the report.
    pub adjusted: Rc<AdjustedFigure>,
    /// Finds values that have no mark. Only for line charts with more values than marks.
    pub track: Option<Rc<Track>>,
}

/// Selects temporary marks, which are in the chart only while their value is read.
pub const PASSING: &str = "[data-passing]";

impl Plot {
    /// Returns the chart around an element; `None` outside a chart and in a box whose chart is not drawn
    /// yet.
    pub fn around(app: App, element: &Element) -> Option<Self> {
        let closest = |selector: &str| element.closest(selector).ok().flatten();
        let svg = closest("svg.chart[tabindex]")?;
        let index = closest("[data-plot]")?.get_attribute("data-plot")?;
        let index: usize = index.parse().ok()?;
        let owner = closest("[data-card], [data-dialog]")?;
        let opened = owner.get_attribute("data-dialog");
        let id = owner.get_attribute("data-card").or(opened.clone())?;
        let position = app.position(&id)?;
        let settings = opened.map(|_| untrack(|| app.chart_settings_of(position, index)));
        let statistic = app.statistic(position);
        let language = app.language.get_untracked();
        let built = figure::build(app.report(), statistic, index, language)?;
        let adjusted = figure::adjust(&built, settings.unwrap_or_default());
        Some(Self {
            track: track(&svg, &adjusted.figure).map(Rc::new),
            svg,
            statistic,
            index,
            adjusted: Rc::new(adjusted),
        })
    }

    /// Returns the drawn figure.
    pub fn figure(&self) -> &Figure {
        &self.adjusted.figure
    }

    /// Whether the values of all series at one year are read together, as in line charts.
    pub fn compares(&self) -> bool {
        self.figure().kind == Kind::Line
    }

    /// Returns the mark of a value, if it has one.
    pub fn mark(&self, datum: Datum) -> Option<Element> {
        let Datum { series, point } = datum;
        let own = format!("[data-s=\"{series}\"][data-p=\"{point}\"]");
        let grouped = format!("[data-s=\"{series}\"] > [data-p=\"{point}\"]");
        query::find(&self.svg, &format!("{own}, {grouped}"))
    }

    /// Returns the mark of a value. A value without a mark gets a temporary one, which is removed when
    /// reading ends.
    pub fn reveal(&self, datum: Datum) -> Option<Element> {
        let drawn = self.mark(datum);
        if drawn.is_some() {
            return drawn;
        }
        let mark = self.track.as_ref()?.mark(self.figure(), datum);
        self.svg.insert_adjacent_html("beforeend", &mark).ok()?;
        let mark = self.svg.last_element_child()?;
        dom::set(&mark, "data-passing", "");
        Some(mark)
    }

    /// Returns the value nearest to a place in the viewport, at most `reach` CSS pixels away. In a line
    /// chart the nearest year counts, at any distance.
    pub fn nearest(&self, x: f64, y: f64, reach: f64) -> Option<Datum> {
        if let Some(track) = &self.track {
            let only = query::find(&self.svg, ".off")
                .and_then(|_| series(&query::find(&self.svg, "[data-s]:not(.off)")?));
            return track.nearest(self.figure(), self.within(x, y)?, only);
        }
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

    /// Converts a place in the viewport to coordinates of the scene.
    fn within(&self, x: f64, y: f64) -> Option<(f64, f64)> {
        let whole = self.svg.get_bounding_client_rect();
        let scale = width(&self.svg)? / whole.width();
        Some(((x - whole.left()) * scale, (y - whole.top()) * scale))
    }
}

/// Returns the track of a line chart; `None` if every value has a mark.
fn track(svg: &Element, figure: &Figure) -> Option<Track> {
    let values: usize = figure.series.iter().map(|it| it.points.len()).sum();
    let marks = svg.query_selector_all("[data-p]").ok()?.length() as usize;
    if figure.kind != Kind::Line || marks >= values {
        return None;
    }
    let pixels = width(svg)?;
    let width = Width::ALL.into_iter().find(|it| it.pixels() == pixels)?;
    chart::layout(figure, width).track
}

/// Returns the width in CSS pixels for which a chart was laid out.
pub(super) fn width(svg: &Element) -> Option<f64> {
    float::parse(&svg.get_attribute("width")?)
}

/// Returns the distance of a coordinate from an interval; 0 inside it.
fn beyond(at: f64, low: f64, high: f64) -> f64 {
    (low - at).max(at - high).max(0.0)
}

/// Returns the value that a mark stands for.
pub fn datum(mark: &Element) -> Option<Datum> {
    let point = mark.get_attribute("data-p")?.parse().ok()?;
    Some(Datum {
        series: series(mark)?,
        point,
    })
}

/// Returns the series of an element, read from the element or the group around it.
pub fn series(element: &Element) -> Option<usize> {
    let group = element.closest("[data-s]").ok().flatten()?;
    group.get_attribute("data-s")?.parse().ok()
}
