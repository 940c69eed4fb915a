//! The names of series and categories: their own, else those of the entity they are.

use crate::language::date;
use crate::report::{Category, Report, Series};
use crate::text::{Language, Text};

/// What a series is called; empty where it has neither name nor entity.
pub(crate) fn series_label(report: &Report, series: &Series, language: Language) -> String {
    named(report, &series.name, &series.id, language)
        .unwrap_or_default()
        .to_owned()
}

/// What a series is called and, where all its values are of one year, that year.
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

/// What a category is called; its id where it has neither name nor entity, as with years.
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
