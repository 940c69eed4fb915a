//! Tests accessibility with axe-core: it must find no fault in any view, language and theme.

use crate::frame::{Host, cdn};
use browser_tests::views::{LANGUAGES, views};
use browser_tests::{Page, Site, Test, host_library, pkg, report, tests, until};
use serde_json::Value;
use xtask::server::{Options, Poor};

/// The tests of this module.
pub const TESTS: &[Test] = tests! {
    nothing_stands_in_the_way_in_chinese_by_day needs Emulation;
    nothing_stands_in_the_way_in_chinese_by_night needs Emulation;
    nothing_stands_in_the_way_in_english_by_day needs Emulation;
    nothing_stands_in_the_way_in_english_by_night needs Emulation;
    nothing_stands_in_the_way_before_a_page_is_live_or_when_it_fails;
    nothing_stands_in_the_way_in_a_frame_or_a_file;
};

/// The rules checked: WCAG 2.0 to 2.2, levels A and AA, and axe's best practices.
const RULES: &str = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";

/// The faults that axe finds in the present page, one line for each element. The rule that all
/// content must be in a landmark takes most of the time and is checked only if `landmarks` is true.
fn violations(page: &Page, landmarks: bool) -> Vec<String> {
    let judge = format!(
        "delete document.documentElement.dataset.judged;
         axe.run({{ runOnly: {RULES}, rules: {{ region: {{ enabled: {landmarks} }} }}, resultTypes: ['violations'] }}).then(({{ violations }}) => {{
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

/// Runs axe in the present page and returns each fault after the name of the view.
fn found(page: &Page, axe: &str, name: &str, landmarks: bool) -> Vec<String> {
    page.session.run_as_page(axe);
    let faults = violations(page, landmarks);
    faults.iter().map(|it| format!("{name}: {it}")).collect()
}

fn axe() -> String {
    std::fs::read_to_string(host_library("axe-core/axe.min.js")).expect("axe-core")
}

fn assert_none(found: &[String]) {
    assert!(
        found.is_empty(),
        "{} faults:\n{}",
        found.len(),
        found.join("\n")
    );
}

/// Checks every view: the light theme on a laptop's screen, the dark theme on the narrowest screen.
fn assert_nothing_found(language: &str, theme: &str) {
    let (axe, site) = (axe(), Site::of_build());
    let page = Page::open("about:blank");
    let width = if theme == "light" { 1280 } else { 320 };
    page.session.emulate_screen(width, 900);
    let mut faults = Vec::new();
    for view in views() {
        view.open(&page, &site.url(&view.address(language, theme)));
        faults.extend(found(&page, &axe, view.name, theme == "light"));
    }
    assert_none(&faults);
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

fn nothing_stands_in_the_way_before_a_page_is_live_or_when_it_fails() {
    let axe = axe();
    let page = Page::open("about:blank");
    let mut faults = Vec::new();
    for (file, poor, state) in [
        ("index.html", Poor::Held, "static"),
        ("card/train-cost.en.html", Poor::Held, "static"),
        ("en.html", Poor::Half, "failed"),
        ("card/train-cost.zh.html", Poor::Half, "failed"),
    ] {
        let site = Site::with(Options {
            poor: Some(("/statlas_bg.", poor)),
            ..cdn()
        });
        page.session.go(&site.url(file));
        until(state, || {
            page.attribute("[data-statlas]", "data-booted")?;
            (page.attribute("[data-statlas]", "data-state")? == state).then_some(())
        });
        faults.extend(found(&page, &axe, &format!("{file} {state}"), true));
        site.release();
    }
    assert_none(&faults);
}

fn nothing_stands_in_the_way_in_a_frame_or_a_file() {
    let axe = axe();
    let mut faults = Vec::new();
    for address in [
        "card/train-cost.zh.html",
        "index.html?lang=en&card=train-cost",
        "en.html#card=train-cost",
    ] {
        let body = format!("<iframe title=w src='WIDGETS/{address}' height=900></iframe>");
        let host = Host::open(Site::of_build(), &body, &[]);
        faults.extend(host.within(|page| found(page, &axe, &format!("framed {address}"), true)));
    }
    let page = Page::open("about:blank");
    for language in LANGUAGES {
        let report = report();
        let id = report["id"].as_str().expect("a report has an id");
        let file = pkg().join(format!("{id}.{language}.html"));
        page.session.go_to_file(&file);
        page.wait_live();
        faults.extend(found(&page, &axe, &format!("offline {language}"), true));
    }
    assert_none(&faults);
}
