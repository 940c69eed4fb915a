//! Values in words: beside a mark, and as the name of a mark.

use super::pen::Pen;
use super::words;
use super::{At, Evidence, Figure, Point, Series};
use crate::language::Qualifier;
use crate::language::number::{self, Places};
use crate::text::Language;
use crate::unit::{Dimension, Unit};

/// How much of the unit stands beside a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// With the unit: `61个`, `61 models`.
    Full,
    /// Number and scale word, the unit being said elsewhere: `61`; percent signs stay.
    Bare,
}

/// Up to how many values are looked at for the decimals of all; charts of more label few of them.
const MANY: usize = 500;

/// What holds for all values of a figure, found once for all of them.
pub(super) struct Alike {
    /// How many decimals they have in words, so that `2.0%` stands beside `1.6%`.
    places: Places,
    /// Whether some are below zero, so that those above say so too.
    signed: bool,
    /// Whether every one is an estimate, so that one note says it for all.
    pub(super) estimated: bool,
}

impl Alike {
    /// Looks at every value.
    pub(super) fn of(figure: &Figure) -> Self {
        let exact = points(figure).take(MANY).filter(|point| is_exact(point));
        let exact = exact.map(|point| point.value);
        Self {
            places: Places::of(exact, &figure.unit, figure.language),
            signed: points(figure).any(|point| point.value < 0.0),
            estimated: points(figure).all(|point| point.qualifier == Qualifier::Estimate),
        }
    }
}

/// Whether a value is one number; a zero more after others would make them too exact.
fn is_exact(point: &Point) -> bool {
    point.qualifier.is_exact() && point.low.is_none()
}

/// The value of a point as it stands beside its mark: `1.91亿美元`, `≤2`, `45%–71%`.
pub(super) fn label(pen: &Pen, point: &Point, form: Form) -> String {
    let figure = pen.figure;
    let bare;
    let unit = match form {
        Form::Full => &figure.unit,
        Form::Bare => {
            bare = without_words(&figure.unit, figure.language);
            &bare
        }
    };
    let starred = point.qualifier == Qualifier::Estimate && !pen.alike.estimated;
    let quiet = point.qualifier == Qualifier::Estimate;
    let mut text = write(figure, point, unit, quiet, &pen.alike);
    if starred {
        text.push('*');
    }
    text
}

/// The name of a mark for those who do not see it: `中国，2022年，52.4%`.
pub(super) fn name(pen: &Pen, series: usize, point: usize) -> String {
    let figure = pen.figure;
    let language = figure.language;
    let value = &figure.series[series].points[point];
    let mut parts = Vec::new();
    let category = match value.at {
        At::Category(index) | At::Both(index, _) => figure.categories.get(index),
        At::Year(_) => None,
    };
    parts.extend(category.map(|category| category.label.clone()));
    let Series { label, when, .. } = &figure.series[series];
    // A total of several years has them in its name.
    let dates = when.is_empty() && label.contains(|letter: char| letter.is_ascii_digit());
    if figure.series.len() > 1 || category.is_none() || dates {
        parts.push(label.clone());
    }
    if let At::Year(year) | At::Both(_, year) = value.at {
        parts.push(words::time(year, language));
    }
    if !parts.iter().any(|part| part.contains(when)) {
        parts.push(when.clone());
    }
    parts.push(spoken(figure, value, &pen.alike));
    if value.evidence == Evidence::Derived {
        parts.push(words::of(language).calculated.into());
    }
    parts.retain(|part| !part.is_empty());
    parts.join(words::comma(language))
}

/// Labels for an axis: one scale, the unit on the last one only, unless that takes more than some
/// share of the width. What a chart measures is then said over it only.
pub(super) fn ticks(pen: &Pen, values: &[f64], share: f64) -> Vec<String> {
    let Figure { unit, language, .. } = pen.figure;
    let labels = number::tick(values, unit, *language);
    match labels.last() {
        Some(last) if pen.measure(last) > pen.plan * share => {
            number::tick(values, &without_words(unit, *language), *language)
        }
        _ => labels,
    }
}

/// The value with its unit, or without where that is wider than some share of the width.
pub(super) fn fitting(pen: &Pen, point: &Point, share: f64) -> String {
    let full = label(pen, point, Form::Full);
    if pen.measure(&full) > pen.plan * share {
        label(pen, point, Form::Bare)
    } else {
        full
    }
}

/// The value with its unit and how exact it is, for names and summaries.
pub(super) fn spoken(figure: &Figure, point: &Point, alike: &Alike) -> String {
    let written = write(figure, point, &figure.unit, false, alike);
    (words::of(figure.language).heard)(&written)
}

/// Every value of the figure.
pub(super) fn points(figure: &Figure) -> impl Iterator<Item = &Point> {
    figure.series.iter().flat_map(|series| &series.points)
}

fn write(figure: &Figure, point: &Point, unit: &Unit, quiet: bool, alike: &Alike) -> String {
    let language = figure.language;
    let qualifier = if quiet {
        Qualifier::Exact
    } else {
        point.qualifier
    };
    if !is_exact(point) {
        let (low, high) = match point.low {
            Some(low) => (low, Some(point.value)),
            None => (point.value, None),
        };
        return number::qualified(low, high, qualifier, unit, language);
    }
    let signed = point.value > 0.0 && alike.signed;
    let text = number::beside(point.value, unit, language, &alike.places);
    if signed && unit.dimension != Dimension::Ratio {
        ["+", &text].concat()
    } else {
        text
    }
}

/// The unit without its words; signs such as % and $ stay.
fn without_words(unit: &Unit, language: Language) -> Unit {
    let dimension = match unit.dimension {
        Dimension::Usd if language == Language::Zh => Dimension::Count,
        Dimension::PercentagePoint => Dimension::Score,
        Dimension::Tonnes => Dimension::Count,
        other => other,
    };
    Unit {
        dimension,
        ..Unit::default()
    }
}
