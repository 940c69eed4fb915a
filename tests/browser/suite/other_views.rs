//! Tests the views beside the cards, which are the fact checks and the pages of entities, and the
//! citations and related cards of a card.

use crate::facts;
use browser_tests::{Page, Site, Test, report, tests, until};
use serde_json::{Value, json};

/// The tests of this module.
pub const TESTS: &[Test] = tests! {
    the_fact_checks_are_listed_only_when_chosen;
    a_check_leads_to_the_sources_of_its_card;
    an_entity_gathers_its_cards_and_lets_them_go;
    a_card_leads_to_another;
    matches_are_marked_without_touching_the_page;
    the_table_lists_what_the_cards_show;
    data_that_may_not_be_handed_out_are_not_offered;
};

fn open(hash: &str) -> (Site, Page) {
    let site = Site::of_build();
    let page = Page::open(&site.url(&format!("index.html{hash}"))).must_live();
    (site, page)
}

/// The number of elements that match.
fn number_of(page: &Page, css: &str) -> u64 {
    let script = "return document.querySelectorAll(arguments[0]).length";
    page.session.run(script, json!([css])).as_u64().unwrap_or(0)
}

/// The number of fact checks in the report for which `fits` is true.
fn checks(fits: impl Fn(&Value) -> bool) -> u64 {
    let report = report();
    let statistics = report["statistics"].as_array().into_iter().flatten();
    let checks = statistics.flat_map(|it| it["checks"].as_array().into_iter().flatten());
    checks.filter(|it| fits(it)).count() as u64
}

fn the_fact_checks_are_listed_only_when_chosen() {
    let (_site, page) = open("");
    assert_eq!(number_of(&page, "[data-check]"), 0);
    page.click("[data-chapter-filter=checks]");
    until("every check is listed", || {
        (number_of(&page, "[data-check]") == checks(|_| true)).then_some(())
    });
    let checked = page.cards();
    assert!(!checked.is_empty() && checked.len() < facts::all().len());
    assert_eq!(page.result_count(), Some(checked.len()));
    page.click("[data-check-verdict=differs]");
    let differing = checks(|it| it["verdict"] == "differs");
    until("the others are gone", || {
        (number_of(&page, "[data-check]") == differing).then_some(())
    });
    page.wait_hash("verdict=differs", true);
    page.click("[data-check-verdict=differs]");
    page.click("[data-chapter-filter=all]");
    page.wait_count(facts::all().len());
    assert_eq!(page.cards(), facts::all());
    assert_eq!(number_of(&page, "[data-check]"), 0);
}

fn a_check_leads_to_the_sources_of_its_card() {
    let (_site, page) = open("#chapter=checks&q=AlphaMissence");
    page.click(".proof-card[data-card=alphamissense] [data-open]");
    until("the card opens", || {
        page.shows("[data-dialog=alphamissense]").then_some(())
    });
    page.wait_hash("tab=source", true);
    for form in ["sentence", "gbt", "apa", "bibtex"] {
        let text = page
            .text(&format!("[data-cite={form}]"))
            .unwrap_or_default();
        assert!(text.contains("AlphaMissense"), "{form}: {text}");
    }
    let button = "[data-copy-cite=gbt] [aria-live]";
    let before = page.text(button);
    page.click("[data-copy-cite=gbt]");
    until("the button says what it did", || {
        (page.text(button) != before).then_some(())
    });
    assert_eq!(page.session.console_errors(), [""; 0]);
}

fn an_entity_gathers_its_cards_and_lets_them_go() {
    let (_site, page) = open("#card=models-country");
    page.click("[data-dialog] [data-entity=US]");
    page.wait_hash("entity=US", true);
    let about = facts::statistics_with(|it| facts::names(it, "US"));
    page.wait_count(about.len());
    assert_eq!(page.cards(), about);
    assert!(page.shows("[data-subject=US] h2"));
    until("the dialog is gone", || {
        (!page.shows("[data-dialog]")).then_some(())
    });
    page.click(".active-filters .chip");
    page.wait_count(facts::all().len());
    assert!(!page.shows("[data-subject]"));
}

fn a_card_leads_to_another() {
    let (_site, page) = open("#card=models-country");
    let next = "[data-dialog] li [data-open]";
    let id = until("there are related cards", || {
        page.attribute(next, "data-open")
    });
    page.click(next);
    until("the related card opens", || {
        page.shows(&format!("[data-dialog=\"{id}\"]")).then_some(())
    });
}

fn matches_are_marked_without_touching_the_page() {
    let (_site, page) = open("#q=专利");
    let marked = "return CSS.highlights.get('statlas-match')?.size ?? 0";
    let size = || page.session.run(marked, json!([])).as_u64().unwrap_or(0);
    until("matches are marked", || (size() > 0).then_some(()));
    assert_eq!(number_of(&page, "mark"), 0);
    page.type_over("input[type=search]", "\u{E003}");
    page.wait_count(facts::all().len());
    until("nothing is marked", || (size() == 0).then_some(()));
}

fn data_that_may_not_be_handed_out_are_not_offered() {
    let (_site, page) = open("#card=pew");
    until("the card opens", || {
        page.shows("[data-dialog=pew] .withheld").then_some(())
    });
    assert!(!page.shows("[data-download=csv]"));
    let (_site, page) = open("#card=train-cost");
    until("the card opens", || {
        page.shows("[data-dialog=train-cost] [data-download=csv]")
            .then_some(())
    });
    assert!(!page.shows(".withheld"));
}

fn the_table_lists_what_the_cards_show() {
    let (_site, page) = open("#chapter=investment");
    let cards = page.cards();
    page.click("[data-view=table]");
    page.wait_hash("view=table", true);
    until("the table stands in the place of the cards", || {
        (page.shows("tr[data-card]") && !page.shows(".card")).then_some(())
    });
    assert_eq!(page.cards(), cards);
    page.click("[data-chapter-filter=all]");
    page.wait_count(facts::all().len());
    assert_eq!(page.cards(), facts::all());
    page.click("[data-lang-switch=en]");
    until("the table is in English", || {
        page.text(".overview")?
            .contains("United States")
            .then_some(())
    });
    page.click("[data-lang-switch=zh]");
    page.click("tr[data-card=train-cost] [data-open]");
    until("the card opens", || {
        page.shows("[data-dialog=train-cost]").then_some(())
    });
    page.session.press(&["\u{E00C}"]);
    page.wait_hash("card=train-cost", false);
    page.click("[data-view=cards]");
    page.wait_hash("view=table", false);
    until("the cards are back", || {
        (page.shows(".card") && !page.shows(".overview")).then_some(())
    });
    assert_eq!(page.cards(), facts::all());
}
