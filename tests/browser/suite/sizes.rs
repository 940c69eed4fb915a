//! Tests that everyone can read the page and hit its controls: sizes of texts and targets, narrow
//! screens, wide text spacing, and forced colours.

use browser_tests::views::{LANGUAGES, View, views};
use browser_tests::{Page, Site, Test, tests, until};
use serde_json::{Value, json};

/// The tests of this module.
pub const TESTS: &[Test] = tests! {
    no_text_is_smaller_than_twelve_pixels needs Emulation;
    every_target_is_large_enough_for_a_pointer needs Emulation;
    every_target_is_large_enough_for_a_finger needs Emulation;
    nothing_leaves_a_narrow_screen needs Emulation;
    wide_letters_and_lines_leave_everything_in_place needs Emulation;
    what_is_chosen_shows_in_colours_of_the_system needs Emulation;
};

/// The width of the narrowest screen, which is also that of a laptop at 400% zoom, in CSS pixels.
const NARROW: u32 = 320;

/// Lists displayed texts smaller than 12 pixels, each with its size. Texts in a chart are measured
/// at the scale at which the chart is drawn. Exponents are excluded.
const SMALL_TEXTS: &str = "
    const own = (it) => [...it.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    const size = (it) => {
      const scale = it.ownerSVGElement ? it.getScreenCTM().a : 1;
      return parseFloat(getComputedStyle(it).fontSize) * scale;
    };
    return [...document.querySelectorAll('[data-statlas] *')]
      .filter((it) => own(it) && !it.matches('tspan[dy]') && it.checkVisibility() && size(it) < 11.95)
      .map((it) => `${size(it)} ${it.outerHTML.slice(0, 120)}`);";

/// Lists targets smaller than the given number of pixels, each with its size. Elements only for
/// screen readers have no width and are excluded.
const SMALL_TARGETS: &str = "
    const least = arguments[0];
    const what = arguments[1];
    return [...document.querySelectorAll(`[data-statlas] :is(${what})`)]
      .filter((it) => it.checkVisibility({ visibilityProperty: true }) && !it.matches('.skip-link'))
      .map((it) => [it, it.getBoundingClientRect()])
      .filter(([it, box]) => box.width && (box.width < least - 0.5 || box.height < least - 0.5))
      .map(([it, box]) => `${box.width} x ${box.height} ${it.outerHTML.slice(0, 120)}`);";

/// Lists the page and opened dialogs if their content is wider than they are.
const OVERFLOW: &str = "
    const boxes = [document.scrollingElement, ...document.querySelectorAll('dialog[open]')];
    return boxes.filter((it) => it.scrollWidth > it.clientWidth)
      .map((it) => `${it.tagName} ${it.scrollWidth} > ${it.clientWidth}`);";

/// Applies the text spacing that WCAG requires a page to support. Defines lists of buttons whose
/// text is cut off, of texts outside their card or the screen, and of boxes wider than the screen.
/// Elements only for screen readers and boxes that scroll are excluded.
const SPACED: &str = "
    const sheet = document.createElement('style');
    sheet.textContent = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; \\
        word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }';
    document.head.append(sheet);
    const cut = [...document.querySelectorAll('[data-statlas] :is(button, summary)')]
      .filter((it) => it.checkVisibility() && it.scrollHeight > it.clientHeight + 2)
      .map((it) => `cut: ${it.outerHTML.slice(0, 120)}`);
    const scrolls = '.scroller, .chapters, textarea, select, .visually-hidden, .skip-link, thead, desc';
    const lost = [];
    const texts = document.createTreeWalker(document.querySelector('[data-statlas]'), NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      const around = text.parentElement;
      if (!text.data.trim() || around.closest(scrolls) || !around.checkVisibility()) continue;
      const box = (around.closest('.card, dialog') ?? document.documentElement).getBoundingClientRect();
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const line of around.closest('svg') ? [around.getBoundingClientRect()] : range.getClientRects()) {
        const over = Math.max(line.right - box.right, box.left - line.left);
        if (line.width && over > 0.5) lost.push(`lost ${over}: ${text.data} in ${around.outerHTML.slice(0, 80)}`);
      }
    }
    const boxes = [document.scrollingElement, ...document.querySelectorAll('dialog[open]')];
    const wide = boxes.filter((it) => it.scrollWidth > it.clientWidth)
      .map((it) => `wide: ${it.tagName} ${it.scrollWidth} > ${it.clientWidth}`);";

/// Opens every view in both languages on a screen of this width, and collects the faults that `ask`
/// returns.
fn faults(width: u32, finger: bool, ask: &dyn Fn(&Page, &View) -> Value) -> Vec<String> {
    let site = Site::of_build();
    let page = Page::open("about:blank");
    page.session.emulate_screen(width, 900);
    page.session.emulate_finger(finger);
    let mut faults = Vec::new();
    for view in views() {
        for language in LANGUAGES {
            view.open(&page, &site.url(&view.address(language, "light")));
            let told = ask(&page, &view);
            let told = told.as_array().into_iter().flatten();
            let named = |it: &str| format!("{} {language} at {width}: {it}", view.name);
            faults.extend(told.filter_map(Value::as_str).map(named));
        }
    }
    faults
}

fn assert_none(faults: &[String]) {
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        faults.join("\n")
    );
}

fn no_text_is_smaller_than_twelve_pixels() {
    for width in [NARROW, 1280] {
        let small = |page: &Page, _: &View| page.session.run(SMALL_TEXTS, json!([]));
        assert_none(&faults(width, false, &small));
    }
}

fn every_target_is_large_enough_for_a_pointer() {
    let what = "button, input, select, summary, textarea, .switches a, [data-open]";
    let small = |page: &Page, _: &View| page.session.run(SMALL_TARGETS, json!([24, what]));
    assert_none(&faults(1280, false, &small));
}

fn every_target_is_large_enough_for_a_finger() {
    let what = "button, input, select, summary, .switches a";
    let small = |page: &Page, _: &View| page.session.run(SMALL_TARGETS, json!([44, what]));
    assert_none(&faults(NARROW, true, &small));
}

fn nothing_leaves_a_narrow_screen() {
    let wide = |page: &Page, _: &View| page.session.run(OVERFLOW, json!([]));
    assert_none(&faults(NARROW, false, &wide));
}

fn wide_letters_and_lines_leave_everything_in_place() {
    let script = format!("{SPACED} return [...cut, ...lost, ...wide];");
    for width in [NARROW, 1280] {
        let site = Site::of_build();
        let page = Page::open("about:blank");
        // The screen is as high as the whole page, so that every chart is drawn.
        page.session.emulate_screen(width, 60_000);
        for language in LANGUAGES {
            let file = if language == "zh" {
                "index.html"
            } else {
                "en.html"
            };
            page.session.go(&site.url(file));
            page.wait_live();
            until("every chart is drawn", || {
                (!page.shows("svg.chart[aria-hidden]")).then_some(())
            });
            let told = page.session.run(&script, json!([]));
            assert_eq!(told, json!([]), "{language} at {width}");
        }
    }
    let wide = |page: &Page, _: &View| page.session.run(&script, json!([]));
    assert_none(&faults(NARROW, false, &wide));
}

fn what_is_chosen_shows_in_colours_of_the_system() {
    // Lists pressed, selected or current elements with the same background as their neighbour.
    let same = "
        const chosen = '[aria-pressed=true], [aria-selected=true], [aria-current=true]';
        const ground = (it) => getComputedStyle(it).backgroundColor;
        return [...document.querySelectorAll(`[data-statlas] :is(${chosen})`)]
          .filter((it) => it.checkVisibility())
          .map((it) => [it, it.previousElementSibling ?? it.nextElementSibling])
          .filter(([it, other]) => other && !other.matches(chosen) && ground(it) === ground(other))
          .map(([it]) => it.outerHTML.slice(0, 120));";
    let forced = |page: &Page, _: &View| {
        page.session.emulate_forced_colours();
        page.session.run(same, json!([]))
    };
    assert_none(&faults(1280, false, &forced));
}
