//! One statistic as a card.

use super::figure::{CardFigure, Drawing};
use super::headline::HeadlineRow;
use super::notes::Notes;
use super::receipt::Receipt;
use crate::context::Context;
use leptos::prelude::*;
use statlas_core::text::Language;

/// How much of a card is made at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extent {
    /// Whether the chart is drawn or its box left empty until the card comes near.
    pub drawing: Drawing,
    /// Whether the data table is in the card, for readers without scripts.
    pub table: bool,
}

/// A card: finding, number, chart, source and verdict. It holds no signals.
#[component]
pub fn Card(
    context: Context,
    position: usize,
    language: Language,
    extent: Extent,
) -> impl IntoView {
    let statistic = context.statistic(position);
    let words = language.words();
    let title_id = format!("title-{}", statistic.id);
    let labelled = title_id.clone();
    let text = statistic.text.get(language);
    view! {
        <article class="card" data-card=statistic.id.as_str() aria-labelledby=labelled>
            <p class="kicker">{context.kicker(statistic, language)}</p>
            <h3 class="card-title" id=title_id>
                <a href=context.edition.card_href(&statistic.id, language) data-open=statistic.id.as_str()>
                    {statistic.title.get(language)}
                </a>
            </h3>
            {statistic.headline.as_ref().map(|headline| view! { <HeadlineRow context headline language/> })}
            {(!text.is_empty()).then(|| view! { <p class="card-text">{text}</p> })}
            {(!statistic.figures.is_empty())
                .then(|| view! { <CardFigure context statistic language drawing=extent.drawing/> })}
            <Notes statistic language/>
            <Receipt context statistic language table=extent.table/>
            <div class="actions">
                <button type="button" data-action="share">{words.share}</button>
                <button type="button" data-action="more">{words.more}</button>
            </div>
        </article>
    }
    .into_any()
}
