//! What filters and their choices are called.

use crate::context::Context;
use statlas_core::selection::{ChapterChoice, Filter, Format, Selection};
use statlas_core::text::Language;

/// The name of a filter.
pub fn filter_name(filter: Filter, language: Language) -> &'static str {
    let words = &language.words().filters;
    match filter {
        Filter::Chapter => words.chapter,
        Filter::Query => words.words,
        Filter::Areas => words.area,
        Filter::Years => words.years,
        Filter::Formats => words.format,
        Filter::Verdicts => words.verdict,
        Filter::Evidence => words.evidence,
        Filter::Entity => words.entity,
    }
}

/// The name of a format.
pub fn format_name(format: Format, language: Language) -> &'static str {
    let words = &language.words().filters;
    match format {
        Format::Chart => words.chart,
        Format::List => words.list,
        Format::Statement => words.statement,
    }
}

/// What is chosen in a filter, in words.
pub fn chosen(
    context: Context,
    selection: &Selection,
    filter: Filter,
    language: Language,
) -> String {
    let words = language.words();
    let report = context.report;
    let name = |id: &str| match report.entity(id) {
        Some(entity) => entity.name.get(language).to_owned(),
        None => id.to_owned(),
    };
    let joined = |names: Vec<&str>| names.join(words.list_separator);
    match filter {
        Filter::Chapter => match &selection.chapter {
            ChapterChoice::All => words.all_chapters.to_owned(),
            ChapterChoice::Highlights => words.highlights.to_owned(),
            ChapterChoice::Checks => words.checks.to_owned(),
            ChapterChoice::Id(id) => report
                .chapter(id)
                .map_or(id.as_str(), |it| it.title.get(language))
                .to_owned(),
        },
        Filter::Query => format!(
            "{}{}{}",
            words.quotes.0,
            selection.query.trim(),
            words.quotes.1
        ),
        Filter::Areas => {
            let names: Vec<String> = selection.areas.iter().map(|id| name(id)).collect();
            joined(names.iter().map(String::as_str).collect())
        }
        Filter::Years => {
            let year = |it: Option<i32>| it.map(|it| it.to_string()).unwrap_or_default();
            format!(
                "{}–{}",
                year(selection.years.from),
                year(selection.years.to)
            )
        }
        Filter::Formats => joined(
            selection
                .formats
                .iter()
                .map(|it| format_name(*it, language))
                .collect(),
        ),
        Filter::Verdicts => joined(
            selection
                .verdicts
                .iter()
                .map(|it| words.verdict(*it))
                .collect(),
        ),
        Filter::Evidence => joined(
            selection
                .evidence
                .iter()
                .map(|it| words.status(*it))
                .collect(),
        ),
        Filter::Entity => selection.entity.as_deref().map(name).unwrap_or_default(),
    }
}
