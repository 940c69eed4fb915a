//! Values in words: beside a mark, and as the name of a mark.

use super::words;
use super::{At, Evidence, Figure, Point, Series};
use crate::language::{Qualifier, number};
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

/// The value of a point as it stands beside its mark: `1.91亿美元`, `≤2`, `45%–71%`.
pub(super) fn label(figure: &Figure, point: &Point, form: Form) -> String {
    let bare;
    let unit = match form {
        Form::Full => &figure.unit,
        Form::Bare => {
            bare = without_words(&figure.unit, figure.language);
            &bare
        }
    };
    let starred = point.qualifier == Qualifier::Estimate && !all_estimated(figure);
    let mut text = write(figure, point, unit, point.qualifier == Qualifier::Estimate);
    if starred {
        text.push('*');
    }
    text
}

/// The name of a mark for those who do not see it: `中国，2022年，52.4%`.
pub(super) fn name(figure: &Figure, series: usize, point: usize) -> String {
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
    parts.push(spoken(figure, value));
    if value.evidence == Evidence::Derived {
        parts.push(words::of(language).calculated.into());
    }
    parts.retain(|part| !part.is_empty());
    parts.join(words::comma(language))
}

/// Labels for an axis: one scale, the unit on the last one only.
pub(super) fn ticks(figure: &Figure, values: &[f64]) -> Vec<String> {
    number::tick(values, &figure.unit, figure.language)
}

/// The value with its unit and how exact it is, for names and summaries.
pub(super) fn spoken(figure: &Figure, point: &Point) -> String {
    let written = write(figure, point, &figure.unit, false);
    (words::of(figure.language).heard)(&written)
}

/// Whether every value is an estimate, so that one note says it for all.
pub(super) fn all_estimated(figure: &Figure) -> bool {
    points(figure).all(|point| point.qualifier == Qualifier::Estimate)
}

/// Every value of the figure.
pub(super) fn points(figure: &Figure) -> impl Iterator<Item = &Point> {
    figure.series.iter().flat_map(|series| &series.points)
}

fn write(figure: &Figure, point: &Point, unit: &Unit, quiet: bool) -> String {
    let language = figure.language;
    let qualifier = if quiet {
        Qualifier::Exact
    } else {
        point.qualifier
    };
    if let Some(low) = point.low {
        return number::qualified(low, Some(point.value), qualifier, unit, language);
    }
    // Where some values are below zero, those above say so too.
    let signed = points(figure).any(|point| point.value < 0.0);
    if qualifier.is_exact() && signed {
        return number::signed(point.value, unit, language);
    }
    number::qualified(point.value, None, qualifier, unit, language)
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
