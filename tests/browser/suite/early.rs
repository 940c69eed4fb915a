//! Tests what readers do before the module is loaded: presses are kept and answered later, and
//! links lead to other pages after a while.

use crate::facts;
use crate::frame::{Host, cdn};
use browser_tests::{Folder, Page, Site, Test, tests, until};
use serde_json::json;
use std::fs;
use xtask::server::{Options, Poor};

/// The tests of this module.
pub const TESTS: &[Test] = tests! {
    a_press_is_answered_once_the_module_is_there;
    what_was_done_survives_a_change_of_language;
    a_link_takes_along_what_was_asked_for_and_typed;
    a_link_in_a_frame_keeps_its_options_and_makes_no_history;
    a_press_is_not_answered_when_the_reader_comes_back;
    a_failure_is_told_on_a_page_that_was_not_left;
    in_a_frame_made_of_text_links_lead_to_no_page needs KeysInFrames;
};

/// Options of a server that holds the module back.
fn without_module() -> Options {
    Options {
        poor: Some(("/statlas_bg.", Poor::Held)),
        ..cdn()
    }
}

/// Opens a page and waits until its script records presses.
fn open(site: &Site, address: &str) -> Page {
    let page = Page::open(&site.url(address));
    until("presses are kept", || {
        page.attribute("[data-statlas]", "data-booted")
    });
    page
}

fn a_press_is_answered_once_the_module_is_there() {
    let site = Site::with(without_module());
    let page = open(&site, "en.html");
    page.click("[data-chapter-filter=economy]");
    site.release();
    page.wait_live();
    page.wait_hash("chapter=economy", true);
}

fn what_was_done_survives_a_change_of_language() {
    let site = Site::with(without_module());
    let page = open(&site, "en.html#lang=zh");
    page.type_into("input[type=search]", "gpu");
    page.session.press(&["\u{E012}"]);
    page.click("[data-chapter-filter=economy]");
    let focus = "document.querySelector('input[type=search]').focus()";
    page.session.run(focus, json!([]));
    site.release();
    page.wait_live();
    page.wait_hash("chapter=economy", true);
    page.wait_hash("q=gpu", true);
    assert_eq!(page.attribute("html", "lang").as_deref(), Some("zh-Hans"));
    let caret = "const it = document.activeElement; return [it.value, it.selectionStart]";
    assert_eq!(page.session.run(caret, json!([])), json!(["gpu", 2]));
}

fn a_link_takes_along_what_was_asked_for_and_typed() {
    let site = Site::with(without_module());
    for (address, typed, expected) in [
        ("en.html", "", "/index.html"),
        (
            "en.html?theme=dark&lang=en",
            "gpu cost",
            "/index.html?theme=dark#q=gpu%20cost",
        ),
        (
            "en.html?lang=en#chapter=economy&lang=en&q=gpu",
            "",
            "/index.html#chapter=economy&q=gpu",
        ),
    ] {
        let page = open(&site, address);
        if !typed.is_empty() {
            page.type_into("input[type=search]", typed);
        }
        page.click("[data-lang-switch=zh]");
        until("the other page is there", || {
            page.session.url().ends_with(expected).then_some(())
        });
    }
}

fn a_link_in_a_frame_keeps_its_options_and_makes_no_history() {
    let card = facts::first();
    let body = "<iframe src='WIDGETS/en.html?theme=dark&title=hide' height=900></iframe>";
    let host = Host::open(Site::with(without_module()), body, &[]);
    let entries = host.number("history.length");
    host.within_early(|page| {
        // Clicks by script, because a driver would scroll to the link.
        let link = format!("[data-open='{card}']");
        page.session.run(
            "document.querySelector(arguments[0]).click()",
            json!([link]),
        )
    });
    let expected = format!("/card/{card}.en.html?theme=dark&title=hide");
    host.within_early(|page| {
        until("the page of the card is there", || {
            let address = page.session.run("return location.href", json!([]));
            address.as_str()?.ends_with(&expected).then_some(())
        });
    });
    assert_eq!(host.number("history.length"), entries);
}

fn a_press_is_not_answered_when_the_reader_comes_back() {
    let site = Site::with(without_module());
    let page = open(&site, "en.html");
    page.click("[data-chapter-filter=economy]");
    // Simulates leaving and returning while the browser keeps the page in its back/forward cache.
    let leave_and_return = "for (const name of ['pagehide', 'pageshow']) \
                            dispatchEvent(new PageTransitionEvent(name, { persisted: true }))";
    page.session.run_as_page(leave_and_return);
    page.click("[data-chapter-filter=research]");
    site.release();
    page.wait_live();
    page.wait_hash("chapter=research", true);
    let pressed = page.attribute("[data-chapter-filter=economy]", "aria-pressed");
    assert_eq!(pressed.as_deref(), Some("false"));
}

fn a_failure_is_told_on_a_page_that_was_not_left() {
    let folder = Folder::copy_of_build_at("");
    for file in folder.asset("statlas_bg.wasm") {
        fs::remove_file(file).expect("removed");
    }
    let site = Site::of_folder_with(folder, without_module());
    let page = open(&site, "en.html");
    // A `mailto:` link causes `beforeunload` although the page stays.
    page.session
        .run_as_page("dispatchEvent(new Event('beforeunload'))");
    site.release();
    assert!(page.must_fail().contains("could not be fetched"));
}

/// The whole page in a frame that `embed.js` builds from the page's text.
fn made_of_text(options: Options) -> Host {
    let options = Options {
        html_as_text: true,
        ..options
    };
    let body = "<script src=WIDGETS/embed.js data-lang=en></script>";
    Host::open(Site::with(options), body, &[])
}

fn in_a_frame_made_of_text_links_lead_to_no_page() {
    let card = facts::first();
    let options = Options {
        poor: Some(("/statlas-inline.", Poor::Held)),
        ..cdn()
    };
    let host = made_of_text(options);
    host.within_early(|page| {
        let address = || page.session.run("return location.href", json!([]));
        page.session
            .run("document.querySelector('.skip-link').focus()", json!([]));
        page.session.press(&["\u{E007}"]);
        until("the cards have the focus", || {
            let focused = page
                .session
                .run("return document.activeElement.id", json!([]));
            (focused == "cards").then_some(())
        });
        assert_eq!(address(), "about:srcdoc#cards");
        page.click(&format!("[data-open='{card}']"));
        until("the link was followed", || {
            (address() == "about:srcdoc#-").then_some(())
        });
    });
    host.release();
    host.within(|page| {
        until("the card is open", || {
            page.shows("[data-dialog]").then_some(())
        });
    });
    assert_eq!(host.page.session.console_errors(), [""; 0]);

    let options = Options {
        poor: Some(("/statlas-inline.", Poor::Half)),
        ..cdn()
    };
    let host = made_of_text(options);
    host.wait("heard.some((it) => it.type === 'error')");
    host.within_early(|page| {
        let links =
            "return [...document.querySelectorAll('a[href]')].map((it) => it.getAttribute('href'))";
        let links = page.session.run(links, json!([]));
        assert_eq!(links, json!(["about:srcdoc#cards"]));
    });
}
