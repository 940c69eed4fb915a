//! Search, chapters, filters and the result count.

mod chapters;
mod chips;
mod choice;
mod facets;
mod names;
mod results;
mod search;

use crate::app::App;
use chapters::Chapters;
use chips::ActiveFilters;
use facets::Facets;
use leptos::prelude::*;
use results::ResultLine;
use search::SearchBox;

/// The controls in the page's language.
#[component]
pub fn Controls(app: App) -> impl IntoView {
    move || {
        let language = app.language.get();
        view! {
            <div class="controls-row">
                <SearchBox app language/>
                <Facets app language/>
            </div>
            <Chapters app language/>
            <ActiveFilters app language/>
            <ResultLine app language/>
        }
    }
}
