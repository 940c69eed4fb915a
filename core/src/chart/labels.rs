//! Labels that depend on the room there is: beside marks and along axes.

use super::scene_builder::SceneBuilder;
use super::value_label::{Form, without_words, written};
use super::{Figure, Point};
use crate::language::number;

impl SceneBuilder<'_> {
    /// Returns the value of a point as written beside its mark.
    pub(super) fn label(&self, point: &Point, form: Form) -> String {
        written(self.figure, point, form, &self.alike)
    }

    /// Returns the labels of an axis, all with the same scale word. Only the last label has the unit.
    /// The unit is left out everywhere if the last label would take more than `share` of the planned
    /// width; the unit is then written only above the chart.
    pub(super) fn ticks(&self, values: &[f64], share: f64) -> Vec<String> {
        let Figure { unit, language, .. } = self.figure;
        let labels = number::tick(values, unit, *language);
        match labels.last() {
            Some(last) if self.measure(last) > self.plan * share => {
                number::tick(values, &without_words(unit, *language), *language)
            }
            _ => labels,
        }
    }

    /// Returns the value with its unit, or without if the text with unit would take more than `share`
    /// of the planned width.
    pub(super) fn fitting(&self, point: &Point, share: f64) -> String {
        let full = self.label(point, Form::Full);
        if self.measure(&full) > self.plan * share {
            self.label(point, Form::Bare)
        } else {
            full
        }
    }
}
