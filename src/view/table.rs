//! The table view: all statistics in one compact table.

use super::written::Rewritten;
use crate::app::App;
use crate::press;
use leptos::html;
use leptos::prelude::*;
use statlas_core::page::overview_inside;
use statlas_core::selection::View;

/// The table: a row for each statistic, under the headings of their groups.
pub fn table(app: App) -> impl IntoView {
    let rows = Memo::new(move |_| overview_inside(app.page(), &app.pieces(View::Table)));
    let place = NodeRef::<html::Table>::new();
    let rewritten = Rewritten::new(app, rows, move || place.get().map(Into::into));
    view! {
        <table
            class="overview"
            class:unchecked=!app.report().has_checks()
            role="table"
            aria-label=move || app.text(&app.report().title)
            node_ref=place
            inner_html=rewritten.first()
            on:click=move |event| press::answer(app, &event)
        ></table>
    }
}
