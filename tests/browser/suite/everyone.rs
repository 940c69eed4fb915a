//! What a judge of accessibility, axe-core, finds in every view, language and theme: nothing.

use browser_tests::views::views;
use browser_tests::{Page, Site, Test, host_library, tests, until};
use serde_json::Value;

/// What is tested here.
pub const TESTS: &[Test] = tests! {
    nothing_stands_in_the_way_in_chinese_by_day;
    nothing_stands_in_the_way_in_chinese_by_night;
    nothing_stands_in_the_way_in_english_by_day;
    nothing_stands_in_the_way_in_english_by_night;
};

/// WCAG 2.2, levels A and AA, and what it took over from before.
const RULES: &str = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']";

/// What axe finds in the page as it is, one line for each element.
fn violations(page: &Page) -> Vec<String> {
    let judge = format!(
        "delete document.documentElement.dataset.judged;
         axe.run({{ runOnly: {RULES}, resultTypes: ['violations'] }}).then(({{ violations }}) => {{
           const told = violations.flatMap(({{ id, nodes }}) =>
             nodes.map((it) => `${{id}}: ${{it.target.flat().join(' > ')}}\\n    ${{it.html}}\\n    ${{it.failureSummary}}`));
           document.documentElement.dataset.judged = JSON.stringify(told);
         }})"
    );
    page.session.run_as_page(&judge);
    let judged = until("the view is judged", || {
        page.attribute("html", "data-judged")
    });
    let judged: Vec<Value> = serde_json::from_str(&judged).expect("a list");
    let told = judged.iter().filter_map(Value::as_str);
    told.map(str::to_owned).collect()
}

fn assert_nothing_found(language: &str, theme: &str) {
    let axe = std::fs::read_to_string(host_library("axe-core/axe.min.js")).expect("axe-core");
    let site = Site::of_build();
    let page = Page::open("about:blank");
    let mut found = Vec::new();
    for view in views() {
        view.open(&page, &site.url(&view.address(language, theme)));
        page.session.run_as_page(&axe);
        let faults = violations(&page);
        found.extend(faults.iter().map(|it| format!("{}: {it}", view.name)));
    }
    assert!(
        found.is_empty(),
        "{} faults:\n{}",
        found.len(),
        found.join("\n")
    );
}

fn nothing_stands_in_the_way_in_chinese_by_day() {
    assert_nothing_found("zh", "light");
}

fn nothing_stands_in_the_way_in_chinese_by_night() {
    assert_nothing_found("zh", "dark");
}

fn nothing_stands_in_the_way_in_english_by_day() {
    assert_nothing_found("en", "light");
}

fn nothing_stands_in_the_way_in_english_by_night() {
    assert_nothing_found("en", "dark");
}
