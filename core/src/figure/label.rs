//! The names of series and categories: their own, else those of the entity they are.

use crate::report::{Category, Report, Series};
use crate::text::{Language, Text};

/// What a series is called; empty where it has neither name nor entity.
pub(crate) fn series_label(report: &Report, series: &Series, language: Language) -> String {
    named(report, &series.name, &series.id, language)
        .unwrap_or_default()
        .to_owned()
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
