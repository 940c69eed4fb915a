//! The whole widget in one language: masthead, controls, cards, colophon, and the places where
//! a card opens.

use super::Page;
use super::card::{Extent, card};
use super::colophon::colophon;
use super::controls::controls;
use super::deck::{deck, is_large, pieces};
use super::imprint::imprint;
use super::masthead::masthead;
use crate::markup::put;
use crate::selection::{Index, Selection};

/// The element around all that is shown. Only a script can define it, and no saved copy of the page
/// says whether one did: by `:defined` the style sheet tells a page that a script looks after from a
/// copy of one, whose attributes say what no longer holds.
const SHEET: &str = "<statlas-sheet class=\"sheet\">";

/// Everything inside the root element at the start: the one card `only`, or the whole report.
/// The parts are in `data-slot`s, which the live page fills anew or adopts as they stand;
/// `extent` says how much is written of the card in the nth place.
pub fn shell(
    page: Page,
    index: &Index,
    only: Option<usize>,
    extent: fn(usize) -> Extent,
) -> String {
    let words = page.words();
    let whole = only.is_none();
    let selection = Selection {
        language: page.language,
        ..Selection::default()
    };
    let mut out = String::new();
    if whole {
        put!(
            out,
            "<a class=\"skip-link\" href=\"#cards\">",
            { words.skip_to_cards },
            "</a>",
        );
    }
    out.push_str(SHEET);
    if whole {
        out.push_str("<header class=\"masthead\" data-slot=\"masthead\">");
        masthead(&mut out, page);
        out.push_str("</header>");
    }
    out.push_str("<div data-error=\"\" role=\"alert\"></div>");
    // A page of one card need not know of the others.
    let results = whole.then(|| index.results(&selection));
    if let Some(results) = &results {
        out.push_str("<div class=\"controls\" role=\"search\" data-slot=\"controls\">");
        controls(&mut out, page, &selection, results, index);
        out.push_str("</div>");
    }
    out.push_str("<div data-slot=\"dialog\"></div><div data-slot=\"share\"></div><div data-slot=\"keys\"></div><main id=\"cards\" tabindex=\"-1\">");
    if whole {
        put!(
            out,
            "<div data-slot=\"ways\"></div><h2 class=\"visually-hidden\" data-slot=\"flat\">",
            { words.views.cards },
            "</h2>",
        );
    }
    out.push_str("<div class=\"cards\" data-slot=\"cards\"");
    if whole && is_large(page.report) {
        out.push_str(" data-large=\"\"");
    }
    out.push('>');
    if let Some(results) = &results {
        let shown = pieces(&results.cards, selection.order(), &|at| index.group(at));
        deck(&mut out, page, &shown, extent);
    }
    if let Some(position) = only {
        let alone = Extent {
            alone: true,
            ..extent(0)
        };
        card(&mut out, page, position, alone);
    }
    out.push_str("</div></main><section class=\"endnotes\" data-slot=\"endnotes\"></section><footer><div class=\"imprint\" data-slot=\"imprint\">");
    imprint(&mut out, page);
    out.push_str("</div><div class=\"colophon\" data-slot=\"colophon\">");
    colophon(&mut out, page);
    out.push_str("</div></footer></statlas-sheet>");
    out
}
