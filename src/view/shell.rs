//! The whole widget in one language: masthead, controls, cards, colophon, and the place where
//! a card opens.

use super::card::Extent;
use super::colophon::Colophon;
use super::controls::Controls;
use super::deck::Deck;
use super::dialog::OpenCard;
use super::imprint::Imprint;
use super::masthead::Masthead;
use super::proof::ProofSheet;
use super::subject::SubjectHead;
use crate::app::App;
use leptos::prelude::*;

/// What stands before the cards, or in their place: the head of an entity's page, the list of
/// fact checks.
#[component]
pub fn Ways(app: App) -> impl IntoView {
    move || {
        let language = app.language.get();
        view! {
            <SubjectHead app language/>
            <ProofSheet app language/>
        }
    }
}

/// Everything inside the root element. The parts are in `data-slot`s: the live page replaces
/// one of them, or adopts what is there.
#[component]
pub fn Shell(
    app: App,
    /// The one card it shows; none for the whole report.
    only: Option<usize>,
    /// What is made of the card in the nth place.
    extent: fn(usize) -> Extent,
) -> impl IntoView {
    let context = app.context;
    let language = app.language.get_untracked();
    let words = language.words();
    let whole = only.is_none();
    let pieces = app.pieces(only);
    view! {
        {whole.then(|| view! { <a class="skip-link" href="#cards">{words.skip_to_cards}</a> })}
        <div class="sheet">
            {whole.then(|| view! {
                <header class="masthead" data-slot="masthead">
                    <Masthead context language/>
                </header>
            })}
            <div data-error="" role="alert"></div>
            {whole.then(|| view! { <div class="controls" data-slot="controls"><Controls app/></div> })}
            <div data-slot="dialog"><OpenCard app/></div>
            <div data-slot="share"></div>
            <main id="cards" tabindex="-1">
                {whole.then(|| view! { <div data-slot="ways"><Ways app/></div> })}
                <div class="cards" data-slot="cards">
                    <Deck context pieces language extent complete=whole/>
                </div>
            </main>
            <div class="imprint" data-slot="imprint">
                <Imprint context language/>
            </div>
            <footer class="colophon" data-slot="colophon">
                <Colophon context language/>
            </footer>
        </div>
    }
    .into_any()
}
