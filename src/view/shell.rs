//! The whole widget in one language: masthead, controls, cards, colophon, and the place where
//! a card opens.

use super::card::Extent;
use super::colophon::Colophon;
use super::deck::{Deck, Piece, pieces};
use super::masthead::Masthead;
use crate::context::Context;
use leptos::prelude::*;
use statlas_core::selection::Order;
use statlas_core::text::Language;

/// Everything inside the root element. The parts are in `data-slot`s: the live page replaces
/// one of them, or adopts what is there.
#[component]
pub fn Shell(
    context: Context,
    language: Language,
    /// Positions of the cards, in order.
    order: Vec<usize>,
    /// Whether this is the whole report and not one card of it.
    whole: bool,
    /// What is made of the card in the nth place.
    extent: fn(usize) -> Extent,
) -> impl IntoView {
    let words = language.words();
    let pieces = if whole {
        pieces(context.report, &order, Order::Highlights)
    } else {
        order.into_iter().map(Piece::Card).collect()
    };
    view! {
        {whole.then(|| view! { <a class="skip-link" href="#cards">{words.skip_to_cards}</a> })}
        <div class="sheet">
            {whole.then(|| view! {
                <header class="masthead" data-slot="masthead">
                    <Masthead context language/>
                </header>
            })}
            <div data-error="" role="alert"></div>
            {whole.then(|| view! { <div class="controls" data-slot="controls"></div> })}
            <div data-slot="dialog"></div>
            <main class="cards" id="cards" data-slot="cards" tabindex="-1">
                <Deck context pieces language extent complete=whole/>
            </main>
            <footer class="colophon" data-slot="colophon">
                <Colophon context language/>
            </footer>
        </div>
        <div class="tip" data-slot="tip" role="status" hidden></div>
    }
}
