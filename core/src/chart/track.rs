//! Finds the values of lines that have more values than pixels. These values have no marks of their
//! own, so they are found by position.

use super::scale::Scale;
use super::scene_builder::SceneBuilder;
use super::svg_mark;
use super::time_axis::Times;
use super::{Datum, Figure, Mark, Point, Shape, Width};

/// Values closer to a position than this, in CSS pixels, count as being at that position.
const NEAR: f64 = 0.5;

/// Radius of the dot of a value that is read, in CSS pixels.
const RADIUS: f64 = 3.5;

/// Maps values to positions in the scene and back.
#[derive(Clone, Debug, PartialEq)]
pub struct Track {
    pub(super) times: Times,
    pub(super) values: Scale,
}

impl Track {
    /// Returns the position of a value, in CSS pixels of the scene.
    pub fn place(&self, point: &Point) -> (f64, f64) {
        (self.times.at(point.at), self.values.at(point.value))
    }

    /// Returns the value nearest to a position in the scene. The horizontal distance decides; among
    /// values in the same pixel column, the vertical distance decides. If `only` is the index of a
    /// series, other series are ignored. Returns `None` if there are no values.
    pub fn nearest(&self, figure: &Figure, at: (f64, f64), only: Option<usize>) -> Option<Datum> {
        let mut best = None;
        let mut least = f64::INFINITY;
        for (series, values) in figure.series.iter().enumerate() {
            if only.is_some_and(|only| only != series) {
                continue;
            }
            let points = &values.points;
            let x = |index: usize| self.times.at(points[index].at);
            let after = points.partition_point(|point| self.times.at(point.at) < at.0 - NEAR);
            let mut near = after.saturating_sub(1)..after;
            while near.end < points.len() && (near.end == after || x(near.end) <= at.0 + NEAR) {
                near.end += 1;
            }
            for point in near {
                let across = ((x(point) - at.0).abs() - NEAR).max(0.0);
                let away = across * 1e4 + (self.values.at(points[point].value) - at.1).abs();
                if away < least {
                    least = away;
                    best = Some(Datum { series, point });
                }
            }
        }
        best
    }

    /// Returns the SVG element of a value: a dot with the value's accessible name. The caller
    /// appends the dot to the chart while the value is read. Returns an empty string for a datum
    /// that is not in the figure.
    pub fn mark(&self, figure: &Figure, datum: Datum) -> String {
        let series = figure.series.get(datum.series);
        let Some(point) = series.and_then(|series| series.points.get(datum.point)) else {
            return String::new();
        };
        let mut builder = SceneBuilder::new(figure, Width::Card);
        let colour = figure.series[datum.series].colour;
        builder.dot(colour, self.place(point), RADIUS, Shape::of(datum.series));
        builder.stands_for(datum.series, datum.point);
        let marks: Vec<Mark> = builder.into_marks();
        let mut out = String::new();
        svg_mark::alone(&mut out, &marks[0]);
        out
    }
}
