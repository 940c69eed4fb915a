//! Tests the keyboard shortcuts, and that they do nothing while a reader types.

use browser_tests::{Page, Site, Test, tests, until};
use serde_json::json;

/// The tests of this module.
pub const TESTS: &[Test] = tests! {
    a_statistic_is_found_read_and_shared_without_a_mouse;
    keys_move_from_card_to_card_and_from_row_to_row;
    nothing_is_taken_from_a_field_or_a_shortcut;
    single_keys_can_be_switched_off;
};

const ESCAPE: &str = "\u{E00C}";
const ENTER: &str = "\u{E007}";
const TAB: &str = "\u{E004}";
const CONTROL: &str = "\u{E009}";
const UP: &str = "\u{E013}";
const DOWN: &str = "\u{E015}";
const RIGHT: &str = "\u{E014}";

fn open(hash: &str) -> (Site, Page) {
    let site = Site::of_build();
    let page = Page::open(&site.url(&format!("en.html{hash}"))).must_live();
    (site, page)
}

/// The id of the card, row or fact check that contains the focus.
fn card_in_focus(page: &Page) -> Option<String> {
    let script = "return document.activeElement.closest('[data-card]')?.dataset.card ?? null";
    page.session
        .run(script, json!([]))
        .as_str()
        .map(str::to_owned)
}

/// Whether the element with the focus matches.
fn in_focus(page: &Page, css: &str) -> bool {
    let script = "return document.activeElement.matches(arguments[0])";
    page.session.run(script, json!([css])) == json!(true)
}

fn wait_shown(page: &Page, css: &str, shown: bool) {
    until(&format!("{css} shows: {shown}"), || {
        (page.shows(css) == shown).then_some(())
    });
}

/// Presses Tab until an element that matches has the focus.
fn tab_to(page: &Page, css: &str) {
    for _ in 0..60 {
        if in_focus(page, css) {
            return;
        }
        page.session.press(&[TAB]);
    }
    panic!("{css} is not reached");
}

fn a_statistic_is_found_read_and_shared_without_a_mouse() {
    let (_site, page) = open("");
    page.session.press(&["/"]);
    assert!(in_focus(&page, "input[type=search]"));
    for letter in "cobots".chars() {
        page.session.press(&[&letter.to_string()]);
    }
    page.wait_hash("q=cobots", true);
    until("the card is among few", || {
        (page.result_count()? < 5).then_some(())
    });
    tab_to(&page, "[data-card=cobots] [data-open]");
    page.session.press(&[ENTER]);
    wait_shown(&page, "[data-dialog=cobots]", true);
    tab_to(&page, "[data-dialog] [data-tab=chart]");
    page.session.press(&[RIGHT]);
    page.wait_hash("tab=table", true);
    tab_to(&page, "[data-dialog] [data-download=json]");
    page.session.press(&[ESCAPE]);
    wait_shown(&page, "[data-dialog]", false);
    assert_eq!(card_in_focus(&page).as_deref(), Some("cobots"));
    tab_to(&page, "[data-card=cobots] [data-action=share]");
    page.session.press(&[ENTER]);
    wait_shown(&page, "[data-share=cobots]", true);
    page.session.press(&[ESCAPE]);
    wait_shown(&page, "[data-share]", false);
    assert!(in_focus(&page, "[data-card=cobots] [data-action=share]"));
    tab_to_chips_and_clear(&page);
}

/// Removes the search with the button for all active filters; the focus must then be on the number
/// of results.
fn tab_to_chips_and_clear(page: &Page) {
    page.session.press(&["/"]);
    tab_to(page, ".active-filters [data-action=clear]");
    page.session.press(&[ENTER]);
    page.wait_hash("q=cobots", false);
    until("the result count has the focus", || {
        in_focus(page, "[data-result-count]").then_some(())
    });
}

fn keys_move_from_card_to_card_and_from_row_to_row() {
    for (hash, order) in [
        ("", ".card:not([data-off])"),
        ("#view=table", "tr[data-card]"),
        ("#chapter=checks", ".proof-card"),
    ] {
        let (_site, page) = open(hash);
        wait_shown(&page, order, true);
        let script = "return [...document.querySelectorAll(arguments[0])].slice(0, 3)\
                      .map((it) => it.dataset.card)";
        let first = page.session.run(script, json!([order]));
        let at = |place: usize| first[place].as_str().map(str::to_owned);
        page.session.press(&["j"]);
        assert_eq!(card_in_focus(&page), at(0), "{hash}");
        page.session.press(&["j"]);
        page.session.press(&[DOWN]);
        assert_eq!(card_in_focus(&page), at(2), "{hash}");
        page.session.press(&[UP]);
        page.session.press(&["k"]);
        assert_eq!(card_in_focus(&page), at(0), "{hash}");
    }
}

fn nothing_is_taken_from_a_field_or_a_shortcut() {
    let (_site, page) = open("");
    page.session.press(&[CONTROL, "j"]);
    page.session.press(&["x"]);
    assert_eq!(card_in_focus(&page), None);
    page.click("input[type=search]");
    for letter in ["j", "?", "/", "k"] {
        page.session.press(&[letter]);
    }
    page.wait_hash("q=j?/k", true);
    assert_eq!(page.value("input[type=search]").as_deref(), Some("j?/k"));
    assert!(!page.shows("[data-keys-dialog]"));
}

fn single_keys_can_be_switched_off() {
    let (_site, page) = open("");
    page.session.press(&["?"]);
    wait_shown(&page, "[data-keys-dialog]", true);
    let button = "[data-action=single-keys]";
    let before = page.text(button);
    page.click(button);
    assert_ne!(page.text(button), before);
    page.session.press(&[ESCAPE]);
    wait_shown(&page, "[data-keys-dialog]", false);
    page.session.reload();
    page.wait_live();
    page.session.press(&["j"]);
    page.session.press(&["/"]);
    assert_eq!(card_in_focus(&page), None);
    assert!(!in_focus(&page, "input[type=search]"));
    // Near the bottom of the page, cards that come near the viewport may change their height during
    // a click, so that it misses. The test clicks again, as a reader would.
    until("the list of keys opens", || {
        if !page.shows("[data-keys-dialog]") {
            page.click("[data-action=keys]");
        }
        page.shows("[data-keys-dialog]").then_some(())
    });
    page.click(button);
    page.session.press(&[ESCAPE]);
    wait_shown(&page, "[data-keys-dialog]", false);
    page.session.press(&["/"]);
    assert!(in_focus(&page, "input[type=search]"));
}
