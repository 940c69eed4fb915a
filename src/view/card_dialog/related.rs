//! The links of an opened card to the entities it is about and to related cards.

use crate::app::App;
use crate::view::Written;
use leptos::prelude::*;
use statlas_core::page::{related, subjects};

/// A button for each entity that the card is about, and links to related cards.
#[component]
pub fn RelatedCards(app: App, position: usize) -> impl IntoView {
    let subjects = Signal::derive(move || subjects(app.page(), app.index(), position));
    let related = Signal::derive(move || related(app.page(), app.index(), position));
    view! {
        <div class="onward">
            <Written app class="subjects" html=subjects/>
            <Written app class="related" html=related/>
        </div>
    }
}
