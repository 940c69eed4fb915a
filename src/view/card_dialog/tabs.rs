//! The tabs of an opened card and the panel below them.

use super::chart::Charts;
use crate::app::App;
use crate::view::Written;
use crate::{cite, dom};
use leptos::either::Either;
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use statlas_core::code::Code;
use statlas_core::language::TabWords;
use statlas_core::page::{sources, tables};
use statlas_core::report::Statistic;
use statlas_core::selection::Tab;

/// Returns the label of a tab.
const fn name(tab: Tab, words: &TabWords, statistic: &Statistic) -> &'static str {
    match tab {
        Tab::Chart => words.chart,
        Tab::Table => words.table,
        Tab::Source if statistic.checks.is_empty() => words.source,
        Tab::Source => words.source_and_checks,
    }
}

/// The content of the panel for a tab.
fn panel(app: App, tab: Tab, position: usize) -> impl IntoView {
    let statistic = app.statistic(position);
    let written =
        |html: Signal<String>| Either::Right(view! { <Written app class="panel-text" html/> });
    match tab {
        Tab::Chart => Either::Left(view! { <Charts app position/> }),
        Tab::Table => written(Signal::derive(move || tables(app.page(), statistic))),
        Tab::Source => written(Signal::derive(move || {
            let page = app.page();
            cite::cited(app, position, |cited| sources(page, statistic, cited))
        })),
    }
}

/// The row of tabs, of which only the chosen one is a tab stop, and the panel of the chosen tab.
#[component]
pub fn Tabs(app: App, position: usize) -> impl IntoView {
    let statistic = app.statistic(position);
    let chosen = Memo::new(move |_| app.selection.with(|it| it.tab));
    let buttons: [NodeRef<html::Button>; Tab::ALL.len()] = Default::default();
    let (title, panel_id) = (app.id("open-title"), app.id("open-panel"));
    let choose = move |tab| app.choose(|selection| selection.tab = tab);
    let key = move |event: KeyboardEvent| {
        if let Some(next) = next(chosen.get_untracked(), &event) {
            event.prevent_default();
            choose(next);
            if let Some(button) = buttons[next as usize].get_untracked() {
                dom::focus_on(&button);
            }
        }
    };
    let stop = move |tab| if chosen.get() == tab { "0" } else { "-1" };
    let selected = move |tab| if chosen.get() == tab { "true" } else { "false" };
    let tabs = Tab::ALL.iter().copied().map(|tab| {
        view! {
            <button
                type="button"
                role="tab"
                data-tab=tab.code()
                aria-controls=panel_id.clone()
                aria-selected=move || selected(tab)
                tabindex=move || stop(tab)
                node_ref=buttons[tab as usize]
                on:click=move |_| choose(tab)
                on:keydown=key
            >
                {move || name(tab, &app.words().tabs, statistic)}
            </button>
        }
    });
    view! {
        <div class="tabs" role="tablist" aria-labelledby=title.clone()>
            {tabs.collect_view()}
        </div>
        <div
            class="panel"
            role="tabpanel"
            id=panel_id.clone()
            aria-labelledby=title
            tabindex="0"
            data-part="panel"
        >
            {move || panel(app, chosen.get(), position)}
        </div>
    }
}

/// Returns the tab to which an arrow key leads. Keys with a modifier are ignored, because browsers use
/// some of them to go back and forward.
fn next(here: Tab, event: &KeyboardEvent) -> Option<Tab> {
    if event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key() {
        return None;
    }
    let count = Tab::ALL.len();
    let step = match event.key().as_str() {
        "ArrowRight" => 1,
        "ArrowLeft" => count - 1,
        _ => return None,
    };
    Some(Tab::ALL[(here as usize + step) % count])
}
