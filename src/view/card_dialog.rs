//! The opened card: its charts enlarged, its data as a table, its sources, and the buttons to download
//! and copy it.

mod chart;
mod choices;
mod downloads;
mod related;
mod tabs;

use super::close_button::CloseButton;
use super::dialog::Dialog;
use super::lazy::{Closing, Source};
use crate::app::App;
use downloads::Downloads;
use leptos::prelude::*;
use related::RelatedCards;
use statlas_core::page::headline_inside;
use tabs::Tabs;

/// The dialog of the opened card.
#[component]
pub fn CardDialog(app: App) -> impl IntoView {
    let card = Memo::new(move |_| app.open.get().and_then(|it| app.card_id(it)));
    let labelled = app.id("open-title");
    view! {
        <Dialog
            app
            class="open-card"
            hook="data-dialog"
            labelled
            card
            closing=Closing { action: "close", close: App::close_card }
            content=Source::Cards(|it| &it.opened)
        />
    }
}

/// The content of the dialog; nothing while no card is open.
pub fn opened(app: App) -> impl IntoView {
    let position = app.open.get_untracked();
    position.map(|position| view! { <OpenedCard app position/> })
}

/// The opened card: title, tabs, downloads and related cards. `position` is the statistic's index in the
/// report.
#[component]
fn OpenedCard(app: App, position: usize) -> impl IntoView {
    let statistic = app.statistic(position);
    // The settings for the card's charts are dropped when it is closed.
    on_cleanup(move || {
        let _ = app.chart_settings.try_update(|settings| settings.1.clear());
    });
    let headline = statistic.headline.as_ref().map(|it| {
        view! { <p class="headline" inner_html=move || headline_inside(app.page(), it)></p> }
    });
    let checked = statistic.is_checked().then(|| {
        let said = move || (app.words().checked_on)(&app.report().checked);
        view! { <p class="source-line checked">{said}</p> }
    });
    view! {
        <div class="open-head">
            <p class="kicker">{move || app.page().kicker(statistic)}</p>
            <CloseButton app action="close" close=App::close_card/>
        </div>
        <h2
            id=app.id("open-title")
            class="open-title"
            tabindex="-1"
            inner_html=move || app.page().marked(app.text(&statistic.title))
        ></h2>
        {headline}
        <Tabs app position/>
        <Downloads app position/>
        <RelatedCards app position/>
        {checked}
    }
}
