//! The opened card: its chart enlarged, its data as a table, its sources; and what can be
//! taken away.

use super::figure::{Drawing, FigureBody};
use super::headline::HeadlineRow;
use super::receipt::{Checks, SourceList, source_line};
use super::table::DataTable;
use crate::app::App;
use crate::{dom, taking_away};
use leptos::html;
use leptos::prelude::*;
use statlas_core::chart::Width;
use statlas_core::report::Statistic;
use statlas_core::selection::Tab;
use statlas_core::text::Language;

/// The dialog. It stays in the page and is shown while a card is open, so that the browser
/// gives focus back where it was.
#[component]
pub fn OpenCard(app: App) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    let open = Memo::new(move |_| app.open());
    Effect::new(move |_| {
        if let Some(element) = dialog.get() {
            show(&element, open.get().is_some());
        }
    });
    let content = move || {
        let language = app.language.get();
        open.get().map(|position| {
            let statistic = app.context.statistic(position);
            view! { <Opened app statistic language/> }
        })
    };
    // The browser closes a dialog by itself on Escape; the selection follows.
    view! {
        <dialog
            node_ref=dialog
            class="open-card"
            data-dialog=move || open.get().map(|position| app.context.statistic(position).id.as_str())
            aria-labelledby="open-title"
            on:close=move |_| if open.get_untracked().is_some() { app.close_card() }
            on:click=move |event| if is_backdrop(&event) { app.close_card() }
        >
            {content}
        </dialog>
    }
}

#[component]
fn Opened(app: App, statistic: &'static Statistic, language: Language) -> impl IntoView {
    let context = app.context;
    let words = language.words();
    let tab = Memo::new(move |_| app.selection.with(|it| it.tab));
    let panel = move || match tab.get() {
        Tab::Chart => view! { <Charts app statistic language/> }.into_any(),
        Tab::Table => view! { <Tables app statistic language/> }.into_any(),
        Tab::Source => view! { <Sources app statistic language/> }.into_any(),
    };
    view! {
        <div class="open-head">
            <p class="kicker">{context.kicker(statistic, language)}</p>
            <button type="button" class="close" aria-label=words.dialog.close on:click=move |_| app.close_card()>"×"</button>
        </div>
        <h2 id="open-title" class="open-title">{statistic.title.get(language)}</h2>
        {statistic.headline.as_ref().map(|headline| view! { <HeadlineRow context headline language/> })}
        <Tabs app tab language/>
        <div class="panel" role="tabpanel" id="open-panel" aria-labelledby="open-title" tabindex="0">{panel}</div>
        <Downloads app statistic language/>
    }
    .into_any()
}

#[component]
fn Tabs(app: App, tab: Memo<Tab>, language: Language) -> impl IntoView {
    let words = &language.words().tabs;
    let names = [
        (Tab::Chart, words.chart),
        (Tab::Table, words.table),
        (Tab::Source, words.source),
    ];
    let tabs: Vec<_> = names
        .into_iter()
        .map(|(it, name)| {
            view! {
                <button
                    type="button"
                    role="tab"
                    data-tab=it.code()
                    aria-controls="open-panel"
                    aria-selected=move || (tab.get() == it).to_string()
                    tabindex=move || if tab.get() == it { "0" } else { "-1" }
                    on:click=move |_| app.choose(|selection| selection.tab = it)
                    on:keydown=move |event| {
                        let step = match event.key().as_str() {
                            "ArrowRight" => 1,
                            "ArrowLeft" => Tab::ALL.len() - 1,
                            _ => return,
                        };
                        event.prevent_default();
                        let place = Tab::ALL.iter().position(|other| *other == it).unwrap_or_default();
                        let next = Tab::ALL[(place + step) % Tab::ALL.len()];
                        app.choose(|selection| selection.tab = next);
                        focus_tab(next);
                    }
                >
                    {name}
                </button>
            }
        })
        .collect();
    view! { <div class="tabs" role="tablist" aria-labelledby="open-title">{tabs}</div> }
}

#[component]
fn Charts(app: App, statistic: &'static Statistic, language: Language) -> impl IntoView {
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

#[component]
fn Tables(app: App, statistic: &'static Statistic, language: Language) -> impl IntoView {
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

#[component]
fn Sources(app: App, statistic: &'static Statistic, language: Language) -> impl IntoView {
    let context = app.context;
    view! {
        <p class="source-line">{source_line(context, statistic, language)}</p>
        <Checks context statistic language/>
        <SourceList context statistic language/>
    }
}

#[component]
fn Downloads(app: App, statistic: &'static Statistic, language: Language) -> impl IntoView {
    let words = language.words();
    let drawn = statistic
        .figures
        .first()
        .is_some_and(|figure| figure.kind.is_drawn());
    let data = statistic
        .figures
        .iter()
        .any(|figure| !figure.series.is_empty());
    let button = move |format: &'static str| {
        view! {
            <button
                type="button"
                data-download=format
                on:click=move |_| taking_away::save(app.context, statistic, language, format)
            >
                {format.to_uppercase()}
            </button>
        }
    };
    view! {
        <div class="downloads" role="group" aria-label=words.dialog.download>
            <span>{words.dialog.download}</span>
            {drawn.then(|| button("svg"))}
            {data.then(|| button("csv"))}
            {button("json")}
        </div>
    }
}

fn show(dialog: &web_sys::HtmlDialogElement, open: bool) {
    if open == dialog.open() {
        return;
    }
    if !open {
        dialog.close();
    } else if dom::framed() {
        // A modal dialog would scroll the host page.
        dialog.show();
    } else {
        let _ = dialog.show_modal();
    }
}

/// The dialog's own box is covered by its content, so only the backdrop is the dialog itself.
fn is_backdrop(event: &web_sys::MouseEvent) -> bool {
    event.target().is_some() && event.target() == event.current_target()
}

fn focus_tab(tab: Tab) {
    dom::focus(&format!("[data-dialog] [data-tab=\"{}\"]", tab.code()));
}
