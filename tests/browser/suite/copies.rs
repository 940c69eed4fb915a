//! Tests copies of the page that a browser saved in any state: each must show the whole report.

use crate::facts;
use browser_tests::{Folder, Page, Site, Test, tests, until};
use serde_json::{Value, json};
use std::fs;

/// The tests of this module.
pub const TESTS: &[Test] = tests! {
    a_copy_becomes_live_or_is_the_whole_report;
    a_copy_without_scripts_is_the_whole_report needs Emulation;
    a_copy_of_a_page_that_made_no_request_is_sound;
    a_copy_of_a_failed_page_is_sound;
    a_copy_of_a_host_page_frames_one_widget;
};

/// The states before saving: page and hash, the elements clicked, and the text typed into the
/// search field.
const STATES: &[(&str, &[&str], &str)] = &[
    ("en.html#card=train-cost&tab=table", &[], ""),
    ("en.html#chapter=economy", &["[data-action=keys]"], ""),
    ("index.html#view=table&lang=en&theme=dark", &[], ""),
    ("en.html#chapter=checks", &[], ""),
    ("en.html#lang=zh", &[".card [data-action=share]"], ""),
    ("en.html#area=CN", &[".facets summary"], "gpu"),
    ("en.html#entity=US&sort=article", &[], ""),
    ("index.html#q=nothing-at-all", &[], ""),
];

/// Returns the page as a copy that scripts or browsers write, with the present values of form
/// fields.
const COPY: &str = "
for (const it of document.querySelectorAll('input')) it.setAttribute('value', it.value);
for (const it of document.querySelectorAll('option')) it.toggleAttribute('selected', it.selected);
return '<!doctype html>' + document.documentElement.outerHTML";

/// Brings a page into a state; `at` returns the address of a file.
fn bring(page: &Page, at: impl Fn(&str) -> String, state: usize) {
    let (place, presses, typed) = STATES[state];
    let (file, hash) = place.split_once('#').expect("a place has a hash");
    // A different query makes the browser load the page again.
    page.session.go(&format!("{}?{state}#{hash}", at(file)));
    page.wait_live();
    for css in presses {
        page.click(css);
    }
    if !typed.is_empty() {
        page.type_into("input[type=search]", typed);
        page.wait_hash(&format!("q={typed}"), true);
    }
    if hash.contains("card=") || presses.iter().any(|it| it.contains("data-action")) {
        until("a dialog is open", || {
            page.shows("dialog[open]").then_some(())
        });
    }
    if hash.contains("lang=") && !hash.contains("view=") {
        until("a card is translated", || {
            page.attribute(".card[lang]", "lang")
        });
    }
}

fn copy(page: &Page) -> String {
    let copy = page.session.run(COPY, json!([]));
    copy.as_str().expect("a page has text").to_owned()
}

/// Whether any element that matches is visible.
fn sees(page: &Page, css: &str) -> bool {
    let script = "return [...document.querySelectorAll(arguments[0])]
        .some((it) => it.checkVisibility({ visibilityProperty: true, checkVisibilityCSS: true }))";
    page.session.run(script, json!([css])) == json!(true)
}

/// Checks that every card is shown exactly once, and that there is no dialog, no control, and no
/// text that says that cards were filtered.
fn assert_whole_and_still(page: &Page, what: &str) {
    assert_eq!(page.cards(), facts::all(), "{what}");
    let shown = "return [...document.querySelectorAll('[data-card]')]
        .filter((it) => it.checkVisibility()).length";
    let shown = page.session.run(shown, json!([]));
    assert_eq!(shown, json!(facts::all().len()), "{what}");
    for css in [
        "dialog",
        "button, input, select, textarea",
        ".tip",
        "[data-result-count]",
        "[data-slot=ways] *",
    ] {
        assert!(!sees(page, css), "{what}: {css}");
    }
    // A heading is visible if and only if its group has cards; in the order of a search no heading
    // is visible.
    let headed = "const flat = document.querySelector('.cards[data-flat]');
        return [...document.querySelectorAll('.group > h2')]
        .every((it) => it.checkVisibility() === (!flat && it.nextElementSibling !== null))";
    assert_eq!(page.session.run(headed, json!([])), json!(true), "{what}");
    let width = "return document.documentElement.scrollWidth <= innerWidth";
    assert_eq!(page.session.run(width, json!([])), json!(true), "{what}");
}

/// Checks that the page is like one loaded from the build, and that its controls work.
fn assert_sound_and_live(page: &Page, what: &str) {
    page.wait_live();
    let all = facts::all();
    assert_eq!(page.cards(), all, "{what}");
    assert_eq!(page.result_count(), Some(all.len()), "{what}");
    assert!(!page.shows("dialog"), "{what}");
    assert!(!page.shows(".chip"), "{what}");
    assert_eq!(
        page.value("input[type=search]").as_deref(),
        Some(""),
        "{what}"
    );
    let slots = "return document.querySelectorAll('dialog').length";
    assert_eq!(page.session.run(slots, json!([])), json!(3), "{what}");
    assert_eq!(page.attribute("[data-copy]", "data-copy"), None);
    page.click("[data-chapter-filter=economy]");
    let some = facts::statistics_with(|it| it["chapter"] == "economy");
    page.wait_count(some.len());
    assert_eq!(page.cards(), some, "{what}");
    page.click(".card:not([data-off]) [data-open]");
    until("the card is open", || {
        page.shows("[data-dialog]").then_some(())
    });
    page.click("[data-action=close]");
    until("the card is closed", || {
        (!page.shows("[data-dialog]")).then_some(())
    });
    assert_eq!(page.session.console_errors(), [""; 0], "{what}");
}

/// Calls `act` with a page in each of the states.
fn in_each_state(act: impl Fn(&Page, &str)) {
    let site = Site::of_build();
    let page = Page::open("about:blank");
    for (state, (place, ..)) in STATES.iter().enumerate() {
        bring(&page, |file| site.url(file), state);
        act(&page, place);
    }
}

fn a_copy_becomes_live_or_is_the_whole_report() {
    let (build, beside) = (Folder::copy_of_build_at(""), Folder::copy_of_build_at(""));
    let path = beside.path().to_owned();
    let copies = Site::of_folder(beside);
    in_each_state(|page, place| {
        let text = copy(page);
        fs::write(path.join("copy.html"), &text).expect("written");
        page.session.go(&copies.url("copy.html"));
        assert_sound_and_live(page, place);
        page.session.go_to_file(&saved_beside(&build, &text));
        assert_sound_and_failed(page, place);
        if place.contains("card=") {
            page.session.go_to_file(&path.join("copy.html"));
            assert_sound_and_live(page, "on file://");
        }
    });
}

/// Checks that the page shows the whole report and says that it is a saved copy.
fn assert_sound_and_failed(page: &Page, place: &str) {
    let told = page.must_fail();
    let known = ["This is a saved copy", "这是网页的保存副本"];
    assert!(known.iter().any(|it| told.contains(it)), "{place}: {told}");
    assert_whole_and_still(page, place);
    let foreign = |it: &String| !it.contains("statlas-inline");
    let errors = page.session.console_errors();
    assert!(!errors.iter().any(foreign), "{place}: {errors:?}");
    let keys = "return document.querySelectorAll('svg[tabindex], [href^=\"#card=\"]').length";
    assert_eq!(page.session.run(keys, json!([])), json!(0), "{place}");
}

/// Writes a copy and the files that a browser saves beside it.
fn saved_beside(folder: &Folder, text: &str) -> std::path::PathBuf {
    let saved = folder.path().join("saved");
    fs::create_dir_all(&saved).expect("a folder");
    for asset in ["statlas.js", "style.css", "still.css"] {
        for file in folder.asset(asset) {
            let name = file.file_name().expect("a name").to_owned();
            fs::copy(&file, saved.join(name)).expect("copied");
        }
    }
    let file = saved.join("copy.html");
    fs::write(&file, text).expect("written");
    file
}

/// The computed font of the page.
fn typeface(page: &Page) -> Value {
    let script = "const it = getComputedStyle(document.querySelector('[data-statlas]'));
        return [it.fontFamily, it.fontSize, it.lineHeight]";
    page.session.run(script, json!([]))
}

fn a_copy_without_scripts_is_the_whole_report() {
    let (build, folder) = (Folder::copy_of_build_at(""), Folder::empty());
    let still = Page::open("about:blank");
    still.session.emulate_no_scripts();
    in_each_state(|page, place| {
        let archive = folder.path().join("copy.mhtml");
        fs::write(&archive, page.session.archive()).expect("written");
        for file in [saved_beside(&build, &copy(page)), archive] {
            still.session.go_to_file(&file);
            let what = format!("{place} {}", file.display());
            assert_eq!(typeface(&still), typeface(page), "{what}");
            assert_whole_and_still(&still, &what);
            let said =
                "return getComputedStyle(document.querySelector('.controls'), '::before').content";
            let said = still.session.run(said, json!([]));
            let english = still.attribute("html", "lang").as_deref() == Some("en");
            let known = if english {
                "saved copy"
            } else {
                "保存副本"
            };
            assert!(
                said.as_str().unwrap_or_default().contains(known),
                "{what}: {said}"
            );
        }
    });
}

fn a_copy_of_a_page_that_made_no_request_is_sound() {
    let report = browser_tests::report();
    let name = format!("{}.en.html", report["id"].as_str().expect("an id"));
    let (site, folder) = (Site::of_build(), Folder::copy_of_build_at(""));
    let file = folder.path().join("copy.html");
    let page = Page::open("about:blank");
    // On `file://` the hosted edition loads an additional script, which must not run twice in its
    // copy.
    let beside = |name: &str| format!("file://{}", folder.path().join(name).display());
    bring(&page, beside, 0);
    fs::write(&file, copy(&page)).expect("written");
    page.session.go_to_file(&file);
    assert_sound_and_live(&page, "hosted, on file://");
    let file = folder.path().join("copy-of-one-file.html");
    bring(&page, |_| site.url(&name), 0);
    fs::write(&file, copy(&page)).expect("written");
    page.session.go_to_file(&file);
    assert_sound_and_live(&page, "offline");
    let file = folder.path().join("copy-of-the-copy.html");
    fs::write(&file, copy(&page)).expect("written");
    page.session.go_to_file(&file);
    assert_sound_and_live(&page, "offline, twice");
}

fn a_copy_of_a_failed_page_is_sound() {
    let site = Site::of_build();
    let beside = Folder::copy_of_build_at("");
    let path = beside.path().to_owned();
    let copies = Site::of_folder(beside);
    let page = Page::open("about:blank");
    for state in [0, 2] {
        bring(&page, |file| site.url(file), state);
        page.session.run_as_page(PANIC);
        page.must_fail();
        // The page shows all cards again, because a failed page has no controls to remove filters.
        assert_whole_and_still(&page, "after a panic");
        fs::write(path.join("copy.html"), copy(&page)).expect("written");
        page.session.console_errors();
        page.session.go(&copies.url("copy.html"));
        assert_sound_and_live(&page, "a copy of a failed page");
    }
}

/// Simulates a panic in the module.
const PANIC: &str = "const error = new WebAssembly.RuntimeError('unreachable');\
                     dispatchEvent(new ErrorEvent('error', { error }))";

fn a_copy_of_a_host_page_frames_one_widget() {
    let folder = Folder::copy_of_build_at("");
    let path = folder.path().to_owned();
    let site = Site::of_folder(folder);
    let script = "<script src=embed.js data-card=train-cost data-lang=en></script>";
    fs::write(
        path.join("host.html"),
        format!("<!doctype html><body>{script}"),
    )
    .expect("written");
    let page = Page::open(&site.url("host.html"));
    // The height differs from the one that `embed.js` reserves at first.
    let fitted = "const frames = document.querySelectorAll('[data-statlas-embed] > iframe');
        const heights = [...frames].map((it) => it.contentDocument?.querySelector('[data-state=live]')?.clientHeight);
        return heights.length === 1 && heights[0] > 100 && Math.abs(heights[0] - frames[0].clientHeight) < 2";
    let wait = |what: &str| {
        until(what, || {
            (page.session.run(fitted, json!([])) == json!(true)).then_some(())
        });
    };
    wait("the frame fits");
    fs::write(path.join("copy.html"), copy(&page)).expect("written");
    page.session.go(&site.url("copy.html"));
    wait("the frame of the copy fits");
}
