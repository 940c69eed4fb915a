//! The horizontal axis of a line chart or scatter chart: years, dates or ordered categories.
//!
//! The labels are years if at least two years begin on the axis. If the dates are closer together,
//! the axis covers whole months and the labels are months.

use super::scale::{Scale, extent};
use super::scene_builder::SceneBuilder;
use super::text_width::widest;
use super::wrap::{fits, wrap};
use super::{Anchor, At, Figure, Role, axis, value_label};
use core::ops::Range;

/// Gap between the names of two categories, in CSS pixels.
const GAP: f64 = 6.0;

/// The largest number of lines for the name of a category.
const MOST_LINES: usize = 3;

/// Maps positions on the time axis to pixels.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Times {
    scale: Scale,
    named: Named,
}

/// What is named below the axis, with the first and the last year or month.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Named {
    Categories,
    Years((i32, i32)),
    /// Months counted from January of the year 0.
    Months((i32, i32)),
}

impl Times {
    /// Creates an axis that covers all points and the span in [`Figure::span`]. `range` holds the
    /// left and the right end in CSS pixels.
    pub(super) fn new(figure: &Figure, range: (f64, f64)) -> Self {
        let at = value_label::points(figure).filter_map(|point| match point.at {
            At::Year(year) | At::Both(_, year) => Some(year),
            At::Category(_) => None,
        });
        let Some((first, last)) = extent(at) else {
            let last = figure.categories.len().saturating_sub(1) as f64;
            return Self {
                scale: Scale::linear((0.0, last), range),
                named: Named::Categories,
            };
        };
        let asked = figure
            .span
            .map_or((first, last), |(first, last)| (first.into(), last.into()));
        let (first, last) = (first.min(asked.0), last.max(asked.1));
        let years = (first.ceil() as i32, last.floor() as i32);
        let named = if years.0 < years.1 || first == last && first == first.floor() {
            Named::Years(years)
        } else {
            let month = |time: f64| (time * 12.0).floor() as i32;
            Named::Months((month(first), month(last)))
        };
        let span = match named {
            Named::Months((first, last)) => (f64::from(first) / 12.0, f64::from(last + 1) / 12.0),
            _ => (first, last),
        };
        Self {
            scale: Scale::linear(span, range),
            named,
        }
    }

    /// Returns the pixel position of a point.
    pub(super) fn at(&self, at: At) -> f64 {
        match at {
            At::Category(index) => self.scale.at(index as f64),
            At::Year(year) | At::Both(_, year) => self.scale.at(year),
        }
    }

    /// Writes years, months or categories below `top`. Returns the height used, in CSS pixels.
    pub(super) fn names(&self, builder: &mut SceneBuilder, top: f64) -> f64 {
        match self.named {
            Named::Years(span) => {
                return axis::years(builder, span, top, |year| self.scale.at(f64::from(year)));
            }
            Named::Months(span) => {
                let middle = |month| (f64::from(month) + 0.5) / 12.0;
                return axis::months(builder, span, top, |month| self.scale.at(middle(month)));
            }
            Named::Categories => {}
        }
        let line = builder.line_height();
        let (stride, named) = self.categories(builder);
        let mut most = 1;
        for (index, lines) in named.iter().enumerate() {
            let half = widest(lines, builder.font) / 2.0;
            let at = builder.figure.categories.len() - 1 - (named.len() - 1 - index) * stride;
            let x = self.scale.at(at as f64).min(builder.width - half).max(half);
            let y = top + 6.0 + line * lines.len() as f64 / 2.0;
            builder.lines(Role::Tick, 0, (x, y), Anchor::Middle, lines);
            most = most.max(lines.len());
        }
        line * most as f64 + 8.0
    }

    /// Returns the stride between named categories and the names, broken into lines. The stride is
    /// the smallest one with which no word is broken and no name covers another. The last category
    /// is always named.
    fn categories(&self, builder: &SceneBuilder) -> (usize, Vec<Vec<String>>) {
        let categories = &builder.figure.categories;
        let count = categories.len();
        // A phone's chart and a card's chart have the same height, so the narrower one decides
        // about lines.
        let more = (builder.width - builder.plan) / count.saturating_sub(1).max(1) as f64;
        let step = self.scale.at(1.0) - self.scale.at(0.0) - more;
        let named = |stride: usize| {
            let all = categories.iter().rev().step_by(stride).rev();
            all.map(|category| category.label.as_str())
        };
        let room = |stride: usize| step * stride as f64 - GAP;
        let fitting = |stride: &usize| {
            named(*stride).all(|label| fits(label, room(*stride), builder.font, MOST_LINES))
        };
        let stride = (1..count).find(fitting).unwrap_or(count.max(1));
        let room = room(stride).max(builder.font * 2.0);
        let lines = named(stride).map(|label| wrap(label, room, builder.font));
        (stride, lines.collect())
    }
}

/// Returns the index ranges of neighbours: consecutive categories, or times at most one year apart.
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
    use super::super::{Evidence, Geometry, Kind, Point, ScaleKind, Series, Width};
    use super::*;
    use crate::language::{Qualifier, date};
    use crate::text::Language;
    use crate::unit::Unit;

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

    /// Returns the labels below a line chart of `times`, from left to right.
    fn named(times: &[f64], width: Width, language: Language) -> Vec<String> {
        let points = times.iter().map(|time| Point {
            at: At::Year(*time),
            value: 1.0,
            low: None,
            qualifier: Qualifier::Exact,
            evidence: Evidence::Observed,
        });
        let figure = Figure {
            kind: Kind::Line,
            language,
            name: String::new(),
            unit: Unit::default(),
            scale: ScaleKind::Linear,
            baseline: 0.0,
            span: None,
            categories: Vec::new(),
            series: vec![Series {
                label: String::new(),
                when: String::new(),
                colour: 1,
                points: points.collect(),
            }],
            rules: Vec::new(),
        };
        let mut builder = SceneBuilder::new(&figure, width);
        let times = Times::new(&figure, (20.0, builder.width - 20.0));
        times.names(&mut builder, 0.0);
        let texts = builder.into_marks().into_iter().map(|mark| mark.geometry);
        texts
            .filter_map(|it| match it {
                Geometry::Text { content, .. } => Some(content),
                _ => None,
            })
            .collect()
    }

    #[test]
    fn months_are_named_within_a_year() {
        let spring = ["2023-03-15", "2023-04-02", "2023-05-20"];
        let spring = spring.map(|date| date::in_years(date).unwrap_or_default());
        let zh = named(&spring, Width::Card, Language::Zh);
        assert_eq!(zh, ["3月", "2023年", "4月", "5月"]);
        let en = named(&spring, Width::Card, Language::En);
        assert_eq!(en, ["Mar", "2023", "Apr", "May"]);
    }

    #[test]
    fn each_year_of_months_is_named_once() {
        let winter = [2022.8, 2023.1];
        let names = named(&winter, Width::Wide, Language::En);
        assert_eq!(names, ["Oct", "2022", "Nov", "Dec", "Jan", "2023", "Feb"]);
        let all_year: Vec<f64> = (0..12)
            .map(|month| 2023.0 + (f64::from(month) + 0.5) / 12.0)
            .collect();
        let names = named(&all_year, Width::Phone, Language::Zh);
        assert_eq!(names, ["3月", "2023年", "6月", "9月", "12月"]);
    }

    #[test]
    fn the_years_of_few_values_are_named_and_others_where_there_is_room() {
        let years = [2016.0, 2022.0, 2023.0];
        let zh = named(&years, Width::Phone, Language::Zh);
        assert_eq!(zh, ["2016", "2018", "2020", "2022", "2023"]);
        let dense: Vec<f64> = (2000..2024).map(f64::from).collect();
        let zh = named(&dense, Width::Phone, Language::Zh);
        assert_eq!(zh, ["2003", "2007", "2011", "2015", "2019", "2023"]);
    }

    #[test]
    fn years_of_two_centuries_are_not_shortened() {
        let of = |first, last| {
            let years: Vec<f64> = (first..=last).map(f64::from).collect();
            named(&years, Width::Phone, Language::En)
        };
        assert_eq!(of(1900, 2100), ["1900", "1950", "2000", "2050", "2100"]);
        assert_eq!(of(2001, 2009)[0], "’01");
        assert_eq!(of(1994, 2002)[0], "1994");
    }

    #[test]
    fn years_are_named_where_two_of_them_begin() {
        let years = named(&[2020.0, 2021.0], Width::Card, Language::En);
        assert_eq!(years, ["2020", "2021"]);
        assert_eq!(named(&[2023.0], Width::Card, Language::En), ["2023"]);
        let one_day = named(&[2023.2], Width::Card, Language::En);
        assert_eq!(one_day, ["Mar", "2023"]);
    }
}
