//! The names of filters and of their values, as shown to readers.

use super::Page;
use crate::markup::put;
use crate::selection::{ChapterChoice, Filter, Selection, Years};

/// The name of a filter.
pub fn filter_name(page: Page, filter: Filter) -> &'static str {
    let words = &page.words().filters;
    match filter {
        Filter::Chapter => words.chapter,
        Filter::Query => words.words,
        Filter::Years => words.years,
        Filter::Facet(facet) => facet.label(words),
        Filter::Entity => words.entity,
    }
}

/// The name of an entity, or its id if the report does not have it.
fn entity_name<'a>(page: Page<'a>, id: &'a str) -> &'a str {
    page.report
        .entity(id)
        .map_or(id, |entity| entity.name.get(page.language))
}

/// The values chosen in a filter, as text for readers.
pub fn chosen(page: Page, selection: &Selection, filter: Filter) -> String {
    let words = page.words();
    let mut names: Vec<&str> = Vec::new();
    match filter {
        Filter::Chapter => names.push(match &selection.chapter {
            ChapterChoice::All => words.all_chapters,
            ChapterChoice::Highlights => words.highlights,
            ChapterChoice::Checks => words.checks,
            ChapterChoice::Id(id) => page
                .report
                .chapter(id)
                .map_or(id, |it| it.title.get(page.language)),
        }),
        Filter::Query => {
            let (open, close) = words.quotes;
            return [open, selection.query.trim(), close].concat();
        }
        Filter::Years => {
            let year = |it: Option<i32>| it.map(|it| it.to_string()).unwrap_or_default();
            let Years { from, to } = selection.years;
            return (words.filters.year_range)(&year(from), &year(to));
        }
        Filter::Facet(facet) => {
            let chosen = selection.facets[facet].iter();
            names.extend(chosen.map(|code| facet.name(page.report, page.language, code)));
        }
        Filter::Entity => names.extend(selection.entity.iter().map(|id| entity_name(page, id))),
    }
    names.join(words.list_separator)
}

/// Writes the attributes `id` and `aria-labelledby` for an element of a card. The accessible name
/// consists of the element's own text and the card's title, because a screen reader lists buttons
/// without the cards around them. `part` names the element within the card.
pub(super) fn named_with_title(out: &mut String, part: &str, id: &str) {
    let own = [part, "-", id].concat();
    let names = [&own, " title-", id].concat();
    put!(
        out,
        " id=\"",
        { own },
        "\" aria-labelledby=\"",
        { names },
        "\""
    );
}
