//! The selection in the address: links, reload, back and forward.

use crate::facts;
use browser_tests::{Page, Site, Test, tests, until};
use serde_json::json;

/// What is tested here.
pub const TESTS: &[Test] = tests! {
    a_choice_is_in_the_address_and_survives_a_reload;
    back_and_forward_follow_what_was_chosen;
    typing_replaces_the_entry_of_the_history;
    a_link_restores_a_whole_selection;
    a_hash_of_somebody_else_is_left_alone;
    what_a_link_names_and_the_report_lacks_is_said;
};

fn chapter(id: &str) -> String {
    format!("[data-chapter-filter=\"{id}\"]")
}

fn count_of(id: &str) -> usize {
    facts::statistics_with(|it| it["chapter"] == *id).len()
}

fn a_choice_is_in_the_address_and_survives_a_reload() {
    let site = Site::of_build();
    let page = Page::open(&site.url("index.html")).must_live();
    page.click(&chapter("economy"));
    page.wait_hash("chapter=economy", true);
    page.session.reload();
    page.wait_live();
    page.wait_count(count_of("economy"));
    assert_eq!(
        page.attribute(&chapter("economy"), "aria-pressed")
            .as_deref(),
        Some("true")
    );
}

fn back_and_forward_follow_what_was_chosen() {
    let site = Site::of_build();
    let page = Page::open(&site.url("index.html")).must_live();
    page.click(&chapter("economy"));
    page.wait_count(count_of("economy"));
    page.click(&chapter("opinion"));
    page.wait_count(count_of("opinion"));
    page.session.back();
    page.wait_count(count_of("economy"));
    page.session.back();
    page.wait_count(facts::all().len());
    page.session.forward();
    page.wait_count(count_of("economy"));
}

fn typing_replaces_the_entry_of_the_history() {
    let site = Site::of_build();
    let page = Page::open(&site.url("index.html")).must_live();
    page.click(&chapter("research"));
    page.wait_hash("chapter=research", true);
    page.type_into("input[type=search]", "中国");
    page.wait_hash("q=中国", true);
    page.session.back();
    page.wait_count(facts::all().len());
    until("the field follows", || {
        (page.value("input[type=search]")?.is_empty()).then_some(())
    });
}

fn a_link_restores_a_whole_selection() {
    let site = Site::of_build();
    let page = Page::open(
        &site.url("index.html#chapter=investment&area=US&from=2010&to=2023&lang=en&theme=dark"),
    );
    page.wait_live();
    let fits = |it: &serde_json::Value| {
        let years = facts::years(it);
        it["chapter"] == "investment"
            && facts::names(it, "US")
            && years.iter().any(|it| (2010..=2023).contains(it))
    };
    page.wait_count(facts::statistics_with(fits).len());
    assert_eq!(
        page.attribute("[data-statlas]", "data-theme").as_deref(),
        Some("dark")
    );
    assert_eq!(
        page.attribute("[data-statlas]", "data-lang").as_deref(),
        Some("en")
    );
}

fn a_hash_of_somebody_else_is_left_alone() {
    let site = Site::of_build();
    for hash in ["?secret=a1b2", "section-3", "%E0%A4%A", "=&&=<img src=x>"] {
        let page = Page::open(&site.url(&format!("index.html#{hash}"))).must_live();
        let before = page.session.url();
        assert_eq!(page.cards(), facts::all(), "{hash}");
        page.click(&chapter("economy"));
        page.wait_count(count_of("economy"));
        assert_eq!(page.session.url(), before, "{hash}");
        assert_eq!(page.session.console_errors(), [""; 0], "{hash}");
    }
}

fn what_a_link_names_and_the_report_lacks_is_said() {
    let site = Site::of_build();
    let page = Page::open(&site.url("en.html#chapter=nowhere")).must_live();
    page.wait_count(facts::all().len());
    let says = |part: &str| {
        until(part, || {
            let error = page.error().unwrap_or_default();
            error.contains(part).then_some(())
        });
    };
    says("no chapter “nowhere”");
    let go = "location.hash = arguments[0]";
    page.session.run(go, json!(["#card=nothing"]));
    says("no statistic “nothing”");
    page.session.run(go, json!(["#card=nothing&lang=zh"]));
    says("没有编号为“nothing”的内容");
    page.session.run(go, json!(["#chapter=economy"]));
    until("nothing is said any more", || {
        page.error().unwrap_or_default().is_empty().then_some(())
    });
}
