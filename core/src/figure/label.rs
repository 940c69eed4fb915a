//! The names of series and categories. A name in the figure comes before the name of the entity
//! with the same id.

use crate::language::date;
use crate::report::{Category, Report, Series};
use crate::text::{Language, Text};

/// Returns the name of a series. Returns an empty string if there is neither a name nor an entity.
pub(crate) fn series_label(report: &Report, series: &Series, language: Language) -> String {
    named(report, &series.name, &series.id, language)
        .unwrap_or_default()
        .to_owned()
}

/// Returns the name of a series, with the year if all values of the series are of one year.
pub(crate) fn dated_series_label(report: &Report, series: &Series, language: Language) -> String {
    let name = series_label(report, series, language);
    let year = series
        .year
        .map(|year| date::written(&year.to_string(), language));
    match year {
        Some(year) if name.is_empty() => year,
        Some(year) if !name.contains(&year) => (language.words().chart.marked)(&name, &year),
        _ => name,
    }
}

/// Returns the name of a category. Returns the id if there is neither a name nor an entity, for
/// example for years.
pub(crate) fn category_label(report: &Report, category: &Category, language: Language) -> String {
    named(report, &category.name, &category.id, language)
        .unwrap_or(&category.id)
        .to_owned()
}

fn named<'a>(report: &'a Report, name: &'a Text, id: &str, language: Language) -> Option<&'a str> {
    if name.is_empty() {
        return Some(report.entity(id)?.name.get(language));
    }
    Some(name.get(language))
}
