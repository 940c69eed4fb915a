//! The figures of an opened card.

use super::choices::ChartChoices;
use crate::app::App;
use crate::press;
use crate::view::Written;
use leptos::either::Either;
use leptos::prelude::*;
use statlas_core::code::Code;
use statlas_core::page::{Drawing, drawn, figure_inside, notes_text, source_text};

/// Every figure of the statistic in full width, with its text, notes and source.
#[component]
pub fn Charts(app: App, position: usize) -> impl IntoView {
    let statistic = app.statistic(position);
    let marked = move |text| app.page().marked(app.text(text));
    let text = (!statistic.text.is_empty()).then(|| {
        view! { <p class="card-text" inner_html=move || marked(&statistic.text)></p> }
    });
    let figures = statistic.figures.iter().enumerate().map(|(index, spec)| {
        if spec.kind.is_drawn() {
            Either::Left(view! { <ChartFigure app position index/> })
        } else {
            let html = move || figure_inside(app.page(), statistic, index);
            Either::Right(view! {
                <figure
                    data-figure=spec.kind.code()
                    inner_html=html
                    on:click=move |event| press::answer(app, &event)
                ></figure>
            })
        }
    });
    let notes = (!statistic.notes.is_empty()).then(|| {
        let html = Signal::derive(move || notes_text(app.page(), statistic));
        view! { <Written app class="note-list" html/> }
    });
    view! {
        {text}
        {figures.collect_view()}
        {notes}
        <p class="source-line" inner_html=move || source_text(app.page(), statistic)></p>
    }
}

/// A chart, drawn in every width, and the controls for its settings. The style sheet shows the width that
/// fits.
#[component]
fn ChartFigure(app: App, position: usize, index: usize) -> impl IntoView {
    let statistic = app.statistic(position);
    let spec = &statistic.figures[index];
    let marked = move |text| app.page().marked(app.text(text));
    let svg = move || {
        let settings = app.chart_settings_of(position, index);
        drawn(app.page(), statistic, index, Drawing::Opened(settings))
    };
    let note = (!spec.note.is_empty()).then(|| {
        view! { <p class="figure-note" inner_html=move || marked(&spec.note)></p> }
    });
    view! {
        <figure data-figure=spec.kind.code()>
            <figcaption inner_html=move || marked(&spec.subtitle)></figcaption>
            <ChartChoices app position index/>
            <div class="plot" data-plot=index.to_string() data-width="each" inner_html=svg></div>
            {note}
        </figure>
    }
}
