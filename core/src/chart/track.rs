//! Reading lines that have more values than pixels. Their values have no marks of their own;
//! they are found by where they stand.

use super::pen::Pen;
use super::scale::Scale;
use super::svg_mark;
use super::time_axis::Times;
use super::{Datum, Figure, Mark, Point, Shape, Width};

/// How far from a place, in pixels, values count as standing at it.
const NEAR: f64 = 0.5;

/// Half the width of the dot of a value that is read.
const RADIUS: f64 = 3.5;

/// From values to places in the scene and back.
#[derive(Clone, Debug, PartialEq)]
pub struct Track {
    pub(super) times: Times,
    pub(super) values: Scale,
}

impl Track {
    /// Where a value stands, in pixels of the scene.
    pub fn place(&self, point: &Point) -> (f64, f64) {
        (self.times.at(point.at), self.values.at(point.value))
    }

    /// The value nearest to a place in the scene: the time decides, and among those of the same
    /// pixel the height. Where `only` names a series, no other is looked at.
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

    /// The SVG element of a value: a dot with the value's name, to be put at the end of the
    /// chart while the value is read. Empty for a datum that is not in the figure.
    pub fn mark(&self, figure: &Figure, datum: Datum) -> String {
        let series = figure.series.get(datum.series);
        let Some(point) = series.and_then(|series| series.points.get(datum.point)) else {
            return String::new();
        };
        let mut pen = Pen::new(figure, Width::Card);
        let colour = figure.series[datum.series].colour;
        pen.dot(colour, self.place(point), RADIUS, Shape::of(datum.series));
        pen.stands_for(datum.series, datum.point);
        let marks: Vec<Mark> = pen.into_marks();
        let mut out = String::new();
        svg_mark::alone(&mut out, &marks[0]);
        out
    }
}
