//! What a judge of accessibility, axe-core, finds in every view, language and theme: nothing.

use crate::facts;
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

/// A view: what stands after the page's address, what shows that it is there, and what is clicked
/// to come to it from there.
struct View {
    hash: String,
    shown: &'static str,
    click: Option<&'static str>,
}

impl View {
    fn at(hash: &str, shown: &'static str) -> Self {
        Self {
            hash: hash.to_owned(),
            shown,
            click: None,
        }
    }
}

/// Every view there is, with a card that has all of them.
fn views() -> Vec<View> {
    let card = facts::first();
    let mut views = vec![
        View::at("", "[data-card]"),
        View::at("chapter=checks", "[data-check]"),
        View::at("entity=US", "[data-subject=US]"),
        View::at("q=xyzzy", ".empty-result"),
        View::at("area=US&from=2015&chapter=economy", ".active-filters"),
    ];
    for tab in ["chart", "table", "source"] {
        views.push(View::at(&format!("card={card}&tab={tab}"), "[data-dialog]"));
    }
    views.push(View {
        click: Some("[data-card] [data-action=share]"),
        ..View::at("", "[data-share]")
    });
    views
}

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

/// Judges one address; the page is loaded anew, so that nothing is left of the view before.
fn judge(page: &Page, url: &str, view: &View, axe: &str) -> Vec<String> {
    page.session.go("about:blank");
    page.session.go(url);
    page.wait_live();
    if let Some(button) = view.click {
        page.click(button);
    }
    until(view.shown, || page.shows(view.shown).then_some(()));
    page.session.run_as_page(axe);
    let found = violations(page);
    found.iter().map(|it| format!("{url} {it}")).collect()
}

fn assert_nothing_found(language: &str, theme: &str) {
    let axe = std::fs::read_to_string(host_library("axe-core/axe.min.js")).expect("axe-core");
    let site = Site::of_build();
    let page = Page::open("about:blank");
    let file = if language == "zh" {
        "index.html"
    } else {
        "en.html"
    };
    let mut found = Vec::new();
    for view in views() {
        let url = site.url(&format!("{file}#theme={theme}&{}", view.hash));
        found.extend(judge(&page, &url, &view, &axe));
    }
    let alone = format!("card/{}.{language}.html?theme={theme}", facts::first());
    let view = View::at("", "[data-card]");
    found.extend(judge(&page, &site.url(&alone), &view, &axe));
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
