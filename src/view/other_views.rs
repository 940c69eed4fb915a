//! The views that stand before the cards or in their place.

use super::lazy::{Lazy, Source};
use crate::app::App;
use leptos::prelude::*;
use statlas_core::selection::View;

/// The heading of an entity's page, the list of fact checks, and the table.
#[component]
pub fn OtherViews(app: App) -> impl IntoView {
    let subject = Memo::new(move |_| app.filters.with(|it| it.entity.is_some()));
    let table = move || !app.shows_checks() && app.filters.with(|it| it.view == View::Table);
    view! {
        <div node_ref=app.places.other_views>
            <Show when=move || subject.get()>
                <Lazy app source=Source::Cards(|it| &it.subject)/>
            </Show>
            <Show when=move || app.shows_checks()>
                <Lazy app source=Source::Cards(|it| &it.checks)/>
            </Show>
            <Show when=move || table() && app.shown.get() != 0>
                <Lazy app source=Source::Cards(|it| &it.table)/>
            </Show>
        </div>
    }
}
