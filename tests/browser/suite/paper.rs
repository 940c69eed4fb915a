//! Tests the printed page.

use browser_tests::{Page, Site, Test, tests, until};
use serde_json::json;

/// The tests of this module.
pub const TESTS: &[Test] = tests! {
    paper_has_the_chosen_cards_their_sources_and_the_link needs Emulation;
    an_opened_card_is_printed_by_itself needs Emulation;
    rows_and_checks_are_printed_as_they_stand;
};

fn paper_has_the_chosen_cards_their_sources_and_the_link() {
    let site = Site::of_build();
    let url = site.url("en.html#theme=dark&chapter=investment");
    let page = Page::open(&url).must_live();
    until("the cards are arranged", || {
        (page.cards().len() == page.result_count()?).then_some(())
    });
    page.session
        .run("dispatchEvent(new Event('beforeprint'))", json!([]));
    page.session.emulate_paper();
    let undrawn = "return [...document.querySelectorAll('.card:not([data-off]) [data-plot]')]\
                   .filter((it) => !it.querySelector('svg, table, ul')).length";
    assert_eq!(page.session.run(undrawn, json!([])), json!(0));
    for css in [".controls", ".switches", ".actions", ".chapters"] {
        assert!(!page.shows(css), "{css}");
    }
    let ground = "return getComputedStyle(document.querySelector('[data-statlas]'))\
                  .getPropertyValue('--ink')";
    assert_eq!(page.session.run(ground, json!([])), json!("#1b1c1e"));
    // Every source number on a printed card is in the list of sources.
    let missing = "
        const listed = [...document.querySelectorAll('.endnotes li')].map((it) => it.value);
        return [...document.querySelectorAll('.card:not([data-off]) .source-numbers')]
          .flatMap((it) => it.textContent.match(/\\d+/g) ?? [])
          .filter((it) => !listed.includes(Number(it)));";
    assert_eq!(page.session.run(missing, json!([])), json!([]));
    assert!(page.shows(".endnotes li"));
    let address = page.text(".endnotes .address").unwrap_or_default();
    assert!(address.contains("chapter=investment"), "{address}");
}

fn an_opened_card_is_printed_by_itself() {
    let site = Site::of_build();
    let page = Page::open(&site.url("en.html#card=train-cost")).must_live();
    until("the card opens", || {
        page.shows("[data-dialog=train-cost] svg").then_some(())
    });
    page.session.emulate_paper();
    assert!(page.shows("[data-dialog=train-cost] svg"));
    for css in [".masthead", ".card", ".colophon", "[data-dialog] button"] {
        assert!(!page.shows(css), "{css}");
    }
    // An element with fixed position would be printed on every sheet.
    let place = "return getComputedStyle(document.querySelector('[data-dialog]')).position";
    assert_eq!(page.session.run(place, json!([])), json!("absolute"));
}

/// Printing must not write the rows and fact checks again, also if the page is not in the language
/// of its file.
fn rows_and_checks_are_printed_as_they_stand() {
    let site = Site::of_build();
    for (view, part) in [("view=table", ".overview"), ("chapter=checks", ".proof")] {
        let page = Page::open(&site.url(&format!("index.html#lang=en&{view}"))).must_live();
        until(view, || page.shows(part).then_some(()));
        let markup = format!("return document.querySelector('{part}').innerHTML");
        let before = page.session.run(&markup, json!([]));
        page.session
            .run("dispatchEvent(new Event('beforeprint'))", json!([]));
        assert_eq!(page.session.run(&markup, json!([])), before, "{view}");
    }
}
