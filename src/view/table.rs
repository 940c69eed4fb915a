//! The data behind a figure as a table, exact to the last digit.

use crate::context::Context;
use leptos::prelude::*;
use statlas_core::figure;
use statlas_core::report::Statistic;
use statlas_core::text::Language;

/// The table of one figure.
#[component]
pub fn DataTable(
    context: Context,
    statistic: &'static Statistic,
    index: usize,
    language: Language,
) -> impl IntoView {
    let table = figure::table(context.report, statistic, index, language);
    let words = language.words();
    let head: Vec<_> = table
        .columns
        .into_iter()
        .map(|column| view! { <th scope="col">{column}</th> })
        .collect();
    let rows: Vec<_> = table
        .rows
        .into_iter()
        .map(|row| {
            let cells: Vec<_> = row
                .cells
                .into_iter()
                .map(|cell| view! { <td>{cell.exact}</td> })
                .collect();
            view! { <tr><th scope="row">{row.header}</th>{cells}</tr> }
        })
        .collect();
    let notes: Vec<_> = table
        .notes
        .into_iter()
        .map(|note| view! { <li>{note}</li> })
        .collect();
    view! {
        <div class="scroller" tabindex="0" role="region" aria-label=words.table>
            <table class="data-table">
                <caption>{table.caption}</caption>
                <thead><tr>{head}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
            {(!notes.is_empty()).then(|| view! { <ul class="notes">{notes}</ul> })}
        </div>
    }
    .into_any()
}
