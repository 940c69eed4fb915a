//! Tests the opened card in its dialog.

use crate::facts;
use browser_tests::{Page, Site, Test, tests, until};
use serde_json::json;

/// The tests of this module.
pub const TESTS: &[Test] = tests! {
    opens_by_a_click_and_closes_by_escape_with_focus_back;
    a_link_opens_a_card_on_its_tab_and_back_closes_it;
    a_card_opened_by_its_address_leaves_the_focus_at_its_card;
    every_opened_card_fits_a_phone needs Emulation;
    a_pinned_value_goes_with_its_chart;
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

fn a_card_opened_by_its_address_leaves_the_focus_at_its_card() {
    let site = Site::of_build();
    let economy = facts::statistics_with(|it| it["chapter"] == "economy");
    let id = economy.first().expect("a card of that chapter");
    let page = Page::open(&site.url(&format!("en.html#card={id}"))).must_live();
    until("the dialog shows", || {
        page.shows("[data-dialog]").then_some(())
    });
    page.session.press(&[ESCAPE]);
    until("its card has the focus", || {
        let focused = "return document.activeElement.dataset.open ?? null";
        (page.session.run(focused, json!([])) == json!(id)).then_some(())
    });
}

fn every_opened_card_fits_a_phone() {
    let site = Site::of_build();
    let page = Page::open("about:blank");
    page.session.emulate_screen(360, 780);
    page.session.go(&site.url("en.html"));
    page.wait_live();
    for id in facts::all() {
        let open = "location.hash = `#card=${arguments[0]}`";
        page.session.run(open, json!([id]));
        let dialog = format!("[data-dialog=\"{id}\"]");
        until("the card opens", || page.shows(&dialog).then_some(()));
        let widths = "const it = document.querySelector('dialog[open]'); \
                      return [it.scrollWidth, it.clientWidth]";
        let widths = page.session.run(widths, json!([]));
        assert_eq!(widths[0], widths[1], "{id}");
    }
}

fn a_pinned_value_goes_with_its_chart() {
    let site = Site::of_build();
    let page = Page::open(&site.url("en.html#card=train-cost")).must_live();
    pin_first_value(&page);
    page.session
        .run("location.hash = '#card=carbon'", json!([]));
    until("the other card, without that value", || {
        (page.shows("[data-dialog=carbon]") && !page.shows(".tip")).then_some(())
    });
}

/// Moves the focus to the first value of the opened card's chart by keys, and pins the value.
pub fn pin_first_value(page: &Page) {
    let chart = "[data-dialog] svg.chart[tabindex]";
    until("the chart is drawn", || page.shows(chart).then_some(()));
    let focus = format!(
        "[...document.querySelectorAll('{chart}')].find((it) => it.checkVisibility()).focus()"
    );
    page.session.run(&focus, json!([]));
    page.session.press(&["\u{E011}", "\u{E007}"]);
    until("the value is told", || page.shows(".tip").then_some(()));
}
