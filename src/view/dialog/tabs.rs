//! Chart, table and source of an opened card.

use crate::app::App;
use crate::dom;
use leptos::prelude::*;
use statlas_core::selection::Tab;
use statlas_core::text::Language;

/// The three tabs; arrow keys move between them.
#[component]
pub fn Tabs(app: App, tab: Memo<Tab>, language: Language) -> impl IntoView {
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

fn focus_tab(tab: Tab) {
    dom::focus(&format!("[data-dialog] [data-tab=\"{}\"]", tab.code()));
}
