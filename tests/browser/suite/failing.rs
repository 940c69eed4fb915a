//! Tests pages with missing or broken files: the page must stay readable and say what happened,
//! where, and what to do.

use crate::facts;
use crate::frame::Host;
use browser_tests::{Folder, Page, Site, Test, engine, pkg, tests, until};
use serde_json::json;
use std::fs;
use xtask::engine::Engine;
use xtask::server::{Options, Poor};

/// The tests of this module.
pub const TESTS: &[Test] = tests! {
    a_missing_report_is_named;
    a_report_that_is_no_json_is_told_with_its_place;
    a_report_with_a_fault_is_told_with_its_path;
    a_missing_module_leaves_the_page_as_it_is;
    what_breaks_off_on_its_way_is_missing;
    without_its_script_a_page_offers_nothing_and_says_so;
    a_script_for_files_that_is_cut_short_is_told;
    what_only_readers_without_scripts_have_is_there_when_they_fail;
    a_style_sheet_sent_as_text_is_used_and_a_missing_one_is_told;
    a_style_sheet_is_judged_where_a_frame_was_not_shown_at_first;
    a_damaged_module_is_told;
    a_policy_that_refuses_wasm_is_named;
    a_module_that_does_not_fit_is_told;
    a_panic_in_a_living_page_is_told;
    what_cannot_answer_is_out_of_reach;
    after_a_panic_nothing_stands_over_the_page_and_links_lead_on;
};

/// Checks that the page failed and still has all its cards, and returns its message.
fn message_of(site: &Site, file: &str) -> String {
    let page = Page::open(&site.url(file));
    let message = page.must_fail();
    assert_eq!(page.cards(), facts::all(), "{message}");
    message
}

/// A build in which an asset is changed, both with and without a hash in its name.
fn site_with(asset: &str, change: impl Fn(&std::path::Path)) -> Site {
    let folder = Folder::copy_of_build_at("");
    folder.asset(asset).iter().for_each(|it| change(it));
    Site::of_folder(folder)
}

fn assert_says(message: &str, parts: &[&str]) {
    for part in parts {
        assert!(message.contains(part), "no {part:?} in {message:?}");
    }
}

fn a_missing_report_is_named() {
    let site = site_with("report.json", |file| {
        fs::remove_file(file).expect("removed")
    });
    assert_says(
        &message_of(&site, "index.html"),
        &["没有取到", "/report.", "HTTP 404"],
    );
    assert_says(
        &message_of(&site, "en.html"),
        &["could not be fetched", "/report.", "HTTP 404"],
    );
}

fn a_report_that_is_no_json_is_told_with_its_place() {
    let site = site_with("report.json", |file| {
        let text = fs::read_to_string(file).expect("a report");
        let half: String = text.chars().take(text.chars().count() / 2).collect();
        fs::write(file, half).expect("written");
    });
    assert_says(&message_of(&site, "index.html"), &["报告数据有误", "1"]);
    assert_says(&message_of(&site, "en.html"), &["data are faulty"]);
}

fn a_report_with_a_fault_is_told_with_its_path() {
    let site = site_with("report.json", |file| {
        let text = fs::read_to_string(file).expect("a report");
        let broken = text.replacen("\"section\":\"", "\"sektion\":\"", 1);
        assert_ne!(text, broken);
        fs::write(file, broken).expect("written");
    });
    assert_says(&message_of(&site, "en.html"), &["statistics[0]", "section"]);
}

fn a_missing_module_leaves_the_page_as_it_is() {
    let site = site_with("statlas_bg.wasm", |file| {
        fs::remove_file(file).expect("removed")
    });
    assert_says(
        &message_of(&site, "index.html"),
        &["没有取到", "/statlas_bg.", "HTTP 404"],
    );
}

fn what_breaks_off_on_its_way_is_missing() {
    for file in ["/statlas_bg.", "/report."] {
        let site = Site::with(Options {
            poor: Some((file, Poor::Half)),
            ..Options::default()
        });
        let told = message_of(&site, "en.html");
        // Other engines accept the half that arrived and report that the file is damaged.
        if engine() == Engine::Chromium {
            assert_says(&told, &["could not be fetched", file]);
        }
    }
}

/// Shortens a file to a part of its text.
fn cut(file: &std::path::Path, part: f64) {
    let text = fs::read_to_string(file).expect("a text");
    let kept = (text.chars().count() as f64 * part) as usize;
    let text: String = text.chars().take(kept).collect();
    fs::write(file, text).expect("written");
}

fn without_its_script_a_page_offers_nothing_and_says_so() {
    let gone = site_with("statlas.js", |file| fs::remove_file(file).expect("removed"));
    let short = site_with("statlas.js", |file| cut(file, 0.5));
    let folder = Folder::empty();
    let offline = folder.path().join("short.html");
    fs::copy(offline_page(), &offline).expect("the offline edition");
    cut(&offline, 0.9);
    for page in [
        Page::open(&gone.url("en.html")),
        Page::open(&short.url("en.html")),
        Page::open_file(&offline),
    ] {
        let said = "const it = document.querySelector('.controls');
            const said = getComputedStyle(it, '::before');
            const hidden = getComputedStyle(it).visibility === 'hidden';
            return hidden && said.visibility === 'visible' ? said.content : null";
        let said = until("the controls are gone", || {
            let said = page.session.run(said, json!([]));
            said.as_str().map(str::to_owned)
        });
        assert_says(&said, &["has not loaded", "reload"]);
        until("only links and what folds out can be reached", || {
            let lives = |it: &String| it.starts_with("a ") || it.starts_with("summary ");
            reachable(&page).iter().all(lives).then_some(())
        });
        assert_eq!(page.cards(), facts::all());
    }
}

fn a_script_for_files_that_is_cut_short_is_told() {
    let folder = Folder::copy_of_build_at("");
    folder
        .asset("statlas-inline.js")
        .iter()
        .for_each(|it| cut(it, 0.5));
    let page = Page::open_file(&folder.path().join("en.html"));
    assert_says(&page.must_fail(), &["damaged", "/statlas-inline."]);
}

/// The path of the English offline edition.
fn offline_page() -> std::path::PathBuf {
    let report = browser_tests::report();
    let id = report["id"].as_str().expect("a report has an id");
    pkg().join(format!("{id}.en.html"))
}

/// In a large report, cards have parts within `<noscript>`. If the module fails, the page must show
/// them.
fn what_only_readers_without_scripts_have_is_there_when_they_fail() {
    let folder = Folder::copy_of_build_at("");
    for file in folder.asset("statlas_bg.wasm") {
        fs::remove_file(file).expect("removed");
    }
    let file = folder.path().join("en.html");
    let html = fs::read_to_string(&file).expect("a page");
    let (before, rest) = html
        .split_once("<details class=\"verdict\"")
        .expect("a verdict");
    let (inside, after) = rest.split_once("</details></div>").expect("its end");
    let apart = "<noscript><details class=\"verdict apart\"";
    let html = [before, apart, inside, "</details></noscript></div>", after].concat();
    fs::write(file, html).expect("written");
    let page = Page::open(&Site::of_folder(folder).url("en.html"));
    page.must_fail();
    assert!(page.text(".card .apart").is_some());
    assert_eq!(page.text(".card noscript"), None);
}

fn a_style_sheet_sent_as_text_is_used_and_a_missing_one_is_told() {
    let style = "return getComputedStyle(document.querySelector('.card')).borderTopStyle";
    let drawn = "return [...document.querySelectorAll('[data-statlas] svg')]\
                 .some((it) => it.checkVisibility())";
    let as_text = Site::with(Options {
        css_as_text: true,
        ..Options::default()
    });
    let page = Page::open(&as_text.url("en.html?doctor")).must_live();
    assert_eq!(page.session.run(style, json!([])), json!("solid"));
    assert_eq!(page.session.run(drawn, json!([])), json!(true));
    assert!(!page.shows("[data-unstyled]"));
    let found = until("the diagnosis", || page.value("[data-doctor]"));
    assert_says(&found, &["style sheet: in use", "text/plain", "/style."]);

    let missing = site_with("style.css", |file| fs::remove_file(file).expect("removed"));
    for (file, parts) in [
        ("index.html", ["样式表没有取到", "/style.", "HTTP 404"]),
        (
            "en.html?doctor",
            ["style sheet could not be used", "/style.", "HTTP 404"],
        ),
    ] {
        page.session.go(&missing.url(file));
        page.wait_live();
        let told = until("it is told", || page.text("[data-unstyled]"));
        assert_says(&told, &parts);
        assert_eq!(page.session.run(drawn, json!([])), json!(false));
        assert_eq!(page.cards(), facts::all());
    }
    let found = until("the diagnosis", || page.value("[data-doctor]"));
    assert_says(&found, &["style sheet: not in use", "HTTP 404"]);
}

fn a_style_sheet_is_judged_where_a_frame_was_not_shown_at_first() {
    let as_text = Site::with(Options {
        css_as_text: true,
        ..Options::default()
    });
    let missing = site_with("style.css", |file| fs::remove_file(file).expect("removed"));
    let frame = "<iframe src='WIDGETS/en.html' style='display:none'></iframe>";
    for (site, is_missing) in [(as_text, false), (missing, true)] {
        let host = Host::open(site, frame, &[]);
        host.within(|_| ());
        host.get("document.querySelector('iframe').style.display = 'block'");
        host.within(|page| {
            let style = "return getComputedStyle(document.querySelector('.card')).borderTopStyle";
            let expected = json!(if is_missing { "none" } else { "solid" });
            until("the style is as it can be", || {
                let told = page.shows("[data-unstyled]");
                (told == is_missing && page.session.run(style, json!([])) == expected).then_some(())
            });
        });
        let told = host.number("heard.filter((it) => it.kind === 'unstyled').length");
        assert_eq!(told, f64::from(u8::from(is_missing)));
    }
}

fn a_damaged_module_is_told() {
    let site = site_with("statlas_bg.wasm", |file| {
        fs::write(file, "no wasm").expect("written")
    });
    assert_says(&message_of(&site, "en.html"), &["damaged"]);
}

fn a_policy_that_refuses_wasm_is_named() {
    let policy = "default-src 'self'; img-src data:; style-src 'self'";
    let headers = vec![("Content-Security-Policy".to_owned(), policy.to_owned())];
    let site = Site::with(Options {
        headers,
        ..Options::default()
    });
    assert_says(
        &message_of(&site, "index.html"),
        &["CSP", "wasm-unsafe-eval"],
    );
    assert_says(&message_of(&site, "en.html"), &["CSP", "wasm-unsafe-eval"]);
}

fn a_module_that_does_not_fit_is_told() {
    // A valid module without any exports.
    let empty = [0, b'a', b's', b'm', 1, 0, 0, 0];
    let site = site_with("statlas_bg.wasm", |file| {
        fs::write(file, empty).expect("written")
    });
    assert_says(&message_of(&site, "en.html"), &["stopped unexpectedly"]);
}

/// Simulates a panic in the module.
const PANIC: &str = "const error = new WebAssembly.RuntimeError('unreachable');\
                     dispatchEvent(new ErrorEvent('error', { error }))";

fn a_panic_in_a_living_page_is_told() {
    let site = Site::of_build();
    let page = Page::open(&site.url("index.html")).must_live();
    page.session.run_as_page(PANIC);
    assert_says(&page.must_fail(), &["程序意外停止", "unreachable"]);
    assert_eq!(page.cards(), facts::all());
}

/// The elements that can have the focus: the element's name, and its link or class.
fn reachable(page: &Page) -> Vec<String> {
    let script = "return [...document.querySelectorAll('[data-statlas] *')]
        .filter((it) => it.tabIndex >= 0 && (it.focus(), document.activeElement === it))
        .map((it) => `${it.localName} ${it.getAttribute('href') ?? it.className}`)";
    let found = page.session.run(script, json!([]));
    let found = found.as_array().into_iter().flatten();
    found
        .filter_map(|it| Some(it.as_str()?.to_owned()))
        .collect()
}

/// Checks that only links to other pages, the summaries of folds, and the link to the cards can
/// have the focus.
fn assert_nothing_dead(page: &Page) {
    let reachable = reachable(page);
    assert!(!reachable.is_empty());
    for it in reachable {
        let (kind, href) = it.split_once(' ').expect("two words");
        let leads = kind == "a" && (href == "#cards" || !href.starts_with('#'));
        assert!(leads || kind == "summary", "{it}");
    }
}

fn what_cannot_answer_is_out_of_reach() {
    let site = site_with("statlas_bg.wasm", |file| {
        fs::remove_file(file).expect("removed")
    });
    let page = Page::open(&site.url("en.html"));
    page.must_fail();
    assert_nothing_dead(&page);
    let fields = "return [...document.querySelectorAll('.controls :is(input, select, button)')] \
                  .every((it) => it.disabled && it.closest('[inert]'))";
    assert_eq!(page.session.run(fields, json!([])), json!(true));
    page.click("[data-lang-switch=zh]");
    until("the other page is there", || {
        page.session.url().ends_with("/index.html").then_some(())
    });

    let html = fs::read_to_string(offline_page()).expect("a page");
    let broken = html.replacen("run(unpacked)", "run(() => Promise.reject('broken'))", 1);
    assert_ne!(html, broken);
    let folder = Folder::empty();
    let file = folder.path().join("broken.html");
    fs::write(&file, broken).expect("written");
    let page = Page::open_file(&file);
    page.must_fail();
    assert_nothing_dead(&page);
    assert_eq!(page.cards(), facts::all());
}

fn after_a_panic_nothing_stands_over_the_page_and_links_lead_on() {
    let site = Site::of_build();
    let card = facts::first();
    let page = Page::open(&site.url(&format!("en.html#card={card}"))).must_live();
    until("the card is open", || {
        page.shows("[data-dialog]").then_some(())
    });
    page.session.run_as_page(PANIC);
    page.must_fail();
    assert!(!page.shows("[data-dialog]"));
    assert_nothing_dead(&page);
    page.click(&format!("[data-open='{card}']"));
    until("the page of the card is there", || {
        let path = format!("/card/{card}.en.html");
        page.session.url().ends_with(&path).then_some(())
    });
}
