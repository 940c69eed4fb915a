//! Values as text: beside a mark, and in the accessible name of a mark.

use super::words;
use super::{At, Evidence, Figure, Point, Series};
use crate::language::Qualifier;
use crate::language::number::{self, Places};
use crate::text::Language;
use crate::unit::{Dimension, Unit};

/// How much of the unit is written beside a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// With the unit: `61个`, `61 models`.
    Full,
    /// The number and its scale word only, because the unit is written elsewhere: `61`. Percent
    /// signs stay.
    Bare,
}

/// At most this many values decide the number of decimals. Charts with more values label only a few
/// of them.
const MANY: usize = 500;

/// Properties of all values of a figure together, computed once.
pub(super) struct Alike {
    /// How many decimals the values have as text, so that `2.0%` is written beside `1.6%`.
    places: Places,
    /// `true` if some values are below zero. Values above zero then have a plus sign.
    signed: bool,
    /// `true` if every value is an estimate. One note then replaces the mark at each value.
    pub(super) estimated: bool,
}

impl Alike {
    /// Computes the properties of a figure's values.
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

/// Returns `true` if a value is a single exact number. Padding the decimals of other values would
/// make them look more exact than they are.
fn is_exact(point: &Point) -> bool {
    point.qualifier.is_exact() && point.low.is_none()
}

/// Returns the value of a point as written beside its mark: `1.91亿美元`, `≤2`, `45%–71%`.
pub(super) fn written(figure: &Figure, point: &Point, form: Form, alike: &Alike) -> String {
    let bare;
    let unit = match form {
        Form::Full => &figure.unit,
        Form::Bare => {
            bare = without_words(&figure.unit, figure.language);
            &bare
        }
    };
    let is_estimate = point.qualifier == Qualifier::Estimate;
    let mut text = write(figure, point, unit, is_estimate, alike);
    if is_estimate && !alike.estimated {
        text.push('*');
    }
    text
}

/// Returns the accessible name of a mark: `中国，2022年，52.4%`.
pub(super) fn name(figure: &Figure, alike: &Alike, series: usize, point: usize) -> String {
    let language = figure.language;
    let value = &figure.series[series].points[point];
    let mut parts = Vec::new();
    let category = match value.at {
        At::Category(index) | At::Both(index, _) => figure.categories.get(index),
        At::Year(_) => None,
    };
    parts.extend(category.map(|category| category.label.clone()));
    let Series { label, when, .. } = &figure.series[series];
    // The name of a series that is a total over several years contains these years.
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
    parts.push(spoken(figure, value, alike));
    if value.evidence == Evidence::Derived {
        parts.push(words::of(language).calculated.into());
    }
    parts.retain(|part| !part.is_empty());
    parts.join(words::comma(language))
}

/// Returns the value with its unit and qualifier, for accessible names and summaries.
pub(super) fn spoken(figure: &Figure, point: &Point, alike: &Alike) -> String {
    let written = write(figure, point, &figure.unit, false, alike);
    (words::of(figure.language).spoken)(&written)
}

/// Yields every value of the figure, series by series.
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

/// Returns the unit without its words. Signs such as % and $ stay.
pub(super) fn without_words(unit: &Unit, language: Language) -> Unit {
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
