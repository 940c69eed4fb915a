//! What an opened card shows under each tab.

use super::citations::Citations;
use crate::app::App;
use crate::view::figure::{Drawing, FigureBody};
use crate::view::receipt::{Checks, SourceList, source_line};
use crate::view::table::DataTable;
use leptos::prelude::*;
use statlas_core::chart::Width;
use statlas_core::report::Statistic;
use statlas_core::text::Language;

/// Every figure of the statistic, as large as fits.
#[component]
pub fn Charts(app: App, statistic: &'static Statistic, language: Language) -> impl IntoView {
    let context = app.context;
    let drawing = Drawing::Each(&[Width::Phone, Width::Wide, Width::Card]);
    let figures: Vec<_> = (0..statistic.figures.len())
        .map(|index| view! { <FigureBody context statistic index language drawing/> })
        .collect();
    let text = statistic.text.get(language);
    let notes: Vec<_> = statistic
        .notes
        .iter()
        .map(|note| view! { <li>{note.get(language)}</li> })
        .collect();
    view! {
        {(!text.is_empty()).then(|| view! { <p class="card-text">{text}</p> })}
        {figures}
        {(!notes.is_empty()).then(|| view! { <ul class="notes">{notes}</ul> })}
        <p class="source-line">{source_line(context, statistic, language)}</p>
    }
}

/// Every value, exact.
#[component]
pub fn Tables(app: App, statistic: &'static Statistic, language: Language) -> impl IntoView {
    let context = app.context;
    let tables: Vec<_> = (0..statistic.figures.len())
        .filter(|&index| !statistic.figures[index].series.is_empty())
        .map(|index| view! { <DataTable context statistic index language/> })
        .collect();
    if tables.is_empty() {
        return view! { <p>{language.words().chart.no_data}</p> }.into_any();
    }
    view! { {tables} }.into_any()
}

/// Where the values come from, what was checked, what follows by arithmetic.
#[component]
pub fn Sources(app: App, statistic: &'static Statistic, language: Language) -> impl IntoView {
    let context = app.context;
    view! {
        <p class="source-line">{source_line(context, statistic, language)}</p>
        <Checks context statistic language headed=true/>
        <SourceList context statistic language/>
        <Citations app statistic language/>
    }
}
