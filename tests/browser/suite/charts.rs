//! Tests reading charts by keys: each chart is one tab stop, every value can be reached and has a
//! name, and each chart has its own summary.

use browser_tests::{Page, Site, Test, tests, until};
use serde_json::json;

/// The tests of this module.
pub const TESTS: &[Test] = tests! {
    every_value_is_reached_by_keys_and_named_with_unit_and_year;
    each_of_several_charts_has_its_own_summary;
};

const ESCAPE: &str = "\u{E00C}";
const END: &str = "\u{E010}";
const HOME: &str = "\u{E011}";
const RIGHT: &str = "\u{E014}";
const DOWN: &str = "\u{E015}";

/// Defines `charts`, the visible charts of an opened card.
const CHARTS: &str = "const charts = [...document.querySelectorAll('[data-dialog] svg.chart')]\
                      .filter((it) => it.checkVisibility());";

fn open(file: &str, card: &str) -> (Site, Page) {
    let site = Site::of_build();
    let page = Page::open(&site.url(&format!("{file}#card={card}"))).must_live();
    until("the card opens", || {
        page.shows("[data-dialog] svg.chart").then_some(())
    });
    (site, page)
}

fn text(page: &Page, script: &str) -> String {
    let told = page.session.run(&format!("{CHARTS} {script}"), json!([]));
    told.as_str().unwrap_or_default().to_owned()
}

fn focus_chart(page: &Page, index: usize) {
    let script = format!("{CHARTS} charts[{index}].focus()");
    page.session.run(&script, json!([]));
}

/// The name of the mark with the focus, or of the chart if it has the focus.
fn name(page: &Page) -> String {
    text(
        page,
        "return document.activeElement.getAttribute('aria-label')",
    )
}

/// The names of all values of a chart in the order in which keys reach them.
fn walk(page: &Page) -> Vec<String> {
    let mut names = Vec::new();
    page.session.press(&[HOME]);
    loop {
        let mut here = name(page);
        names.push(here.clone());
        loop {
            page.session.press(&[RIGHT]);
            let next = name(page);
            if next == here {
                break;
            }
            here = next;
            names.push(here.clone());
        }
        page.session.press(&[DOWN]);
        if name(page) == here {
            return names;
        }
        page.session.press(&[HOME]);
    }
}

fn every_value_is_reached_by_keys_and_named_with_unit_and_year() {
    let (_site, page) = open("en.html", "priv-change");
    let stops = text(
        &page,
        "return String(charts.map((it) => it.querySelectorAll('[tabindex]').length))",
    );
    assert_eq!(stops, "0", "a chart is one tab stop");
    focus_chart(&page, 0);
    let title = name(&page);
    let names = walk(&page);
    // Positive changes have a plus sign next to negative ones.
    let told = [
        "United States, 2023: +22.1%",
        "EU and UK, 2023: −14.1%",
        "China, 2023: −44.2%",
    ];
    assert_eq!(names, told);
    page.session.press(&[END]);
    assert_eq!(name(&page), told[2]);
    // The first Escape closes the box of the value, the second moves the focus to the chart.
    page.session.press(&[ESCAPE]);
    assert_eq!(name(&page), told[2]);
    page.session.press(&[ESCAPE]);
    assert_eq!(name(&page), title);
    assert!(page.shows("[data-dialog]"), "the card stays open");
    let (_site, page) = open("index.html", "priv-history");
    focus_chart(&page, 0);
    let names = walk(&page);
    assert_eq!(names.len(), 44, "four series of eleven years");
    assert_eq!(names[0], "全球，2013年：6,013,620,118美元");
    for name in &names {
        assert!(name.contains("年：") && name.ends_with("美元"), "{name}");
    }
}

fn each_of_several_charts_has_its_own_summary() {
    let (_site, page) = open("en.html", "fmti");
    let described = "const refers = document.activeElement.getAttribute('aria-describedby'); \
                     const [summary] = (refers ?? '').split(' '); \
                     return document.getElementById(summary)?.textContent ?? ''";
    let own = "return document.activeElement.querySelector('desc').textContent";
    let mut summaries = Vec::new();
    for index in 0..2 {
        focus_chart(&page, index);
        let told = until("the chart is described", || {
            let told = text(&page, described);
            (!told.is_empty() && told == text(&page, own)).then_some(told)
        });
        summaries.push(told);
    }
    assert_ne!(summaries[0], summaries[1]);
}
