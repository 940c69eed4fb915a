//! Tests settings of a reader's system and browser: dark theme, reduced motion, no scripts.

use browser_tests::{Page, Site, Test, tests};
use serde_json::json;

/// The tests of this module.
pub const TESTS: &[Test] = tests! {
    the_ground_reaches_the_edges_of_the_window;
    nothing_moves_where_less_motion_is_asked_for needs Emulation;
    without_scripts_nothing_is_there_that_would_not_answer needs Emulation;
};

/// The window below a short page, and the scroll bars, must have the colours of the page's theme.
fn the_ground_reaches_the_edges_of_the_window() {
    let site = Site::of_build();
    let page = Page::open(&site.url("en.html#q=xyzzy&theme=dark")).must_live();
    let looks = "
        const root = document.querySelector('[data-statlas]');
        return [document.documentElement, root].map((it) => {
          const { backgroundColor, colorScheme } = getComputedStyle(it);
          return `${backgroundColor} ${colorScheme}`;
        });";
    let looks = page.session.run(looks, json!([]));
    assert_eq!(looks[0], looks[1]);
    let told = looks[0].as_str().expect("a text");
    assert!(told.ends_with("dark"), "{told}");
}

/// Counts the elements with a transition, an animation or smooth scrolling.
const MOVING: &str = "
    const moves = (it) => {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(it);
      return transitionDuration.split(', ').some((time) => parseFloat(time) > 0)
        || animationName !== 'none' || scrollBehavior === 'smooth';
    };
    return [...document.querySelectorAll('html, html *')].filter(moves).length;";

fn nothing_moves_where_less_motion_is_asked_for() {
    let site = Site::of_build();
    let page = Page::open(&site.url("index.html#card=newly-funded-us")).must_live();
    let moving = |less| {
        page.session.emulate_less_motion(less);
        page.session
            .run(MOVING, json!([]))
            .as_u64()
            .expect("a count")
    };
    assert_eq!(moving(true), 0);
    // Without the setting, the series of a chart fade; the count of 0 above therefore depends on
    // the setting.
    assert_ne!(moving(false), 0);
}

fn without_scripts_nothing_is_there_that_would_not_answer() {
    let site = Site::of_build();
    let page = Page::open("about:blank");
    page.session.emulate_no_scripts();
    for path in ["index.html", "ai-index-2024.en.html"] {
        page.session.go(&site.url(path));
        assert!(page.shows("[data-card=train-cost] svg"), "{path}");
        for css in [".controls", "[data-action]", ".switches button"] {
            assert!(!page.shows(css), "{path}: {css}");
        }
    }
}
