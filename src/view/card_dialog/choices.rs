//! The reader's choices for an opened chart: years, scale and order.

use crate::app::App;
use crate::dom;
use leptos::html;
use leptos::prelude::*;
use statlas_core::chart::summary;
use statlas_core::code::Code;
use statlas_core::figure::{self, ChartSettings};
use statlas_core::language::ReadingWords;
use statlas_core::page::Page;
use statlas_core::text::capital;

/// One of the controls of a chart.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Choice {
    From,
    To,
    Scale,
    Order,
}

impl Choice {
    const ALL: [Self; 4] = [Self::From, Self::To, Self::Scale, Self::Order];

    const fn name(self, words: &ReadingWords) -> &'static str {
        match self {
            Self::From => words.from,
            Self::To => words.to,
            Self::Scale => words.scale,
            Self::Order => words.order,
        }
    }

    /// Returns the code and the name of each option, in the page's language. Empty if there is nothing to
    /// choose.
    fn options(self, page: Page, offered: &figure::Controls) -> Vec<(String, String)> {
        let language = page.language;
        match self {
            Self::From | Self::To => {
                let years = offered.years.iter().map(i32::to_string);
                years.map(|it| (it.clone(), it)).collect()
            }
            Self::Scale => {
                let scales = offered.scales.iter();
                let named = |it: &statlas_core::chart::ScaleKind| {
                    (it.code().to_owned(), capital(it.label(language)))
                };
                scales.map(named).collect()
            }
            Self::Order => {
                let orders = offered.orders.iter();
                let named =
                    |it: &figure::RowOrder| (it.code().to_owned(), it.label(language).to_owned());
                orders.map(named).collect()
            }
        }
    }

    /// Returns the code of the option chosen in `settings`, or the report's own if none is chosen.
    fn chosen(self, settings: ChartSettings, offered: &figure::Controls) -> String {
        let year = |year: Option<i32>, own: Option<&i32>| {
            let year = year.or(own.copied());
            year.map(|it| it.to_string()).unwrap_or_default()
        };
        match self {
            Self::From => year(settings.from, offered.years.first()),
            Self::To => year(settings.to, offered.years.last()),
            Self::Scale => {
                let scale = settings.scale.as_ref().or(offered.scales.first());
                scale.map_or("", |it| it.code()).to_owned()
            }
            Self::Order => settings.order.code().to_owned(),
        }
    }
}

/// The controls of a chart, a notice about what the chart shows, and an announcement for screen readers
/// when that changes. Nothing is shown for a chart without choices.
#[component]
pub fn ChartChoices(app: App, position: usize, index: usize) -> impl IntoView {
    let statistic = app.statistic(position);
    let build = move |page: Page| figure::build(page.report, statistic, index, page.language);
    let offered = build(app.page_untracked()).map(|it| figure::controls(&it));
    let offered = offered.filter(|it| !it.is_empty())?;
    let offered = StoredValue::new(offered);
    let settings = move || app.chart_settings_of(position, index);
    let adjusted = move || build(app.page()).map(|built| figure::adjust(&built, settings()));
    let notice = Memo::new(move |_| adjusted().map_or_else(String::new, |it| it.notice()));
    let announcement = RwSignal::new(String::new());
    let fields: [NodeRef<html::Select>; 4] = Default::default();
    let set = move |settings: ChartSettings| {
        app.set_chart_settings(position, index, settings);
        let summary = untrack(adjusted).map_or_else(String::new, |it| summary(&it.figure));
        announcement.set(
            format!("{} {summary}", notice.get_untracked())
                .trim()
                .to_owned(),
        );
    };
    let choose = move || {
        let code = |choice: Choice| {
            let field = fields[choice as usize].get_untracked();
            field.map_or_else(String::new, |it| it.value())
        };
        let [from, to, scale, order] = Choice::ALL.map(code);
        set(offered.with_value(|it| it.chosen(&from, &to, &scale, &order)));
    };
    let reset = move |_| {
        set(ChartSettings::default());
        let first = fields.iter().find_map(|it| it.get_untracked());
        if let Some(first) = first {
            dom::focus_on(&first);
        }
    };
    let field = move |choice: Choice| {
        let any = offered.with_value(|it| !choice.options(app.page_untracked(), it).is_empty());
        any.then(|| {
            let place = fields[choice as usize];
            view! { <Field app choice offered place settings=Signal::derive(settings) choose/> }
        })
    };
    Some(view! {
        <div
            class="view"
            role="group"
            aria-label=move || app.words().reading.heading
            data-view=""
        >
            {Choice::ALL.map(field)}
            <button
                type="button"
                class="plain"
                data-view-reset=""
                hidden=move || settings() == ChartSettings::default()
                on:click=reset
            >
                {move || app.words().reading.reset}
            </button>
        </div>
        <p class="view-notice" data-view-notice="" hidden=move || notice.with(String::is_empty)>
            {notice}
        </p>
        <p class="visually-hidden" aria-live="polite" data-view-told="">
            {announcement}
        </p>
    })
}

/// The drop-down list of one control. Its value follows the settings of the chart.
#[component]
fn Field(
    app: App,
    choice: Choice,
    offered: StoredValue<figure::Controls>,
    place: NodeRef<html::Select>,
    settings: Signal<ChartSettings>,
    choose: impl Fn() + Copy + 'static,
) -> impl IntoView {
    let options = move || {
        let options = offered.with_value(|it| choice.options(app.page(), it));
        let options = options.into_iter();
        options
            .map(|(code, name)| view! { <option value=code>{name}</option> })
            .collect_view()
    };
    Effect::new(move |_| {
        app.language.track();
        let chosen = offered.with_value(|it| choice.chosen(settings.get(), it));
        if let Some(field) = place.get().filter(|it| it.value() != chosen) {
            field.set_value(&chosen);
        }
    });
    let hook = |is: Choice| (choice == is).then_some("");
    // The names of the options already say that they are scales.
    let class = (choice == Choice::Scale).then_some("visually-hidden");
    view! {
        <label>
            <span class=class>{move || choice.name(&app.words().reading)}</span>
            <select
                data-view-from=hook(Choice::From)
                data-view-to=hook(Choice::To)
                data-view-scale=hook(Choice::Scale)
                data-view-order=hook(Choice::Order)
                node_ref=place
                on:change=move |_| choose()
            >
                {options}
            </select>
        </label>
    }
}
