//! The row of chapters and the filter panel.

use super::choice::{ChapterButton, FacetButton};
use crate::app::App;
use leptos::html;
use leptos::prelude::*;
use statlas_core::code::Code;
use statlas_core::selection::{Counts, Facet, Selection, Sort};
use std::cmp::Reverse;

/// The buttons for all cards, the highlights, the chapters in the order of the article, and the fact
/// checks.
#[component]
pub fn Chapters(app: App) -> impl IntoView {
    let all = app.index().all_counts();
    let mut codes = vec!["all"];
    if all.highlights > 0 {
        codes.push("highlights");
    }
    codes.extend(app.report().chapters.iter().map(|it| it.id.as_str()));
    if all.checks > 0 {
        codes.push("checks");
    }
    let choices = codes
        .into_iter()
        .map(|code| view! { <ChapterButton app code/> });
    view! {
        <div
            class="chapters"
            role="group"
            aria-label=move || app.words().filters.chapter
        >
            {choices.collect_view()}
        </div>
    }
}

/// The folded panel with all filters except search and chapters. Filters for which the report has no
/// values are left out.
#[component]
pub fn Filters(app: App) -> impl IntoView {
    let all = app.index().all_counts();
    let words = move || &app.words().filters;
    let facets = Facet::ALL.iter().map(|facet| {
        view! { <FacetGroup app facet=*facet values=offered(&all, *facet)/> }
    });
    view! {
        <details class="facets" node_ref=app.places.filters>
            <summary>{move || words().heading}</summary>
            <div class="facet-panel">
                {facets.collect_view()}
                <Years app/>
                <SortOrder app/>
                <button
                    type="button"
                    class="clear"
                    data-action="clear"
                    on:click=move |_| app.clear()
                >
                    {move || words().clear}
                </button>
            </div>
        </details>
    }
}

/// The buttons for the values of a facet; nothing if there are no values to choose from.
#[component]
fn FacetGroup(app: App, facet: Facet, values: Vec<String>) -> impl IntoView {
    let known = facet.values(app.report());
    let codes = values
        .iter()
        .filter_map(|value| known.iter().copied().find(|code| code == value));
    let buttons = codes.map(|code| view! { <FacetButton app facet code/> });
    (!values.is_empty()).then(|| {
        view! {
            <fieldset class="facet">
                <legend>{move || facet.label(&app.words().filters)}</legend>
                <div class="choices">{buttons.collect_view()}</div>
            </fieldset>
        }
    })
}

/// Returns the codes of the values that at least one card has. Empty if every value is on all cards,
/// because filtering by it would change nothing.
fn offered(all: &Counts, facet: Facet) -> Vec<String> {
    let mut counts: Vec<&(String, usize)> = all.facets[facet].iter().collect();
    counts.retain(|(_, count)| *count > 0);
    if !counts.iter().any(|(_, count)| *count < all.all) {
        return Vec::new();
    }
    if facet.is_by_count() {
        counts.sort_by_key(|(_, count)| Reverse(*count));
    }
    counts.into_iter().map(|(code, _)| code.clone()).collect()
}

/// The first and last year of the data a card must have; nothing if all data are of one year.
#[component]
fn Years(app: App) -> impl IntoView {
    let years = app.index().years().filter(|(first, last)| first < last);
    let select = move |from: bool, (first, last): (i32, i32)| {
        let label = move || {
            let words = &app.words().filters;
            if from { words.year_from } else { words.year_to }
        };
        let any = move || format!("{} · {}", label(), app.words().filters.any_year);
        let options = (first..=last)
            .rev()
            .map(|it| view! { <option value=it.to_string()>{it.to_string()}</option> });
        let field = NodeRef::<html::Select>::new();
        keep_select(
            app,
            field,
            move |it| year(if from { it.years.from } else { it.years.to }),
            move |selection, chosen| set_year(selection, from, chosen),
        );
        view! {
            <select
                aria-label=label
                data-year-from=from.then_some("")
                data-year-to=(!from).then_some("")
                node_ref=field
                on:change=move |event| {
                    let chosen = event_target_value(&event);
                    app.choose(|selection| set_year(selection, from, &chosen));
                }
            >
                <option value="">{any}</option>
                {options.collect_view()}
            </select>
        }
    };
    years.map(|years| {
        view! {
            <fieldset class="facet years">
                <legend>{move || app.words().filters.years}</legend>
                {select(true, years)}
                {select(false, years)}
            </fieldset>
        }
    })
}

fn year(year: Option<i32>) -> String {
    year.map(|it| it.to_string()).unwrap_or_default()
}

fn set_year(selection: &mut Selection, from: bool, chosen: &str) {
    let year = chosen.parse().ok();
    if from {
        selection.years.from = year;
    } else {
        selection.years.to = year;
    }
}

/// The order of the cards.
#[component]
fn SortOrder(app: App) -> impl IntoView {
    let has_article = app.report().shown_article().is_some();
    let name = move |sort| {
        let words = &app.words().filters;
        match sort {
            Sort::Suggested => words.suggested,
            Sort::Article if has_article => words.article_order,
            Sort::Article => words.report_order,
            Sort::Relevance => words.relevance,
        }
    };
    let options = Sort::ALL
        .iter()
        .map(|sort| view! { <option value=sort.code()>{move || name(*sort)}</option> });
    let field = NodeRef::<html::Select>::new();
    let set = |selection: &mut Selection, chosen: &str| {
        selection.sort = Sort::from_code(chosen).unwrap_or_default();
    };
    keep_select(app, field, |it| it.sort.code().to_owned(), set);
    view! {
        <label class="facet">
            <span>{move || app.words().filters.sort}</span>
            <select
                data-sort=""
                node_ref=field
                on:change=move |event| {
                    let chosen = event_target_value(&event);
                    app.choose(|selection| set(selection, &chosen));
                }
            >
                {options.collect_view()}
            </select>
        </label>
    }
}

/// Keeps a drop-down list and the selection equal. See [`keep_field`].
fn keep_select(
    app: App,
    field: NodeRef<html::Select>,
    read: impl Fn(&Selection) -> String + 'static,
    write: impl Fn(&mut Selection, &str) + 'static,
) {
    let set = move |value: &str| {
        if let Some(field) = field.get_untracked() {
            field.set_value(value);
        }
    };
    keep_field(
        app,
        move || field.get().map(|it| it.value()),
        set,
        read,
        write,
    );
}

/// Keeps a field and the selection equal. `get` returns the value of the field, `None` until it is in the
/// page; `set` writes it. `read` and `write` do the same for the selection.
///
/// At first, a value that the reader entered before the page was live is written into the selection. From
/// then on the field follows the selection. The field is written only if its value differs, because
/// writing moves the caret.
pub fn keep_field(
    app: App,
    get: impl Fn() -> Option<String> + 'static,
    set: impl Fn(&str) + 'static,
    read: impl Fn(&Selection) -> String + 'static,
    write: impl Fn(&mut Selection, &str) + 'static,
) {
    let plain = read(&Selection::default());
    Effect::new(move |before: Option<bool>| {
        let Some(field) = get() else { return false };
        let chosen = app.selection.with(&read);
        if field == chosen {
            return true;
        }
        if before == Some(true) || field == plain {
            set(&chosen);
        } else {
            app.adjust(|selection| write(selection, &field));
        }
        true
    });
}
