//! The drawing interface of all chart kinds. A [`SceneBuilder`] collects marks and rounds their
//! coordinates.

use super::summary::summary;
use super::text_width::text_width;
use super::value_label::{self, Alike};
use super::{Anchor, Datum, Evidence, Figure, Geometry, Mark, Point, Role, Scene, Shape, Width};

/// A scene under construction.
pub(super) struct SceneBuilder<'a> {
    /// The figure that is drawn.
    pub(super) figure: &'a Figure,
    /// The width of the scene, in CSS pixels.
    pub(super) width: f64,
    /// The planned width, in CSS pixels. It decides about rows, lines and heights, so that a
    /// phone's scene and a card's scene have the same height.
    pub(super) plan: f64,
    /// The font size of all text, in CSS pixels.
    pub(super) font: f64,
    /// Properties of all values of the figure together.
    pub(super) alike: Alike,
    marks: Vec<Mark>,
}

impl<'a> SceneBuilder<'a> {
    /// Creates an empty scene of the given width.
    pub(super) fn new(figure: &'a Figure, width: Width) -> Self {
        Self {
            figure,
            width: width.pixels(),
            plan: width.plan(),
            font: width.font(figure.language),
            alike: Alike::of(figure),
            marks: Vec::new(),
        }
    }

    /// Returns the distance between the baselines of two lines of text, in CSS pixels.
    pub(super) fn line_height(&self) -> f64 {
        (self.font * 1.3).round()
    }

    /// Returns the height of the plot, in CSS pixels, for charts with a vertical value axis.
    pub(super) fn plot_height(&self) -> f64 {
        if self.plan > 400.0 { 260.0 } else { 168.0 }
    }

    /// Returns the width of `text` at the font size of this scene, in CSS pixels.
    pub(super) fn measure(&self, text: &str) -> f64 {
        text_width(text, self.font)
    }

    /// Returns one point of the figure. Panics if an index is out of range.
    pub(super) fn point(&self, series: usize, point: usize) -> &'a Point {
        &self.figure.series[series].points[point]
    }

    /// Returns the finished scene. `height` is rounded up to whole pixels.
    pub(super) fn finish(self, height: f64) -> Scene {
        Scene {
            width: self.width,
            height: height.ceil(),
            font: self.font,
            language: self.figure.language,
            name: self.figure.name.clone(),
            summary: summary(self.figure),
            marks: self.marks,
            track: None,
        }
    }

    /// Returns the marks, without a scene.
    pub(super) fn into_marks(self) -> Vec<Mark> {
        self.marks
    }

    /// Draws a rectangle. `at` is its top left corner, `size` its width and height.
    pub(super) fn rect(&mut self, role: Role, colour: u8, at: (f64, f64), size: (f64, f64)) {
        let (x, y) = (tenth(at.0), tenth(at.1));
        // Both edges are rounded, so that adjacent rectangles touch.
        let width = tenth(tenth(at.0 + size.0) - x).max(0.0);
        let height = tenth(tenth(at.1 + size.1) - y).max(0.0);
        self.push(
            role,
            colour,
            Geometry::Rect {
                x,
                y,
                width,
                height,
            },
        );
    }

    /// Draws a straight line.
    pub(super) fn line(&mut self, role: Role, colour: u8, from: (f64, f64), to: (f64, f64)) {
        self.push(
            role,
            colour,
            Geometry::Line {
                from: tenths(from),
                to: tenths(to),
            },
        );
    }

    /// Draws straight lines through points.
    pub(super) fn path(&mut self, role: Role, colour: u8, points: &[(f64, f64)]) {
        let points = points.iter().map(|point| tenths(*point)).collect();
        self.push(role, colour, Geometry::Path(points));
    }

    /// Draws a dot.
    pub(super) fn dot(&mut self, colour: u8, centre: (f64, f64), radius: f64, shape: Shape) {
        let geometry = Geometry::Dot {
            centre: tenths(centre),
            radius: tenth(radius),
            shape,
        };
        self.push(Role::Dot, colour, geometry);
    }

    /// Writes a line of text. `at.1` is its vertical centre.
    pub(super) fn text(
        &mut self,
        role: Role,
        colour: u8,
        at: (f64, f64),
        anchor: Anchor,
        content: &str,
    ) {
        if content.is_empty() {
            return;
        }
        let at = tenths((at.0, at.1 + self.font * 0.36));
        self.push(
            role,
            colour,
            Geometry::Text {
                at,
                anchor,
                content: content.into(),
            },
        );
    }

    /// Writes several lines of text. `at.1` is the vertical centre of the block.
    pub(super) fn lines(
        &mut self,
        role: Role,
        colour: u8,
        at: (f64, f64),
        anchor: Anchor,
        lines: &[String],
    ) {
        let step = self.line_height();
        let first = at.1 - step * (lines.len() as f64 - 1.0) / 2.0;
        for (index, line) in lines.iter().enumerate() {
            self.text(
                role,
                colour,
                (at.0, first + step * index as f64),
                anchor,
                line,
            );
        }
    }

    /// Links the last mark to a value: sets its datum, its accessible name and whether it is
    /// hollow.
    pub(super) fn stands_for(&mut self, series: usize, point: usize) {
        let name = value_label::name(self.figure, &self.alike, series, point);
        let derived = self.point(series, point).evidence == Evidence::Derived;
        if let Some(mark) = self.marks.last_mut() {
            mark.datum = Some(Datum { series, point });
            mark.derived = derived;
            mark.name = name;
        }
    }

    /// Assigns all marks since index `start` to a series. Does nothing if the figure has a single
    /// series.
    pub(super) fn belongs_to(&mut self, start: usize, series: usize) {
        if self.figure.series.len() > 1 {
            for mark in &mut self.marks[start..] {
                mark.series = Some(series);
            }
        }
    }

    /// Marks the last mark as computed, so that it is drawn hollow.
    pub(super) fn hollow(&mut self) {
        if let Some(mark) = self.marks.last_mut() {
            mark.derived = true;
        }
    }

    /// Returns the number of marks so far, for [`Self::belongs_to`].
    pub(super) fn count(&self) -> usize {
        self.marks.len()
    }

    fn push(&mut self, role: Role, colour: u8, geometry: Geometry) {
        self.marks.push(Mark {
            geometry,
            role,
            colour: colour.min(8),
            derived: false,
            datum: None,
            series: None,
            name: String::new(),
        });
    }
}

fn tenths(point: (f64, f64)) -> (f64, f64) {
    (tenth(point.0), tenth(point.1))
}

/// Rounds to a tenth of a pixel. Infinite values and NaN become 0.
fn tenth(value: f64) -> f64 {
    if value.is_finite() {
        (value * 10.0).round() / 10.0
    } else {
        0.0
    }
}
