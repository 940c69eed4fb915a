//! Tests the hosted edition on a server, also under a strict policy and in sandboxed frames.

use crate::facts;
use browser_tests::{Folder, Page, Site, Test, tests, until};
use serde_json::{Value, json};
use std::fs;
use xtask::server::Options;

/// The tests of this module.
pub const TESTS: &[Test] = tests! {
    becomes_live_in_both_languages_with_every_card;
    asks_only_for_names_that_change_with_the_content;
    works_under_a_strict_policy;
    works_below_any_path;
    a_card_has_a_page_of_its_own;
    is_a_complete_page_without_scripts;
    works_where_fetching_fails;
    works_in_a_sandboxed_frame;
    a_large_report_unfolds_what_comes_near;
    a_large_report_keeps_each_chapter_together;
    sections_that_were_never_seen_have_a_height;
};

/// The documented content security policy, under which the hosted page must work.
const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                      img-src 'self' data: blob:; connect-src 'self'; worker-src 'self'; \
                      manifest-src 'self'; frame-src 'self'";

/// The headers of a server with that policy.
pub fn strict() -> Options {
    policy(STRICT)
}

fn policy(text: &str) -> Options {
    let headers = vec![("Content-Security-Policy".to_owned(), text.to_owned())];
    Options {
        headers,
        ..Options::default()
    }
}

fn becomes_live_in_both_languages_with_every_card() {
    let site = Site::of_build();
    for file in ["index.html", "en.html"] {
        let page = Page::open(&site.url(file)).must_live();
        assert_eq!(page.cards(), facts::all(), "{file}");
        assert_eq!(page.session.console_errors(), [""; 0], "{file}");
    }
}

fn asks_only_for_names_that_change_with_the_content() {
    let site = Site::of_build();
    Page::open(&site.url("index.html")).must_live();
    for target in site.requests() {
        let hashed = target
            .split('.')
            .any(|it| it.len() == 8 && it.bytes().all(|it| it.is_ascii_hexdigit()));
        assert!(hashed || target == "/index.html", "{target}");
    }
}

fn works_under_a_strict_policy() {
    let site = Site::with(strict());
    let page = Page::open(&site.url("index.html")).must_live();
    assert_eq!(page.session.console_errors(), [""; 0]);
}

fn works_below_any_path() {
    let site = Site::of_folder(Folder::copy_of_build_at("some/where"));
    let page = Page::open(&site.url("some/where/?theme=dark")).must_live();
    assert_eq!(
        page.attribute("[data-statlas]", "data-theme").as_deref(),
        Some("dark")
    );
    assert_eq!(page.session.console_errors(), [""; 0]);
}

fn a_card_has_a_page_of_its_own() {
    let site = Site::of_build();
    let id = facts::all()
        .into_iter()
        .next()
        .expect("a report has statistics");
    let page = Page::open(&site.url(&format!("card/{id}.en.html"))).must_live();
    assert_eq!(page.cards(), facts::Ids::from([id]));
    assert_eq!(page.session.console_errors(), [""; 0]);
}

fn is_a_complete_page_without_scripts() {
    let site = Site::with(policy("script-src 'none'"));
    let page = Page::open(&site.url("index.html"));
    assert_eq!(
        page.attribute("[data-statlas]", "data-state").as_deref(),
        Some("static")
    );
    assert_eq!(page.cards(), facts::all());
    assert_eq!(page.error(), None);
}

fn works_where_fetching_fails() {
    let page = Page::open_file(&browser_tests::pkg().join("index.html")).must_live();
    assert_eq!(page.session.console_errors(), [""; 0]);
}

fn works_in_a_sandboxed_frame() {
    let folder = Folder::copy_of_build_at("");
    let host = "<!doctype html><title>host</title><link rel=icon href=data:,>\
                <iframe sandbox=allow-scripts width=800 height=600 src=index.html></iframe>";
    std::fs::write(folder.path().join("host.html"), host).expect("a host page");
    let site = Site::of_folder(folder);
    let page = Page::open(&site.url("host.html"));
    until("the frame is there", || {
        page.session.enter_frame("iframe").ok()
    });
    page.wait_live();
    assert_eq!(page.session.run("return self.origin", json!([])), "null");
    assert_eq!(page.session.console_errors(), [""; 0]);
}

/// A build whose report has every statistic three times, so that the statistics of a chapter are
/// not adjacent. Its pages are those of the original report, with a third of the cards.
fn large_report() -> Site {
    let folder = Folder::copy_of_build_at("");
    for file in folder.asset("report.json") {
        let text = fs::read_to_string(&file).expect("a report");
        let mut json: Value = serde_json::from_str(&text).expect("JSON");
        let once = json["statistics"].as_array().expect("statistics").clone();
        let all = json["statistics"].as_array_mut().expect("statistics");
        for time in ["again", "more"] {
            all.extend(once.iter().cloned().map(|mut it| {
                it["id"] = format!("{}-{time}", it["id"].as_str().expect("an id")).into();
                // A position among the highlights may be used only once.
                it.as_object_mut().expect("an object").remove("highlight");
                it
            }));
        }
        fs::write(file, json.to_string()).expect("written");
    }
    Site::of_folder(folder)
}

fn a_large_report_unfolds_what_comes_near() {
    let site = large_report();
    let page = Page::open(&site.url("en.html")).must_live();
    page.wait_count(3 * facts::all().len());
    until("the cards in sight are whole", || {
        page.text(".card .receipt details").map(drop)
    });
    let script = "return [...document.querySelectorAll('.card:has([data-later])')]\
                  .at(-1).dataset.card";
    let far = page.session.run(script, json!([]));
    let waits = || {
        page.text(&format!("[data-card={far}] [data-later]"))
            .is_some()
    };
    assert!(waits());
    let scroll = "document.querySelector(`[data-card=\"${arguments[0]}\"]`).scrollIntoView()";
    page.session.run(scroll, json!([far]));
    until("the far card is whole", || (!waits()).then_some(()));
    // The reserved height must equal the final one, or the host would get other heights while its
    // reader scrolls.
    let heights = "const card = document.querySelector('.card:has(.verdict)');
        const it = card.querySelector('.receipt');
        const whole = it.offsetHeight;
        it.querySelector('details').remove();
        it.dataset.later = '';
        return [whole, it.offsetHeight]";
    let told = page.session.run(heights, json!([]));
    assert_eq!(told[0], told[1], "{told}");
}

fn a_large_report_keeps_each_chapter_together() {
    let site = large_report();
    let page = Page::open(&site.url("en.html")).must_live();
    page.wait_count(3 * facts::all().len());
    let whole = page.listed();
    assert_eq!(
        whole.len(),
        3 * facts::all().len() + 1 + facts::ids_of("chapters").len()
    );
    until("sections that are far are skipped", || {
        page.attribute("[data-slot=cards]", "data-skips")
    });
    let chapters = facts::ids_of("chapters");
    let last = &chapters[chapters.len() - 1];
    let of_last = 3 * facts::statistics_with(|it| it["chapter"] == **last).len();
    page.click(&format!("[data-chapter-filter=\"{last}\"]"));
    page.wait_count(of_last);
    assert_eq!(page.listed().len(), of_last + 1);
    page.type_into("input[type=search]", "gpt");
    page.wait_hash("q=gpt", true);
    page.type_over("input[type=search]", "\u{E003}");
    page.click("[data-chapter-filter=\"all\"]");
    page.wait_count(3 * facts::all().len());
    assert_eq!(page.listed(), whole);
}

fn sections_that_were_never_seen_have_a_height() {
    let site = large_report();
    let chapters = facts::ids_of("chapters");
    let link = format!("en.html#chapter={}", chapters[0]);
    let page = Page::open(&site.url(&link)).must_live();
    until("sections that are far are skipped", || {
        page.attribute("[data-slot=cards]", "data-skips")
    });
    let without = "return [...document.querySelectorAll('[data-group]')]
        .filter((it) => it.querySelector('[data-card]'))
        .filter((it) => !(parseFloat(it.style.containIntrinsicHeight.split(' ').at(-1)) > 100))
        .map((it) => it.dataset.group)";
    assert_eq!(page.session.run(without, json!([])), json!([]));
}
