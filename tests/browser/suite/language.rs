//! Tests switching the language.

use crate::facts;
use browser_tests::{Page, Site, Test, report, tests, until};
use serde_json::json;

/// The tests of this module.
pub const TESTS: &[Test] = tests! {
    the_switch_changes_words_and_keeps_the_selection;
    the_hash_wins_over_the_query_and_the_query_over_the_file;
    the_switch_leaves_readers_where_they_are;
};

fn the_switch_changes_words_and_keeps_the_selection() {
    let site = Site::of_build();
    let page = Page::open(&site.url("index.html")).must_live();
    page.click("[data-chapter-filter=economy]");
    let count = facts::statistics_with(|it| it["chapter"] == "economy").len();
    page.wait_count(count);
    for language in ["en", "zh"] {
        page.click(&format!("[data-lang-switch={language}]"));
        until(&format!("the page speaks {language}"), || {
            (page.attribute("[data-statlas]", "data-lang")? == language).then_some(())
        });
        page.wait_count(count);
        let chinese = |it: char| ('\u{4e00}'..='\u{9fff}').contains(&it);
        let heading = page.text("h1").expect("a heading");
        assert_eq!(heading.contains(chinese), language == "zh", "{heading}");
        assert_eq!(
            page.attribute("[data-chapter-filter=economy]", "aria-pressed")
                .as_deref(),
            Some("true")
        );
    }
    assert_eq!(page.session.console_errors(), [""; 0]);
}

fn the_hash_wins_over_the_query_and_the_query_over_the_file() {
    let site = Site::of_build();
    for (address, language) in [
        ("index.html", "zh"),
        ("index.html?lang=en", "en"),
        ("en.html?lang=zh", "zh"),
        ("index.html?lang=en#lang=zh", "zh"),
    ] {
        let page = Page::open(&site.url(address)).must_live();
        let spoken = page.attribute("[data-statlas]", "data-lang");
        assert_eq!(spoken.as_deref(), Some(language), "{address}");
    }
}

fn the_switch_leaves_readers_where_they_are() {
    let site = Site::of_build();
    let page = Page::open(&site.url("index.html")).must_live();
    let run = |script: &str| page.session.run(script, json!([]));
    let tables = "return document.querySelectorAll('.card details.data').length";
    let before = run(tables);
    assert_ne!(before, json!(0));
    run("document.querySelector('.card .verdict').open = true;
        document.querySelector('[data-lang-switch=en]').focus();");
    page.session.press(&["\u{E007}"]);
    until("every card is in English", || {
        let other = "return document.querySelectorAll('[data-card]:not([lang=en])').length";
        (run(other) == json!(0)).then_some(())
    });
    assert_eq!(run(tables), before);
    assert!(page.shows(".card .verdict[open]"));
    let held = run("return document.activeElement.dataset.langSwitch");
    assert_eq!(held, json!("en"));
    let title = run("return document.title");
    assert_eq!(title, report()["title"]["en"]);
}
