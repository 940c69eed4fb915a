//! The opened card.

use browser_tests::{Page, Site, Test, tests, until};
use serde_json::json;

/// What is tested here.
pub const TESTS: &[Test] = tests! {
    opens_by_a_click_and_closes_by_escape_with_focus_back;
    a_link_opens_a_card_on_its_tab_and_back_closes_it;
};

const ESCAPE: &str = "\u{E00C}";

fn first_card(page: &Page) -> String {
    page.attribute("[data-card]", "data-card")
        .expect("a page has cards")
}

fn opens_by_a_click_and_closes_by_escape_with_focus_back() {
    let site = Site::of_build();
    let page = Page::open(&site.url("index.html")).must_live();
    let id = first_card(&page);
    page.click(&format!("[data-card=\"{id}\"] [data-open]"));
    until("the dialog shows", || {
        page.shows(&format!("[data-dialog=\"{id}\"]")).then_some(())
    });
    page.wait_hash(&format!("card={id}"), true);
    page.session.press(&[ESCAPE]);
    until("the dialog is gone", || {
        (!page.shows("[data-dialog]")).then_some(())
    });
    page.wait_hash(&format!("card={id}"), false);
    let focused = "return document.activeElement.closest('[data-card]')?.dataset.card ?? null";
    assert_eq!(page.session.run(focused, json!([])), json!(id));
    assert_eq!(page.session.console_errors(), [""; 0]);
}

fn a_link_opens_a_card_on_its_tab_and_back_closes_it() {
    let site = Site::of_build();
    let page = Page::open(&site.url("index.html")).must_live();
    let id = first_card(&page);
    page.click(&format!("[data-card=\"{id}\"] [data-open]"));
    until("the dialog shows", || {
        page.shows("[data-dialog]").then_some(())
    });
    for tab in ["table", "source", "chart"] {
        page.click(&format!("[data-dialog] [data-tab={tab}]"));
        let selector = format!("[data-dialog] [data-tab={tab}]");
        until(tab, || {
            (page.attribute(&selector, "aria-selected")? == "true").then_some(())
        });
    }
    let linked = Page::open(&site.url(&format!("index.html#card={id}&tab=table"))).must_live();
    until("the dialog shows", || {
        linked.shows("[data-dialog]").then_some(())
    });
    assert!(linked.shows("[data-dialog] table") || linked.shows("[data-dialog] p"));
    let selected = linked.attribute("[data-dialog] [data-tab=table]", "aria-selected");
    assert_eq!(selected.as_deref(), Some("true"));
}
