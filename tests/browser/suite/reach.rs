//! Tests that the element with the focus or under the pointer is visible: nothing may cover it, and
//! it must not disappear.

use crate::frame::Host;
use browser_tests::views::{LANGUAGES, THEMES};
use browser_tests::{Page, Site, Test, tests, until};
use serde_json::{Value, json};

/// The tests of this module.
pub const TESTS: &[Test] = tests! {
    nothing_lies_over_the_focus_while_the_filters_are_open needs Emulation;
    escape_folds_the_filters_in;
    what_gets_the_focus_by_a_key_is_in_sight;
    keys_in_a_frame_do_not_scroll_the_host needs KeysInFrames;
    the_box_of_a_value_can_be_pointed_at_and_dismissed;
    what_is_found_by_a_search_is_readable_in_each_theme needs Emulation;
};

const ESCAPE: &str = "\u{E00C}";
const ENTER: &str = "\u{E007}";
const TAB: &str = "\u{E004}";

/// A button of the area filter, far down in the list.
const AREA: &str = "[data-area-filter]:nth-of-type(12)";

const SUMMARY: &str = ".facets > summary";

/// Returns the visible part of the element with the focus, from 0 to 1, measured at 45 points;
/// whether the element is in a card; and the start of its markup.
const SEEN: &str = "
    const it = document.activeElement;
    const box = it.getBoundingClientRect();
    const part = (start, length, step, steps) => start + 1 + (length - 2) * step / steps;
    let seen = 0;
    for (let x = 0; x <= 8; x += 1) for (let y = 0; y <= 4; y += 1) {
      const top = document.elementFromPoint(part(box.left, box.width, x, 8), part(box.top, box.height, y, 4));
      if (top && it.contains(top)) seen += 1;
    }
    return [seen / 45, it.closest('[data-card]') !== null, it.outerHTML.slice(0, 90)];";

fn open(address: &str) -> (Site, Page) {
    let site = Site::of_build();
    let page = Page::open(&site.url(address)).must_live();
    (site, page)
}

fn run(page: &Page, script: &str) -> Value {
    page.session.run(script, json!([]))
}

/// Gives an element the focus as if the reader had reached it by keys.
fn focus(page: &Page, css: &str) {
    let focus = "document.querySelector(arguments[0]).focus()";
    page.session.run(focus, json!([css]));
}

fn nothing_lies_over_the_focus_while_the_filters_are_open() {
    let site = Site::of_build();
    let page = Page::open("about:blank");
    for ((width, height), file) in [((640, 400), "en.html"), ((390, 844), "index.html")] {
        page.session.emulate_screen(width, height);
        page.session.go(&site.url(file));
        page.wait_live();
        focus(&page, SUMMARY);
        page.session.press(&[ENTER]);
        let (mut in_cards, mut hidden) = (0, Vec::new());
        for _ in 0..200 {
            page.session.press(&[TAB]);
            let told = run(&page, SEEN);
            if told[0].as_f64().unwrap_or_default() < 0.4 {
                hidden.push(told.to_string());
            }
            in_cards += i32::from(told[1] == true);
            if in_cards == 25 {
                break;
            }
        }
        assert_eq!(in_cards, 25, "{width} px: the cards are reached");
        assert_eq!(hidden, [""; 0], "{width} px");
        assert!(page.shows(".facet-panel"), "the filters are still open");
    }
}

fn escape_folds_the_filters_in() {
    let (_site, page) = open("en.html");
    for from in [AREA, SUMMARY, "[data-sort]", "input[type=search]"] {
        focus(&page, SUMMARY);
        page.session.press(&[ENTER]);
        until("the filters are open", || {
            page.shows(".facet-panel").then_some(())
        });
        focus(&page, from);
        page.session.press(&[ESCAPE]);
        assert!(!page.shows(".facet-panel"), "from {from}");
        let matches = format!("return document.activeElement.matches('{SUMMARY}')");
        assert_eq!(run(&page, &matches), true, "from {from}");
    }
    // In the search field and in a card, Escape must not close the filters.
    page.session.press(&[ENTER]);
    page.type_into("input[type=search]", "gpu");
    page.session.press(&[ESCAPE]);
    assert!(page.shows(".facet-panel"));
    focus(&page, ".card:not([hidden]) [data-open]");
    page.session.press(&[ESCAPE]);
    assert!(page.shows(".facet-panel"));
}

fn assert_in_sight(page: &Page, by: &str) {
    let seen = until(&format!("the focus is in sight after {by}"), || {
        let told = run(page, SEEN);
        (told[0].as_f64()? > 0.9).then_some(told)
    });
    assert!(seen[2].is_string());
}

fn what_gets_the_focus_by_a_key_is_in_sight() {
    let (_site, page) = open("en.html#area=US");
    let deep = "scrollTo(0, 6000); document.activeElement.blur()";
    run(&page, deep);
    page.session.press(&["/"]);
    assert_in_sight(&page, "/");
    assert_eq!(
        run(&page, "return document.activeElement.type"),
        json!("search")
    );
    run(&page, deep);
    page.session.press(&["j"]);
    assert_in_sight(&page, "j");
    // Removing the filters moves the focus to the number of cards.
    focus(&page, ".active-filters [data-action=clear]");
    page.session.press(&[ENTER]);
    assert_in_sight(&page, "taking the filters off");
    // Closing a card that was opened by its address moves the focus to the card in the page.
    let (_site, page) = open("en.html#card=medqa");
    until("the card opens", || {
        page.shows("[data-dialog]").then_some(())
    });
    page.session.press(&[ESCAPE]);
    until("the card has the focus", || {
        let card = "return document.activeElement.closest('[data-card]')?.dataset.card";
        (run(&page, card) == json!("medqa")).then_some(())
    });
    assert_in_sight(&page, "closing a card");
}

fn keys_in_a_frame_do_not_scroll_the_host() {
    let widget = "<iframe title=w src='WIDGETS/en.html?chrome=filters' height=6000></iframe>";
    let host = Host::open(Site::of_build(), widget, &[]);
    host.within(|page| {
        focus(page, "[data-result-count]");
        for _ in 0..9 {
            page.session.press(&["j"]);
        }
        let deep = "return document.activeElement.getBoundingClientRect().top > 1000";
        assert_eq!(run(page, deep), true, "beyond what the host shows");
    });
    assert_eq!(host.number("scrollY"), 0.0);
    host.page.session.run("scrollTo(0, 3000)", json!([]));
    host.within(|page| {
        page.session.press(&["/"]);
        let field = "return document.activeElement.type";
        assert_eq!(run(page, field), json!("search"));
    });
    assert_eq!(host.number("scrollY"), 3000.0);
}

fn the_box_of_a_value_can_be_pointed_at_and_dismissed() {
    let (_site, page) = open("en.html#card=train-cost");
    let middle = |css: &str| {
        let script = "const all = [...document.querySelectorAll(arguments[0])].filter((it) => it.checkVisibility());
                      const box = all[Math.floor(all.length / 2)].getBoundingClientRect();
                      return [box.left + box.width / 2, box.top + box.height / 2]";
        let at = page.session.run(script, json!([css]));
        [0, 1].map(|place| at[place].as_f64().expect("a place"))
    };
    until("the card opens", || {
        page.shows("[data-dialog] svg.chart [data-p]").then_some(())
    });
    let (mark, told) = until("the value is told", || {
        let mark = middle("[data-dialog] svg.chart [data-p]");
        page.session.point(mark);
        Some((mark, page.text(".tip:not([hidden])")?))
    });
    // Moves the pointer in small steps from the mark onto the box.
    let tip = middle(".tip:not([hidden])");
    for step in 0..=20 {
        let part = f64::from(step) / 20.0;
        page.session
            .point([0, 1].map(|at| mark[at] + (tip[at] - mark[at]) * part));
    }
    assert!(page.shows(".tip"), "the box stays under the pointer");
    page.session.press(&[ESCAPE]);
    assert!(!page.shows(".tip"), "Escape takes it away");
    assert!(page.shows("[data-dialog]"), "and nothing else");
    page.session.point(mark);
    assert_eq!(page.text(".tip:not([hidden])"), Some(told));
    page.session.point([2.0, 2.0]);
    until("it goes with the pointer", || {
        (!page.shows(".tip")).then_some(())
    });
    // With keys, the focus stays on the mark.
    let chart = "[...document.querySelectorAll('[data-dialog] svg.chart')]\
                 .find((it) => it.checkVisibility()).focus()";
    run(&page, chart);
    page.session.press(&["\u{E014}"]);
    until("the value is told by keys", || {
        page.shows(".tip").then_some(())
    });
    page.session.press(&[ESCAPE]);
    assert!(!page.shows(".tip"));
    let on_mark = "return document.activeElement.hasAttribute('data-p')";
    assert_eq!(run(&page, on_mark), true);
}

fn what_is_found_by_a_search_is_readable_in_each_theme() {
    // Returns the lowest contrast of highlighted text, and the number of highlights.
    let contrast = "
        const name = 'statlas-match';
        const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
        const light = (colour) => {
          canvas.fillStyle = colour;
          canvas.fillRect(0, 0, 1, 1);
          const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((it) => it / 255)
            .map((it) => it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4);
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const ratio = (one, other) => {
          const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
          return (high + 0.05) / (low + 0.05);
        };
        const ranges = [...CSS.highlights.get(name) ?? []];
        const ratios = ranges.map((range) => {
          const around = range.startContainer.parentElement;
          const style = getComputedStyle(around, `::highlight(${name})`);
          return ratio(style.color, style.backgroundColor);
        });
        return [Math.min(...ratios), ranges.length];";
    let site = Site::of_build();
    let page = Page::open("about:blank");
    for forced in [false, true] {
        if forced {
            page.session.emulate_forced_colours();
        }
        for (language, theme) in LANGUAGES.into_iter().zip(THEMES).chain([("en", "light")]) {
            let file = if language == "zh" {
                "index.html"
            } else {
                "en.html"
            };
            let word = if language == "zh" {
                "%E6%95%B0%E6%8D%AE"
            } else {
                "data"
            };
            page.session.go("about:blank");
            page.session
                .go(&site.url(&format!("{file}#theme={theme}&q={word}")));
            page.wait_live();
            let told = until("what was found is marked", || {
                let told = run(&page, contrast);
                (told[1].as_u64()? > 10).then_some(told)
            });
            let least = told[0].as_f64().unwrap_or_default();
            assert!(least >= 4.5, "{least}: {language} {theme} forced {forced}");
        }
    }
}
