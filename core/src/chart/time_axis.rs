//! The level axis of a line chart or scatter: years, dates or ordered categories.

use super::pen::Pen;
use super::scale::{Scale, extent};
use super::text_width::widest;
use super::wrap::wrap;
use super::{Anchor, At, Figure, Role, axis, number};
use core::ops::Range;

/// Positions along the axis.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Times {
    scale: Scale,
    years: Option<(i32, i32)>,
}

impl Times {
    /// Covers all points and the span the figure asks for.
    pub(super) fn new(figure: &Figure, range: (f64, f64)) -> Self {
        let at = number::points(figure).filter_map(|point| match point.at {
            At::Year(year) | At::Both(_, year) => Some(year),
            At::Category(_) => None,
        });
        let Some((first, last)) = extent(at) else {
            let last = figure.categories.len().saturating_sub(1) as f64;
            return Self {
                scale: Scale::linear((0.0, last), range),
                years: None,
            };
        };
        let asked = figure
            .span
            .unwrap_or((first.ceil() as i32, last.floor() as i32));
        let (first, last) = (first.min(f64::from(asked.0)), last.max(f64::from(asked.1)));
        let years = (first.ceil() as i32, last.floor() as i32);
        Self {
            scale: Scale::linear((first, last), range),
            years: Some(years),
        }
    }

    /// The pixel of a position.
    pub(super) fn at(&self, at: At) -> f64 {
        match at {
            At::Category(index) => self.scale.at(index as f64),
            At::Year(year) | At::Both(_, year) => self.scale.at(year),
        }
    }

    /// Writes years or categories below `top`; the height used.
    pub(super) fn names(&self, pen: &mut Pen, top: f64) -> f64 {
        if let Some(span) = self.years {
            return axis::years(pen, span, top, |year| self.scale.at(f64::from(year)));
        }
        let figure = pen.figure;
        let line = pen.line_height();
        let step = self.scale.at(1.0) - self.scale.at(0.0);
        // As many lines as the narrower of two equally high charts needs.
        let narrower = (pen.width - pen.plan) / figure.categories.len().max(2) as f64 * 1.4;
        let room = (step - narrower - 6.0).max(pen.font * 2.0);
        let mut most = 1;
        for (index, category) in figure.categories.iter().enumerate() {
            let lines = wrap(&category.label, room, pen.font);
            let half = widest(&lines, pen.font) / 2.0;
            let x = self.scale.at(index as f64).min(pen.width - half).max(half);
            let y = top + 6.0 + line * lines.len() as f64 / 2.0;
            pen.lines(Role::Tick, 0, (x, y), Anchor::Middle, &lines);
            most = most.max(lines.len());
        }
        line * most as f64 + 8.0
    }
}

/// Ranges of neighbours: consecutive categories, or times no more than a year apart.
pub(super) fn runs(at: &[At]) -> Vec<Range<usize>> {
    let mut runs = Vec::new();
    let mut start = 0;
    for index in 1..=at.len() {
        if index == at.len() || !neighbours(at[index - 1], at[index]) {
            runs.push(start..index);
            start = index;
        }
    }
    runs
}

fn neighbours(first: At, second: At) -> bool {
    match (first, second) {
        (At::Category(first), At::Category(second)) => second == first + 1,
        (At::Year(first) | At::Both(_, first), At::Year(second) | At::Both(_, second)) => {
            second - first <= 1.000_001
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_year_breaks_the_line() {
        let at = [2017.0, 2021.0, 2022.0, 2023.0].map(At::Year);
        assert_eq!(runs(&at), [0..1, 1..4]);
    }

    #[test]
    fn a_missing_category_breaks_the_line() {
        let at = [0, 1, 3].map(At::Category);
        assert_eq!(runs(&at), [0..2, 2..3]);
        assert!(runs(&[])[..].iter().all(|run| run.is_empty()));
    }
}
