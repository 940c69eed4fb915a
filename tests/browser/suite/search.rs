//! Tests the search as people type: Chinese without spaces, Latin letters in any case, full-width
//! forms, numbers as written.

use crate::facts::{self, Ids};
use browser_tests::{Page, Site, Test, tests, until};

/// The tests of this module.
pub const TESTS: &[Test] = tests! {
    finds_numbers_words_and_names_as_they_are_written;
    says_so_when_nothing_is_found;
    what_is_found_stands_in_one_list_and_goes_back_to_its_chapters;
};

/// The cards that a query leaves.
fn found(page: &Page, query: &str) -> Ids {
    page.type_over("input[type=search]", query);
    until(&format!("results for {query}"), || {
        let searched = page.hash().split('&').any(|it| it == format!("q={query}"));
        (searched && page.result_count() == Some(page.cards().len())).then(|| page.cards())
    })
}

fn finds_numbers_words_and_names_as_they_are_written() {
    let site = Site::of_build();
    for file in ["index.html", "en.html"] {
        let page = Page::open(&site.url(file)).must_live();
        let cost = found(&page, "1.91亿");
        assert!(!cost.is_empty() && cost.len() < 5, "{cost:?}");
        assert!(found(&page, "191 million").is_superset(&cost), "{file}");
        assert_eq!(
            found(&page, "GEMINI ultra"),
            found(&page, "gemini ultra"),
            "{file}"
        );
        assert_eq!(found(&page, "ＧＰＴ-4"), found(&page, "gpt-4"), "{file}");
        for query in ["65.7%", "专利", "patents", "OpenAI"] {
            let cards = found(&page, query);
            assert!(
                !cards.is_empty() && cards.len() < facts::all().len(),
                "{file} {query}: {cards:?}"
            );
        }
    }
}

fn says_so_when_nothing_is_found() {
    let site = Site::of_build();
    let page = Page::open(&site.url("index.html")).must_live();
    page.type_into("input[type=search]", "无此内容xyz");
    page.wait_count(0);
    assert_eq!(page.cards(), Ids::new());
    page.click(".empty-result button");
    page.wait_count(facts::all().len());
}

fn what_is_found_stands_in_one_list_and_goes_back_to_its_chapters() {
    let site = Site::of_build();
    let page = Page::open(&site.url("en.html")).must_live();
    let whole = page.listed();
    assert!(
        whole.len() > facts::all().len(),
        "headings stand between the cards"
    );
    let cards = found(&page, "openai");
    let listed = page.listed();
    assert_eq!(listed.iter().cloned().collect::<Ids>(), cards);
    assert_ne!(
        listed,
        in_order(&whole, &cards),
        "the best answers come first"
    );
    // Replaces the whole text with a Backspace key, which deletes it.
    page.type_over("input[type=search]", "\u{E003}");
    page.wait_count(facts::all().len());
    assert_eq!(page.listed(), whole);
}

fn in_order(listed: &[String], cards: &Ids) -> Vec<String> {
    let there = listed.iter().filter(|it| cards.contains(*it));
    there.cloned().collect()
}
