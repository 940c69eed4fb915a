//! The panel of filters beside search and chapters.

use super::choice::{Choice, ChoiceGroup};
use super::names::format_name;
use crate::app::App;
use leptos::prelude::*;
use statlas_core::order;
use statlas_core::report::{Status, Verdict};
use statlas_core::selection::{Format, Selection, Sort, Years};
use statlas_core::text::Language;

/// Countries, years, format, fact check, evidence and order.
#[component]
pub fn Facets(app: App, language: Language) -> impl IntoView {
    let words = &language.words().filters;
    view! {
        <details class="facets">
            <summary>{words.heading}</summary>
            <div class="facet-panel">
                <ChoiceGroup app name=words.area hook="data-area-filter" choices=areas(app, language)/>
                <YearRange app language/>
                <ChoiceGroup app name=words.format hook="data-format-filter" choices=formats(language)/>
                <ChoiceGroup app name=words.verdict hook="data-verdict-filter" choices=verdicts(language)/>
                <ChoiceGroup app name=words.evidence hook="data-evidence-filter" choices=evidence(language)/>
                <Order app language/>
                <button
                    type="button"
                    class="clear"
                    on:click=move |_| app.choose(|selection| *selection = selection.cleared())
                >
                    {words.clear}
                </button>
            </div>
        </details>
    }
    .into_any()
}

/// The areas any statistic has data in, those with most cards first.
fn areas(app: App, language: Language) -> Vec<Choice> {
    let mut areas = app
        .results
        .with_untracked(|results| results.counts.areas.clone());
    order::by(&mut areas, |(_, count)| -(*count as f64));
    areas
        .into_iter()
        .filter_map(|(id, _)| {
            let name = app.context.report.entity(&id)?.name.get(language);
            let (chosen, changed, counted) = (id.clone(), id.clone(), id.clone());
            Some(Choice {
                code: id,
                name,
                chosen: Box::new(move |selection| selection.areas.contains(chosen.as_str())),
                toggle: Box::new(move |selection| selection.areas.toggle(changed.clone())),
                count: Box::new(move |counts| {
                    counts
                        .areas
                        .iter()
                        .find(|(area, _)| *area == counted)
                        .map_or(0, |it| it.1)
                }),
            })
        })
        .collect()
}

/// Choices among the values of an enum.
macro_rules! choices {
    ($values:expr, $name:expr, $facet:ident) => {
        $values
            .into_iter()
            .map(|value| Choice {
                code: value.code().to_owned(),
                name: $name(value),
                chosen: Box::new(move |selection: &Selection| selection.$facet.contains(&value)),
                toggle: Box::new(move |selection: &mut Selection| selection.$facet.toggle(value)),
                count: Box::new(move |counts| {
                    counts
                        .$facet
                        .iter()
                        .find(|(it, _)| *it == value)
                        .map_or(0, |it| it.1)
                }),
            })
            .collect()
    };
}

fn formats(language: Language) -> Vec<Choice> {
    choices!(Format::ALL, |it| format_name(it, language), formats)
}

fn verdicts(language: Language) -> Vec<Choice> {
    choices!(Verdict::ALL, |it| language.words().verdict(it), verdicts)
}

fn evidence(language: Language) -> Vec<Choice> {
    choices!(Status::ALL, |it| language.words().status(it), evidence)
}

/// An end of the range of years.
#[derive(Clone, Copy)]
enum End {
    From,
    To,
}

impl End {
    const fn of(self, years: &mut Years) -> &mut Option<i32> {
        match self {
            Self::From => &mut years.from,
            Self::To => &mut years.to,
        }
    }
}

#[component]
fn YearRange(app: App, language: Language) -> impl IntoView {
    view! {
        <fieldset class="facet years">
            <legend>{language.words().filters.years}</legend>
            <YearSelect app language end=End::From/>
            <YearSelect app language end=End::To/>
        </fieldset>
    }
}

#[component]
fn YearSelect(app: App, language: Language, end: End) -> impl IntoView {
    let words = &language.words().filters;
    let (label, hook) = match end {
        End::From => (words.year_from, "data-year-from"),
        End::To => (words.year_to, "data-year-to"),
    };
    let (first, last) = app.index.years().unwrap_or_default();
    let years: Vec<_> = (first..=last)
        .rev()
        .map(|year| view! { <option value=year.to_string()>{year.to_string()}</option> })
        .collect();
    let value = move || {
        let mut years = app.selection.with(|selection| selection.years);
        end.of(&mut years)
            .map(|it| it.to_string())
            .unwrap_or_default()
    };
    let select = view! {
        <select
            aria-label=label
            prop:value=value
            on:change=move |event| {
                let year = event_target_value(&event).parse().ok();
                app.choose(|selection| *end.of(&mut selection.years) = year);
            }
        >
            <option value="">{label}" · "{words.any_year}</option>
            {years}
        </select>
    };
    select.attr(hook, "")
}

#[component]
fn Order(app: App, language: Language) -> impl IntoView {
    let words = &language.words().filters;
    let name = |sort| match sort {
        Sort::Suggested => words.suggested,
        Sort::Article => words.article_order,
        Sort::Relevance => words.relevance,
    };
    let options: Vec<_> = Sort::ALL
        .into_iter()
        .map(|sort| view! { <option value=sort.code()>{name(sort)}</option> })
        .collect();
    view! {
        <label class="facet">
            <span>{words.sort}</span>
            <select
                data-sort=""
                prop:value=move || app.selection.with(|it| it.sort.code())
                on:change=move |event| {
                    if let Some(sort) = Sort::from_code(&event_target_value(&event)) {
                        app.choose(|selection| selection.sort = sort);
                    }
                }
            >
                {options}
            </select>
        </label>
    }
}
