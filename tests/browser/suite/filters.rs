//! Tests the filters: counts and shown cards must agree with the report's data.

use crate::facts::{self, Ids};
use browser_tests::{Page, Site, Test, tests, until};
use serde_json::json;

/// The tests of this module.
pub const TESTS: &[Test] = tests! {
    each_chapter_shows_its_cards;
    areas_add_up;
    years_are_a_range;
    years_chosen_the_wrong_way_round_are_put_right;
    filters_narrow_each_other_and_can_be_cleared;
    a_chapter_chosen_by_a_link_is_in_sight_on_a_phone needs Emulation;
};

fn assert_shows(page: &Page, expected: &Ids) {
    page.wait_count(expected.len());
    assert_eq!(&page.cards(), expected);
}

fn open() -> (Site, Page) {
    let site = Site::of_build();
    let page = Page::open(&site.url("index.html")).must_live();
    (site, page)
}

fn chapter(id: &str) -> String {
    format!("[data-chapter-filter=\"{id}\"]")
}

fn each_chapter_shows_its_cards() {
    let (_site, page) = open();
    assert_shows(&page, &facts::all());
    for id in facts::ids_of("chapters") {
        page.click(&chapter(&id));
        assert_shows(&page, &facts::statistics_with(|it| it["chapter"] == *id));
        assert_eq!(
            page.attribute(&chapter(&id), "aria-pressed").as_deref(),
            Some("true")
        );
        assert_eq!(
            page.attribute(&chapter("all"), "aria-pressed").as_deref(),
            Some("false")
        );
    }
    page.click(&chapter("all"));
    assert_shows(&page, &facts::all());
}

fn areas_add_up() {
    let (_site, page) = open();
    page.click("details.facets > summary");
    page.click("[data-area-filter=CN]");
    assert_shows(&page, &facts::statistics_with(|it| facts::names(it, "CN")));
    page.click("[data-area-filter=US]");
    assert_shows(
        &page,
        &facts::statistics_with(|it| facts::names(it, "CN") || facts::names(it, "US")),
    );
    page.click("[data-area-filter=CN]");
    page.click("[data-area-filter=US]");
    assert_shows(&page, &facts::all());
}

fn years_are_a_range() {
    let (_site, page) = open();
    page.click("details.facets > summary");
    page.choose("[data-year-to]", "2015");
    assert_shows(
        &page,
        &facts::statistics_with(|it| facts::years(it).iter().any(|it| *it <= 2015)),
    );
    page.choose("[data-year-from]", "2012");
    let inside = |it: &i64| (2012..=2015).contains(it);
    assert_shows(
        &page,
        &facts::statistics_with(|it| facts::years(it).iter().any(inside)),
    );
}

fn years_chosen_the_wrong_way_round_are_put_right() {
    let (_site, page) = open();
    page.click("details.facets > summary");
    page.choose("[data-year-from]", "2022");
    page.choose("[data-year-to]", "2015");
    until("the fields are in order", || {
        let of = |field: &str| page.value(field);
        let years = (of("[data-year-from]")?, of("[data-year-to]")?);
        (years == ("2015".to_owned(), "2022".to_owned())).then_some(())
    });
    let count = page.result_count();
    assert_ne!(count, Some(0));
    page.session.reload();
    page.wait_live();
    page.wait_count(count.expect("a count"));
}

fn filters_narrow_each_other_and_can_be_cleared() {
    let (_site, page) = open();
    page.click(&chapter("investment"));
    page.click("details.facets > summary");
    page.click("[data-area-filter=CN]");
    let both = |it: &serde_json::Value| it["chapter"] == "investment" && facts::names(it, "CN");
    assert_shows(&page, &facts::statistics_with(both));
    page.click(".clear");
    assert_shows(&page, &facts::all());
}

fn a_chapter_chosen_by_a_link_is_in_sight_on_a_phone() {
    let site = Site::of_build();
    let page = Page::open("about:blank");
    page.session.emulate_screen(320, 800);
    page.session.go(&site.url("en.html#chapter=checks"));
    page.wait_live();
    let right_edge = "const chosen = document.querySelector('.chapters [aria-pressed=true]'); \
                      return chosen.textContent.includes('Fact checks') \
                        && chosen.getBoundingClientRect().right <= innerWidth";
    // The page scrolls the chapter into view when the browser is idle.
    until("the chosen chapter is in sight", || {
        (page.session.run(right_edge, json!([])) == true).then_some(())
    });
}
